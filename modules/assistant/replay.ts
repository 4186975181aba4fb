import type { Database } from '@govconnect/kernel'
import type { z } from 'zod'
import type { understanding } from './contract.ts'
import { nonceOf } from './process.ts'
import { decisionsAfter } from './queries.ts'
import { type DialogueState, engine, type Profile, step, type Turn } from './rules/index.ts'
import type { DecisionRow } from './store.ts'
import { understandingView } from './view.ts'

/** Rows read at a time. */
const pageSize = 500

/** A stored decision that the present engine would take otherwise. */
export interface ReplayChange {
  readonly decisionId: string
  readonly conversationId: string
  readonly engineVersion: string
  readonly presentVersion: string
  readonly changes: readonly { readonly what: string; readonly before: unknown; readonly now: unknown }[]
}

/**
 * Asks the present engine every stored turn again, in the state it met then, and lists what would come out differently. Nothing is stored and no
 * other module is called. `profile` is the office as it is today.
 *
 * @example for await (const change of replayDecisions(db, { tenantId, profile })) print(change)
 */
export async function* replayDecisions(
  db: Database,
  of: { tenantId: string; profile: Profile },
): AsyncGenerator<ReplayChange> {
  let after: string | null = null
  for (;;) {
    const from: string | null = after
    const rows: DecisionRow[] = await db.tenant(of.tenantId, { module: 'assistant', readOnly: true }, (tx) =>
      decisionsAfter(tx, from, pageSize),
    )
    for (const row of rows) {
      const changes = compareDecision(row, of.profile)
      const { id: decisionId, conversation_id: conversationId, engine_version: engineVersion } = row
      if (changes.length > 0)
        yield { decisionId, conversationId, engineVersion, presentVersion: engine.version, changes }
    }
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}

/** What of one decision would change. The wording of replies does not count: it follows from the outcome. */
export function compareDecision(row: DecisionRow, profile: Profile): ReplayChange['changes'] {
  const context = { profile, nonce: nonceOf(row.turn_id), now: row.at.getTime() }
  const now = step(row.state_before as DialogueState, row.turn as Turn, context)
  const before = row.understanding as z.output<typeof understanding>
  const read = understandingView(now.understanding)
  const pairs: [string, unknown, unknown][] = [
    ['action', row.action, now.action.type],
    ['outcome', row.outcome, now.outcome],
    ['intent', before.intents[0], read.intents[0]],
    ['kategori', before.kategori, read.kategori],
    ['alamat', before.alamat, read.alamat],
    ['case_numbers', before.case_numbers.join(' '), read.case_numbers.join(' ')],
    ['emergency', before.emergency, read.emergency],
  ]
  return pairs
    .filter(([, then, today]) => then !== today)
    .map(([what, then, today]) => ({ what, before: then, now: today }))
}
