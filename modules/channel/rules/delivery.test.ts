import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAttempt } from './attempt.ts'
import { allowance, nextAllowedAt, nextSendAt, pairLimit, spend } from './cloud-limits.ts'
import { mayLeave, providerTime, windowExpiry } from './conversation-window.ts'
import { errorKnowledge } from './error-policy.ts'
import { readFetchFailure, readGraphAnswer } from './graph-answer.ts'
import { resolveDoubt } from './in-doubt.ts'
import { joinStatus } from './message-status.ts'
import { handBack, mayAssistantReply, takeOver } from './ownership.ts'
import { queuePosition } from './priority.ts'
import { retryDelayMs } from './retry-backoff.ts'
import { startsTurn, turnDueAt } from './turn.ts'

const errorsFile = new URL('../fixtures/whatsapp/errors/error_codes.json', import.meta.url)
type Listed = { code: number | string; http: number; class: string; policy: string }
const { codes } = JSON.parse(readFileSync(errorsFile, 'utf8')) as { codes: Listed[] }

describe('error policy', () => {
  it.each(codes)('$code is known as $class: $policy', (listed) => {
    const code = typeof listed.code === 'string' ? Number.parseInt(listed.code, 10) : listed.code
    const known = errorKnowledge(code, listed.http)
    expect(known.class).toBe(listed.class)
    if (/^(stop number|pause number, alert)/.test(listed.policy)) {
      expect(['stop-number', 'wait-number']).toContain(known.policy.action)
    }
    if (/^fail/.test(listed.policy) || /never retry/.test(listed.policy)) expect(known.policy.action).toBe('fail')
    if (/^back off (app|WABA|number)-wide/.test(listed.policy)) expect(known.policy.action).toBe('wait-number')
    if (/pair only/.test(listed.policy)) expect(known.policy.action).toBe('wait-pair')
    if (/^retry with backoff$/.test(listed.policy)) expect(known.policy.action).toBe('retry')
  })

  it('judges unknown errors by the HTTP status', () => {
    expect(errorKnowledge(999_999, 400).policy.action).toBe('fail')
    expect(errorKnowledge(null, 429).policy.action).toBe('wait-number')
    expect(errorKnowledge(null, 401).policy.action).toBe('stop-number')
    expect(errorKnowledge(999_999, 500).policy.action).toBe('in-doubt')
  })

  it('reads answers: only a connection never made proves that nothing left', () => {
    expect(readGraphAnswer(200, { messages: [{ id: 'w' }] }, null)).toMatchObject({ kind: 'accepted', providerId: 'w' })
    expect(readGraphAnswer(200, 'odd', null).kind).toBe('unknown')
    expect(readGraphAnswer(502, null, null).kind).toBe('unknown')
    expect(readGraphAnswer(429, { error: { code: 130429 } }, '7')).toMatchObject({ code: 130429, retryAfterMs: 7000 })
    const failure = (code: string) =>
      readFetchFailure(Object.assign(new TypeError('fetch failed'), { cause: { code } })).kind
    expect([failure('ECONNREFUSED'), failure('ECONNRESET'), failure('UND_ERR_SOCKET')]).toEqual([
      'not-sent',
      'unknown',
      'unknown',
    ])
    expect(readFetchFailure(new DOMException('late', 'TimeoutError')).kind).toBe('unknown')
  })

  it('waits for throttles, fails permanent errors at once, gives up after the limit', () => {
    const refused = (code: number, failures = 0) => {
      const outcome = { kind: 'refused', httpStatus: 400, code, message: 'x', retryAfterMs: null } as const
      return decideAttempt(outcome, { failures, chance: 0 })
    }
    expect(refused(130429)).toMatchObject({ state: 'retry_wait', isOwnFailure: false, lane: { action: 'wait' } })
    expect(refused(131026)).toMatchObject({ state: 'failed', lane: { action: 'none' } })
    expect(refused(190)).toMatchObject({ state: 'retry_wait', lane: { action: 'stop' } })
    expect(refused(131056, 1)).toMatchObject({ state: 'retry_wait', retryInMs: 16_000, lane: { action: 'none' } })
    expect(refused(2, 7)).toMatchObject({ state: 'failed' })
    expect(refused(131000)).toMatchObject({ state: 'in_doubt' })
  })

  it('doubles its pauses up to a ceiling', () => {
    const delays = [1, 2, 3, 20].map((failures) => retryDelayMs(failures, { firstDelayMs: 1000, factor: 2, chance: 0 }))
    expect(delays).toEqual([1000, 2000, 4000, 900_000])
  })
})

describe('status ladder', () => {
  it('ends the same in any order, with any repeats', () => {
    const statuses = fc.array(fc.constantFrom('sent', 'delivered', 'read', 'played', 'failed', 'novel'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(statuses, (heard) => {
        const end = heard.reduce(joinStatus, 'queued')
        expect([...heard].reverse().reduce(joinStatus, 'queued')).toBe(end)
        expect([...heard, ...heard].reduce(joinStatus, 'queued')).toBe(end)
      }),
    )
    expect(['read', 'failed', 'sent'].reduce(joinStatus, 'queued')).toBe('read')
    expect(['sent', 'failed'].reduce(joinStatus, 'queued')).toBe('failed')
  })
})

describe('doubt', () => {
  const since = new Date(1_000_000)
  const at = (seconds: number) => new Date(since.getTime() + seconds * 1000)
  it('waits for a proof, shorter when statuses do arrive, then follows the policy', () => {
    const quiet = { since, laterStatusAt: null, policy: 'retry' } as const
    expect(resolveDoubt(quiet, at(119)).action).toBe('wait')
    expect(resolveDoubt(quiet, at(120)).action).toBe('retry')
    expect(resolveDoubt({ ...quiet, laterStatusAt: at(2) }, at(45)).action).toBe('retry')
    expect(resolveDoubt({ ...quiet, laterStatusAt: new Date(since.getTime() - 1) }, at(45)).action).toBe('wait')
    expect(resolveDoubt({ ...quiet, policy: 'ask' }, at(600)).action).toBe('ask')
  })
})

describe('limits of a cloud number', () => {
  it('lets 45 pass to one recipient, then one in 6 s', () => {
    let emptyAt = 0
    for (let n = 0; n < 45; n += 1) {
      expect(nextAllowedAt(pairLimit, emptyAt, 1000)).toBe(1000)
      emptyAt = spend(pairLimit, emptyAt, 1000)
    }
    expect(nextAllowedAt(pairLimit, emptyAt, 1000)).toBe(7000)
  })

  it('never lets more than the rate pass in any second, and nearly all of it', () => {
    const sent: number[] = []
    for (let now = 10_000; now < 15_000; now += 1) {
      for (let left = allowance(80, sent, now); left > 0; left -= 1) sent.push(now)
      if (nextSendAt(80, sent, now) > now) expect(allowance(80, sent, now)).toBe(0)
    }
    for (const from of sent)
      expect(sent.filter((time) => time >= from && time < from + 1000).length).toBeLessThanOrEqual(80)
    expect(sent.length).toBe(5 * 80)
  })
})

describe('window, turns, owners, priority', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  it('counts the window from the provider\u2019s time', () => {
    expect(mayLeave('text', windowExpiry(new Date(now.getTime() - 23 * 3_600_000)), now)).toBe(true)
    expect(mayLeave('text', windowExpiry(new Date(now.getTime() - 24 * 3_600_000)), now)).toBe(false)
    expect(mayLeave('template', null, now)).toBe(true)
    expect(mayLeave('text', null, now)).toBe(false)
  })

  it('takes receipt for a provider time that is no time', () => {
    for (const ts of [null, '', 'x', '-5', '99999999999', '1e9', '0']) expect(providerTime(ts, now)).toEqual(now)
    expect(providerTime('1749416383', now)).toEqual(new Date(1_749_416_383_000))
  })

  it('asks the assistant about what a citizen says, not about notices or old deliveries', () => {
    const text = { type: 'text', groupId: null }
    expect(startsTurn(text, now, now)).toBe(true)
    expect(startsTurn(text, new Date(now.getTime() - 8 * 86_400_000), now)).toBe(false)
    expect(startsTurn({ type: 'reaction', groupId: null }, now, now)).toBe(false)
    expect(startsTurn({ type: 'text', groupId: 'g' }, now, now)).toBe(false)
  })

  it('holds a burst back for 5 s at most', () => {
    const after = (ms: number) => new Date(now.getTime() + ms)
    expect(turnDueAt(now, after(1000), 1500)).toEqual(after(2500))
    expect(turnDueAt(now, after(4800), 1500)).toEqual(after(5000))
  })

  it('changes owners one version at a time', () => {
    const free = { owner: 'assistant', staffId: null, version: 1 } as const
    const taken = takeOver(free, 'ani', false)
    expect(taken).toEqual({ ok: true, ownership: { owner: 'staff', staffId: 'ani', version: 2 } })
    if (!taken.ok) return
    expect(takeOver(taken.ownership, 'ani', false)).toEqual(taken)
    expect(takeOver(taken.ownership, 'budi', false)).toEqual({ ok: false, reason: 'already_taken' })
    expect(takeOver(taken.ownership, 'budi', true)).toMatchObject({ ownership: { staffId: 'budi', version: 3 } })
    expect(handBack(taken.ownership, 'budi', false)).toEqual({ ok: false, reason: 'not_owner' })
    const back = handBack(taken.ownership, 'ani', false)
    expect(back).toMatchObject({ ownership: { owner: 'assistant', version: 3 } })
    expect(back.ok && mayAssistantReply(back.ownership, 1)).toBe(false)
  })

  it('lets waiting lift a message past fresher ones of a higher class', () => {
    const later = (ms: number) => new Date(now.getTime() + ms)
    expect(queuePosition('bulk', now)).toBeGreaterThan(queuePosition('reply', later(60_000)))
    expect(queuePosition('bulk', now)).toBeLessThan(queuePosition('reply', later(130_000)))
  })
})
