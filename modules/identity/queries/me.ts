import { type RequestContext, refuse } from '@govconnect/kernel'
import { lookUpTenants, type TenantView } from '@govconnect/tenants/contract'
import type { MeView } from '../contract.ts'
import { acrossTenants } from '../identity.ts'
import { type Membership, type Person, permissionsIn, roleIn } from '../rules/active-tenant.ts'
import { findSession } from './sessions.ts'
import { findPerson, membershipsOf, type PersonRow } from './staff.ts'

/**
 * Tenants a person may enter, with their names. A platform admin may enter every one: the list has as many as one look-up answers, and
 * `named` (where they are, or want to be) wherever its name stands.
 */
export async function enterableTenants(
  ctx: RequestContext,
  person: Person,
  named: string | null,
): Promise<TenantView[]> {
  const own = person.memberships.filter((each) => !each.disabled).map((each) => each.tenantId)
  if (!person.platformAdmin && own.length === 0) return []
  const client = ctx.services.clientFor(null, ctx.requestId)
  const { items } = await client.call(lookUpTenants, { body: person.platformAdmin ? {} : { tenants: own } })
  if (!person.platformAdmin || !named || items.some((tenant) => tenant.id === named)) return items
  return [...(await client.call(lookUpTenants, { body: { tenants: [named] } })).items, ...items]
}

export function personWith(row: PersonRow, memberships: readonly Membership[]): Person {
  return { platformAdmin: row.platform_admin, memberships }
}

/** Who is signed in and what they may do, read fresh. */
export async function readMe(ctx: RequestContext, of: { staffId: string; sessionId: string }): Promise<MeView> {
  const read = await acrossTenants(ctx.services, async (tx) => ({
    row: await findPerson(tx, of.staffId),
    memberships: await membershipsOf(tx, of.staffId),
    session: await findSession(tx, of.sessionId),
  }))
  const { row, memberships, session } = read
  if (!row || !session) throw refuse('auth.required')
  const person = personWith(row, memberships)
  const tenants = await enterableTenants(ctx, person, session.active_tenant_id)
  const active = tenants.find((tenant) => tenant.id === session.active_tenant_id) ?? null
  return {
    staff: {
      id: row.id,
      name: row.name,
      email: row.email,
      locale: row.locale,
      platform_admin: row.platform_admin,
    },
    session: { id: session.id, expires_at: session.expires_at.toISOString() },
    tenants: tenants.flatMap((tenant) => {
      const role = roleIn(person, tenant.id)
      return role ? [{ ...nameOf(tenant), role }] : []
    }),
    tenant: active && nameOf(active),
    role: active && roleIn(person, active.id),
    permissions: active ? permissionsIn(person, active.id) : [],
  }
}

function nameOf({ id, slug, name, zone }: TenantView) {
  return { id, slug, name, zone }
}
