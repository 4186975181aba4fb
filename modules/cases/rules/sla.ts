import { addWorkingDays } from './local-day.ts'

/** Where an open or closed case stands against its due day. */
export type SlaState = 'none' | 'on_time' | 'at_risk' | 'breached'

/** Last day of work for a case opened on `day`; null where the category promises nothing. */
export function dueOn(day: string, slaDays: number | null): string | null {
  return slaDays === null ? null : addWorkingDays(day, slaDays)
}

/**
 * `at_risk`: due today or on the next working day, and still open. A closed case is judged by the day it was closed.
 */
export function slaState(dueDay: string | null, today: string, closedDay: string | null): SlaState {
  if (dueDay === null) return 'none'
  if (closedDay !== null) return closedDay > dueDay ? 'breached' : 'on_time'
  if (today > dueDay) return 'breached'
  return dueDay <= atRiskUntil(today) ? 'at_risk' : 'on_time'
}

/** An open case due on or before this day is at risk. */
export function atRiskUntil(today: string): string {
  return addWorkingDays(today, 1)
}
