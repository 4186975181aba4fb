import type { Language } from './texts.ts'

/** Indonesia's three zones have names everybody knows; other zones are shown by their city. */
const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

export const zoneName = (zone: string): string =>
  zoneNames[zone] ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

export type Instant = string | number | Date

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export type Format = ReturnType<typeof createFormat>

/** Days between two instants as the calendar of the zone counts them: 0 is the same day. */
export const calendarDays = (from: Instant, to: Instant, zone: string): number => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const midnight = (at: Instant) => Date.parse(`${day.format(new Date(at))}T00:00:00Z`)
  return Math.round((midnight(to) - midnight(from)) / dayMs)
}

/** Dates and numbers as the reader's language and the office's zone write them. */
export const createFormat = (language: Language, zone: string) => {
  const locale = locales[language]
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const clockSeconds = dates({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  const short = dates({ day: 'numeric', month: 'short' })
  const full = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const medium = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const relativeDay = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const relativeLong = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const whole = new Intl.NumberFormat(locale)
  const upper = (word: string) => word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)

  const time = (at: Instant) => clock.format(new Date(at)).replace('.', ':')
  return {
    zone,
    zoneName: zoneName(zone),
    time,
    timeWithSeconds: (at: Instant) => clockSeconds.format(new Date(at)).replaceAll('.', ':'),
    date: (at: Instant) => full.format(new Date(at)),
    dateTime: (at: Instant) => `${medium.format(new Date(at))} ${time(at)}`,
    number: (value: number) => whole.format(value),
    /** Heading between the messages of two days. */
    day: (at: Instant, now: Instant) => {
      const days = calendarDays(now, at, zone)
      return days > -2 && days <= 0 ? upper(relativeDay.format(days, 'day')) : weekday.format(new Date(at))
    },
    /** In a list: the clock today, else the day. */
    brief: (at: Instant, now: Instant) => {
      const days = calendarDays(now, at, zone)
      if (days === 0) return time(at)
      return days === -1 ? upper(relativeDay.format(-1, 'day')) : short.format(new Date(at))
    },
    ago: (at: Instant, now: Instant) => {
      const passed = new Date(at).getTime() - new Date(now).getTime()
      const size = Math.abs(passed)
      if (size < minuteMs) return relative.format(0, 'second')
      if (size < hourMs) return relative.format(Math.round(passed / minuteMs), 'minute')
      if (size < dayMs) return relative.format(Math.round(passed / hourMs), 'hour')
      const days = Math.round(passed / dayMs)
      // Short Indonesian writes days as "h", which reads as hours, and has words for two and three days that few know.
      return Math.abs(days) === 1
        ? relative.format(days, 'day')
        : relativeLong.format(days, 'day').replace(' yang lalu', ' lalu')
    },
  }
}
