import { type Sql, sql, type Tx } from '@govconnect/kernel'
import type { UsageRow } from './queries/pools.ts'
import type { TenantRow } from './queries/tenants.ts'

export interface NewTenant {
  id: string
  slug: string
  name: string
  zone: string
  plan?: string
  workers?: number
}

/** Nothing where the id or slug exists already: what an office was renamed to is kept. */
export async function insertTenant(tx: Tx, tenant: NewTenant, now: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into tenants.tenants (id, slug, name, zone, plan, workers, created_at, updated_at)
    values (${tenant.id}, ${tenant.slug}, ${tenant.name}, ${tenant.zone}, ${tenant.plan ?? 'standard'}, ${tenant.workers ?? 4},
            ${now}, ${now})
    on conflict do nothing`)
  return inserted === 1
}

export async function updateTenantRow(tx: Tx, tenant: TenantRow, now: Date): Promise<void> {
  await tx.run(sql`
    update tenants.tenants set name = ${tenant.name}, zone = ${tenant.zone}, status = ${tenant.status}, plan = ${tenant.plan},
      workers = ${tenant.workers}, erase = ${tenant.erase}, updated_at = ${now}
    where id = ${tenant.id}`)
}

export async function deleteTenantRow(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from tenants.tenants where id = ${id}`)
}

export interface Used {
  tenantId: string
  day: string
  messages: number
  bytes: number
}

/** Adds to what was used; answers the sums of the whole installation. Sorted, so that two processes wait for each other and not in a ring. */
export function addUsage(tx: Tx, used: readonly Used[]): Promise<(UsageRow & { day: string })[]> {
  const sorted = [...used].sort((a, b) => (a.tenantId + a.day < b.tenantId + b.day ? -1 : 1))
  return tx.rows(sql`
    insert into tenants.usage as u (tenant_id, day, messages, bytes)
    select * from unnest(${sorted.map((one) => one.tenantId)}::uuid[], ${sorted.map((one) => one.day)}::date[],
      ${sorted.map((one) => one.messages)}::bigint[], ${sorted.map((one) => one.bytes)}::bigint[])
    on conflict (tenant_id, day) do update set messages = u.messages + excluded.messages, bytes = u.bytes + excluded.bytes
    returning tenant_id, day::text as day, messages, bytes`)
}

/** Parked messages of the transaction's tenant that nobody wants; answers their ids. */
export async function deleteParked(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    delete from kernel.parked where tenant_id = ${tx.tenantId}::uuid and id = any(${ids}::uuid[]) returning id`)
  return rows.map(({ id }) => id)
}

/** What goes with a tenant, in the order in which it goes; each statement takes some and answers none at the end. */
const queued: Erasure = (tenantId, some) => sql`
  delete from kernel.queue where tenant_id = ${tenantId}
    and seq in (select seq from kernel.queue where tenant_id = ${tenantId} order by seq limit ${some})`
const parked: Erasure = (tenantId, some) => sql`
  delete from kernel.parked where tenant_id = ${tenantId}
    and id in (select id from kernel.parked where tenant_id = ${tenantId} order by id limit ${some})`
const messages: Erasure = (tenantId, some) => sql`
  delete from kernel.messages m using (
    select accepted_at, id from kernel.messages where tenant_id = ${tenantId} order by accepted_at, id limit ${some}) s
  where m.tenant_id = ${tenantId} and m.accepted_at = s.accepted_at and m.id = s.id`
const usage: Erasure = (tenantId, some) => sql`
  delete from tenants.usage where tenant_id = ${tenantId}
    and day in (select day from tenants.usage where tenant_id = ${tenantId} limit ${some})`

export type Erasure = (tenantId: string, some: number) => Sql
export const waitingMessages: readonly Erasure[] = [queued, parked]
export const keptMessages: readonly Erasure[] = [messages, usage]

/** Makes the partitions of a month; `day` as `YYYY-MM-DD`. */
export async function makeMonth(tx: Tx, day: string): Promise<void> {
  await tx.rows(sql`select kernel.make_message_month(${day}::date)`)
}

/** Drops whole months that ended before; answers their names. */
export async function dropMonths(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(sql`select kernel.drop_message_months(${before}) as name`)
  return rows.map(({ name }) => name)
}
