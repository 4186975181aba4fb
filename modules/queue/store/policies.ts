import { sql, type Tx } from '@govconnect/kernel'
import type { PolicyRow } from '../queries/policies.ts'

export async function insertPolicy(tx: Tx, row: PolicyRow): Promise<void> {
  await tx.run(sql`
    insert into queue.policies (id, tenant_id, branch_id, number, state, rules, note, made_by_id, made_by_name, created_at, version)
    values (${row.id}, ${tx.tenantId}, ${row.branch_id}, ${row.number}, ${row.state}, ${JSON.stringify(row.rules)}::jsonb, ${row.note},
      ${row.made_by_id}, ${row.made_by_name}, ${row.created_at}, ${row.version})`)
}

/** Writes everything that can change. The caller holds the row's lock. */
export async function savePolicy(tx: Tx, row: PolicyRow): Promise<void> {
  await tx.run(sql`
    update queue.policies set state = ${row.state}, rules = ${JSON.stringify(row.rules)}::jsonb, note = ${row.note},
      decided_by_id = ${row.decided_by_id}, decided_by_name = ${row.decided_by_name}, published_at = ${row.published_at},
      version = ${row.version}
    where tenant_id = ${tx.tenantId} and id = ${row.id}`)
}

/** Of a draft only: tickets name the policy they were born with. */
export async function deletePolicy(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from queue.policies where tenant_id = ${tx.tenantId} and id = ${id} and state = 'draft'`)
}

/** The one that is published makes room. */
export async function retirePublished(tx: Tx, branchId: string): Promise<void> {
  await tx.run(sql`update queue.policies set state = 'retired', version = version + 1
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and state = 'published'`)
}
