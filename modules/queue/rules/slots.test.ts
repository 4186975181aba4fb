import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayJoin, missingInputs, personMay, phoneDigits } from './joining.ts'
import { arrivalOf } from './offline.ts'
import { defaultPolicy, policyFault } from './policy.ts'
import { type PastVisit, rehearse } from './rehearse.ts'
import { bookedKey, slotFault, slotsOn, typicalWaitMs } from './slots.ts'

const minute = 60_000
const now = Date.parse('2026-12-01T03:00:00Z')
const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }))
const calendar = { zone: 'Asia/Jakarta', dayEnds: '00:00', branchId: 'b', branchHours: week, holidays: [] }
const service = { id: 's', hours: [] }
const booking = { slot_minutes: 30, per_slot: 2, days_ahead: 7, cutoff_minutes: 60, hours: [] }
const asked = { calendar, service, booking, now, today: '2026-12-01' }

describe('slots', () => {
  it('are free, full, too late or too far', () => {
    const noon = Date.parse('2026-12-01T05:00:00Z')
    const { slots } = slotsOn(asked, '2026-12-01', new Map([[noon, 2]]))
    expect(slots).toHaveLength(14)
    expect(slots.find(({ at }) => at === noon)).toEqual({ at: noon, left: 0, state: 'full' })
    expect(slots[0]!.state).toBe('too_late')
    expect(slots.at(-1)!.state).toBe('free')
    expect(slotsOn(asked, '2026-12-09', new Map()).slots.every(({ state }) => state === 'closed')).toBe(true)
    expect(slotsOn(asked, '2026-12-05', new Map())).toEqual({ closed: 'Tutup', slots: [] })
    expect(slotFault(asked, '2026-12-01', noon, 1)).toBeNull()
    expect(slotFault(asked, '2026-12-01', noon, 2)).toBe('queue.slot_full')
    expect(slotFault(asked, '2026-12-01', noon + 1, 0)).toBe('queue.slot_unknown')
  })

  it('give a place at check-in that lateness takes away, and that breaks no promise', () => {
    const lastWaits = [8, 10, 12, 9, 11].map((n) => n * minute)
    expect(typicalWaitMs(lastWaits, 15 * minute)).toBe(10 * minute)
    const key = (late: number) =>
      bookedKey({ bookedFor: now, now: now + late * minute, policy: defaultPolicy, lastWaits, creditMs: 0 }).key
    expect(key(0)).toBe(now - 10 * minute)
    expect(key(5)).toBe(now - 5 * minute)
    expect(key(10)).toBe(now)
    expect(key(11)).toBe(now + 11 * minute)
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 60 }), fc.array(fc.integer({ min: 0, max: 90 })), (late, waits) => {
        const arrival = now + late * minute
        const one = bookedKey({
          bookedFor: now,
          now: arrival,
          policy: defaultPolicy,
          lastWaits: waits.map((n) => n * minute),
          creditMs: 0,
        })
        expect(arrival - one.key).toBeLessThanOrEqual(15 * minute)
      }),
    )
  })
})

describe('joining', () => {
  const join = (more: object) =>
    mayJoin({
      ...{ now, calendar, policy: defaultPolicy, isRemote: false, byStaff: false, inputs: {} },
      service: { ...service, inputs: [], daily_capacity: null, waiting_capacity: null, remote: true },
      ...more,
    })?.code

  it('is refused with the reason, and says when to come back', () => {
    expect(join({})).toBeUndefined()
    expect(join({ now: Date.parse('2026-12-01T09:00:00Z') })).toBe('queue.office_closed')
    const closing = { ...defaultPolicy, stop_before_close_minutes: 30 }
    const late = Date.parse('2026-12-01T07:45:00Z')
    expect(join({ now: late, policy: closing })).toBe('queue.closing_soon')
    expect(join({ now: late, policy: closing, byStaff: true })).toBeUndefined()
    const nik = [{ key: 'nik', label: { id: 'NIK', en: 'NIK' }, kind: 'nik' as const, required: true }]
    expect(missingInputs(nik, { nik: '123' })?.missing).toEqual(['nik'])
    expect(missingInputs(nik, { nik: '3171234567890001' })).toBeNull()
  })

  it('is limited for each person', () => {
    const counts = { open: ['A-001', 'A-002'], today: 2, bookings: [] }
    expect(personMay(defaultPolicy, counts, false)).toMatchObject({ params: { count: 2, numbers: 'A-001, A-002' } })
    expect(personMay(defaultPolicy, counts, true)).toBeNull()
    expect(['0812-3456-789', '+62 812 3456 789', '62812 3456789', '8123456789'].map(phoneDigits)).toEqual(
      Array(4).fill('628123456789'),
    )
  })
})

describe('policies', () => {
  it('are looked through before they count', () => {
    expect(policyFault(defaultPolicy)).toBeNull()
    const [first, second] = defaultPolicy.classes
    expect(policyFault({ ...defaultPolicy, classes: [second!, first!] })).not.toBeNull()
    expect(policyFault({ ...defaultPolicy, head_start_minutes: 5 })).not.toBeNull()
    expect(policyFault({ ...defaultPolicy, quota: { at_most: 3, of: 3 } })).not.toBeNull()
    expect(policyFault({ ...defaultPolicy, numbering: { first: 1, last: 1_000, digits: 3 } })).not.toBeNull()
  })

  it('are rehearsed over the same past: credit moves waits, and loses nobody', () => {
    const visit = (n: number, kind: string): PastVisit => ({
      ...{ id: `v${n}`, number: `A-${n}`, service_id: 's', class: kind, arrival_at: now + n * minute },
      ...{ service_ms: 5 * minute, walk_ms: 0, no_show: false, sla_minutes: 15 },
    })
    const visits = Array.from({ length: 20 }, (_, n) => visit(n, n % 4 === 3 ? 'elderly' : 'regular'))
    const server = {
      counter_id: 'c',
      staff_id: 'a',
      serves: new Map([['s', 'preferred' as const]]),
      from: now,
      to: now + 300 * minute,
    }
    const none = { ...defaultPolicy, classes: [defaultPolicy.classes[0]!] }
    const mean = (rows: ReturnType<typeof rehearse>) => {
      const waits = rows.filter(({ visit: { class: kind } }) => kind === 'elderly').map(({ wait_ms }) => wait_ms!)
      return waits.reduce((sum, one) => sum + one, 0) / waits.length
    }
    const [plain, credited] = [rehearse(visits, [server], none), rehearse(visits, [server], defaultPolicy)]
    expect(mean(credited)).toBeLessThan(mean(plain))
    expect(credited.every(({ wait_ms }) => wait_ms !== null)).toBe(true)
  })
})

describe('a kiosk’s clock', () => {
  it('is believed only as far as the server can prove', () => {
    const told = { leasedAt: now - 60 * minute, now }
    const skew = 5 * 3_600_000
    expect(arrivalOf({ ...told, takenAt: now - skew - 10 * minute, toldAt: now - skew })).toBe(now - 10 * minute)
    expect(arrivalOf({ ...told, takenAt: now - 999 * minute, toldAt: now })).toBe(now - 60 * minute)
    expect(arrivalOf({ ...told, takenAt: now + skew, toldAt: now })).toBe(now)
  })
})
