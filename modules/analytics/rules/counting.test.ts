import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, minuteZero, outcomeOf, pack, unpack } from './day-pack.ts'
import { longestSeconds, spreadOf, stepOf, steps } from './durations.ts'
import { clockOf, hoursOf, wallClock } from './hours.ts'
import { type Leg, outcomes } from './legs.ts'
import { joinDays, packMonth, unpackMonth } from './month-pack.ts'
import { addDays, monthsOf, piecesOf, rangeOf } from './range.ts'
import { groupings, Tally } from './tally.ts'

const day = '2026-12-01'
const begin = Date.parse('2026-12-01T01:00:00Z')
const legWith = (more: Partial<Leg> = {}): Leg => ({
  ...{ leg: 1, branch_id: 'b', day, service_id: 's', counter_id: 'c', agent_id: 'p', class: 'regular' },
  ...{ channel: 'kiosk', booked: false, joined: true, enqueued_at: begin, ended_at: begin + 600_000 },
  ...{ wait_seconds: 300, walk_seconds: 20, service_seconds: 200, outcome: 'served', sla_kept: true },
  ...more,
})

const seconds = fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null })
const anyLeg = fc
  .record({
    service_id: fc.constantFrom('s1', 's2', 'layanan é'),
    counter_id: fc.option(fc.constantFrom('c1', 'c2'), { nil: null }),
    class: fc.constantFrom('regular', 'elderly'),
    channel: fc.constantFrom('kiosk', 'web'),
    enqueued_at: fc.integer({ min: begin, max: begin + 36_000_000 }),
    wait_seconds: seconds,
    walk_seconds: seconds,
    service_seconds: seconds,
    booked: fc.boolean(),
    joined: fc.boolean(),
    outcome: fc.option(fc.constantFrom(...outcomes), { nil: null }),
    sla_kept: fc.option(fc.boolean(), { nil: null }),
  })
  .map(legWith)

describe('a packed day', () => {
  it('says all that was put in', () => {
    fc.assert(
      fc.property(fc.array(anyLeg, { maxLength: 30 }), fc.integer({ min: 0, max: 3 }), (legs, shift) => {
        const columns = columnsOf(day, legs)
        const packed = pack(columns)
        // Drivers hand out parts of larger buffers, at odd places too.
        const bytes = new Uint8Array(packed.length + shift)
        bytes.set(packed, shift)
        expect(unpack(bytes.subarray(shift))).toEqual(columns)
      }),
    )
  })

  it('keeps minutes, outcomes and what is not there', () => {
    const { columns } = columnsOf(day, [legWith(), legWith({ ended_at: null, outcome: null, wait_seconds: null })])
    expect((columns.enqueued[0]! + minuteZero(day)) * 60_000).toBe(begin)
    expect([...columns.facts].map(outcomeOf)).toEqual(['served', null])
    expect([...columns.wait]).toEqual([300, 65_535])
  })
})

describe('durations in steps', () => {
  const countsOf = (values: number[]) => {
    const counts = new Uint32Array(steps)
    for (const value of values) counts[stepOf[value]!]!++
    return counts
  }

  it('give medians and p90 within one percent', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: longestSeconds }), { minLength: 1, maxLength: 300 }), (values) => {
        const { median, p90, count } = spreadOf(countsOf(values))
        expect(count).toBe(values.length)
        const sorted = values.toSorted((a, b) => a - b)
        for (const [share, found] of [
          [0.5, median!],
          [0.9, p90!],
        ] as const) {
          const exact = sorted[Math.ceil(share * sorted.length) - 1]!
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(0, exact * 0.0101))
        }
      }),
    )
  })

  it('know nothing of nothing', () => expect(spreadOf(countsOf([]))).toEqual({ median: null, p90: null, count: 0 }))
})

const oneDay = (day: string, legs: readonly Leg[]) => joinDays([{ day, legs: columnsOf(day, legs) }])

describe('a packed month', () => {
  const dayMs = 86_400_000
  const anyMonth = fc.array(fc.array(anyLeg, { maxLength: 12 }), { maxLength: 31 }).map((parts) =>
    parts.map((legs, n) => {
      const on = addDays('2026-10-01', n)
      const later = Date.parse(`${on}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)
      const moved = (at: number | null) => (at === null ? null : at + later)
      const own = legs.map((leg) => ({
        ...leg,
        day: on,
        enqueued_at: leg.enqueued_at + later,
        ended_at: moved(leg.ended_at),
      }))
      return { day: on, legs: columnsOf(on, own) }
    }),
  )
  const filters = fc.record({
    service: fc.constantFrom(undefined, 's1', 's3'),
    channel: fc.constantFrom(undefined, 'web'),
    counter: fc.constantFrom(undefined, 'c2'),
  })

  it('gives the figures of its days, whatever is asked, where clocks change too', () => {
    fc.assert(
      fc.property(
        anyMonth,
        filters,
        fc.constantFrom('Asia/Jakarta', 'Europe/Berlin', 'Asia/Kathmandu'),
        (parts, filter, zone) => {
          const hours = hoursOf(clockOf(zone))
          const byDays = new Tally(filter)
          for (const part of parts) byDays.add({ branch: 'b', ...joinDays([part]), hoursOf: hours })
          const byMonth = new Tally(filter)
          byMonth.add({ branch: 'b', ...unpackMonth(packMonth(joinDays(parts))), hoursOf: hours })
          for (const name of groupings) expect(byMonth.figures(name)).toEqual(byDays.figures(name))
          expect(byMonth.total).toEqual(byDays.total)
          expect(byMonth.servedByHour).toEqual(byDays.servedByHour)
        },
      ),
    )
  })

  it('keeps what takes more than a byte, and what ended weeks later', () => {
    const late = legWith({
      ended_at: begin + 20 * dayMs,
      wait_seconds: 254,
      walk_seconds: 255,
      service_seconds: 40_000,
    })
    const { legs } = unpackMonth(packMonth(oneDay(day, [late, legWith({ ended_at: null, walk_seconds: null })])))
    expect(Object.values(legs.columns).map((column) => [...column])).toEqual(
      Object.values(columnsOf(day, [late, legWith({ ended_at: null, walk_seconds: null })]).columns).map((column) => [
        ...column,
      ]),
    )
  })
})

describe('a tally', () => {
  const hours = hoursOf(clockOf('Asia/Jakarta'))
  const tallyOf = (days: readonly (readonly Leg[])[], filter = {}) => {
    const tally = new Tally(filter)
    for (const legs of days) tally.add({ branch: 'b', ...oneDay(day, legs), hoursOf: hours })
    return tally
  }

  it('is the same over parts as over the whole', () => {
    fc.assert(
      fc.property(fc.array(anyLeg, { maxLength: 40 }), fc.nat(40), (legs, cut) => {
        const parts = tallyOf([legs.slice(0, cut), legs.slice(cut)])
        const whole = tallyOf([legs])
        expect(parts.total).toEqual(whole.total)
        for (const name of groupings) expect(parts.figures(name)).toEqual(whole.figures(name))
        expect([...parts.servedByHour]).toEqual([...whole.servedByHour])
      }),
    )
  })

  it('counts only what is asked', () => {
    const legs = [legWith(), legWith({ channel: 'web' }), legWith({ service_id: 's2', class: 'elderly' })]
    expect(tallyOf([legs], { channel: 'web' }).total.joined).toBe(1)
    expect(tallyOf([legs], { service: 's', channel: 'kiosk' }).total.joined).toBe(1)
    expect(tallyOf([legs], { class: 'vip' }).total.joined).toBe(0)
  })

  it('sorts by the hour of the branch', () => {
    const tally = tallyOf([[legWith({ ended_at: begin + 7_200_000 })]])
    expect([...tally.figures('hour').keys()]).toEqual(['8'])
    expect(tally.servedByHour[10]).toBe(1)
  })
})

describe('the clock of a zone', () => {
  it('is right on each side of midnight', () => {
    expect(wallClock('Asia/Jayapura', Date.parse('2026-12-01T15:30:00Z'))).toEqual({ day: '2026-12-02', time: '00:30' })
    expect(clockOf('Asia/Makassar')(Date.parse('2026-11-30T16:05:00Z'))).toBe(5)
  })

  it('follows summer time on the very hour', () => {
    const berlin = clockOf('Europe/Berlin')
    expect(berlin(Date.parse('2026-03-29T00:59:00Z'))).toBe(119)
    expect(berlin(Date.parse('2026-03-29T01:00:00Z'))).toBe(180)
    expect(berlin(Date.parse('2026-10-25T00:30:00Z'))).toBe(150)
    expect(berlin(Date.parse('2026-10-25T01:30:00Z'))).toBe(150)
    expect(berlin(Date.parse('2026-10-25T12:00:00Z'))).toBe(780)
  })
})

describe('a range', () => {
  it('is a week that ends today unless told', () => {
    expect(rangeOf({}, day)).toEqual({ from: '2026-11-25', to: day })
    expect(rangeOf({ to: '2026-03-01' }, day)).toEqual({ from: '2026-02-23', to: '2026-03-01' })
    expect(rangeOf({ from: '2026-12-02' }, day)).toBeNull()
    expect(rangeOf({ from: '2020-01-01' }, day)).toBeNull()
  })

  it('falls into months, whole ones and parts', () => {
    expect([...monthsOf({ from: '2027-12-31', to: '2028-03-30' })]).toEqual([
      { from: '2027-12-31', to: '2027-12-31', month: null },
      { from: '2028-01-01', to: '2028-01-31', month: '2028-01-01' },
      { from: '2028-02-01', to: '2028-02-29', month: '2028-02-01' },
      { from: '2028-03-01', to: '2028-03-30', month: null },
    ])
  })

  it('falls into pieces without a gap', () => {
    const pieces = [...piecesOf({ from: '2026-01-30', to: '2026-03-02' }, 31)]
    expect(pieces).toEqual([
      { from: '2026-01-30', to: '2026-03-01' },
      { from: '2026-03-02', to: '2026-03-02' },
    ])
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
})
