import type { AskState } from '../rules/estimate/index.ts'

/** Somebody who asked how long the wait will be. */
export interface Ask {
  readonly state: AskState
  /** YYYY-MM-DD. */
  readonly day: string
  /** What came of it; NaN where it is not known (not reached by closing). It may be used from `minuteOfDay + waitMinutes` on. */
  readonly waitMinutes: number
  /** What the office told people, where it did. */
  readonly publishedMinutes: number
}

export const weekdayOf = (day: string): number => new Date(day).getUTCDay()

/** Realised minutes for each position of those whose wait is known at `minute`, the last `most` who asked. `earlier` in order of asking. */
export function knownPace(earlier: readonly Ask[], minute: number, most: number): number {
  let minutes = 0
  let positions = 0
  let count = 0
  for (let at = earlier.length - 1; at >= 0 && count < most; at--) {
    const { state, waitMinutes } = earlier[at]!
    if (state.minuteOfDay < minute - longestLook) break
    // A wait that is not known compares as false.
    if (!(state.minuteOfDay + waitMinutes <= minute)) continue
    minutes += waitMinutes
    positions += state.position
    count += 1
  }
  return count === 0 ? Number.NaN : minutes / positions
}

/** Who asked longer ago says nothing about the line of now. */
const longestLook = 150
