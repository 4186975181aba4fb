import { chanceOf, joinSeeds, seedOf } from './chance.ts'
import { quantileOf } from './quantile.ts'
import type { WaitRange } from './state.ts'

export interface InLine {
  readonly id: string
  readonly service: string
}

/** A counter that calls. */
export interface OpenCounter {
  /** Its number, as the routing knows it. */
  readonly id: string
  /** Service at it now and for how long already; null where it is free. */
  readonly busy: { readonly service: string; readonly minutes: number } | null
}

/**
 * The routing: who of those waiting, given in any order, does this counter call now? Their place in the list, or -1 where nobody fits.
 * `nowMinutes` counts from the moment of asking.
 */
export type Pick<Ticket extends InLine> = (waiting: readonly Ticket[], counter: string, nowMinutes: number) => number

export interface LineNow<Ticket extends InLine> {
  /** The one who asks among them. */
  readonly waiting: readonly Ticket[]
  readonly counters: readonly OpenCounter[]
  /** Sorted minutes at the counter, of this branch, recent and earlier. Must not be empty. */
  readonly serviceMinutes: (service: string) => ArrayLike<number>
  /** Those who come later; with a head start some of them are called before. */
  readonly joins: {
    readonly perMinute: number
    /** The `index`th to come; null where the routing could never call it before the one who asks. */
    readonly ticket: (index: number, atMinutes: number, chance: number) => Ticket | null
  }
  /** How often a minute one of those waiting gives up: cancelled and not come, over the branch's minutes of waiting. */
  readonly leavesPerMinute: number
}

export interface Futures {
  readonly count: number
  readonly seed: number
}

/** What is drawn for a ticket. */
const drawService = 1
const drawPatience = 2
const drawJoin = 3
const drawTicket = 4

/** Nobody waits longer than a day: beyond it nobody serves. */
const longestMinutes = 24 * 60

/**
 * Runs the routing forward over sampled futures until `own` is called. Returns the sorted waits in minutes, Infinity where it never is.
 *
 * Each ticket keeps its own chances in each future, whoever else waits. So the range of one ticket moves smoothly while the line moves, and
 * in a line without overtaking one more person ahead never shortens the wait in any future.
 */
export function runForward<Ticket extends InLine>(
  line: LineNow<Ticket>,
  own: string,
  pick: Pick<Ticket>,
  futures: Futures,
): Float64Array {
  const seeds = {
    waiting: line.waiting.map(({ id }) => seedOf(id)),
    counters: line.counters.map(({ id }) => seedOf(id)),
  }
  const run = (future: number) => new FutureRun({ line, pick, seeds, seed: joinSeeds(futures.seed, future) })
  return Float64Array.from({ length: futures.count }, (_, future) => run(future).waitOf(own)).sort()
}

/** The range of sorted waits; null where one future in ten never ends. */
export function rangeOf(waits: Float64Array): WaitRange | null {
  const p90 = quantileOf(waits, 0.9)
  return Number.isFinite(p90) ? { p10: quantileOf(waits, 0.1), p50: quantileOf(waits, 0.5), p90 } : null
}

interface RunInput<Ticket extends InLine> {
  readonly line: LineNow<Ticket>
  readonly pick: Pick<Ticket>
  readonly seed: number
  readonly seeds: { readonly waiting: readonly number[]; readonly counters: readonly number[] }
}

/** One future. */
class FutureRun<Ticket extends InLine> {
  readonly #input: RunInput<Ticket>
  readonly #waiting: Ticket[]
  /** Of the ticket in the same place of `waiting`: its chances, and when it joined. */
  readonly #seeds: number[]
  readonly #joinedAt: number[]
  #joined = 0
  #nextJoin: number

  constructor(input: RunInput<Ticket>) {
    this.#input = input
    this.#waiting = input.line.waiting.slice()
    this.#seeds = input.seeds.waiting.map((seed) => joinSeeds(input.seed, seed))
    this.#joinedAt = input.seeds.waiting.map(() => 0)
    this.#nextJoin = this.#gap()
  }

  /** Minutes until `own` is called. */
  waitOf(own: string): number {
    const { line, pick, seed, seeds } = this.#input
    const free = line.counters.map((counter, at) => remaining(line, counter, joinSeeds(seed, seeds.counters[at]!)))
    for (;;) {
      const counter = indexOfLeast(free)
      const now = free[counter] ?? Number.POSITIVE_INFINITY
      if (now > longestMinutes) return Number.POSITIVE_INFINITY
      this.#joinUntil(now)
      const at = pick(this.#waiting, line.counters[counter]!.id, now)
      const ticket = this.#waiting[at]
      if (ticket?.id === own) return now
      // Where nobody fits, the counter looks again when the next one comes.
      free[counter] = ticket ? now + this.#minutesAt(at, now) : this.#nextJoin
      if (ticket) this.#remove(at)
    }
  }

  /** Minutes at the counter of the ticket in this place; none where it has given up by now. */
  #minutesAt(at: number, now: number): number {
    const { leavesPerMinute, serviceMinutes } = this.#input.line
    const seed = this.#seeds[at]!
    const patience = exponential(leavesPerMinute, chanceOf(joinSeeds(seed, drawPatience)))
    if (this.#joinedAt[at]! + patience <= now) return 0
    const minutes = serviceMinutes(this.#waiting[at]!.service)
    return minutes[Math.floor(chanceOf(joinSeeds(seed, drawService)) * minutes.length)]!
  }

  /** The last one takes the place: shifting a long list would cost more than all else. */
  #remove(at: number): void {
    for (const list of [this.#waiting, this.#seeds, this.#joinedAt]) {
      const last = list.pop()!
      if (at < list.length) list[at] = last
    }
  }

  #gap(): number {
    const chance = chanceOf(joinSeeds(joinSeeds(this.#input.seed, drawJoin), this.#joined))
    return exponential(this.#input.line.joins.perMinute, chance)
  }

  #joinUntil(now: number): void {
    while (this.#nextJoin <= now) {
      const at = this.#nextJoin
      const seed = joinSeeds(joinSeeds(this.#input.seed, drawTicket), this.#joined)
      const ticket = this.#input.line.joins.ticket(this.#joined, at, chanceOf(seed))
      if (ticket) {
        this.#waiting.push(ticket)
        this.#seeds.push(seed)
        this.#joinedAt.push(at)
      }
      this.#joined += 1
      this.#nextJoin = at + this.#gap()
    }
  }
}

function exponential(perMinute: number, chance: number): number {
  return perMinute > 0 ? -Math.log(1 - chance) / perMinute : Number.POSITIVE_INFINITY
}

/** How long the counter is still busy: a service of its kind that has lasted so long already. */
function remaining<Ticket extends InLine>(line: LineNow<Ticket>, { busy }: OpenCounter, seed: number): number {
  if (busy === null) return 0
  const minutes = line.serviceMinutes(busy.service)
  const shorter = countUpTo(minutes, busy.minutes)
  const left = minutes.length - shorter
  // Longer than any before: it ends as likely soon as late, in the measure of what it took so far.
  if (left === 0) return chanceOf(seed) * busy.minutes * 0.5
  return minutes[shorter + Math.floor(chanceOf(seed) * left)]! - busy.minutes
}

function countUpTo(sorted: ArrayLike<number>, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function indexOfLeast(values: readonly number[]): number {
  let least = 0
  for (let at = 1; at < values.length; at++) if (values[at]! < values[least]!) least = at
  return least
}
