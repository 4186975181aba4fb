import { type Cursors, cutPage, join, type Sql, sql, type Tx } from '@govconnect/kernel'
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

/** A decision's place in the order of time. */
export type Place = Pick<DecisionRow, 'at' | 'id'>

export interface DecisionSpan {
  /** Only those before this one; the last one read. */
  before: Place | null
  since?: Date | undefined
  until?: Date | undefined
  limit: number
}

/** Decisions from the latest back: what a new engine is asked again. Every column, so that a table of an older version serves too. */
export function decisionsBefore(tx: Tx, { before, since, until, limit }: DecisionSpan): Promise<DecisionRow[]> {
  const conditions = [sql`tenant_id = ${tx.tenantId}`]
  if (before) conditions.push(sql`(at, id) < (${before.at}, ${before.id}::uuid)`)
  if (since) conditions.push(sql`at >= ${since}`)
  if (until) conditions.push(sql`at < ${until}`)
  return tx.rows<DecisionRow>(
    sql`select * from assistant.decisions where ${join(conditions, ' and ')} order by at desc, id desc limit ${limit}`,
  )
}

/** Ids of all tenants that have decisions. From one to the next by the index: `distinct` would read every row. */
export async function tenantsWithDecisions(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ tenant_id: string }>(sql`
    with recursive found as (
      (select tenant_id from assistant.decisions order by tenant_id limit 1)
      union all
      select (select d.tenant_id from assistant.decisions d where d.tenant_id > found.tenant_id order by d.tenant_id limit 1)
      from found where found.tenant_id is not null)
    select tenant_id from found where tenant_id is not null`)
  return rows.map((row) => row.tenant_id)
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
  if (filter.cursor) {
    const [at, id] = cursors.decode(filter.cursor)
    conditions.push(sql`(at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const source = filter.case_number ? await ofCase(tx, filter.case_number) : sql`assistant.decisions`
  const rows = await tx.rows<DecisionRow>(
    sql`select * from ${source} as d where ${join(conditions, ' and ')} order by at desc, id desc limit ${filter.limit + 1}`,
  )
  return cutPage(rows.map(viewOf), filter.limit, { encode: cursors.encode, of: (last) => [last.at, last.id] })
}

interface Filling {
  conversation_id: string
  opened_at: Date
  opened_id: string
  ended_at: Date | null
  ended_id: string | null
}

/**
 * The decisions that opened, changed or withdrew a case, and the turns in which its form was filled in: from the opening back
 * to the last turn that left no form open, or opened another case. Two arms, so that each is read by its index.
 */
async function ofCase(tx: Tx, number: string): Promise<Sql> {
  const own = sql`select * from assistant.decisions where tenant_id = ${tx.tenantId} and case_number = ${number}`
  const filling = await tx.maybe<Filling>(sql`
    select opened.conversation_id, opened.at as opened_at, opened.id as opened_id, ended.at as ended_at, ended.id as ended_id
    from (${own} and action = 'create_case' order by at, id limit 1) as opened
    left join lateral (
      select d.at, d.id from assistant.decisions d
      where d.tenant_id = opened.tenant_id and d.conversation_id = opened.conversation_id
        and (d.at, d.id) < (opened.at, opened.id)
        and (d.action = 'create_case' or coalesce(jsonb_typeof(d.form), 'null') = 'null')
      order by d.at desc, d.id desc limit 1) as ended on true`)
  if (!filling) return sql`(${own})`
  const after = filling.ended_at ? sql` and (at, id) > (${filling.ended_at}, ${filling.ended_id}::uuid)` : sql``
  return sql`(${own} union all
    select * from assistant.decisions
    where tenant_id = ${tx.tenantId} and conversation_id = ${filling.conversation_id}
      and case_number is distinct from ${number} and (at, id) < (${filling.opened_at}, ${filling.opened_id}::uuid)${after})`
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
    slots: (row.form ?? row.slots) as DecisionView['slots'],
    words_kept: row.turn !== null,
  }
}
