import { plain, type RequestContext, type Route, refuse, type Tx } from '@govconnect/kernel'
import * as contract from './contract.ts'
import { visibleTenantIds } from './policy.ts'
import { findTenants, listTenantPage } from './queries.ts'

/** The list of tenants is no tenant's own data: read across tenants, filtered by policy. */
function read<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.services.db.system({ module: 'tenants', readOnly: true }, work)
}

export const routes: Route[] = [
  plain(contract.listTenants, async ({ ctx, query }) => {
    const ids = await visibleTenantIds(ctx)
    return read(ctx, (tx) => listTenantPage(tx, { ...query, ids }, ctx.cursors))
  }),
  plain(contract.getTenant, async ({ ctx, params }) => {
    const ids = await visibleTenantIds(ctx)
    const [tenant] = await read(ctx, (tx) => findTenants(tx, [params.tenant]))
    if (!tenant || (ids && !ids.includes(tenant.id))) throw refuse('tenants.not_found', { tenant: params.tenant })
    return tenant
  }),
  plain(contract.lookUpTenants, async ({ ctx, body }) => ({
    items: await read(ctx, (tx) => findTenants(tx, body.tenants)),
  })),
]
