import { describe, expect, it } from 'vitest'
import { dayIn, daysOf, eachDay, periodOf } from './periods.ts'
import { readAnalyticsSearch } from './search.ts'

describe('the range of the page', () => {
  it('is the last seven days unless told otherwise', () => {
    expect(daysOf({}, '2026-12-01')).toEqual({ from: '2026-11-25', to: '2026-12-01' })
    expect(daysOf({ period: 'today' }, '2026-12-01')).toEqual({ from: '2026-12-01', to: '2026-12-01' })
    expect(daysOf({ period: 'year' }, '2026-12-01').from).toBe('2025-12-02')
  })

  it('takes days of one’s own, whichever end is named or first', () => {
    expect(daysOf({ from: '2026-11-03' }, '2026-12-01')).toEqual({ from: '2026-11-03', to: '2026-12-01' })
    expect(daysOf({ to: '2026-11-03' }, '2026-12-01')).toEqual({ from: '2026-11-03', to: '2026-11-03' })
    expect(daysOf({ from: '2026-11-05', to: '2026-11-03' }, '2026-12-01')).toEqual({
      from: '2026-11-03',
      to: '2026-11-05',
    })
    expect(periodOf({ period: 'year', from: '2026-11-03' })).toBeUndefined()
  })

  it('counts days by the zone’s calendar', () => {
    const at = Date.parse('2026-12-01T16:30:00Z')
    expect(dayIn('Asia/Jakarta', at)).toBe('2026-12-01')
    expect(dayIn('Asia/Jayapura', at)).toBe('2026-12-02')
    expect(eachDay({ from: '2026-02-27', to: '2026-03-01' })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  })

  it('drops what an address gets wrong', () => {
    expect(readAnalyticsSearch({ period: 'x', from: '1', branch: 'a', class: 'A B', channel: 'fax' })).toEqual({})
  })
})
