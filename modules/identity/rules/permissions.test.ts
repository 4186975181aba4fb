import { describe, expect, it } from 'vitest'
import { isPermitted, isRole, PERMISSIONS, permissionsOf, ROLES, standsAbove } from './permissions.ts'

describe('permission matrix', () => {
  it('gives a platform admin everything and nobody else the platform', () => {
    expect(permissionsOf('platform_admin')).toEqual([...PERMISSIONS])
    for (const role of ROLES.filter((each) => each !== 'platform_admin'))
      expect(isPermitted(role, 'platform.admin')).toBe(false)
  })

  it('never takes a permission away on the way up', () => {
    for (const [index, role] of ROLES.entries()) {
      const above = ROLES[index - 1]
      if (above) for (const permission of permissionsOf(role)) expect(isPermitted(above, permission)).toBe(true)
    }
  })

  it('lets a viewer read only', () => {
    expect(permissionsOf('viewer')).toEqual([
      'conversations.read',
      'cases.read',
      'lines.read',
      'board.read',
      'notifications.read',
    ])
  })

  it('keeps the audit log, staff and settings with admins', () => {
    for (const permission of ['audit.read', 'staff.write', 'settings.write', 'system.replay'] as const) {
      expect(isPermitted('tenant_admin', permission)).toBe(true)
      expect(isPermitted('supervisor', permission)).toBe(false)
    }
  })

  it('orders roles', () => {
    expect(standsAbove('tenant_admin', 'agent')).toBe(true)
    expect(standsAbove('agent', 'agent')).toBe(false)
    expect(standsAbove('viewer', 'agent')).toBe(false)
    expect(isRole('agent')).toBe(true)
    expect(isRole('root')).toBe(false)
  })
})
