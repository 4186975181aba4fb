import { type Cursors, cutPage, join, sql, type Tx } from '@govconnect/kernel'
import type { DecisionView } from './contract.ts'
import type { DialogueState } from './rules/index.ts'
import type { DecisionRow } from './store.ts'

export async function findDialogue(tx: Tx, conversationId: string): Promise<DialogueState | undefined> {
  const row = await tx.maybe<{ state: DialogueState }>(
    sql`select state from assistant.dialogues where tenant_id = ${tx.tenantId} and conversation_id = ${conversationId}`,
  )
  return row?.state
}

export function findDecisionOfTurn(tx: Tx, turnId: string): Promise<DecisionRow | undefined> {
  return tx.maybe<DecisionRow>(
    sql`select * from assistant.decisions where tenant_id = ${tx.tenantId} and turn_id = ${turnId}`,
  )
}

export async function findDecision(tx: Tx, id: string): Promise<DecisionView | undefined> {
  const row = await tx.maybe<DecisionRow>(
    sql`select * from assistant.decisions where tenant_id = ${tx.tenantId} and id = ${id}`,
  )
  return row && viewOf(row)
}

/** Decisions in the order they were taken, from after the given one: what a new engine is asked again. */
export function decisionsAfter(tx: Tx, after: string | null, limit: number): Promise<DecisionRow[]> {
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  return tx.rows<DecisionRow>(
    sql`select * from assistant.decisions where tenant_id = ${tx.tenantId} and id > ${from}::uuid order by id limit ${limit}`,
  )
}

export interface DecisionFilter {
  conversation?: string | undefined
  case_number?: string | undefined
  cursor?: string | undefined
  limit: number
}

export async function pageOfDecisions(tx: Tx, filter: DecisionFilter, cursors: Cursors) {
  const conditions = [sql`tenant_id = ${tx.tenantId}`]
  if (filter.conversation) conditions.push(sql`conversation_id = ${filter.conversation}`)
  if (filter.case_number) conditions.push(sql`case_number = ${filter.case_number}`)
  if (filter.cursor) {
    const [at, id] = cursors.decode(filter.cursor)
    conditions.push(sql`(at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const rows = await tx.rows<DecisionRow>(
    sql`select * from assistant.decisions where ${join(conditions, ' and ')} order by at desc, id desc limit ${filter.limit + 1}`,
  )
  return cutPage(rows.map(viewOf), filter.limit, { encode: cursors.encode, of: (last) => [last.at, last.id] })
}

function viewOf(row: DecisionRow): DecisionView {
  const { id, conversation_id, turn_id, engine, engine_version, input_hash, outcome, case_number, latency_ms } = row
  return {
    ...{ id, conversation_id, turn_id, engine, engine_version, input_hash, outcome, case_number, latency_ms },
    at: row.at.toISOString(),
    understanding: row.understanding as DecisionView['understanding'],
    thresholds: row.thresholds as DecisionView['thresholds'],
    sources: row.sources as string[],
    action: row.action as DecisionView['action'],
    replies: row.replies as DecisionView['replies'],
  }
}
