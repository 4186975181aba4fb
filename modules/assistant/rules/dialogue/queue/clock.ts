import type { WhenWish } from '../../understand/when.ts'
import type { Language } from '../types.ts'

/** The zones of Indonesia have no summer time. */
const offsetHours: Readonly<Record<string, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }
const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** A wall clock as UTC, so that its parts can be read. */
function wall(zone: string, at: number): Date {
  return new Date(at + (offsetHours[zone] ?? 7) * hourMs)
}

export const dayAt = (zone: string, at: number): string => wall(zone, at).toISOString().slice(0, 10)

export function minuteAt(zone: string, at: number): number {
  const time = wall(zone, at)
  return time.getUTCHours() * 60 + time.getUTCMinutes()
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The day somebody means; null where none is named, or it does not exist. */
export function dayWanted(when: WhenWish | null, zone: string, now: number): string | null {
  const named = when?.day
  if (!named) return null
  const today = dayAt(zone, now)
  if ('in' in named) return later(today, named.in)
  if ('weekday' in named) {
    const ahead = (named.weekday - weekdayOf(today) + 7) % 7
    // `Jumat depan` is Friday of the week to come, wherever in this one we are.
    return later(today, named.later ? named.weekday - weekdayOf(today) + 7 : ahead)
  }
  return dateAhead(named, today)
}

function dateAhead({ date, month }: { date: number; month: number | null }, today: string): string | null {
  const [year = 0, thisMonth = 1] = today.split('-').map(Number)
  for (let ahead = 0; ahead < 13; ahead += 1) {
    const at = new Date(Date.UTC(year, thisMonth - 1 + ahead, date))
    const fits = at.getUTCDate() === date && (month === null || at.getUTCMonth() + 1 === month)
    const day = at.toISOString().slice(0, 10)
    if (fits && day >= today) return day
  }
  return null
}

const days = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const separator = { id: '.', en: ':' }

function clockOf(time: Date, language: Language): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(time.getUTCHours())}${separator[language]}${two(time.getUTCMinutes())}`
}

/** `Selasa, 1 Desember` */
export function dayInWords(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${days[language][date.getUTCDay()]}, ${date.getUTCDate()} ${months[language][date.getUTCMonth()]}`
}

/** `Selasa, 1 Desember pukul 09.00` */
export function momentInWords(at: string, zone: string, language: Language): string {
  const time = wall(zone, Date.parse(at))
  const day = dayInWords(time.toISOString().slice(0, 10), language)
  return `${day} ${language === 'id' ? 'pukul' : 'at'} ${clockOf(time, language)}`
}

/** `Sel, 1 Des, 09.00`: short enough for a row of a list. */
export function momentInShort(at: string, zone: string, language: Language): string {
  const time = wall(zone, Date.parse(at))
  const day = days[language][time.getUTCDay()]?.slice(0, 3)
  const month = months[language][time.getUTCMonth()]?.slice(0, 3)
  return `${day}, ${time.getUTCDate()} ${month}, ${clockOf(time, language)}`
}
