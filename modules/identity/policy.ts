import { type Permission, type Principal, type RequestContext, refuse } from '@govconnect/kernel'
import { permissionsIn, roleIn } from './rules/active-tenant.ts'
import { isRole, permissionsOf, type Role, TENANT_ROLES } from './rules/permissions.ts'

export type StaffActor = Extract<Principal, { kind: 'staff' }>

/** Role name of somebody who belongs to no tenant at the moment: signed in, but with no permission. */
export const NO_ROLE = 'none'

/** Endpoints about oneself need a person; the internal key is none. */
export function actingPerson(ctx: Pick<RequestContext, 'actor'>): StaffActor {
  if (ctx.actor.kind === 'staff') return ctx.actor
  throw refuse(ctx.actor.kind !== 'anonymous' ? 'identity.person_needed' : 'auth.required')
}

/** The internal key acts as the tenant's admin. */
export function actingRole(actor: Principal): Role {
  if (actor.kind === 'internal') return 'tenant_admin'
  if (actor.kind === 'api_key') return roleOfScopes(actor.permissions)
  if (actor.kind === 'staff' && isRole(actor.role)) return actor.role
  throw refuse('auth.required')
}

/** The lowest role that holds all of a key's rights would give it more than it has: so the highest whose rights it holds in full. */
function roleOfScopes(scopes: ReadonlySet<Permission>): Role {
  const role = TENANT_ROLES.find((each) => permissionsOf(each).every((permission) => scopes.has(permission)))
  if (!role) throw refuse('identity.role_above_own')
  return role
}

export interface SessionPerson {
  sessionId: string
  staffId: string
  name: string
  locale: 'id' | 'en'
  platformAdmin: boolean
  tenantId: string | null
  membership: { role: Exclude<Role, 'platform_admin'>; disabled: boolean } | null
}

/** Who a session acts as: a lost membership leaves a person without tenant and permissions, signed in all the same. */
export function principalOf(person: SessionPerson): StaffActor {
  const { tenantId, membership } = person
  const known = {
    platformAdmin: person.platformAdmin,
    memberships: membership && tenantId ? [{ tenantId, ...membership }] : [],
  }
  const role = roleIn(known, tenantId)
  const permissions: ReadonlySet<Permission> = new Set(permissionsIn(known, tenantId))
  return {
    kind: 'staff',
    id: person.staffId,
    name: person.name,
    locale: person.locale,
    tenantId: role ? tenantId : null,
    role: role ?? NO_ROLE,
    permissions,
    sessionId: person.sessionId,
  }
}
