const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day `YYYY-MM-DD` that a clock on the wall of this zone shows. */
export function localDay(at: Date, zone: string): string {
  return formatOf(zone).format(at)
}

/** Monday to Friday, public holidays (`YYYY-MM-DD`) left out. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string> = new Set()): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** The n-th working day after `day`; the day itself does not count. */
export function addWorkingDays(day: string, days: number, holidays: ReadonlySet<string> = new Set()): string {
  let current = day
  for (let left = days; left > 0; ) {
    current = nextDay(current)
    if (isWorkingDay(current, holidays)) left -= 1
  }
  return current
}

function nextDay(day: string): string {
  return shiftDay(day, 1)
}

export function shiftDay(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    // en-CA writes dates as YYYY-MM-DD.
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format
}
