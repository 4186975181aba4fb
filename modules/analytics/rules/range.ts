export const mostDays = 1_100
const dayMs = 86_400_000

export interface Range {
  from: string
  to: string
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}

/** A week that ends today unless told otherwise; null where it begins after its end or is too long. */
export function rangeOf(asked: Partial<Range>, today: string): Range | null {
  const to = asked.to ?? today
  const from = asked.from ?? addDays(to, -6)
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs + 1
  return days >= 1 && days <= mostDays ? { from, to } : null
}

/** Pieces of at most so many days, in order. */
export function* piecesOf({ from, to }: Range, days: number): Generator<Range> {
  for (let start = from; start <= to; start = addDays(start, days)) {
    const end = addDays(start, days - 1)
    yield { from: start, to: end < to ? end : to }
  }
}

/** Calendar months and parts of months, in order; `month` is the first day of a month that lies in the range as a whole. */
export function* monthsOf({ from, to }: Range): Generator<Range & { month: string | null }> {
  for (let start = from; start <= to; ) {
    const first = monthOf(start)
    const next = monthOf(addDays(first, 31))
    const last = addDays(next, -1)
    yield { from: start, to: last < to ? last : to, month: start === first && last <= to ? first : null }
    start = next
  }
}

/** The first day of the day's month. */
export const monthOf = (day: string) => `${day.slice(0, 8)}01`
