import { describe, expect, it } from 'vitest'
import type { Calendar } from './calendar.ts'
import { nextOpeningDay } from './offline.ts'

const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }))
const jakarta: Calendar = { zone: 'Asia/Jakarta', dayEnds: '00:00', branchId: 'b1', branchHours: week, holidays: [] }

describe('the next opening day', () => {
  const named = { id: 'Libur', en: 'Holiday' }
  const free = (day: string) => ({
    branch_id: null,
    service_id: null,
    day,
    name: named,
    hours: null,
    bookings_only: false,
  })

  it('leaves out weekends and holidays, and is none where a branch stays shut', () => {
    // 4 December 2026 is a Friday.
    expect(nextOpeningDay(jakarta, '2026-12-03')).toBe('2026-12-04')
    expect(nextOpeningDay(jakarta, '2026-12-04')).toBe('2026-12-07')
    expect(nextOpeningDay({ ...jakarta, holidays: [free('2026-12-07')] }, '2026-12-04')).toBe('2026-12-08')
    expect(nextOpeningDay({ ...jakarta, branchHours: [] }, '2026-12-04')).toBeNull()
  })
})
