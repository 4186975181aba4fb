import { describe, expect, it } from 'vitest'
import { visitOf } from './legs.ts'
import { hear, retell, type Story } from './story.ts'
import type { Told } from './told.ts'

const begin = Date.parse('2026-12-01T03:00:00Z')
const states: Record<string, string> = {
  ...{ created: 'waiting', called: 'called', serving: 'serving', done: 'completed', no_show: 'no_show' },
  ...{ cancelled: 'cancelled', expired: 'expired', returned: 'waiting', reinstated: 'waiting', held: 'held' },
}

/** `[name, minutes after the beginning, more]`, in the order in which they happened. */
function storyOf(...steps: [string, number, Partial<Told>?][]): Told[] {
  return steps.map(([name, minutes, more], n) => ({
    ...{ version: n + 1, name, at: begin + minutes * 60_000, status: states[name] ?? 'waiting', branch_id: 'b' },
    ...{ day: '2026-12-01', class: 'regular', channel: 'kiosk', booked: false, leg: 1, service_id: 'ktp' },
    ...{ counter_id: null, agent_id: null, enqueued_at: begin, held_seconds: 0, sla_minutes: 30 },
    ...{ seconds: null, why: null, next_service_id: null, ...more },
  }))
}

const at = { counter_id: 'c1', agent_id: 'p1' }
const called = (minutes: number): [string, number, Partial<Told>] => [
  'called',
  minutes,
  { ...at, seconds: minutes * 60 },
]
const serving = (minutes: number): [string, number, Partial<Told>] => ['serving', minutes, { ...at, seconds: 60 }]
const done = (minutes: number, more: Partial<Told> = {}): [string, number, Partial<Told>] => [
  'done',
  minutes,
  { ...at, seconds: 300, ...more },
]
const legsOf = (...steps: [string, number, Partial<Told>?][]) => visitOf(storyOf(...steps)).legs

describe('the legs of a visit', () => {
  it('measure wait, walk and service', () => {
    const [leg] = legsOf(['created', 0], called(10), serving(11), done(16))
    expect(leg).toMatchObject({ wait_seconds: 600, walk_seconds: 60, service_seconds: 300, outcome: 'served', ...at })
    expect(leg).toMatchObject({ joined: true, sla_kept: true, ended_at: begin + 16 * 60_000 })
  })

  it('keep the target or miss it, also by leaving too late', () => {
    expect(legsOf(['created', 0], called(31))[0]).toMatchObject({ sla_kept: false })
    expect(legsOf(['created', 0], called(30))[0]).toMatchObject({ sla_kept: true })
    const left = (minutes: number) => legsOf(['created', 0], ['cancelled', minutes, { why: 'left' }])[0]
    expect(left(10)).toMatchObject({ outcome: 'abandoned', sla_kept: null })
    expect(left(40)).toMatchObject({ outcome: 'abandoned', sla_kept: false })
    expect(legsOf(['created', 0, { sla_minutes: 0 }], ['expired', 90, { sla_minutes: 0 }])[0]).toMatchObject({
      outcome: 'unserved',
      sla_kept: null,
    })
  })

  it('go on at another service, counted for themselves', () => {
    const after = { leg: 2, service_id: 'akta', enqueued_at: begin + 16 * 60_000 }
    const legs = legsOf(
      ['created', 0],
      called(10),
      serving(11),
      done(16, { next_service_id: 'akta', status: 'waiting' }),
      ['called', 20, { ...after, seconds: 240 }],
    )
    expect(legs).toMatchObject([
      { leg: 1, service_id: 'ktp', outcome: 'served' },
      { leg: 2, service_id: 'akta', wait_seconds: 240, outcome: null, enqueued_at: after.enqueued_at },
    ])
    const moved = legsOf(['created', 0], called(1), ['transferred', 2, { next_service_id: 'akta' }])
    expect(moved).toMatchObject([
      { outcome: 'transferred' },
      { service_id: 'akta', wait_seconds: null, joined: true, sla_kept: null },
    ])
  })

  it('forget a call that came to nothing', () => {
    expect(legsOf(['created', 0], called(10), ['returned', 11])[0]).toMatchObject({
      wait_seconds: null,
      counter_id: null,
    })
    expect(legsOf(['created', 0], called(10), ['no_show', 12, { why: 'agent' }])[0]).toMatchObject({
      outcome: 'no_show',
      wait_seconds: 600,
    })
    expect(legsOf(['created', 0], called(10), ['no_show', 12, { why: 'agent' }], ['reinstated', 13])[0]).toMatchObject({
      outcome: null,
      ended_at: null,
      wait_seconds: null,
    })
  })

  it('count a booking when it comes, on the day it was moved to', () => {
    const booking = { booked: true, status: 'booked' }
    const missed = legsOf(['created', 0, booking], ['no_show', 900, { booked: true, why: 'booking' }])
    expect(missed[0]).toMatchObject({ joined: false, outcome: 'missed_booking', sla_kept: null })
    const moved = legsOf(
      ['created', 0, booking],
      ['moved', 1, { ...booking, day: '2026-12-03' }],
      ['checked_in', 2_880, { booked: true, day: '2026-12-03', enqueued_at: begin + 2_880 * 60_000 }],
    )
    expect(moved).toMatchObject([{ day: '2026-12-03', joined: true, enqueued_at: begin + 2_880 * 60_000 }])
    const off = legsOf(['created', 0, booking], ['cancelled', 5, { ...booking, why: 'by_citizen' }])
    expect(off[0]).toMatchObject({ joined: false, outcome: 'cancelled' })
  })

  it('know nothing of what was taken back', () => {
    const kept = storyOf(['created', 0], called(10), serving(11))
    const undone = storyOf(['created', 0], called(10), serving(11), done(16, { next_service_id: 'akta' }), [
      'undone',
      17,
      { why: 'done', status: 'serving' },
    ])
    expect(visitOf(undone)).toEqual(visitOf(kept))
    // Heard of alone, before what it took back.
    expect(visitOf(undone.slice(4))).toMatchObject({ legs: [], now: { status: 'serving' } })
  })

  it('are the same whatever order their story was heard in, and however often', () => {
    const events = storyOf(['created', 0], called(10), ['returned', 11], called(20), serving(21), done(30))
    const heard = (order: readonly Told[]) => order.reduce<Story>(hear, [])
    expect(heard([...events].reverse())).toEqual(events)
    expect(heard([events[3]!, ...events, events[0]!])).toEqual(events)
  })
})

describe('a story told anew', () => {
  const log = storyOf(['created', 0], called(10))
  it('keeps what came after the log, and targets as they were', () => {
    const later = storyOf(['created', 0], called(10), serving(11))
    expect(retell(later, log)).toEqual(later)
    const then = log.map((one) => ({ ...one, sla_minutes: 10 }))
    expect(retell(then, log)).toEqual(then)
  })

  it('drops what the log does not know', () => {
    expect(retell([{ ...log[0]!, name: 'expired' }], log)).toEqual(log)
  })
})
