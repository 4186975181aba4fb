import { describe, expect, it } from 'vitest'
import { ownReason } from './own-reason.ts'
import type { Why } from './ticket.ts'

const ten = Date.parse('2026-12-01T03:00:00Z')
const minuteMs = 60_000
const rule = { late_minutes: 10 }
const why = (more: Partial<Why> = {}): Why => ({
  ...{ credit_minutes: 0, penalty_minutes: 0, runner_up: null, first_come: 'A-001', passed: [], bound_minutes: 25 },
  ...{ by: 'routing' as const, ...more },
})
const said = (more: object) =>
  ownReason({ status: 'called', leg: 1, booked_for: null, arrival_at: ten, why: why(), ...more }, rule)?.en

describe('what a visitor is told of the own call', () => {
  it('is the rule by which it was made', () => {
    expect(said({})).toBe('You were called by arrival.')
    expect(said({ why: why({ credit_minutes: 15 }) })).toBe('You were 15 minutes ahead by your class.')
    expect(said({ why: why({ by: 'agent' }) })).toMatch(/out of turn/)
    expect(said({ why: why({ by: 'reserved' }) })).toMatch(/kept for the counter/)
    expect(said({ why: why({ by: 'quota' }) })).toMatch(/by arrival, after/)
  })

  it('is the appointment, for whoever kept it, at the service it was for', () => {
    const booked = { booked_for: ten }
    expect(said({ ...booked, arrival_at: ten - 20 * minuteMs })).toMatch(/time of your appointment/)
    expect(said({ ...booked, arrival_at: ten + 10 * minuteMs })).toMatch(/time of your appointment/)
    expect(said({ ...booked, arrival_at: ten + 11 * minuteMs })).toBe('You were called by arrival.')
    expect(said({ ...booked, leg: 2 })).toBe('You were called by arrival.')
  })

  it('is the rule in general while one waits, and nothing once one left without a call', () => {
    expect(said({ status: 'waiting', why: null })).toMatch(/^Called by arrival\. Elderly/)
    expect(said({ status: 'cancelled', why: null })).toBeUndefined()
  })
})
