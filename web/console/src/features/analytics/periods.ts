import type { AnalyticsSearch, Period } from './search.ts'

export type Days = { from: string; to: string }

const dayMs = 86_400_000
const lengths: Record<Period, number> = { today: 1, week: 7, month: 30, year: 365 }

const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)

/** The calendar's day in a zone. */
export const dayIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

/** The period shown as chosen; undefined where days of one's own are. */
export const periodOf = ({ period, from, to }: AnalyticsSearch): Period | undefined =>
  from || to ? undefined : (period ?? 'week')

/** Both ends of what is asked. Ends in the wrong order are turned round, one end alone means that day to today or that day alone. */
export const daysOf = (search: AnalyticsSearch, today: string): Days => {
  const period = periodOf(search)
  if (period !== undefined) return { from: addDays(today, 1 - lengths[period]), to: today }
  const to = search.to ?? (search.from && search.from > today ? search.from : today)
  const from = search.from ?? to
  return from <= to ? { from, to } : { from: to, to: from }
}

/** Each day of a range, for an axis without gaps. */
export const eachDay = ({ from, to }: Days): string[] => {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
