import { Batch, type Filter } from './batch.ts'
import { Cells, Figures } from './cells.ts'
import { type DayColumns, named, none, outcomeOf } from './day-pack.ts'
import type { MonthColumns } from './month-pack.ts'

/** Counted by; `hour` is when the line was joined, by the branch's clock. */
export const groupings = ['hour', 'day', 'branch', ...named] as const
export type Grouping = (typeof groupings)[number]

export interface BranchLegs extends MonthColumns {
  branch: string
  /** The hours of a day by the branch's clock (rules/hours.ts). */
  hoursOf: (day: string) => (minute: number) => number
}

/** Everything that is asked of a range, counted day by day, or month by month. */
export class Tally {
  /** Services ended by hour of the end: how much was done. */
  readonly servedByHour = new Uint32Array(24)
  readonly #cells = Object.fromEntries(groupings.map((name) => [name, new Cells()])) as Record<Grouping, Cells>
  readonly #batch = new Batch()
  readonly #filter: Filter

  constructor(filter: Filter) {
    this.#filter = filter
  }

  add({ branch, days, dayOf, legs, hoursOf }: BranchLegs): void {
    this.#batch.take(legs, this.#filter)
    this.#addBranch(branch)
    this.#addColumn('day', days, dayOf)
    for (const name of named) this.#addColumn(name, legs.names[name], legs.columns[name])
    this.#addHours(legs, dayOf, days.map(hoursOf))
  }

  #addBranch(branch: string): void {
    const { branch: branches } = this.#cells
    this.#batch.cells.fill(branches.beginOf(branch), 0, this.#batch.count)
    branches.add(this.#batch)
  }

  #addColumn(grouping: Grouping, names: readonly string[], column: Uint16Array): void {
    const parts = this.#cells[grouping]
    const { count, legs, cells } = this.#batch
    const beginOf = names.map((one) => parts.beginOf(one))
    for (let n = 0; n < count; n++) {
      const number = column[legs[n]!]!
      cells[n] = number === none ? parts.nowhere : beginOf[number]!
    }
    parts.add(this.#batch)
  }

  #addHours(
    { columns: { enqueued, ended, facts } }: DayColumns,
    dayOf: Uint16Array,
    hoursOfDay: readonly ((minute: number) => number)[],
  ): void {
    const hours = this.#cells.hour
    const { count, legs, cells } = this.#batch
    const beginOf = hourNames.map((hour) => hours.beginOf(hour))
    for (let n = 0; n < count; n++) {
      const leg = legs[n]!
      const hourOf = hoursOfDay[dayOf[leg]!]!
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
