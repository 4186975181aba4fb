const dayMs = 86_400_000

/** How far the zone's clock is from UTC at an instant, in milliseconds. */
const offsetAt = (instant: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant
}

/** First instant of a calendar day in the office's zone, and the first of the next. */
export const dayBounds = (day: string, zone: string): { start: string; end: string } => {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const start = utc - offsetAt(utc, zone)
  return { start: new Date(start).toISOString(), end: new Date(start + dayMs).toISOString() }
}
