import { sql, type Tx } from '@govconnect/kernel'
import type { ChainEntry, ChainFault, ChainPosition } from '../rules/audit-chain.ts'

/** End of the tenant's chain, locked, so that entries of one tenant follow one another. */
export async function lockHead(tx: Tx, tenantId: string, start: ChainPosition): Promise<ChainPosition> {
  await tx.run(sql`
    insert into identity.audit_heads (tenant_id, seq, hash) values (${tenantId}, ${start.seq}, ${start.hash})
    on conflict (tenant_id) do nothing`)
  return tx.row(sql`select seq, hash from identity.audit_heads where tenant_id = ${tenantId} for update`)
}

export async function appendEntry(tx: Tx, entry: ChainEntry): Promise<void> {
  const { actor, subject } = entry
  await tx.run(sql`
    insert into identity.audit_entries (tenant_id, seq, id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id,
      before, after, request_id, ip, previous_hash, hash)
    values (${entry.tenantId}, ${entry.seq}, ${entry.id}, ${entry.at}, ${actor.kind}, ${actor.id}, ${actor.name}, ${entry.action},
      ${subject.type}, ${subject.id}, ${JSON.stringify(entry.before)}, ${JSON.stringify(entry.after)}, ${entry.requestId},
      ${entry.ip}, ${entry.previousHash}, ${entry.hash})`)
  await tx.run(sql`
    update identity.audit_heads set seq = ${entry.seq}, hash = ${entry.hash} where tenant_id = ${entry.tenantId}`)
}

export async function saveVerification(
  tx: Tx,
  tenantId: string,
  outcome: { entries: number; fault: ChainFault | null; now: Date },
): Promise<void> {
  const fault = outcome.fault ? JSON.stringify(outcome.fault) : null
  await tx.run(sql`
    update identity.audit_heads
    set verified_seq = ${outcome.entries}, verified_at = ${outcome.now}, verified_fault = ${fault}
    where tenant_id = ${tenantId}`)
}
