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
  turn: unknown
  state_before: unknown
  understanding: unknown
  thresholds: unknown
  sources: unknown
  action: string
  outcome: string
  replies: unknown
  slots: unknown
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
           understanding, thresholds, sources, action, outcome, replies, slots, case_number, latency_ms)
        values (${row.id}, ${tx.tenantId}, ${row.conversation_id}, ${row.turn_id}, ${row.at}, ${row.engine},
           ${row.engine_version}, ${row.input_hash}, ${json(row.turn)}, ${json(row.state_before)},
           ${json(row.understanding)}, ${json(row.thresholds)}, ${json(row.sources)}, ${row.action}, ${row.outcome},
           ${json(row.replies)}, ${json(row.slots)}, ${row.case_number}, ${row.latency_ms})
        on conflict (tenant_id, turn_id) do nothing`,
  )
  return inserted === 1
}
