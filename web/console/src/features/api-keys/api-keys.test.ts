import type { ApiKeyView } from '@govconnect/identity/contract'
import { permissions } from '@govconnect/kernel/contract'
import { describe, expect, it } from 'vitest'
import { curlOf, exampleFor, grantable } from './key-scopes.ts'
import { expiryOf, hasEnded, keyStates, readOrigins } from './key-state.ts'

const now = Date.parse('2026-11-21T02:00:00Z')
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString()

const keyOf = (id: string, more: Partial<ApiKeyView> = {}): ApiKeyView => ({
  id,
  name: id,
  prefix: '0123456789',
  scopes: [],
  allowed_origins: [],
  created_by: { id: 'a', name: null },
  created_at: inDays(-10),
  expires_at: null,
  last_used_at: null,
  revoked_at: null,
  replaces: null,
  ...more,
})

describe('keyStates', () => {
  const of = (...keys: ApiKeyView[]) => [...keyStates(keys, now).values()]

  it('say whether a key works, and whether somebody must act soon', () => {
    const ends = (days: number) => keyOf(`in ${days}`, { expires_at: inDays(days) })
    expect(of(keyOf('a'), ends(30), ends(3), ends(0), ends(-1))).toEqual([
      'active',
      'active',
      'ending',
      'expired',
      'expired',
    ])
    expect(of(keyOf('a', { expires_at: inDays(30), revoked_at: inDays(-1) }))).toEqual(['revoked'])
    expect((['ending', 'replaced', 'expired', 'revoked'] as const).map(hasEnded)).toEqual([false, false, true, true])
  })

  it('tell a key with a newer one from one that ends without', () => {
    const old = keyOf('old', { expires_at: inDays(1) })
    expect(of(keyOf('new', { replaces: 'old' }), old)).toEqual(['active', 'replaced'])
    expect(of(keyOf('new', { replaces: 'old', revoked_at: inDays(0) }), old)).toEqual(['revoked', 'ending'])
    expect(of(keyOf('new', { replaces: 'old' }), { ...old, expires_at: inDays(-1) })).toEqual(['active', 'expired'])
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
