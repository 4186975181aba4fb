import { localTime, weekdayOf } from '../calendar.ts'
import { type LineLeg, type LineSeen, positionIn } from './legs.ts'
import type { AskState, WaitRange } from './state.ts'

const minuteMs = 60_000

/** What does not change while a line is looked at. */
export interface AskedAt {
  readonly branch: string
  readonly zone: string
  /** Of the business day, ms; null where it is closed that day. */
  readonly opensAt: number | null
}

export interface Asking {
  readonly at: AskedAt
  readonly seen: LineSeen
  /** Whoever asks: in the line, or about to join. */
  readonly own: LineLeg
  readonly openCounters: number
  readonly forward: WaitRange | null
}

/** What the estimate is told of somebody who asks: the same for who joins now, who waits, and who asked on a past day. */
export function askState({ at, seen, own, openCounters, forward }: Asking): AskState {
  const { day, minute } = localTime(at.zone, seen.at)
  const credit = own.creditMs / minuteMs
  return {
    branch: at.branch,
    service: own.service,
    weekday: weekdayOf(day) % 7,
    minuteOfDay: minute,
    minutesSinceOpening: at.opensAt === null ? Number.NaN : (seen.at - at.opensAt) / minuteMs,
    position: positionIn(seen, own),
    waiting: seen.waiting.length + (seen.positions.has(own.id) ? 0 : 1),
    waiting5Ago: seen.waiting5Ago,
    waiting15Ago: seen.waiting15Ago,
    openCounters,
    openCounters60: Number.NaN,
    callsPerMinute15: seen.callsPerMinute.in15,
    callsPerMinute30: seen.callsPerMinute.in30,
    callsPerMinute60: seen.callsPerMinute.in60,
    serviceMinutes30: seen.serviceMinutes30,
    lastWaitMinutes: seen.lastWaitMs / minuteMs - credit,
    longestWaitMinutes: Math.max(0, seen.longestWaitMs / minuteMs - credit),
    creditMinutes: credit,
    pace1Minutes: seen.pace1Minutes,
    pace6Minutes: seen.pace6Minutes,
    forward,
  }
}
