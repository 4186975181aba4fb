import type { Pace } from './pace.ts'
import type { AskState } from './state.ts'

/** Below this a line stands still, and a division by it says nothing. */
const leastCallsPerMinute = 0.02

const perCall = (state: AskState, callsPerMinute: number): number =>
  state.position / Math.max(leastCallsPerMinute, callsPerMinute)

/** What the trees ask about, in this order. All of it is known at the moment of asking. */
const table: readonly ((state: AskState, pace: Pace) => number)[] = [
  (state) => state.weekday,
  (state) => state.minuteOfDay,
  (state) => state.minutesSinceOpening,
  (state) => state.position,
  (state) => state.waiting,
  (state) => state.waiting5Ago,
  (state) => state.waiting15Ago,
  (state) => state.openCounters,
  (state) => state.openCounters60,
  (state) => state.callsPerMinute15,
  (state) => state.callsPerMinute30,
  (state) => state.callsPerMinute60,
  (state) => perCall(state, state.callsPerMinute15),
  (state) => perCall(state, state.callsPerMinute30),
  (state) => perCall(state, state.callsPerMinute60),
  (state) => state.serviceMinutes30,
  (state) => (state.position * state.serviceMinutes30) / Math.max(1, state.openCounters),
  (state) => state.lastWaitMinutes,
  (state) => state.longestWaitMinutes,
  (state) => state.creditMinutes,
  (state) => state.pace1Minutes,
  (state) => state.pace6Minutes,
  (state) => state.forward?.p10 ?? Number.NaN,
  (state) => state.forward?.p50 ?? Number.NaN,
  (state) => state.forward?.p90 ?? Number.NaN,
  (_, pace) => pace.minutesPerPosition,
  (state, pace) => pace.minutesPerPosition * state.position,
  (_, pace) => pace.callsPerMinute,
  (state, pace) => pace.lastAskMinute - state.minuteOfDay,
]

export const featureCount = table.length

export function featuresOf(state: AskState, pace: Pace): Float64Array {
  return Float64Array.from(table, (feature) => feature(state, pace))
}
