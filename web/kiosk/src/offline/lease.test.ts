import type { Setup } from '@govconnect/web/device/session.ts'
import { describe, expect, it } from 'vitest'
import { lowOf } from './lease.ts'
import { nothing } from './vault.ts'

const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }))
const setup = {
  branch: { id: 'b', zone: 'Asia/Jakarta', day_ends: '00:00', hours: week, holidays: [] },
  services: [{ letter: 'A' }, { letter: 'B' }, { letter: 'A' }],
} as unknown as Setup

const block = (id: string, letter: string, day: string, to: number) => ({ id, letter, day, from: 1, to, hmac_key: 'k' })
/** Friday the 4th, ten in the morning. */
const friday = Date.parse('2026-12-04T03:00:00Z')

describe('numbers that run low', () => {
  it('are those of today and of the day on which the branch opens next', () => {
    expect(lowOf(nothing, setup, friday)).toEqual({ letters: ['A', 'B'], next_day: ['A', 'B'] })
    const blocks = [
      block('a', 'A', '2026-12-04', 20),
      block('b', 'B', '2026-12-04', 20),
      block('c', 'A', '2026-12-07', 20),
      // Nobody comes on a Saturday.
      block('d', 'B', '2026-12-05', 20),
    ]
    expect(lowOf({ ...nothing, blocks, used: { b: 13 } }, setup, friday)).toEqual({ letters: ['B'], next_day: ['B'] })
  })
})
