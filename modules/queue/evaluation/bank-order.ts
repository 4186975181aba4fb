import type { Call } from './bank-line.ts'

/**
 * The bank calls by arrival, some callers with a head start. The log does not say who has it, its column of priorities says only how likely it is:
 * in the first fourteen days no call overtook one that came longer before it, and nobody who had overtaken was overtaken.
 */
export const headStartMinutes = 1.5

/** By priority: what shares of overtakings among equals tell of the first fourteen days. */
const chances = [0.02, 0.1, 0.8]
const overtaken = 0.01

/** How likely a call has the head start, before it is seen overtaking or overtaken. */
export const usualChance = ({ priority }: Call): number => chances[Math.min(priority, 2)]!

/** Times in the log are off by a second or two, rarely by more. */
export const logMargin = 5 / 60

interface Placed {
  readonly joinedAt: number
  /** How likely. */
  readonly headStart: number
}

/** How likely `one` is called before `other`, by somebody who could help both. */
export function chanceBefore(one: Placed, other: Placed): number {
  const earlier = other.joinedAt - one.joinedAt
  if (Math.abs(earlier) > headStartMinutes) return earlier > 0 ? 1 : 0
  return earlier > 0 ? 1 - other.headStart * (1 - one.headStart) : one.headStart * (1 - other.headStart)
}

/** What the day so far tells of the head starts of those who wait. */
export interface HeadStarts {
  of(call: Call): number
  /** `call` was taken while `waiting` stood in the line. */
  began(call: Call, waiting: readonly Call[]): void
}

export function headStarts(): HeadStarts {
  const known = new Map<string, number>()
  const of = (call: Call) => known.get(call.id) ?? usualChance(call)
  return {
    of,
    began(call, waiting) {
      // Agents differ in what they can help with; among calls of one service the order alone decides.
      for (const other of waiting)
        if (other.service === call.service) known.set(other.id, afterPassing(call, other, of))
    },
  }
}

/** How likely `other` has a head start now that `call` was taken instead. */
function afterPassing(call: Call, other: Call, of: (call: Call) => number): number {
  const later = call.joinedAt - other.joinedAt
  const before = of(other)
  if (later > logMargin && later < headStartMinutes + logMargin) return overtaken
  if (later > -logMargin || later < logMargin - headStartMinutes) return before
  // With a head start of its own and none for the call, `other` would have gone first.
  return (before * of(call)) / (1 - before * (1 - of(call)))
}
