import type { WaitRange } from '@govconnect/queue/contract'
import { calendarDays, createFormat } from '@govconnect/web/format.ts'
import type { View } from './asking/visitor.ts'

/** A text of the office in the reader's language. */
export const said = ({ language }: Pick<View, 'language'>, label: { id: string; en: string }): string => label[language]

/** "pukul 08:00 WIB" today, else with its day. */
export function whenWords(
  { language, t, now }: Pick<View, 'language' | 't' | 'now'>,
  at: string,
  zone: string,
): string {
  const format = createFormat(language, zone)
  const time = `${format.time(at)} ${format.zoneName}`
  if (calendarDays(now, at, zone) === 0) return t('when.today', { time })
  return t('when.later', { day: dayWords({ language }, at, zone), time })
}

/** "Senin, 7 Desember 2026". */
export function dayWords({ language }: Pick<View, 'language'>, at: string, zone: string): string {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(at),
  )
}

export function timeWords({ language }: Pick<View, 'language'>, at: string, zone: string): string {
  const format = createFormat(language, zone)
  return `${format.time(at)} ${format.zoneName}`
}

/** Midnight is the end of the day that closes then, not the beginning of the next. */
export const closingWords = (view: Pick<View, 'language'>, at: string, zone: string): string =>
  timeWords(view, at, zone).replace(/^00:00/, '24:00')

const hourMinutes = 60

/** A range in words: minutes up to an hour and a half, then hours. */
export function waitWords({ t }: Pick<View, 't'>, wait: WaitRange): string {
  const from = Math.round(wait.p10)
  const to = Math.ceil(wait.p90)
  if (to <= 1) return t('wait.soon')
  if (from >= to) return t('wait.about', { time: spanWords(t, to) })
  if (to < 1.5 * hourMinutes) return t('wait.minutes', { from, to })
  return t('wait.between', { from: spanWords(t, from), to: spanWords(t, to) })
}

function spanWords(t: View['t'], minutes: number): string {
  if (minutes < 1.5 * hourMinutes) return t('wait.some', { minutes })
  const whole = Math.floor(minutes / hourMinutes)
  const rest = Math.round((minutes % hourMinutes) / 10) * 10
  const hours = rest === hourMinutes ? whole + 1 : whole
  return rest === 0 || rest === hourMinutes
    ? t('wait.hours', { hours })
    : t('wait.hoursMinutes', { hours, minutes: rest })
}
