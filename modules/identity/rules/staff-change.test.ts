import { describe, expect, it } from 'vitest'
import { mayGrant, mayResetPassword, type StaffChange, staffChangeRefusal } from './staff-change.ts'

const base: StaffChange = {
  actor: { id: 'a', role: 'tenant_admin' },
  target: { id: 'b', role: 'agent', disabled: false },
  otherTenantAdmins: 1,
}

describe('staff change', () => {
  it('lets an admin change a colleague', () => {
    expect(staffChangeRefusal({ ...base, role: 'supervisor' })).toBeNull()
    expect(staffChangeRefusal({ ...base, role: 'tenant_admin' })).toBeNull()
    expect(staffChangeRefusal({ ...base, disabled: true })).toBeNull()
  })

  it('refuses to change oneself, to reach above and to remove the last admin', () => {
    expect(staffChangeRefusal({ ...base, target: { ...base.target, id: 'a' }, role: 'viewer' })).toBe('own_membership')
    const supervisor = { id: 'a', role: 'supervisor' } as const
    expect(staffChangeRefusal({ ...base, actor: supervisor, role: 'tenant_admin' })).toBe('role_above_own')
    const admin = { id: 'b', role: 'tenant_admin', disabled: false } as const
    expect(staffChangeRefusal({ ...base, actor: supervisor, target: admin, role: 'viewer' })).toBe('role_above_own')
    expect(staffChangeRefusal({ ...base, target: admin, role: 'agent', otherTenantAdmins: 0 })).toBe(
      'last_tenant_admin',
    )
    expect(staffChangeRefusal({ ...base, target: admin, disabled: true, otherTenantAdmins: 0 })).toBe(
      'last_tenant_admin',
    )
    expect(staffChangeRefusal({ ...base, target: admin, disabled: true, otherTenantAdmins: 1 })).toBeNull()
  })

  it('lets an already disabled admin be changed freely', () => {
    const target = { id: 'b', role: 'tenant_admin', disabled: true } as const
    expect(staffChangeRefusal({ ...base, target, role: 'viewer', otherTenantAdmins: 0 })).toBeNull()
  })

  it('grants up to the own role', () => {
    expect(mayGrant('tenant_admin', 'tenant_admin')).toBe(true)
    expect(mayGrant('platform_admin', 'tenant_admin')).toBe(true)
    expect(mayGrant('supervisor', 'viewer')).toBe(false)
  })

  it('keeps a tenant from taking over an account that opens another tenant', () => {
    expect(mayResetPassword('tenant_admin', { tenantIds: ['t'], platformAdmin: false }, 't')).toBe(true)
    expect(mayResetPassword('tenant_admin', { tenantIds: ['t', 'u'], platformAdmin: false }, 't')).toBe(false)
    expect(mayResetPassword('tenant_admin', { tenantIds: ['t'], platformAdmin: true }, 't')).toBe(false)
    expect(mayResetPassword('platform_admin', { tenantIds: ['t', 'u'], platformAdmin: true }, 't')).toBe(true)
  })
})
