import { audit, emit, newId, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import { acrossTenants } from '../across.ts'
import {
  defaultWorkers,
  type PlanName,
  plans,
  SAMPLE_TENANT,
  type TenantView,
  tenantChanged,
  type Zone,
} from '../contract.ts'
import { rightfulTenantIds } from '../policy.ts'
import { findTenant, lockTenant, type TenantRow, viewOf } from '../queries/tenants.ts'
import { tenantsOf } from '../runtime.ts'
import { insertTenant, updateTenantRow } from '../store.ts'

/** Changes rows, then sets the pool here: whoever asked finds the queue as the answer says. Other processes hear the event. */
async function changing<T extends { id: string }>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  const changed = await acrossTenants(ctx.services, work)
  const runtime = tenantsOf(ctx.services)
  runtime.forgetOffice(changed.id)
  await runtime.pools.applySoon(changed.id)
  return changed
}

function tell(tx: Tx, ctx: RequestContext, { id, status, workers, plan }: TenantRow): void {
  const payload = { tenant_id: id, status, workers, weight: plans[plan].weight }
  emit(tx, tenantChanged, payload, { key: id, occurredAt: ctx.now(), requestId: ctx.requestId, tenantId: id })
}

/** The row, locked, of a tenant that the caller's rights reach. */
async function locked(tx: Tx, ctx: RequestContext, slugOrId: string): Promise<TenantRow> {
  const ids = rightfulTenantIds(ctx)
  const row = await lockTenant(tx, slugOrId)
  if (!row || (ids && !ids.includes(row.id))) throw refuse('tenants.not_found', { tenant: slugOrId })
  return row
}

interface NewOffice {
  name: string
  slug: string
  zone: Zone
  plan: PlanName
}

export async function createTenant(ctx: RequestContext, body: NewOffice): Promise<TenantView> {
  const created = await changing(ctx, async (tx) => {
    const id = newId()
    if (!(await insertTenant(tx, { id, ...body, workers: defaultWorkers }, ctx.now())))
      throw refuse('tenants.slug_taken', { slug: body.slug })
    audit(tx, ctx, { action: 'tenant.created', subject: { type: 'tenant', id }, after: { ...body } }, null)
    const row = (await findTenant(tx, id))!
    tell(tx, ctx, row)
    return row
  })
  return viewOf(created)
}

const changeable = ['name', 'zone', 'plan', 'status', 'workers'] as const
type Change = { [K in (typeof changeable)[number]]?: TenantRow[K] | undefined }

/** What of the row the change makes different, as it was and as it is. */
function difference(row: TenantRow, next: TenantRow) {
  const names = changeable.filter((name) => row[name] !== next[name])
  const pick = (from: TenantRow) => Object.fromEntries(names.map((name) => [name, from[name]]))
  return names.length > 0 ? { before: pick(row), after: pick(next) } : null
}

async function changeTenant(tx: Tx, ctx: RequestContext, { slugOrId, change }: { slugOrId: string; change: Change }) {
  const row = await locked(tx, ctx, slugOrId)
  if (row.status === 'deleting') throw refuse('tenants.being_deleted')
  const next: TenantRow = { ...row, ...change }
  const limit = plans[next.plan].maxWorkers
  if (change.workers !== undefined && change.workers > limit) throw refuse('tenants.too_many_workers', { limit })
  // A smaller plan has room for fewer.
  next.workers = Math.min(next.workers, limit)
  const different = difference(row, next)
  if (!different) return row
  await updateTenantRow(tx, next, ctx.now())
  audit(tx, ctx, { action: 'tenant.changed', subject: { type: 'tenant', id: row.id }, ...different }, row.id)
  tell(tx, ctx, next)
  return next
}

export async function updateTenant(ctx: RequestContext, slugOrId: string, change: Change) {
  const row = await changing(ctx, (tx) => changeTenant(tx, ctx, { slugOrId, change }))
  return { ...viewOf(row), workers: row.workers }
}

export async function setConcurrency(ctx: RequestContext, slugOrId: string, workers: number) {
  const row = await changing(ctx, (tx) => changeTenant(tx, ctx, { slugOrId, change: { workers } }))
  return { workers: row.workers, limit: plans[row.plan].maxWorkers }
}

/** From here on nothing is accepted and no worker begins; `finishDeletions` does the rest. */
export async function deleteTenant(
  ctx: RequestContext,
  slugOrId: string,
  { confirm, data }: { confirm: string; data: 'keep' | 'erase' },
): Promise<TenantView> {
  const row = await acrossTenants(ctx.services, async (tx) => {
    const found = await locked(tx, ctx, slugOrId)
    if (found.id === SAMPLE_TENANT.id) throw refuse('tenants.sample_stays')
    if (confirm !== found.slug) throw refuse('tenants.not_confirmed', { slug: found.slug })
    if (found.status === 'deleting') return found
    const leaving: TenantRow = { ...found, status: 'deleting', erase: data === 'erase' }
    await updateTenantRow(tx, leaving, ctx.now())
    const subject = { type: 'tenant', id: found.id }
    audit(
      tx,
      ctx,
      { action: 'tenant.deleted', subject, before: { slug: found.slug, name: found.name }, after: { data } },
      null,
    )
    tell(tx, ctx, leaving)
    return leaving
  })
  const runtime = tenantsOf(ctx.services)
  runtime.forgetOffice(row.id)
  // What is under way may take its time; nobody waits for it here.
  void runtime.pools
    .apply(row.id)
    .catch((error: unknown) => ctx.log.warn({ err: error }, 'pool not dropped; it is tried again'))
  return viewOf(row)
}
