import { sql, type Tx } from '@govconnect/kernel'
import type { Presence } from '../rules/words.ts'

export interface Session {
  counterId: string
  branchId: string
  staff: { id: string; name: string }
}

/** The counter is theirs now, whoever's it was. */
export async function takeCounter(tx: Tx, { counterId, branchId, staff }: Session, now: Date): Promise<void> {
  await tx.run(sql`
    insert into queue.counter_sessions (tenant_id, counter_id, branch_id, staff_id, staff_name, opened_at, free_since)
    values (${tx.tenantId}, ${counterId}, ${branchId}, ${staff.id}, ${staff.name}, ${now}, ${now})
    on conflict (counter_id) do update set staff_id = excluded.staff_id, staff_name = excluded.staff_name,
      opened_at = excluded.opened_at, free_since = excluded.free_since`)
}

export async function leaveCounter(tx: Tx, counterId: string): Promise<void> {
  await tx.run(sql`delete from queue.counter_sessions where tenant_id = ${tx.tenantId} and counter_id = ${counterId}`)
}

export interface Told {
  staff: { id: string; name: string }
  branchId: string
  presence: Presence
  reason: string | null
  leaseUntil: Date
}

/** `since` moves only where the presence changes. Answers whether it did. */
export async function tellPresence(tx: Tx, told: Told, now: Date): Promise<boolean> {
  const { staff, branchId, presence, reason, leaseUntil } = told
  const { changed } = await tx.row<{ changed: boolean }>(sql`
    with before as (select presence, branch_id from queue.presence where tenant_id = ${tx.tenantId} and staff_id = ${staff.id})
    insert into queue.presence as p (tenant_id, staff_id, branch_id, name, presence, reason, since, lease_until)
    values (${tx.tenantId}, ${staff.id}, ${branchId}, ${staff.name}, ${presence}, ${reason}, ${now}, ${leaseUntil})
    on conflict (tenant_id, staff_id) do update set branch_id = excluded.branch_id, name = excluded.name,
      reason = excluded.reason, lease_until = excluded.lease_until,
      since = case when p.presence = excluded.presence then p.since else excluded.since end, presence = excluded.presence
    returning not exists (select from before where presence = ${presence} and branch_id = ${branchId}) as changed`)
  return changed
}
