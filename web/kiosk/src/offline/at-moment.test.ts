import type { Setup } from '@govconnect/web/device/session.ts'
import { describe, expect, it } from 'vitest'
import { atMoment } from './at-moment.ts'

const evening = [{ weekday: 6, opens: '18:00', closes: '02:00' }]
const setup = {
  branch: {
    ...{ id: 'b', zone: 'Asia/Makassar', open: true, closes_at: null, day_ends: '03:00', hours: evening },
    holidays: [
      {
        ...{ branch_id: null, service_id: 'passport', day: '2026-11-28', hours: null, bookings_only: false },
        name: { id: 'Libur', en: 'Holiday' },
      },
    ],
  },
  services: [
    { id: 'ktp', hours: [] },
    { id: 'passport', hours: [] },
  ],
  business_day: '2026-11-28',
} as unknown as Setup

/** Saturday the 28th in Makassar, eight hours ahead of UTC. */
const at = (clock: string) => Date.parse(`2026-11-28T${clock}:00+08:00`)

describe('a kept setup without a network', () => {
  it('opens and closes by the calendar, past midnight too', () => {
    expect(atMoment(setup, at('17:00'), 'id').branch.open).toBe(false)
    const open = atMoment(setup, at('19:00'), 'id')
    expect(open.branch).toMatchObject({ open: true, closes_at: '2026-11-28T18:00:00.000Z' })
    expect(open.services.map(({ open: is }) => is)).toEqual([true, false])
    const night = atMoment(setup, at('19:00') + 6 * 3_600_000, 'id')
    expect(night).toMatchObject({ business_day: '2026-11-28', branch: { open: true } })
    const after = atMoment(setup, at('19:00') + 9 * 3_600_000, 'en')
    expect(after).toMatchObject({ business_day: '2026-11-29', branch: { open: false } })
    expect(after.services[0]?.closed_because).toContain('18:00')
  })
})
