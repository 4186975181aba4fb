import { describe, expect, it } from 'vitest'
import { calendarDays, createFormat, zoneName } from './format.ts'

const at = '2026-11-20T23:30:00Z'
const now = '2026-11-21T02:00:00Z'

describe('createFormat', () => {
  const jakarta = createFormat('id', 'Asia/Jakarta')

  it('writes times in the zone of the office', () => {
    expect(jakarta.time(at)).toBe('06:30')
    expect(createFormat('en', 'Asia/Jayapura').time(at)).toBe('08:30')
    expect(jakarta.zoneName).toBe('WIB')
  })

  it('names days as the office sees them', () => {
    expect(jakarta.day(at, now)).toBe('Hari ini')
    expect(jakarta.day('2026-11-19T23:30:00Z', now)).toBe('Kemarin')
    expect(createFormat('en', 'Asia/Jakarta').day('2026-11-01T05:00:00Z', now)).toBe('Sunday 1 November')
  })

  it('is brief in lists', () => {
    expect(jakarta.brief(at, now)).toBe('06:30')
    expect(jakarta.brief('2026-11-01T05:00:00Z', now)).toBe('1 Nov')
  })

  it('says how long ago', () => {
    expect(jakarta.ago(at, now)).toMatch(/^(2|3) jam/)
    expect(jakarta.ago(now, now)).toBe('sekarang')
    const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000)
    expect([1, 2, 7].map((days) => jakarta.ago(daysAgo(days), now))).toEqual(['kemarin', '2 hari lalu', '7 hari lalu'])
    expect(createFormat('en', 'Asia/Jakarta').ago(daysAgo(7), now)).toBe('7 days ago')
  })
})

describe('calendarDays', () => {
  it('counts by the calendar of the zone', () => {
    expect(calendarDays('2026-11-20T16:59:00Z', '2026-11-20T17:01:00Z', 'Asia/Jakarta')).toBe(1)
    expect(calendarDays('2026-11-20T16:59:00Z', '2026-11-20T17:01:00Z', 'Asia/Jayapura')).toBe(0)
  })
})

describe('zoneName', () => {
  it('knows the three zones, and shows a city for others', () => {
    expect(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map(zoneName)).toEqual(['WIB', 'WITA', 'WIT'])
    expect(zoneName('America/New_York')).toBe('New York')
  })
})
