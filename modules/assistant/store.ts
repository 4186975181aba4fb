import { sql, type Tx } from '@govconnect/kernel'
import type { DialogueState } from './rules/index.ts'

export interface DecisionRow {
  id: string
  conversation_id: string
  turn_id: string
  at: Date
  engine: string
  engine_version: string
  input_hash: string
  /** Null once the citizen's words were removed, together with `state_before`. */
  turn: unknown
  state_before: unknown
  understanding: unknown
  thresholds: unknown
  sources: unknown
  action: string
  outcome: string
  replies: unknown
  slots: unknown
  /** See `formOf`; null also in rows older than the column. */
  form: unknown
  case_number: string | null
  latency_ms: number
}

export async function saveDialogue(
  tx: Tx,
  conversationId: string,
  of: { state: DialogueState; now: Date },
): Promise<void> {
  await tx.run(
    sql`insert into assistant.dialogues (tenant_id, conversation_id, state, updated_at)
        values (${tx.tenantId}, ${conversationId}, ${JSON.stringify(of.state)}, ${of.now})
        on conflict (tenant_id, conversation_id) do update set state = excluded.state, updated_at = excluded.updated_at`,
  )
}

/** False when the turn was decided before: the first decision stands. */
export async function insertDecision(tx: Tx, row: DecisionRow): Promise<boolean> {
  const json = (value: unknown) => JSON.stringify(value ?? null)
  const inserted = await tx.run(
    sql`insert into assistant.decisions
          (id, tenant_id, conversation_id, turn_id, at, engine, engine_version, input_hash, turn, state_before,
           understanding, thresholds, sources, action, outcome, replies, slots, form, case_number,
           latency_ms)
        values (${row.id}, ${tx.tenantId}, ${row.conversation_id}, ${row.turn_id}, ${row.at}, ${row.engine},
           ${row.engine_version}, ${row.input_hash}, ${json(row.turn)}, ${json(row.state_before)},
           ${json(row.understanding)}, ${json(row.thresholds)}, ${json(row.sources)}, ${row.action}, ${row.outcome},
           ${json(row.replies)}, ${json(row.slots)}, ${json(row.form)}, ${row.case_number},
           ${row.latency_ms})
        on conflict (tenant_id, turn_id) do nothing`,
  )
  return inserted === 1
}

/** What a batch did, and the time of its last row: where the next one goes on. */
export interface Batch {
  count: number
  last: Date | null
}

export interface BatchOptions {
  /** Where the batch before ended; null at the beginning. */
  from: Date | null
  before: Date
  limit: number
}

const old = ({ from, before, limit }: BatchOptions) =>
  sql`at < ${before} and (${from}::timestamptz is null or at >= ${from}) order by at limit ${limit} for update skip locked`

/** What of a form a citizen wrote. */
const wordless = `{"alamat": null, "deskripsi": null, "layanan": null, "location": null, "media": []}`

/**
 * Removes the citizen's words from decisions taken before a time, in all tenants: the turn and the state it met, address and
 * description wherever they were read, replies (they quote), the words named in reasons. What was decided, and why, stays.
 */
export function removeWords(tx: Tx, batch: BatchOptions): Promise<Batch> {
  return tx.row<Batch>(sql`
    with old as (select id from assistant.decisions where turn is not null and ${old(batch)}), changed as (
      update assistant.decisions d set turn = null, state_before = null, replies = '[]',
        slots = case when jsonb_typeof(d.slots) = 'object' then d.slots || ${wordless}::jsonb else d.slots end,
        form = case when jsonb_typeof(d.form) = 'object' then d.form || ${wordless}::jsonb else d.form end,
        understanding = d.understanding || '{"alamat": null, "deskripsi": null, "layanan": null, "location": null}'
          || jsonb_build_object('reasons', (
            select coalesce(jsonb_agg(regexp_replace(reason, ' [(].*[)]', '') order by n), '[]')
            from jsonb_array_elements_text(d.understanding -> 'reasons') with ordinality as r(reason, n)))
      from old where d.id = old.id returning d.at)
    select count(*)::int as count, max(at) as last from changed`)
}

/** Deletes decisions taken before a time, in all tenants. */
export function deleteDecisions(tx: Tx, batch: BatchOptions): Promise<Batch> {
  return tx.row<Batch>(sql`
    with old as (select id from assistant.decisions where ${old(batch)}),
      gone as (delete from assistant.decisions d using old where d.id = old.id returning d.at)
    select count(*)::int as count, max(at) as last from gone`)
}
