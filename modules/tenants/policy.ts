import { tenantsOfStaff } from '@govconnect/identity/contract'
import type { RequestContext } from '@govconnect/kernel'

/** Ids of the tenants the caller may see; undefined for all. The internal key sees all: it serves the whole installation. */
export async function visibleTenantIds(ctx: RequestContext): Promise<readonly string[] | undefined> {
  const { actor } = ctx
  if (actor.kind === 'internal') return undefined
  if (actor.kind !== 'staff') return ctx.tenantId ? [ctx.tenantId] : []
  if (actor.permissions.has('platform.admin')) return undefined
  const client = ctx.services.clientFor(null, ctx.requestId)
  const { all, tenant_ids } = await client.call(tenantsOfStaff, { params: { id: actor.id } })
  return all ? undefined : tenant_ids
}

/**
 * Ids of the tenants in which the caller's rights hold; undefined for all. A platform admin and the internal key without a tenant act
 * on all, everybody else on the office they act in: a right in one office is none in another they belong to.
 */
export function rightfulTenantIds(ctx: RequestContext): readonly string[] | undefined {
  const { actor, tenantId } = ctx
  if (actor.kind === 'staff' && actor.permissions.has('platform.admin')) return undefined
  if (actor.kind === 'internal' && !tenantId) return undefined
  return tenantId ? [tenantId] : []
}
