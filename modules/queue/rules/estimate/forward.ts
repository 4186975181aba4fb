import { chanceOf, joinSeeds, seedOf } from './chance.ts'
import { quantileOf } from './quantile.ts'
import type { WaitRange } from './state.ts'

export interface InLine {
  readonly id: string
  readonly service: string
  /** Only asks what it would be to join: it is called and takes no time. */
  readonly ghost?: boolean
}

/** A counter that calls. */
export interface OpenCounter {
  /** Its number, as the routing knows it. */
  readonly id: string
  /** Minutes until it calls, for a chance in [0, 1); `turn` is what it takes once it is free. */
  readonly callsIn: (chance: number, turn: number) => number
}

/** The routing over those who wait. */
export interface Routed<Ticket extends InLine> {
  /** Takes out whom this counter calls now; null where nobody fits. `nowMinutes` counts from the moment of asking. */
  call(counter: string, nowMinutes: number): Ticket | null
  join(ticket: Ticket): void
}

export interface LineNow<Ticket extends InLine> {
  /** Those who ask among them. */
  readonly waiting: readonly Ticket[]
  readonly counters: readonly OpenCounter[]
  /** Asked anew for each future, with a seed of its own. */
  readonly route: (waiting: readonly Ticket[], seed: number) => Routed<Ticket>
  /** Minutes until a counter that is free calls, for a chance in [0, 1). */
  readonly turnMinutes: (chance: number) => number
  /** Sorted minutes at a counter, of this branch, recent and earlier. Must not be empty. */
  readonly serviceMinutes: (service: string, counter: string) => ArrayLike<number>
  /** Those who come later; with a head start some of them are called before. */
  readonly joins: {
    readonly perMinute: number
    /** Whoever joins later than this is called after those who ask. */
    readonly untilMinutes: number
    /** The `index`th to come; null where the routing could never call it before those who ask. */
    readonly ticket: (index: number, atMinutes: number, chance: number) => Ticket | null
  }
  /** Minutes after which one who waits, or will join, gives up, for a chance in [0, 1). */
  readonly patienceMinutes: (ticket: Ticket, chance: number) => number
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
const drawTurn = 5

/** Nobody waits longer than a day: beyond it nobody serves. */
const longestMinutes = 24 * 60

/**
 * Runs the routing forward over sampled futures until all of `own` are called. Answers each one's sorted waits in minutes, Infinity where it
 * never is.
 *
 * Each ticket keeps its own chances in each future, whoever else waits. So the range of one ticket moves smoothly while the line moves, and
 * in a line without overtaking one more person ahead never shortens the wait in any future.
 */
export function runForward<Ticket extends InLine>(
  line: LineNow<Ticket>,
  own: readonly string[],
  futures: Futures,
): Map<string, Float64Array> {
  const seeds = {
    waiting: new Map(line.waiting.map(({ id }) => [id, seedOf(id)])),
    counters: line.counters.map(({ id }) => seedOf(id)),
  }
  const runs = Array.from({ length: futures.count }, (_, future) =>
    new FutureRun({ line, seeds, seed: joinSeeds(futures.seed, future) }).waitsOf(own),
  )
  const waitsOf = (id: string) => Float64Array.from(runs, (waits) => waits.get(id) ?? Number.POSITIVE_INFINITY).sort()
  return new Map(own.map((id) => [id, waitsOf(id)]))
}

/** The range of sorted waits; null where one future in ten never ends. */
export function rangeOf(waits: Float64Array): WaitRange | null {
  const p90 = quantileOf(waits, 0.9)
  return Number.isFinite(p90) ? { p10: quantileOf(waits, 0.1), p50: quantileOf(waits, 0.5), p90 } : null
}

interface RunInput<Ticket extends InLine> {
  readonly line: LineNow<Ticket>
  readonly seed: number
  readonly seeds: { readonly waiting: ReadonlyMap<string, number>; readonly counters: readonly number[] }
}

/** One future. */
class FutureRun<Ticket extends InLine> {
  readonly #input: RunInput<Ticket>
  readonly #routed: Routed<Ticket>
  /** Of those who joined later: their chances, and when. */
  readonly #later = new Map<string, { seed: number; at: number }>()
  #joined = 0
  #nextJoin: number

  constructor(input: RunInput<Ticket>) {
    this.#input = input
    this.#routed = input.line.route(input.line.waiting, input.seed)
    this.#nextJoin = this.#joinAt(this.#gap())
  }

  /** Minutes until each of `own` is called. */
  waitsOf(own: readonly string[]): Map<string, number> {
    const { line, seed, seeds } = this.#input
    const asked = new Set(own)
    const waits = new Map<string, number>()
    const counters = seeds.counters.map((own) => joinSeeds(seed, own))
    const free = line.counters.map(({ callsIn }, at) => callsIn(chanceOf(counters[at]!), this.#turn(counters[at]!, 0)))
    let calls = 0
    while (waits.size < asked.size) {
      const counter = indexOfLeast(free)
      const now = free[counter] ?? Number.POSITIVE_INFINITY
      if (now > longestMinutes) break
      this.#joinUntil(now)
      const ticket = this.#routed.call(line.counters[counter]!.id, now)
      if (ticket !== null && asked.has(ticket.id)) waits.set(ticket.id, now)
      // Where nobody fits, the counter looks again when the next one comes.
      calls += 1
      free[counter] =
        ticket === null
          ? this.#nextJoin
          : now + this.#minutesOf(ticket, line.counters[counter]!.id, now) + this.#turn(counters[counter]!, calls)
    }
    return waits
  }

  /** Minutes at the counter; none where the ticket has given up by now. */
  #minutesOf(ticket: Ticket, counter: string, now: number): number {
    const { id, service, ghost } = ticket
    if (ghost) return 0
    const { patienceMinutes, serviceMinutes } = this.#input.line
    const later = this.#later.get(id)
    const seed = later?.seed ?? joinSeeds(this.#input.seed, this.#input.seeds.waiting.get(id)!)
    const patience = patienceMinutes(ticket, chanceOf(joinSeeds(seed, drawPatience)))
    if ((later?.at ?? 0) + patience <= now) return 0
    const minutes = serviceMinutes(service, counter)
    return minutes[Math.floor(chanceOf(joinSeeds(seed, drawService)) * minutes.length)]!
  }

  #turn(counter: number, calls: number): number {
    return this.#input.line.turnMinutes(chanceOf(joinSeeds(joinSeeds(counter, drawTurn), calls)))
  }

  #gap(): number {
    const chance = chanceOf(joinSeeds(joinSeeds(this.#input.seed, drawJoin), this.#joined))
    return exponential(this.#input.line.joins.perMinute, chance)
  }

  /** Infinity where nobody comes any more who matters. */
  #joinAt(minutes: number): number {
    return minutes > this.#input.line.joins.untilMinutes ? Number.POSITIVE_INFINITY : minutes
  }

  #joinUntil(now: number): void {
    while (this.#nextJoin <= now) {
      const at = this.#nextJoin
      const seed = joinSeeds(joinSeeds(this.#input.seed, drawTicket), this.#joined)
      const ticket = this.#input.line.joins.ticket(this.#joined, at, chanceOf(seed))
      if (ticket) {
        this.#routed.join(ticket)
        this.#later.set(ticket.id, { seed, at })
      }
      this.#joined += 1
      this.#nextJoin = this.#joinAt(at + this.#gap())
    }
  }
}

export function exponential(perMinute: number, chance: number): number {
  return perMinute > 0 ? -Math.log(1 - chance) / perMinute : Number.POSITIVE_INFINITY
}

/** How long something still takes that has lasted `minutes` already, and may take as long as `sorted` tells. */
export function leftOf(sorted: ArrayLike<number>, minutes: number, chance: number): number {
  const shorter = countUpTo(sorted, minutes)
  const left = sorted.length - shorter
  // Longer than any before: it ends as likely soon as late, in the measure of what it took so far.
  if (left === 0) return chance * minutes * 0.5
  return sorted[shorter + Math.floor(chance * left)]! - minutes
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
