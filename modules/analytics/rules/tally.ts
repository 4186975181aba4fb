import { type DayColumns, fact, minuteZero, type Named, none } from './day-pack.ts'
import { Durations } from './durations.ts'
import { type Outcome, outcomes } from './legs.ts'

/** What is counted of a part of the legs. */
export class Figures {
  /** Came into the line. */
  joined = 0
  called = 0
  kept = 0
  missed = 0
  /** By number of outcome; 0: open. */
  readonly ended = new Uint32Array(outcomes.length + 1)
  readonly wait = new Durations()
  #walk: Durations | undefined
  #serve: Durations | undefined

  get walk(): Durations {
    this.#walk ??= new Durations()
    return this.#walk
  }

  get serve(): Durations {
    this.#serve ??= new Durations()
    return this.#serve
  }

  with(outcome: Outcome): number {
    return this.ended[outcomes.indexOf(outcome) + 1]!
  }
}

/** Counted by; `hour` is when the line was joined, by the branch's clock. */
export const groupings = ['hour', 'day', 'branch', 'service', 'counter', 'agent', 'class', 'channel'] as const
export type Grouping = (typeof groupings)[number]

/** Only these; undefined: all. */
export interface Filter {
  service?: string
  class?: string
  channel?: string
}

export interface DayOf {
  branch: string
  day: string
  legs: DayColumns
  /** Minutes since midnight by the branch's clock. */
  clock: (at: number) => number
}

/** Everything that is asked of a range, counted in one pass over its days. */
export class Tally {
  readonly total = new Figures()
  readonly groups: Record<Grouping, Map<string, Figures>>
  /** Services ended by hour of the end: how much was done. */
  readonly servedByHour = new Uint32Array(24)
  readonly #filter: Filter

  constructor(filter: Filter) {
    this.#filter = filter
    this.groups = Object.fromEntries(groupings.map((name) => [name, new Map()])) as Tally['groups']
  }

  add({ branch, day, legs, clock }: DayOf): void {
    const { columns, count } = legs
    const keep = this.#keeps(legs)
    if (keep === undefined) return
    const fixed = [this.total, this.#group('day', day), this.#group('branch', branch)]
    const byName = (['service', 'counter', 'agent', 'class', 'channel'] as const).map((name) => ({
      column: columns[name],
      figures: this.#lookUp(name, legs.names[name]),
    }))
    const hours: (Figures | undefined)[] = []
    const zero = minuteZero(day)
    for (let n = 0; n < count; n++) {
      if (!keep(n)) continue
      const one = { facts: columns.facts[n]!, wait: columns.wait[n]!, walk: columns.walk[n]!, serve: columns.serve[n]! }
      for (const figures of fixed) count1(figures, one)
      for (const { column, figures } of byName) {
        const number = column[n]!
        if (number !== none) count1(figures(number), one)
      }
      const hour = Math.floor(clock((columns.enqueued[n]! + zero) * 60_000) / 60)
      hours[hour] ??= this.#group('hour', String(hour))
      count1(hours[hour], one)
      if ((one.facts & 15) === servedNumber && columns.ended[n]! !== none) {
        this.servedByHour[Math.floor(clock((columns.ended[n]! + zero) * 60_000) / 60)]!++
      }
    }
  }

  /** Undefined: none of the day. */
  #keeps({ names, columns }: DayColumns): ((n: number) => boolean) | undefined {
    const wanted = (['service', 'class', 'channel'] as const).flatMap((name) => {
      const asked = this.#filter[name]
      return asked === undefined ? [] : [{ column: columns[name], number: names[name].indexOf(asked) }]
    })
    if (wanted.some(({ number }) => number < 0)) return undefined
    return (n) => wanted.every(({ column, number }) => column[n] === number)
  }

  #lookUp(name: Named, names: readonly string[]): (number: number) => Figures {
    const found: (Figures | undefined)[] = []
    return (number) => {
      found[number] ??= this.#group(name, names[number]!)
      return found[number]
    }
  }

  #group(name: Grouping, key: string): Figures {
    const group = this.groups[name]
    let figures = group.get(key)
    if (!figures) {
      figures = new Figures()
      group.set(key, figures)
    }
    return figures
  }
}

const servedNumber = outcomes.indexOf('served') + 1

function count1(figures: Figures, one: { facts: number; wait: number; walk: number; serve: number }): void {
  const { facts, wait, walk, serve } = one
  figures.ended[facts & 15]!++
  if (facts & fact.joined) figures.joined++
  if (facts & fact.kept) figures.kept++
  else if (facts & fact.missed) figures.missed++
  if (wait !== none) {
    figures.called++
    figures.wait.add(wait)
  }
  if (walk !== none) figures.walk.add(walk)
  // A service that ended otherwise was no service; one that was done without being begun took no time.
  if (serve !== none) figures.serve.add(serve)
}
