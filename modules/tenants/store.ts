import { sql, type Tx } from '@govconnect/kernel'
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

/** The office is no more; which it was stays written. */
export async function forgetTenant(tx: Tx, { id, slug, name, erase }: TenantRow, now: Date): Promise<void> {
  await tx.run(sql`delete from tenants.tenants where id = ${id}`)
  await tx.run(sql`
    insert into tenants.gone (id, slug, name, data, deleted_at) values (${id}, ${slug}, ${name}, ${erase ? 'erase' : 'keep'}, ${now})`)
}

export async function markSwept(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`update tenants.gone set swept_at = ${now} where id = ${id}`)
}

/** Some of what waits in the queue of an office that is gone is kept beside it, for nobody will handle it; answers how many. */
export async function parkWaiting(
  tx: Tx,
  tenantId: string,
  { some, now }: { some: number; now: Date },
): Promise<number> {
  const { parked } = await tx.row<{ parked: number }>(sql`
    with taken as (
      delete from kernel.queue where tenant_id = ${tenantId}
        and seq in (select seq from kernel.queue where tenant_id = ${tenantId} order by seq limit ${some})
      returning tenant_id, id, type, key, payload, attempts, accepted_at),
    kept as (
      insert into kernel.parked (tenant_id, id, type, key, payload, attempts, error, accepted_at, parked_at)
      select tenant_id, id, type, key, payload, attempts, 'the office was deleted', accepted_at, ${now}::timestamptz from taken
      on conflict do nothing)
    select count(*) as parked from taken`)
  return parked
}

/** Makes the partitions of a month; `day` as `YYYY-MM-DD`. */
export async function makeMonth(tx: Tx, day: string): Promise<void> {
  await tx.rows(sql`select kernel.make_message_month(${day}::date)`)
}
