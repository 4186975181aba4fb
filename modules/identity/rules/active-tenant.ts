import { type Permission, permissionsOf, type Role, type TenantRole } from './permissions.ts'

export type Membership = { tenantId: string; role: TenantRole; disabled: boolean }

export type Person = { platformAdmin: boolean; memberships: readonly Membership[] }

/** The role a person acts with in a tenant; null when they may not enter it. */
export function roleIn(person: Person, tenantId: string | null): Role | null {
  if (tenantId === null) return null
  if (person.platformAdmin) return 'platform_admin'
  const membership = person.memberships.find((each) => each.tenantId === tenantId)
  return membership && !membership.disabled ? membership.role : null
}

export function permissionsIn(person: Person, tenantId: string | null): Permission[] {
  const role = roleIn(person, tenantId)
  return role ? permissionsOf(role) : []
}

/** Where somebody starts after signing in: where they were last, else their first tenant, else (platform admin) the first there is. */
export function startTenant(
  person: Person,
  lastTenantId: string | null,
  knownTenantIds: readonly string[],
): string | null {
  const enterable = (id: string) => knownTenantIds.includes(id) && roleIn(person, id) !== null
  if (lastTenantId && enterable(lastTenantId)) return lastTenantId
  const own = person.memberships.map((each) => each.tenantId).find(enterable)
  return own ?? knownTenantIds.find(enterable) ?? null
}
