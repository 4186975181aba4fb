import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as c from './calendar.ts'

const at = (text: string) => Date.parse(text)
const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }))
const jakarta: c.Calendar = { zone: 'Asia/Jakarta', dayEnds: '00:00', branchId: 'b1', branchHours: week, holidays: [] }

describe('the business day', () => {
  it.each([
    ['Asia/Jakarta', '2026-12-01T16:59:59Z', '2026-12-01'],
    ['Asia/Jakarta', '2026-12-01T17:00:00Z', '2026-12-02'],
    ['Asia/Makassar', '2026-12-01T16:00:00Z', '2026-12-02'],
    ['Asia/Jayapura', '2026-12-01T15:00:00Z', '2026-12-02'],
    ['Europe/Berlin', '2026-07-01T21:59:00Z', '2026-07-01'],
    ['Europe/Berlin', '2026-12-01T22:59:00Z', '2026-12-01'],
    ['America/St_Johns', '2026-12-01T03:29:00Z', '2026-11-30'],
  ])('ends at midnight in %s: %s is %s', (zone, moment, day) => {
    expect(c.businessDay({ zone, dayEnds: '00:00' }, at(moment))).toBe(day)
  })

  it('lasts into the night where the branch closes late', () => {
    const late = { zone: 'Asia/Jakarta', dayEnds: '02:00' }
    expect(c.businessDay(late, at('2026-12-01T18:59:00Z'))).toBe('2026-12-01')
    expect(c.businessDay(late, at('2026-12-01T19:00:00Z'))).toBe('2026-12-02')
    expect(c.endOfDay(late, '2026-12-01')).toBe(at('2026-12-01T19:00:00Z'))
  })

  it('survives summer time: every moment has one day, and a day ends when the next begins', () => {
    const berlin = { zone: 'Europe/Berlin', dayEnds: '02:30' }
    // 29 March 2026: 02:00 becomes 03:00. 25 October: 03:00 becomes 02:00.
    for (const day of ['2026-03-28', '2026-10-24', '2026-06-01']) {
      const end = c.endOfDay(berlin, day)
      expect(c.businessDay(berlin, end - 3 * 3_600_000)).toBe(day)
      expect(c.businessDay(berlin, end + 3 * 3_600_000)).toBe(c.addDays(day, 1))
    }
    expect(c.momentOf('Europe/Berlin', '2026-03-29', 2 * 60 + 30)).toBe(at('2026-03-29T01:30:00Z'))
  })
})

describe('every moment', () => {
  const zones = [
    'Asia/Jakarta',
    'Asia/Makassar',
    'Asia/Jayapura',
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
  ]
  const anyZone = fc.constantFrom(...zones)
  const anyEnd = fc.constantFrom('00:00', '01:30', '02:00', '02:30', '05:00')
  const anyMoment = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2030-12-31T00:00:00Z') })
  const hourMs = 3_600_000

  it('has one business day, which ends after it and where the next begins, in summer time and out of it', () => {
    fc.assert(
      fc.property(anyZone, anyEnd, anyMoment, (zone, dayEnds, moment) => {
        const calendar = { zone, dayEnds }
        const day = c.businessDay(calendar, moment)
        const end = c.endOfDay(calendar, day)
        expect(end).toBeGreaterThan(moment)
        expect(c.businessDay(calendar, end - 1)).toBe(day)
        expect(c.businessDay(calendar, end)).toBe(c.addDays(day, 1))
        const length = end - c.endOfDay(calendar, c.addDays(day, -1))
        expect(length).toBeGreaterThanOrEqual(23 * hourMs)
        expect(length).toBeLessThanOrEqual(25 * hourMs)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never goes back a day while time goes on', () => {
    fc.assert(
      fc.property(
        anyZone,
        anyEnd,
        anyMoment,
        fc.integer({ min: 0, max: 48 * hourMs }),
        (zone, dayEnds, moment, later) => {
          const day = (ms: number) => c.businessDay({ zone, dayEnds }, ms)
          expect(day(moment + later) >= day(moment)).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('hours', () => {
  it('open, close, and say when it opens again', () => {
    expect(c.openState(jakarta, at('2026-12-01T03:00:00Z'))).toMatchObject({
      open: true,
      closesAt: at('2026-12-01T08:00:00Z'),
    })
    expect(c.openState(jakarta, at('2026-12-01T08:00:00Z'))).toMatchObject({
      open: false,
      opensAt: at('2026-12-02T01:00:00Z'),
    })
    // Friday evening: Monday.
    expect(c.openState(jakarta, at('2026-12-04T12:00:00Z')).opensAt).toBe(at('2026-12-07T01:00:00Z'))
  })

  it('follow holidays of all, of the branch, of a service, the nearest first', () => {
    const holiday = (more: object): c.Holiday => ({
      ...{
        branch_id: null,
        service_id: null,
        day: '2026-12-01',
        name: { id: 'Libur', en: 'Holiday' },
        hours: null,
        bookings_only: false,
      },
      ...more,
    })
    const noon = at('2026-12-01T05:00:00Z')
    const open = (holidays: c.Holiday[], service?: c.CalendarService) =>
      c.openState({ ...jakarta, holidays }, noon, service).open
    const service = { id: 's1', hours: [] }
    expect(open([holiday({})])).toBe(false)
    expect(open([holiday({ branch_id: 'b2' })])).toBe(true)
    expect(open([holiday({ bookings_only: true })])).toBe(true)
    expect(open([holiday({}), holiday({ branch_id: 'b1', hours: { opens: '09:00', closes: '13:00' } })])).toBe(true)
    expect(open([holiday({ service_id: 's1' })], service)).toBe(false)
    expect(open([holiday({ service_id: 's2' })], service)).toBe(true)
  })

  it('may have a break, may pass midnight in a late branch, may not overlap', () => {
    const monday = (opens: string, closes: string) => ({ weekday: 1, opens, closes })
    expect(c.hoursFit([monday('08:00', '12:00'), monday('13:00', '15:00')], '00:00')).toBe(true)
    expect(c.hoursFit([monday('08:00', '12:00'), monday('11:00', '15:00')], '00:00')).toBe(false)
    expect(c.hoursFit([monday('15:00', '08:00')], '00:00')).toBe(false)
    expect(c.hoursFit([monday('18:00', '02:00')], '02:00')).toBe(true)
    expect(c.hoursFit([monday('18:00', '03:00')], '02:00')).toBe(false)
    const night = { ...jakarta, dayEnds: '02:00', branchHours: [{ weekday: 2, opens: '18:00', closes: '02:00' }] }
    expect(c.openState(night, at('2026-12-01T18:30:00Z'))).toMatchObject({ open: true, day: '2026-12-01' })
  })
})
