/** A day and a time as people name them, before anybody knows what day it is. */
export interface WhenWish {
  readonly day:
    | { readonly in: number }
    /** 1 is Monday; `later`: not the next one, the one after. */
    | { readonly weekday: number; readonly later: boolean }
    | { readonly date: number; readonly month: number | null }
    | null
  /** Minutes since midnight. */
  readonly minute: number | null
  readonly part: 'morning' | 'noon' | 'afternoon' | null
}

const weekdays = [
  /\b(?:senin|senen|monday|mon)\b/iu,
  /\b(?:selasa|tuesday|tue)\b/iu,
  /\b(?:rabu|rebo|wednesday|wed)\b/iu,
  /\b(?:kamis|kemis|thursday|thu)\b/iu,
  /\b(?:jum'?at|jumat|friday|fri)\b/iu,
  /\b(?:sabtu|saturday|sat)\b/iu,
  /\b(?:minggu(?! depan| ini| lalu)|ahad|sunday|sun)\b/iu,
]
const later = /\b(?:depan|next)\b/iu

const offsets: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:hari ini|hr ini|hari iki|dinten niki|poe ieu|sekarang|skrg|skrng|saiki|ayeuna|today|now|nanti (?:siang|sore|malam))\b/iu,
    0,
  ],
  [/\b(?:lusa|besok lusa|suk emben|pageto|day after tomorrow)\b/iu, 2],
  [/\b(?:besok|bsk|besuk|sesuk|isukan|isuk|beso|tomorrow|tmrw|tmr)\b/iu, 1],
  [/\b(?:minggu depan|pekan depan|next week)\b/iu, 7],
]

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu(?:stus)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?'
const monthNames = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const englishMonths: Readonly<Record<string, string>> = { may: 'mei', aug: 'agu', oct: 'okt', dec: 'des' }

const named = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${months})\\b`, 'iu')
const namedFirst = new RegExp(`\\b(${months})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'iu')
const slashed = /\b(\d{1,2})[/](\d{1,2})(?:[/]\d{2,4})?\b/u
const dateOnly = /\b(?:tgl|tanggal|tg)\s*\.?\s*(\d{1,2})\b/iu

function dayOf(text: string): WhenWish['day'] {
  const words = named.exec(text)
  if (words) return dateOf(words[1], monthOf(words[2]))
  const first = namedFirst.exec(text)
  if (first) return dateOf(first[2], monthOf(first[1]))
  const figures = slashed.exec(text)
  if (figures) return dateOf(figures[1], Number(figures[2]))
  const bare = dateOnly.exec(text)
  if (bare) return dateOf(bare[1], null)
  const weekday = weekdays.findIndex((one) => one.test(text)) + 1
  if (weekday > 0) return { weekday, later: later.test(text) }
  const offset = offsets.find(([one]) => one.test(text))
  return offset ? { in: offset[1] } : null
}

function dateOf(date: string | undefined, month: number | null): WhenWish['day'] {
  const day = Number(date)
  return day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12)) ? { date: day, month } : null
}

function monthOf(name = ''): number {
  const short = name.slice(0, 3).toLowerCase()
  return monthNames.indexOf(englishMonths[short] ?? short) + 1
}

const parts: readonly (readonly [RegExp, WhenWish['part']])[] = [
  [/(?<!(?:selamat|met|good) )\b(?:pagi|morning|enjing)\b/iu, 'morning'],
  [/(?<!(?:selamat|met) )\b(?:siang|noon)\b/iu, 'noon'],
  [/(?<!(?:selamat|met|good) )\b(?:sore|petang|afternoon|sonten)\b/iu, 'afternoon'],
]

const half = /\b(?:jam|pukul|pkl|jm)\s*\.?\s*(?:setengah|stengah|stgh)\s+(\d{1,2}|[a-z]+)\b/iu
const clock =
  /\b(?:jam|pukul|pkl|jm|at|around)\s*\.?\s*(\d{1,2})(?:[.:]\s?([0-5]\d))?(?!\s*(?:orang|menit|hari))\s*(am|pm)?\b/iu
const colon = /\b([01]?\d|2[0-3])[.:]([0-5]\d)\s*(am|pm)?\b/iu
const english = /\b(\d{1,2})\s*(am|pm)\b/iu
const spelled = /\b(?:jam|pukul)\s+(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\b/iu
const numbers = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')

/** Offices are open by day: `jam 2` is two in the afternoon. */
const firstHour = 7

function minuteOf(text: string, part: WhenWish['part']): number | null {
  const before = half.exec(text)?.[1]
  if (before !== undefined) {
    const hour = Number(before) || numbers.indexOf(before.toLowerCase()) + 1
    return hour > 0 ? byDay(hour * 60 - 30, part) : null
  }
  const word = spelled.exec(text)?.[1]
  if (word !== undefined) return byDay((numbers.indexOf(word.toLowerCase()) + 1) * 60, part)
  const told = clock.exec(text) ?? colon.exec(text)
  const [hour, minute, half12] = told
    ? [told[1], told[2], told[3]]
    : [english.exec(text)?.[1], '0', english.exec(text)?.[2]]
  if (hour === undefined || Number(hour) > 24) return null
  const at = Number(hour) * 60 + Number(minute ?? 0)
  if (half12?.toLowerCase() === 'pm' && at < 720) return at + 720
  return half12 ? at : byDay(at, part)
}

function byDay(minute: number, part: WhenWish['part']): number {
  const dark = minute < firstHour * 60 && part !== 'morning'
  return minute < 720 && (dark || part === 'afternoon') ? minute + 720 : minute
}

/** The time a message names; null where it names none. */
export function whenOf(text: string): WhenWish | null {
  const part = parts.find(([one]) => one.test(text))?.[1] ?? null
  const wish: WhenWish = { day: dayOf(text), minute: minuteOf(text, part), part }
  return wish.day === null && wish.minute === null && part === null ? null : wish
}
