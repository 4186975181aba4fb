import {
  command,
  plain,
  query,
  queued,
  type RequestContext,
  type Route,
  raw,
  refuse,
  type Services,
} from '@govconnect/kernel'
import { readAcross } from './across.ts'
import { exportTenant } from './commands/export.ts'
import { discardMessages, publishMessage, replayMessages } from './commands/messages.ts'
import { createTenant, deleteTenant, setConcurrency, updateTenant } from './commands/tenants.ts'
import * as contract from './contract.ts'
import { messageTypes } from './message-types.ts'
import { rightfulTenantIds, visibleTenantIds } from './policy.ts'
import { poolViews, readPools } from './pool-views.ts'
import { findMessage, listMessagePage } from './queries/messages.ts'
import { findTenant, findTenants, listTenantPage, type TenantRow, viewOf } from './queries/tenants.ts'
import { tenantsOf } from './runtime.ts'

const offices: Route[] = [
  plain(contract.listTenants, async ({ ctx, query }) => {
    const ids = await visibleTenantIds(ctx)
    const page = await readAcross(ctx.services, (tx) => listTenantPage(tx, { ...query, ids }, ctx.cursors))
    return { ...page, items: page.items.map(viewOf) }
  }),
  plain(contract.getTenant, async ({ ctx, params }) =>
    viewOf(await officeAmong(ctx, params.tenant, await visibleTenantIds(ctx))),
  ),
  plain(contract.lookUpTenants, async ({ ctx, body }) => ({
    items: await readAcross(ctx.services, (tx) => findTenants(tx, body.tenants)),
  })),
  plain(contract.createTenant, ({ ctx, body }) => createTenant(ctx, body)),
  plain(contract.updateTenant, ({ ctx, params, body }) => updateTenant(ctx, params.tenant, body)),
  plain(contract.deleteTenant, ({ ctx, params, query }) => deleteTenant(ctx, params.tenant, query)),
  raw(contract.exportTenant, exportTenant),
  plain(contract.setConcurrency, ({ ctx, params, body }) => setConcurrency(ctx, params.tenant, body.workers)),
]

const pools: Route[] = [
  plain(contract.getPool, async ({ ctx, params }) => {
    const office = await officeAmong(ctx, params.tenant, rightfulTenantIds(ctx))
    const parts = partsOf(ctx.services)
    const [view] = await readPools(parts, (tx) => poolViews(tx, parts, [office]))
    return view!
  }),
  plain(contract.listPools, ({ ctx, query }) => {
    const parts = partsOf(ctx.services)
    return readPools(parts, async (tx) => {
      const page = await listTenantPage(tx, { ...query, ids: rightfulTenantIds(ctx) }, ctx.cursors)
      const views = await poolViews(tx, parts, page.items)
      const named = ({ slug, name, status }: TenantRow) => ({ slug, name, status })
      return { ...page, items: views.map((view, n) => ({ ...view, ...named(page.items[n]!) })) }
    })
  }),
]

const messages: Route[] = [
  queued(contract.publishMessage, ({ ctx, body, once }) => publishMessage(ctx, body, once)),
  query(contract.listMessages, ({ tx, query, ctx }) => listMessagePage(tx, query, ctx.cursors)),
  query(contract.getMessage, async ({ tx, params, ctx }) => {
    const message = await findMessage(tx, params.id, ctx.clock.offset())
    if (!message) throw refuse('tenants.message_not_found')
    return message
  }),
  plain(contract.replayMessages, ({ ctx, body }) => replayMessages(ctx, body.ids)),
  command(contract.discardMessages, ({ tx, ctx, body }) => discardMessages(tx, ctx, body.ids)),
  plain(contract.listMessageTypes, async ({ ctx }) => ({ items: messageTypes(ctx.services.queue.types) })),
]

export const routes: Route[] = [...offices, ...pools, ...messages]

const partsOf = (services: Services) => ({ services, runtime: tenantsOf(services) })

/** One the caller may not see is as good as none. */
async function officeAmong(ctx: RequestContext, slugOrId: string, ids: readonly string[] | undefined) {
  const row = await readAcross(ctx.services, (tx) => findTenant(tx, slugOrId))
  if (!row || (ids && !ids.includes(row.id))) throw refuse('tenants.not_found', { tenant: slugOrId })
  return row
}
