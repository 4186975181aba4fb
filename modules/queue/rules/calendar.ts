/**
 * Days and hours of a branch. A zone is asked of `Intl` where it has summer time; the zones of Indonesia have none, and
 * their offsets stand here, which is a hundred times faster.
 */

const minuteMs = 60_000
const dayMs = 86_400_000
const fixedOffsets: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 420,
  'Asia/Makassar': 480,
  'Asia/Jayapura': 540,
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', ...parts })
    formats.set(zone, format)
  }
  return format
}

/** Minutes that the wall clock of the zone is ahead of UTC at this moment. */
export function offsetMinutes(zone: string, at: number): number {
  const fixed = fixedOffsets[zone]
  if (fixed !== undefined) return fixed
  const parts: Record<string, string> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = value
  const wall = Date.UTC(
    Number(parts['year']),
    Number(parts['month']) - 1,
    Number(parts['day']),
    Number(parts['hour']),
    Number(parts['minute']),
  )
  return Math.round((wall - Math.floor(at / minuteMs) * minuteMs) / minuteMs)
}

/** `HH:MM` in minutes; 24:00 is 1440. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

export interface LocalTime {
  /** YYYY-MM-DD */
  day: string
  /** Minutes since midnight. */
  minute: number
}

export function localTime(zone: string, at: number): LocalTime {
  const wall = at + offsetMinutes(zone, at) * minuteMs
  const since = ((wall % dayMs) + dayMs) % dayMs
  return { day: new Date(wall).toISOString().slice(0, 10), minute: Math.floor(since / minuteMs) }
}

/** The moment of a wall clock; minutes past 1440 are of the next day. A time that summer time leaves out is the one after the gap. */
export function momentOf(zone: string, day: string, minute: number): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs
  const first = wall - offsetMinutes(zone, wall) * minuteMs
  const second = wall - offsetMinutes(zone, first) * minuteMs
  return offsetMinutes(zone, second) === offsetMinutes(zone, first) ? second : Math.max(first, second)
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}

/** 1 is Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export interface OpenHours {
  weekday: number
  opens: string
  closes: string
}

export interface Holiday {
  branch_id: string | null
  service_id: string | null
  day: string
  name: { id: string; en: string }
  hours: { opens: string; closes: string } | null
  bookings_only: boolean
}

/** What a calendar is made of. */
export interface Calendar {
  zone: string
  /** `HH:MM` of the next day until which the business day lasts; 00:00: midnight. */
  dayEnds: string
  branchId: string
  branchHours: readonly OpenHours[]
  holidays: readonly Holiday[]
}

export interface CalendarService {
  id: string
  hours: readonly OpenHours[]
}

/** The business day that a moment belongs to: the small hours of a late branch are still yesterday. */
export function businessDay(calendar: Pick<Calendar, 'zone' | 'dayEnds'>, at: number): string {
  const { day, minute } = localTime(calendar.zone, at)
  return minute < minutesOf(calendar.dayEnds) ? addDays(day, -1) : day
}

/** When a business day is over. */
export function endOfDay(calendar: Pick<Calendar, 'zone' | 'dayEnds'>, day: string): number {
  return momentOf(calendar.zone, day, 1_440 + minutesOf(calendar.dayEnds))
}

interface Span {
  from: number
  to: number
}

/** Minutes of opening and closing; a branch whose day ends late may close after midnight. */
function spanOf(hours: { opens: string; closes: string }, dayEnds: string): Span | null {
  const from = minutesOf(hours.opens)
  const closes = minutesOf(hours.closes)
  if (closes > from) return { from, to: closes }
  return closes <= minutesOf(dayEnds) && minutesOf(dayEnds) > 0 ? { from, to: closes + 1_440 } : null
}

/** Hours fit where each closes after it opens and none of a day overlap. */
export function hoursFit(hours: readonly OpenHours[], dayEnds: string): boolean {
  if (minutesOf(dayEnds) > 360) return false
  const byDay = new Map<number, Span[]>()
  for (const one of hours) {
    const span = spanOf(one, dayEnds)
    if (!span) return false
    byDay.set(one.weekday, [...(byDay.get(one.weekday) ?? []), span])
  }
  return [...byDay.values()].every((spans) => {
    const sorted = spans.sort((a, b) => a.from - b.from)
    return sorted.every((span, n) => n === 0 || sorted[n - 1]!.to <= span.from)
  })
}

/** The holiday that rules a day: one of the service before one of the branch before one of all. */
export function holidayOn(
  calendar: Calendar,
  day: string,
  of: { serviceId?: string; booking?: boolean },
): Holiday | undefined {
  return calendar.holidays
    .filter(
      (one) =>
        one.day === day &&
        (one.branch_id === null || one.branch_id === calendar.branchId) &&
        (one.service_id === null || one.service_id === of.serviceId) &&
        (!one.bookings_only || of.booking === true),
    )
    .sort((a, b) => weight(b) - weight(a))[0]
}

const weight = (one: Holiday) => (one.service_id ? 2 : 0) + (one.branch_id ? 1 : 0)

/** Opening times of a business day as moments, in order. */
export function openingsOn(calendar: Calendar, day: string, service?: CalendarService, booking = false): Span[] {
  const holiday = holidayOn(calendar, day, { serviceId: service?.id, booking })
  const own = service && service.hours.length > 0 ? service.hours : calendar.branchHours
  const hours = holiday
    ? holiday.hours
      ? [holiday.hours]
      : []
    : own.filter(({ weekday }) => weekday === weekdayOf(day))
  return hours
    .flatMap((one) => spanOf(one, calendar.dayEnds) ?? [])
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ from: momentOf(calendar.zone, day, from), to: momentOf(calendar.zone, day, to) }))
}

export interface OpenState {
  day: string
  open: boolean
  /** Of today's last opening, where open. */
  closesAt: number | null
  /** Next, where closed; null where none comes within two weeks. */
  opensAt: number | null
  /** Why it is closed all day, where a holiday says so. */
  holiday: Holiday | null
}

const lookAheadDays = 15

export function openState(calendar: Calendar, at: number, service?: CalendarService): OpenState {
  const day = businessDay(calendar, at)
  const today = openingsOn(calendar, day, service)
  const holiday = holidayOn(calendar, day, { serviceId: service?.id }) ?? null
  if (today.some(({ from, to }) => from <= at && at < to))
    return { day, open: true, closesAt: today.at(-1)!.to, opensAt: null, holiday }
  for (let ahead = 0; ahead < lookAheadDays; ahead++) {
    const next = openingsOn(calendar, addDays(day, ahead), service).find(({ from }) => from > at)
    if (next) return { day, open: false, closesAt: null, opensAt: next.from, holiday }
  }
  return { day, open: false, closesAt: null, opensAt: null, holiday }
}

/** "08.00" today, or the day with it, for refusals that say when to come back. */
export function whenText(zone: string, at: number | null, now: number): { id: string; en: string } {
  if (at === null) return { id: '', en: '' }
  const then = localTime(zone, at)
  const today = localTime(zone, now)
  const clock = `${String(Math.floor(then.minute / 60)).padStart(2, '0')}:${String(then.minute % 60).padStart(2, '0')}`
  if (then.day === today.day) return { id: `Buka lagi pukul ${clock}.`, en: `It opens at ${clock}.` }
  const named = dayNamed(then.day)
  return {
    id: `Buka lagi ${named.id}, pukul ${clock}.`,
    en: `It opens on ${named.en}, at ${clock}.`,
  }
}

/** "Senin, 7 Desember", as people say it: the year is never in doubt where something opens again. */
function dayNamed(day: string): { id: string; en: string } {
  const [weekday, month, date] = [weekdayOf(day) - 1, Number(day.slice(5, 7)) - 1, Number(day.slice(8))]
  return {
    id: `${dayNames.id[weekday]}, ${date} ${monthNames.id[month]}`,
    en: `${dayNames.en[weekday]} ${date} ${monthNames.en[month]}`,
  }
}

const dayNames = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const monthNames = {
  id: [
    ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli'],
    ...['Agustus', 'September', 'Oktober', 'November', 'Desember'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
}
