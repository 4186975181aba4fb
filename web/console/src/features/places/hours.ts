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

/** A clock field knows no 24:00; closing at midnight is written 00:00 there. */
export const closingShown = (closes: string): string => (closes === '24:00' ? '00:00' : closes)
export const closingKept = (typed: string): string => (typed === '00:00' ? '24:00' : typed)
