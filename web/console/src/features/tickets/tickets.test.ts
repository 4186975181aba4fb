import { ProblemError } from '@govconnect/kernel/contract'
import type { WhyView } from '@govconnect/queue/contract'
import { describe, expect, it } from 'vitest'
import { clockOf, graceLeft, serverNow, slaState } from './clock.ts'
import { type Comparable, choicesOf, currentOf, differencesOf } from './conflict.ts'
import { type Intent, intentFor, isLost, retryDelayMs } from './intent.ts'
import { whyWords } from './why.ts'

const problem = (status: number, code: string, more: object = {}) =>
  new ProblemError({ type: 'x', title: 'x', status, detail: 'x', code, request_id: 'r', ...more })

describe('an intention', () => {
  const intent = (id: string, wish: string): Intent => ({ id, wish, label: wish, run: async () => undefined })

  it('keeps its id when it is pressed again after a failure, and only then', () => {
    expect(intentFor(intent('2', 'call'), intent('1', 'call')).id).toBe('1')
    expect(intentFor(intent('2', 'call'), intent('1', 'hold')).id).toBe('2')
    expect(intentFor(intent('2', 'call'), undefined).id).toBe('2')
  })

  it('is lost where nobody answered, and answered where the server said no', () => {
    expect(isLost(new TypeError('network'))).toBe(true)
    expect(isLost(problem(504, 'http.error'))).toBe(true)
    expect(isLost(problem(409, 'idempotency.in_progress'))).toBe(true)
    expect(isLost(problem(409, 'queue.nobody_waits'))).toBe(false)
    expect(isLost(problem(500, 'http.error'))).toBe(false)
  })

  it('is sent again after growing pauses', () => {
    expect([0, 1, 2, 3, 9].map(retryDelayMs)).toEqual([500, 1_000, 2_000, 4_000, 4_000])
  })
})

describe('clocks', () => {
  it('read as on a counter', () => {
    expect([0, 65_000, 3_845_000, -5].map(clockOf)).toEqual(['00:00', '01:05', '1:04:05', '00:00'])
  })

  it('go by the server', () => {
    const at = '2026-12-01T03:00:00.000Z'
    expect(serverNow(5_000, at, 2_000) - Date.parse(at)).toBe(3_000)
    expect(serverNow(1_000, at, 2_000) - Date.parse(at)).toBe(0)
  })

  it('say how long nobody may be said to be absent', () => {
    const called = '2026-12-01T03:00:00.000Z'
    expect(graceLeft(called, 60, Date.parse(called) + 20_500)).toBe(40)
    expect(graceLeft(called, 60, Date.parse(called) + 60_000)).toBe(0)
    expect(graceLeft(null, 60, 0)).toBe(0)
  })

  it('tell a wait that is near the promise, and one past it', () => {
    expect([10, 24, 30, 31].map((minutes) => slaState(minutes * 60_000, 30))).toEqual(['calm', 'near', 'near', 'over'])
  })
})

describe('why this one', () => {
  const why: WhyView = {
    ...{ credit_minutes: 0, penalty_minutes: 0, runner_up: null, first_come: 'A-001', passed: [], bound_minutes: 25 },
    by: 'routing',
  }
  const keys = (more: Partial<WhyView>) =>
    whyWords({ ...why, ...more }, { number: 'A-001', className: 'Lansia' }).map(({ key }) => key)

  it('is a turn, unless something weighed', () => {
    expect(keys({})).toEqual(['turn', 'bound'])
    expect(keys({ by: 'agent', first_come: 'A-000' })).toEqual(['agent', 'firstCome', 'bound'])
  })

  it('names who stepped back and for how long', () => {
    const words = whyWords(
      {
        ...why,
        ...{ credit_minutes: 15, first_come: 'A-000', passed: [{ number: 'A-000', waited_seconds: 300 }] },
        runner_up: { number: 'A-000', margin_seconds: 540 },
      },
      { number: 'A-001', className: 'Lansia' },
    )
    expect(words.map(({ key }) => key)).toEqual(['turn', 'credit', 'firstCome', 'passed', 'runnerUp', 'bound'])
    expect(words[3]?.values).toEqual({ count: 1, list: 'A-000 (5′)' })
    expect(words[4]?.values).toEqual({ number: 'A-000', minutes: 9 })
  })
})

describe('a refusal', () => {
  const before: Comparable = {
    ...{ number: 'A-001', status: 'called', counter_id: 'c1', agent: { id: 's1', name: 'Ani' } },
    ...{ service_id: 'ktp', version: 2 },
  }

  it('carries the present ticket, shown by what differs', () => {
    const current = { ...before, status: 'serving', agent: { id: 's2', name: 'Budi' }, version: 3 } as const
    expect(currentOf(problem(409, 'queue.version_conflict', { current }))).toEqual(current)
    expect(differencesOf(before, current)).toEqual([
      { field: 'status', before: 'called', now: 'serving' },
      { field: 'agent', before: 'Ani', now: 'Budi' },
    ])
    expect(currentOf(new Error('x'))).toBeNull()
  })

  it('offers what may become of a ticket at a counter that closes', () => {
    expect(choicesOf(problem(409, 'queue.counter_has_ticket', { choices: ['hold', 'return', 3] }))).toEqual([
      'hold',
      'return',
    ])
    expect(choicesOf(problem(409, 'queue.counter_taken'))).toEqual([])
  })
})
