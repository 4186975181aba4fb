import { describe, expect, it } from 'vitest'
import { changesOf } from './changes.ts'
import { dayBounds } from './day-bounds.ts'

describe('changesOf', () => {
  it('lists only what changed', () => {
    expect(changesOf({ status: 'baru', agency: 'PU' }, { status: 'proses', agency: 'PU', officer: 'Sari' })).toEqual([
      { field: 'status', before: 'baru', after: 'proses' },
      { field: 'officer', before: '–', after: 'Sari' },
    ])
  })

  it('shows values that are no objects', () => {
    expect(changesOf(null, 3)).toEqual([{ field: '', before: '–', after: '3' }])
    expect(changesOf(null, null)).toEqual([])
  })
})

describe('dayBounds', () => {
  it('is the day of the office, not of Greenwich', () => {
    expect(dayBounds('2026-11-21', 'Asia/Jakarta')).toEqual({
      start: '2026-11-20T17:00:00.000Z',
      end: '2026-11-21T17:00:00.000Z',
    })
    expect(dayBounds('2026-11-21', 'Asia/Jayapura').start).toBe('2026-11-20T15:00:00.000Z')
  })
})
