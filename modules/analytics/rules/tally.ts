import { Batch, type Filter } from './batch.ts'
import { Cells, Figures } from './cells.ts'
import { type DayColumns, type Named, named, none, outcomeOf } from './day-pack.ts'

/** Counted by; `hour` is when the line was joined, by the branch's clock. */
export const groupings = ['hour', 'day', 'branch', ...named] as const
export type Grouping = (typeof groupings)[number]

export interface DayOf {
  branch: string
  day: string
  legs: DayColumns
  /** The hour by the branch's clock, of a minute as the day counts them. */
  hourOf: (minute: number) => number
}

/** Everything that is asked of a range, counted day by day. */
export class Tally {
  /** Services ended by hour of the end: how much was done. */
  readonly servedByHour = new Uint32Array(24)
  readonly #cells = Object.fromEntries(groupings.map((name) => [name, new Cells()])) as Record<Grouping, Cells>
  readonly #batch = new Batch()
  readonly #filter: Filter

  constructor(filter: Filter) {
    this.#filter = filter
  }

  add({ branch, day, legs, hourOf }: DayOf): void {
    this.#batch.take(legs, this.#filter)
    this.#addAll('day', day)
    this.#addAll('branch', branch)
    for (const name of named) this.#addNamed(name, legs)
    this.#addHours(legs, hourOf)
  }

  #addAll(grouping: 'day' | 'branch', key: string): void {
    const cells = this.#cells[grouping]
    this.#batch.cells.fill(cells.beginOf(key), 0, this.#batch.count)
    cells.add(this.#batch)
  }

  #addNamed(name: Named, { names, columns }: DayColumns): void {
    const parts = this.#cells[name]
    const { count, legs, cells } = this.#batch
    const beginOf = names[name].map((one) => parts.beginOf(one))
    const column = columns[name]
    for (let n = 0; n < count; n++) {
      const number = column[legs[n]!]!
      cells[n] = number === none ? parts.nowhere : beginOf[number]!
    }
    parts.add(this.#batch)
  }

  #addHours({ columns: { enqueued, ended, facts } }: DayColumns, hourOf: DayOf['hourOf']): void {
    const hours = this.#cells.hour
    const { count, legs, cells } = this.#batch
    const beginOf = hourNames.map((hour) => hours.beginOf(hour))
    for (let n = 0; n < count; n++) {
      const leg = legs[n]!
      cells[n] = beginOf[hourOf(enqueued[leg]!)]!
      const end = ended[leg]!
      if (end !== none && outcomeOf(facts[leg]!) === 'served') this.servedByHour[hourOf(end)]!++
    }
    hours.add(this.#batch)
  }

  /** Of each part that occurred. */
  figures(name: Grouping): Map<string, Figures> {
    return this.#cells[name].figures()
  }

  /** Each leg is of one day. */
  get total(): Figures {
    return Figures.sum(this.figures('day').values())
  }
}

const hourNames = Array.from({ length: 24 }, (_, hour) => String(hour))
