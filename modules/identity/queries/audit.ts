import { type Cursors, cutPage, join, refuse, sql, type Tx } from '@govconnect/kernel'
import type { AuditChainView, AuditEntryView } from '../contract.ts'
import { type ChainEntry, type ChainFault, GENESIS_HASH, type Json } from '../rules/audit-chain.ts'

/** Chain of what belongs to no tenant. */
export const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000'

interface EntryRow {
  tenant_id: string
  seq: number
  id: string
  at: Date
  actor_kind: string
  actor_id: string
  actor_name: string | null
  action: string
  subject_type: string
  subject_id: string
  before: Json
  after: Json
  request_id: string | null
  ip: string | null
  previous_hash: string
  hash: string
}

const columns = sql`tenant_id, seq, id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, before, after,
  request_id, ip, previous_hash, hash`

export interface AuditFilter {
  action?: string | undefined
  actor_id?: string | undefined
  subject_id?: string | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

export async function listEntries(tx: Tx, filter: AuditFilter, cursors: Cursors) {
  const conditions = [sql`true`]
  if (filter.action) conditions.push(sql`action like ${`${filter.action.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (filter.actor_id) conditions.push(sql`actor_id = ${filter.actor_id}`)
  if (filter.subject_id) conditions.push(sql`subject_id = ${filter.subject_id}`)
  if (filter.from) conditions.push(sql`at >= ${new Date(filter.from)}`)
  if (filter.to) conditions.push(sql`at < ${new Date(filter.to)}`)
  if (filter.cursor) conditions.push(sql`seq < ${seqOf(cursors.decode(filter.cursor))}`)
  const rows = await tx.rows<EntryRow>(sql`
    select ${columns} from identity.audit_entries where ${join(conditions, ' and ')}
    order by seq desc limit ${filter.limit + 1}`)
  const { items, next_cursor } = cutPage(rows, filter.limit, { encode: cursors.encode, of: (last) => [last.seq] })
  return { items: items.map(viewOf), next_cursor }
}

function seqOf(parts: readonly (string | number | null)[]): number {
  const [seq] = parts
  if (typeof seq !== 'number') throw refuse('cursor.invalid')
  return seq
}

/** The next entries of the chain after `seq`, in order. */
export async function entriesAfter(tx: Tx, seq: number, limit: number): Promise<ChainEntry[]> {
  const rows = await tx.rows<EntryRow>(sql`
    select ${columns} from identity.audit_entries where seq > ${seq} order by seq limit ${limit}`)
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    seq: row.seq,
    id: row.id,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id },
    before: row.before,
    after: row.after,
    requestId: row.request_id,
    ip: row.ip,
    previousHash: row.previous_hash,
    hash: row.hash,
  }))
}

function viewOf(row: EntryRow): AuditEntryView {
  return {
    seq: row.seq,
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id },
    before: row.before,
    after: row.after,
    request_id: row.request_id,
    ip: row.ip,
    hash: row.hash,
  }
}

interface HeadRow {
  seq: number
  hash: string
  verified_seq: number | null
  verified_at: Date | null
  verified_fault: ChainFault | null
}

export async function chainOf(tx: Tx): Promise<AuditChainView> {
  const head = await tx.maybe<HeadRow>(
    sql`select seq, hash, verified_seq, verified_at, verified_fault from identity.audit_heads`,
  )
  return {
    entries: head?.seq ?? 0,
    head_hash: head?.hash ?? GENESIS_HASH,
    verified_at: head?.verified_at?.toISOString() ?? null,
    verified_entries: head?.verified_seq ?? null,
    fault: head?.verified_fault ?? null,
  }
}

/** Number of the last entry that is there, whatever the head says; 0 where there is none. */
export async function lastSeq(tx: Tx): Promise<number> {
  const { seq } = await tx.row<{ seq: number }>(
    sql`select coalesce(max(seq), 0) as seq from identity.audit_entries where tenant_id = ${tx.tenantId}`,
  )
  return seq
}

/** Every chain of the installation, also one whose head is gone. */
export async function chainIds(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ tenant_id: string }>(
    sql`select tenant_id from identity.audit_heads union select tenant_id from identity.audit_entries order by 1`,
  )
  return rows.map((row) => row.tenant_id)
}
