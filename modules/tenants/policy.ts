import { tenantsOfStaff } from '@govconnect/identity/contract'
import type { RequestContext } from '@govconnect/kernel'

/** Ids of the tenants the caller may see; undefined for all. The internal key sees all: it serves the whole installation. */
export async function visibleTenantIds(ctx: RequestContext): Promise<readonly string[] | undefined> {
  const { actor } = ctx
  if (actor.kind === 'internal') return undefined
  if (actor.kind !== 'staff') return []
  if (actor.permissions.has('platform.admin')) return undefined
  const client = ctx.services.clientFor(null, ctx.requestId)
  const { all, tenant_ids } = await client.call(tenantsOfStaff, { params: { id: actor.id } })
  return all ? undefined : tenant_ids
}
