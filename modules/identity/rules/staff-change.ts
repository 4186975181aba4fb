import { isPermitted, type Role, standsAbove, type TenantRole } from './permissions.ts'

/** What stands in the way of a change to a colleague's membership; each is a refusal code of the contract without its prefix. */
export type StaffChangeRefusal = 'own_membership' | 'role_above_own' | 'last_tenant_admin'

export type StaffChange = {
  actor: { id: string; role: Role }
  target: { id: string; role: TenantRole; disabled: boolean }
  role?: TenantRole | undefined
  disabled?: boolean | undefined
  /** Active tenant admins beside the target. */
  otherTenantAdmins: number
}

/** Nobody changes their own membership, lifts anyone above themselves, touches someone above, or leaves a tenant without an admin. */
export function staffChangeRefusal(change: StaffChange): StaffChangeRefusal | null {
  const { actor, target } = change
  if (actor.id === target.id) return 'own_membership'
  const role = change.role ?? target.role
  if (standsAbove(target.role, actor.role) || standsAbove(role, actor.role)) return 'role_above_own'
  const remainsAdmin = role === 'tenant_admin' && !(change.disabled ?? target.disabled)
  const wasAdmin = target.role === 'tenant_admin' && !target.disabled
  if (wasAdmin && !remainsAdmin && change.otherTenantAdmins === 0) return 'last_tenant_admin'
  return null
}

export function mayGrant(actor: Role, role: TenantRole): boolean {
  return isPermitted(actor, 'staff.write') && !standsAbove(role, actor)
}

/**
 * Whether an admin of this tenant may hand out a link that sets the person's password. Such a link opens the whole account: if the person
 * also belongs to another tenant (or runs the platform), only a platform admin may.
 */
export function mayResetPassword(
  actor: Role,
  person: { tenantIds: readonly string[]; platformAdmin: boolean },
  tenantId: string,
): boolean {
  if (actor === 'platform_admin') return true
  if (person.platformAdmin) return false
  return person.tenantIds.every((id) => id === tenantId)
}
