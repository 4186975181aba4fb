import { describe, expect, it } from 'vitest'
import { type Attempts, countAttempt, LOCK_OUT, waitSeconds } from './lock-out.ts'

const policy = { freeFailures: 3, baseSeconds: 10, maxSeconds: 60, forgetSeconds: 3_600 }
const start = new Date('2026-01-05T01:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const failed = (failures: number): Attempts => ({ failures, lastFailureAt: start })

describe('lock-out', () => {
  it('lets the free failures pass, then doubles the wait up to the longest', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 500].map((n) => waitSeconds(policy, failed(n), start))).toEqual([
      0, 0, 0, 10, 20, 40, 60, 60, 60,
    ])
  })

  it('opens exactly when the wait is over', () => {
    expect(waitSeconds(policy, failed(3), later(9.5))).toBe(1)
    expect(waitSeconds(policy, failed(3), later(10))).toBe(0)
  })

  it('forgets after a quiet time', () => {
    expect(waitSeconds(policy, failed(40), later(3_600))).toBe(0)
    expect(countAttempt(policy, failed(40), later(3_600))).toEqual({ failures: 1, lastFailureAt: later(3_600) })
    expect(countAttempt(policy, failed(2), later(5)).failures).toBe(3)
  })

  it('starts from nothing', () => {
    const none = { failures: 0, lastFailureAt: null }
    expect(waitSeconds(policy, none, start)).toBe(0)
    expect(countAttempt(policy, none, start)).toEqual({ failures: 1, lastFailureAt: start })
  })

  it('keeps more patience for a shared address than for one account', () => {
    expect(LOCK_OUT.source.freeFailures).toBeGreaterThan(LOCK_OUT.account.freeFailures)
    expect(LOCK_OUT.account.freeFailures).toBeGreaterThan(LOCK_OUT.account_and_source.freeFailures)
  })
})
