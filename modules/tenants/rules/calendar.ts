export const hourMs = 3_600_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day `YYYY-MM-DD` that a clock on the wall of this zone shows. */
export function dayIn(zone: string, at: Date): string {
  let format = formats.get(zone)
  if (!format) {
    // en-CA writes dates as YYYY-MM-DD.
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format.format(at)
}

/** First days (UTC) of the month of `at` and of `ahead` months after it. */
export function monthsFrom(at: Date, ahead: number): string[] {
  return Array.from({ length: ahead + 1 }, (_, n) => firstOfMonth(at, n).toISOString().slice(0, 10))
}

/** The first day (UTC) of the month `months` away from that of `at`. */
export function firstOfMonth(at: Date, months: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1))
}

/** When an id of ours (UUIDv7) was made, ms; null for an id of another kind. */
export function madeAt(id: string): number | null {
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : null
}
