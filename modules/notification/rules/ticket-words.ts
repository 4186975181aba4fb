import type { Language } from './template-parts.ts'

/** Ranges are told in steps of five minutes: nobody's wait is known to the minute. */
const step = 5

const words = {
  id: {
    next: 'Anda berikutnya',
    ahead: 'Di depan Anda: {n} orang',
    about: 'perkiraan {n} menit',
    soon: 'kurang dari 5 menit lagi',
  },
  en: { next: 'You are next', ahead: 'Ahead of you: {n}', about: 'about {n} minutes', soon: 'in less than 5 minutes' },
} as const

/** `Di depan Anda: 2 orang, perkiraan 5–10 menit.`; null where nothing is known. */
export function turnInWords(
  of: { people_ahead: number | null; wait: { p10: number; p90: number } | null },
  language: Language,
): string | null {
  const { next, ahead, about, soon } = words[language]
  const people =
    of.people_ahead === null ? null : of.people_ahead === 0 ? next : ahead.replace('{n}', String(of.people_ahead))
  const wait = of.wait && (of.wait.p90 < step ? soon : about.replace('{n}', rangeOf(of.wait)))
  const said = [people, wait].filter((part) => part !== null)
  return said.length === 0 ? null : `${said.join(', ')}.`
}

function rangeOf({ p10, p90 }: { p10: number; p90: number }): string {
  const round = (minutes: number) => Math.round(minutes / step) * step
  const [from, to] = [round(p10), Math.max(step, round(p90))]
  return from >= to ? String(to) : `${from}–${to}`
}

/** `Selasa, 1 Desember pukul 09.00`, by the clock of the branch. */
export function momentInWords(at: string, zone: string, language: Language): string {
  const time = new Date(at)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone })
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  const date = day
    .formatToParts(time)
    .map(({ type, value }) => (type === 'literal' ? ' ' : value))
    .join('')
  const [weekday, ...rest] = date.trim().split(/\s+/)
  return `${weekday}, ${rest.join(' ')} ${language === 'id' ? 'pukul' : 'at'} ${clock.format(time)}`
}
