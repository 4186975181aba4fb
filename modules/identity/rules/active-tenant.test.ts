import { describe, expect, it } from 'vitest'
import { permissionsIn, roleIn, startTenant } from './active-tenant.ts'

const clerk = {
  platformAdmin: false,
  memberships: [
    { tenantId: 'a', role: 'agent', disabled: false },
    { tenantId: 'b', role: 'tenant_admin', disabled: true },
    { tenantId: 'c', role: 'supervisor', disabled: false },
  ],
} as const
const platform = { platformAdmin: true, memberships: [] }

describe('active tenant', () => {
  it('gives the role of the membership, none where disabled or foreign', () => {
    expect([roleIn(clerk, 'a'), roleIn(clerk, 'b'), roleIn(clerk, 'z'), roleIn(clerk, null)]).toEqual([
      'agent',
      null,
      null,
      null,
    ])
    expect(permissionsIn(clerk, 'b')).toEqual([])
    expect(roleIn(platform, 'z')).toBe('platform_admin')
  })

  it('starts where the person was, else at their first open tenant', () => {
    expect(startTenant(clerk, 'c', ['a', 'b', 'c'])).toBe('c')
    expect(startTenant(clerk, 'b', ['a', 'b', 'c'])).toBe('a')
    expect(startTenant(clerk, null, ['b', 'c'])).toBe('c')
    expect(startTenant(clerk, null, ['z'])).toBeNull()
    expect(startTenant(platform, null, ['z'])).toBe('z')
    expect(startTenant(platform, 'gone', [])).toBeNull()
  })
})
