import { sql, type Tx } from '@govconnect/kernel'

export interface Stored {
  tenantId: string
  /** First day of the month, `YYYY-MM-DD`. */
  month: string
  bytes: number
}

/** Adds to what is stored. Sorted, so that two processes wait for each other and not in a ring. */
export async function addStored(tx: Tx, stored: readonly Stored[]): Promise<void> {
  const sorted = [...stored].sort((a, b) => (a.tenantId + a.month < b.tenantId + b.month ? -1 : 1))
  await tx.run(sql`
    insert into tenants.storage as s (tenant_id, month, bytes)
    select * from unnest(${sorted.map((one) => one.tenantId)}::uuid[], ${sorted.map((one) => one.month)}::date[],
      ${sorted.map((one) => one.bytes)}::bigint[])
    on conflict (tenant_id, month) do update set bytes = s.bytes + excluded.bytes`)
}

/** Bytes of each of these tenants, in their order. */
export async function storedBytes(tx: Tx, tenantIds: readonly string[]): Promise<number[]> {
  const rows = await tx.rows<{ tenant_id: string; bytes: number }>(sql`
    select tenant_id, greatest(sum(bytes), 0)::bigint as bytes from tenants.storage
    where tenant_id = any(${tenantIds}::uuid[]) group by 1`)
  const byId = new Map(rows.map((row) => [row.tenant_id, row.bytes]))
  return tenantIds.map((id) => byId.get(id) ?? 0)
}

/** Of these months, those that were not counted since `since`, nor since they had been over for a month: nothing is added to those. */
export async function monthsToCount(tx: Tx, months: readonly string[], since: Date): Promise<string[]> {
  const rows = await tx.rows<{ month: string }>(sql`
    select m.month::text as month from unnest(${months}::date[]) as m(month) left join tenants.counted_months c using (month)
    where c.counted_at is null or (c.counted_at < ${since} and c.counted_at < m.month + interval '2 months')
    order by 1`)
  return rows.map(({ month }) => month)
}

/**
 * Counts what a month holds of every office and adds the difference to the sums: what others add meanwhile is neither lost nor counted
 * twice. The lengths stand beside the payloads, which are not read.
 */
export async function countMonth(tx: Tx, month: string, now: Date): Promise<void> {
  const inMonth = sql`accepted_at >= (${month}::date)::timestamp at time zone 'utc'
    and accepted_at < (${month}::date + interval '1 month') at time zone 'utc'`
  await tx.run(sql`
    with counted as (
      select tenant_id, sum(bytes)::bigint as bytes from (
        select tenant_id, octet_length(payload::text) as bytes from kernel.messages where ${inMonth}
        union all select tenant_id, octet_length(payload::text) from kernel.parked where ${inMonth}
        union all select tenant_id, octet_length(payload::text) from kernel.queue where ${inMonth}) m
      group by 1),
    known as (select tenant_id, bytes from tenants.storage where month = ${month}::date)
    insert into tenants.storage as s (tenant_id, month, bytes)
    select tenant_id, ${month}::date, coalesce(c.bytes, 0) - coalesce(k.bytes, 0)
    from counted c full join known k using (tenant_id) where coalesce(c.bytes, 0) <> coalesce(k.bytes, 0)
    on conflict (tenant_id, month) do update set bytes = s.bytes + excluded.bytes`)
  await tx.run(sql`
    insert into tenants.counted_months (month, counted_at) values (${month}::date, ${now})
    on conflict (month) do update set counted_at = excluded.counted_at`)
}

/** Parked messages of the transaction's tenant that nobody wants; answers their ids. What they took is free again. */
export async function deleteParked(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    with discarded as (
      delete from kernel.parked where tenant_id = ${tx.tenantId}::uuid and id = any(${ids}::uuid[])
      returning tenant_id, id, date_trunc('month', accepted_at at time zone 'utc')::date as month, octet_length(payload::text) as bytes),
    given_back as (
      insert into tenants.storage as s (tenant_id, month, bytes) select tenant_id, month, -sum(bytes) from discarded group by 1, 2
      on conflict (tenant_id, month) do update set bytes = s.bytes + excluded.bytes)
    select id from discarded`)
  return rows.map(({ id }) => id)
}

/** Forgets what is older: days of usage, and months of which nothing is stored any more. */
export async function forgetCounts(tx: Tx, before: Date): Promise<void> {
  await tx.run(sql`delete from tenants.usage where day < ${before}`)
  await tx.run(sql`delete from tenants.storage where month < ${before} and bytes <= 0`)
  await tx.run(sql`delete from tenants.counted_months where month < ${before}`)
}
