export type OpenHours = { weekday: number; opens: string; closes: string }

/** 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Names of the days, Monday first. */
export const dayNames = (language: 'id' | 'en', width: 'short' | 'long'): string[] => {
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: width, timeZone: 'UTC' })
  // The first of January 2024 was a Monday.
  return weekdays.map((day) => format.format(Date.UTC(2024, 0, day)))
}

const spansOf = (hours: readonly OpenHours[], weekday: number): string =>
  hours
    .filter((one) => one.weekday === weekday)
    .map(({ opens, closes }) => `${opens}–${closes}`)
    .sort()
    .join(', ')

/** "Sen–Jum 08:00–15:00 · Sab 08:00–12:00"; days alike and in a row stand together. Empty where it is never open. */
export const weekText = (hours: readonly OpenHours[], names: readonly string[]): string => {
  const runs: { from: number; to: number; spans: string }[] = []
  for (const weekday of weekdays) {
    const spans = spansOf(hours, weekday)
    const last = runs.at(-1)
    if (last && last.spans === spans && last.to === weekday - 1) last.to = weekday
    else runs.push({ from: weekday, to: weekday, spans })
  }
  return runs
    .filter(({ spans }) => spans !== '')
    .map(({ from, to, spans }) => {
      const days = from === to ? names[from - 1] : `${names[from - 1]}–${names[to - 1]}`
      return `${days} ${spans}`
    })
    .join(' · ')
}

/** Hours of one day in place of what it had. */
export const withDay = (hours: readonly OpenHours[], weekday: number, spans: readonly Omit<OpenHours, 'weekday'>[]) =>
  [...hours.filter((one) => one.weekday !== weekday), ...spans.map((span) => ({ weekday, ...span }))].sort(
    (a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1),
  )

/** The day's hours for the days named too. */
export const copiedTo = (hours: readonly OpenHours[], from: number, days: readonly number[]): OpenHours[] => {
  const spans = hours.filter((one) => one.weekday === from).map(({ opens, closes }) => ({ opens, closes }))
  return days.reduce<OpenHours[]>((all, day) => withDay(all, day, spans), [...hours])
}

/** "8", "8.30", "0830" or "08:30" as HH:MM; null for what is no time of day. 24:00 is its end. */
export const clockOf = (typed: string): string | null => {
  const [, hour = '', minute = '0'] = /^(\d{1,2})(?:[:.,\s]?(\d{2}))?$/.exec(typed.trim()) ?? []
  if (hour === '') return null
  const [hours, minutes] = [Number(hour), Number(minute)]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Closing at 00:00 is closing at the end of the day. */
export const closingOf = (clock: string): string => (clock === '00:00' ? '24:00' : clock)
