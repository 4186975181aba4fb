import type { Waiting } from '../routing.ts'

/** One service of one visit, as a line is told from it. Times are ms. */
export interface LineLeg {
  readonly id: string
  readonly service: string
  readonly joinedAt: number
  /** What the line is sorted by. */
  readonly key: number
  readonly creditMs: number
  readonly penaltyMs: number
  readonly calledAt: number | null
  /** Ended, given up, not come; null while it goes on. */
  readonly leftAt: number | null
  readonly counter: string | null
  /** Stood in line from the minute it came: a booking did not. */
  readonly walkedIn: boolean
}

const minuteMs = 60_000
const never = Number.POSITIVE_INFINITY

const isWaiting = ({ joinedAt, calledAt, leftAt }: LineLeg, at: number): boolean =>
  joinedAt <= at && (calledAt ?? leftAt ?? never) > at

const comesBefore = (a: LineLeg, b: LineLeg): boolean => a.key < b.key || (a.key === b.key && a.id < b.id)

/** What is seen of a line at a moment, whoever asks. */
export interface LineSeen {
  readonly at: number
  /** In the order of calling. */
  readonly waiting: readonly LineLeg[]
  /** By id; 1 is called next. */
  readonly positions: ReadonlyMap<string, number>
  readonly waiting5Ago: number
  readonly waiting15Ago: number
  /** At a counter now. */
  readonly served: readonly LineLeg[]
  /** Counters that served within the last ten minutes. */
  readonly counters: readonly string[]
  readonly callsPerMinute: { readonly in15: number; readonly in30: number; readonly in60: number }
  /** Mean at the counter, of those who left it within half an hour; NaN where nobody did. */
  readonly serviceMinutes30: number
  /** As if without credit. */
  readonly lastWaitMs: number
  readonly longestWaitMs: number
  readonly joinsPerMinute: number
  readonly pace1Minutes: number
  readonly pace6Minutes: number
}

/** Reads a line, of which `legs` are all those of its last hours, as it was at a moment: what happened later is not looked at. */
export function lineSeen(legs: readonly LineLeg[], at: number): LineSeen {
  const ago = (minutes: number) => at - minutes * minuteMs
  const waiting = legs.filter((leg) => isWaiting(leg, at)).sort((a, b) => (comesBefore(a, b) ? -1 : 1))
  const called = legs.filter(({ calledAt }) => calledAt !== null && calledAt <= at && calledAt > ago(60))
  const left = legs.filter(({ calledAt, leftAt }) => calledAt !== null && leftAt !== null && leftAt <= at)
  const served = legs.filter(({ calledAt, leftAt }) => calledAt !== null && calledAt <= at && (leftAt ?? never) > at)
  const lately = [...served, ...left.filter(({ leftAt }) => leftAt! > ago(10))]
  const callsIn = (minutes: number) => called.filter(({ calledAt }) => calledAt! > ago(minutes)).length / minutes
  const last = called.reduce<LineLeg | null>((a, b) => (a !== null && a.calledAt! >= b.calledAt! ? a : b), null)
  return {
    ...{ at, waiting, served, positions: new Map(waiting.map(({ id }, n) => [id, n + 1])) },
    waiting5Ago: legs.filter((leg) => isWaiting(leg, ago(5))).length,
    waiting15Ago: legs.filter((leg) => isWaiting(leg, ago(15))).length,
    counters: [...new Set(lately.flatMap(({ counter }) => counter ?? []))],
    callsPerMinute: { in15: callsIn(15), in30: callsIn(30), in60: callsIn(60) },
    serviceMinutes30: meanOf(left.filter(({ leftAt }) => leftAt! > ago(30)).map(minutesServed)),
    lastWaitMs: last === null ? Number.NaN : last.calledAt! - last.joinedAt + last.creditMs,
    longestWaitMs: waiting.reduce((most, { joinedAt, creditMs }) => Math.max(most, at - joinedAt + creditMs), 0),
    joinsPerMinute: legs.filter(({ joinedAt }) => joinedAt <= at && joinedAt > ago(15)).length / 15,
    pace1Minutes: paceOf(legs, at, 1),
    pace6Minutes: paceOf(legs, at, 6),
  }
}

export const minutesServed = ({ calledAt, leftAt }: LineLeg): number => (leftAt! - calledAt!) / minuteMs

/** NaN of nothing. */
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Who joined longer ago says nothing about the line of now. */
const longestLookMs = 150 * minuteMs

/** Realised minutes for each position of the last `most` who joined and whose wait is known at the moment. */
function paceOf(legs: readonly LineLeg[], at: number, most: number): number {
  const known = legs
    .filter(({ joinedAt, calledAt }) => joinedAt > at - longestLookMs && calledAt !== null && calledAt <= at)
    .sort((a, b) => b.joinedAt - a.joinedAt)
    .slice(0, most)
  const positions = known.reduce((sum, leg) => sum + positionAtJoining(legs, leg), 0)
  return known.reduce((sum, { joinedAt, calledAt }) => sum + (calledAt! - joinedAt) / minuteMs, 0) / positions
}

function positionAtJoining(legs: readonly LineLeg[], own: LineLeg): number {
  return 1 + legs.filter((leg) => leg !== own && isWaiting(leg, own.joinedAt) && comesBefore(leg, own)).length
}

/** Of who waits, and of who would join. */
export function positionIn(seen: LineSeen, own: LineLeg): number {
  return seen.positions.get(own.id) ?? 1 + seen.waiting.filter((leg) => comesBefore(leg, own)).length
}

/** As the routing sees it. */
export function routedLeg(leg: LineLeg): Waiting {
  const { id, service, joinedAt, key, creditMs, penaltyMs } = leg
  return {
    ...{ id, number: '', service_id: service, arrival_at: joinedAt, key },
    ...{ credit_ms: creditMs, penalty_ms: penaltyMs, bound_ms: 0, callable_at: 0, reserved_for: null },
  }
}
