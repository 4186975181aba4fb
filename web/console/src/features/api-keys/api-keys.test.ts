import { permissions } from '@govconnect/kernel/contract'
import { describe, expect, it } from 'vitest'
import { curlOf, exampleFor, grantable } from './key-scopes.ts'
import { expiryOf, hasEnded, keyState, readOrigins } from './key-state.ts'

const now = Date.parse('2026-11-21T02:00:00Z')
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString()

describe('keyState', () => {
  const of = (expires_at: string | null, revoked_at: string | null = null) => keyState({ expires_at, revoked_at }, now)

  it('says whether a key works, and whether somebody must act soon', () => {
    expect([of(null), of(inDays(30)), of(inDays(3)), of(inDays(0)), of(inDays(-1))]).toEqual([
      'active',
      'active',
      'ending',
      'expired',
      'expired',
    ])
    expect(of(inDays(30), inDays(-1))).toBe('revoked')
    expect([of(inDays(3)), of(inDays(-1))].map(hasEnded)).toEqual([false, true])
  })
})

describe('expiryOf', () => {
  it('counts days from now, or takes the day picked', () => {
    expect(expiryOf('30', now, null)).toBe(inDays(30))
    expect(expiryOf('never', now, inDays(1))).toBeNull()
    expect(expiryOf('day', now, inDays(9))).toBe(inDays(9))
  })
})

describe('readOrigins', () => {
  it('takes addresses as browsers send them and names the rest', () => {
    const text =
      'https://portal.desa.id\n http://localhost:5173, https://a.id/ https://a.id/x portal.desa.id ftp://a.id'
    expect(readOrigins(text)).toEqual({
      origins: ['https://portal.desa.id', 'http://localhost:5173'],
      bad: ['https://a.id/', 'https://a.id/x', 'portal.desa.id', 'ftp://a.id'],
    })
    expect(readOrigins(' \n')).toEqual({ origins: [], bad: [] })
  })
})

describe('grantable', () => {
  it('offers every right the person holds once, and never the platform', () => {
    const offered = grantable(permissions).flatMap(({ scopes }) => scopes)
    expect(offered.toSorted()).toEqual(permissions.filter((one) => one !== 'platform.admin').toSorted())
    expect(grantable(['cases.read', 'platform.admin'])).toEqual([{ group: 'cases', scopes: ['cases.read'] }])
  })
})

describe('the example', () => {
  it('is a call the key may make', () => {
    expect(exampleFor(['cases.read', 'messages.send'])).toMatchObject({ method: 'POST', path: '/messages' })
    expect(exampleFor(['cases.read'])).toMatchObject({ method: 'GET' })
    expect(exampleFor(['staff.read'])).toBeUndefined()
  })

  it('can be pasted into a terminal', () => {
    const text = curlOf(
      { method: 'POST', path: '/messages', body: '{"a":1}' },
      { origin: 'https://x.id', secret: '$KEY' },
    )
    expect(text).toBe(
      [
        "curl -X POST 'https://x.id/api/v1/messages' \\",
        '  -H "Authorization: Bearer $KEY" \\',
        "  -H 'Content-Type: application/json' \\",
        `  -d '{"a":1}'`,
      ].join('\n'),
    )
  })
})
