import { sql, type Tx } from '@govconnect/kernel'

export interface QueueDepth {
  tenant_id: string
  depth: number
  oldest_at: Date | null
  parked: number
}

/** How much waits for each of these tenants and how long the oldest has, in one statement. */
export function depthsOf(tx: Tx, tenantIds: readonly string[]): Promise<QueueDepth[]> {
  return tx.rows<QueueDepth>(sql`
    select t.id as tenant_id, coalesce(q.depth, 0) as depth, coalesce(p.parked, 0) as parked,
      (select accepted_at from kernel.queue where tenant_id = t.id order by seq limit 1) as oldest_at
    from unnest(${tenantIds}::uuid[]) as t(id)
      left join (select tenant_id, count(*) as depth from kernel.queue where tenant_id = any(${tenantIds}::uuid[]) group by 1) q
        on q.tenant_id = t.id
      left join (select tenant_id, count(*) as parked from kernel.parked where tenant_id = any(${tenantIds}::uuid[]) group by 1) p
        on p.tenant_id = t.id`)
}

export interface UsageRow {
  tenant_id: string
  messages: number
  bytes: number
}

/** What each tenant used on its day; those who used nothing are left out. */
export function usageOf(tx: Tx, of: readonly { tenantId: string; day: string }[]): Promise<UsageRow[]> {
  return tx.rows<UsageRow>(sql`
    select u.tenant_id, u.messages, u.bytes from tenants.usage u
    join unnest(${of.map((one) => one.tenantId)}::uuid[], ${of.map((one) => one.day)}::date[]) as d(tenant_id, day)
      using (tenant_id, day)`)
}
