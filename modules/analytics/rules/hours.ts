import { minuteZero } from './day-pack.ts'

/** Wall clocks of zones, by whatever the zone's rules were at that moment (summer time too). */
const hourMs = 3_600_000
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

/** `YYYY-MM-DD` and `HH:MM` on the zone's clock. */
export function wallClock(zone: string, at: number): { day: string; time: string } {
  const part: Record<string, string> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = value
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  }
}

const dayMs = 24 * hourMs
const minuteMs = 60_000

function offsetMinutes(zone: string, at: number): number {
  const minute = Math.floor(at / minuteMs)
  const { day, time } = wallClock(zone, at)
  return Date.parse(`${day}T${time}:00Z`) / minuteMs - minute
}

/**
 * Minutes since midnight by the zone's clock. The zone is asked once for each day (UTC) at whose ends its clock is the same,
 * and each time on the few days between which it was changed.
 */
export function clockOf(zone: string): (at: number) => number {
  const offsets = new Map<number, number | null>()
  let lastDay = Number.NaN
  let lastOffset: number | null = null
  const steadyOffset = (day: number) => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const begins = offsetMinutes(zone, day * dayMs)
    const steady = begins === offsetMinutes(zone, (day + 1) * dayMs) ? begins : null
    offsets.set(day, steady)
    return steady
  }
  return (at) => {
    const day = Math.floor(at / dayMs)
    if (day !== lastDay) {
      lastDay = day
      lastOffset = steadyOffset(day)
    }
    const minute = Math.floor(at / minuteMs) + (lastOffset ?? offsetMinutes(zone, at))
    return ((minute % 1_440) + 1_440) % 1_440
  }
}

/** Quarters of the three days in which a business day begins and ends, wherever its branch is. */
const quarters = 3 * 96

/**
 * Hours by a clock of the minutes that packed days hold (rules/day-pack.ts). All zones differ by whole quarters of an hour: each is
 * looked up once a day, and later minutes, of which there are few, each time.
 */
export function hoursOf(clock: (at: number) => number): (day: string) => (minute: number) => number {
  const days = new Map<string, (minute: number) => number>()
  return (day) => {
    const before = days.get(day)
    if (before) return before
    const zero = minuteZero(day)
    const hourAt = (minute: number) => Math.floor(clock((minute + zero) * minuteMs) / 60)
    const known = Uint8Array.from({ length: quarters }, (_, quarter) => hourAt(quarter * 15))
    const hourOf = (minute: number) => (minute < quarters * 15 ? known[Math.floor(minute / 15)]! : hourAt(minute))
    days.set(day, hourOf)
    return hourOf
  }
}
