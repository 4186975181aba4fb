import { sql, type Tx } from '@govconnect/kernel'

export interface LineCounts {
  service_id: string
  waiting: number
  called: number
  serving: number
  held: number
  longest_ms: number | null
}

/** How many stand in each line of a branch, and how long the longest waits. */
export function countLines(tx: Tx, branchId: string, now: number): Promise<LineCounts[]> {
  return tx.rows(sql`
    select service_id, count(*) filter (where status = 'waiting') as waiting, count(*) filter (where status = 'called') as called,
      count(*) filter (where status = 'serving') as serving, count(*) filter (where status = 'held') as held,
      max(${now}::double precision - (state ->> 'enqueued_at')::double precision) filter (where status = 'waiting') as longest_ms
    from queue.tickets where tenant_id = ${tx.tenantId} and branch_id = ${branchId}
      and status in ('waiting', 'called', 'serving', 'held')
    group by service_id`)
}

export interface WaitingNumber {
  service_id: string
  number: string
}

/** Numbers of those who wait, in the order in which they would be called. */
export function waitingNumbers(tx: Tx, branchId: string, limit: number): Promise<WaitingNumber[]> {
  return tx.rows(sql`
    select service_id, number from queue.tickets
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and status = 'waiting' and in_line
    order by key, arrival_at, id limit ${limit}`)
}
