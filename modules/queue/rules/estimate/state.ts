/**
 * What is known of a line at the moment somebody asks how long they will wait. Times are minutes. NaN stands for what a branch cannot tell;
 * the estimate then leans on the rest.
 */
export interface AskState {
  /** Keeps branches of all tenants apart. */
  readonly branch: string
  readonly service: string
  /** 0 is Sunday. */
  readonly weekday: number
  readonly minuteOfDay: number
  readonly minutesSinceOpening: number
  /** In the order of calling: 1 is called next. */
  readonly position: number
  /** All who wait in the area, those behind included. */
  readonly waiting: number
  /** `waiting` of this service 5 and 15 minutes ago. */
  readonly waiting5Ago: number
  readonly waiting15Ago: number
  readonly openCounters: number
  /** Mean of the last hour. */
  readonly openCounters60: number
  /** Tickets called a minute, over the last 15, 30 and 60 minutes. */
  readonly callsPerMinute15: number
  readonly callsPerMinute30: number
  readonly callsPerMinute60: number
  /** Mean time at the counter of those who left it in the last half hour. */
  readonly serviceMinutes30: number
  /** How long the ticket called last had waited, as if it had had this one's credit. */
  readonly lastWaitMinutes: number
  /** How long the first in line has waited, as if it had this one's credit. */
  readonly longestWaitMinutes: number
  /** Head start of the ticket's class. */
  readonly creditMinutes: number
  /** Realised wait for each position, of the last one and the last six whose wait became known today. */
  readonly pace1Minutes: number
  readonly pace6Minutes: number
  /** What running the routing forward says; missing where single tickets are not known. */
  readonly forward: WaitRange | null
}

/** Nine of ten wait at least `p10`, half at most `p50`, nine of ten at most `p90`. Minutes. */
export interface WaitRange {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** Somebody who asked, and what came of it. */
export interface PastAsk {
  readonly state: AskState
  /** Business day, YYYY-MM-DD. */
  readonly day: string
  readonly waitMinutes: number
}
