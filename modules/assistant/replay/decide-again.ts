import type { DecisionView } from '../contract.ts'
import { formOf } from '../form.ts'
import { nonceOf } from '../process.ts'
import { type DialogueState, engine, type Profile, type StepResult, step, type Turn } from '../rules/index.ts'
import type { DecisionRow } from '../store.ts'
import { understandingView } from '../view.ts'
import { excerptOf } from './excerpt.ts'
import { maskPersonal } from './mask.ts'

type Value = string | number | boolean | null

/** One thing that would be otherwise; texts are masked. */
export interface ReplayChange {
  /** `action`, `outcome`, `intent`, what was read, and `form.…`: what the form would hold. */
  readonly what: string
  readonly was: Value
  readonly now: Value
}

export type ReplayVerdict =
  | { readonly verdict: 'same' }
  /** `text`: the citizen's words, short and masked. */
  | { readonly verdict: 'changed'; readonly text: string; readonly changes: readonly ReplayChange[] }
  /** The present engine breaks on this turn. */
  | { readonly verdict: 'failed'; readonly text: string; readonly message: string }
  /** `words_removed`: older than the words are kept. `other_format`: its state was stored by a version this one cannot read. */
  | { readonly verdict: 'not_replayed'; readonly reason: 'words_removed' | 'other_format' }

/** A stored decision, asked again. */
export type Replayed = ReplayVerdict & {
  readonly decisionId: string
  readonly conversationId: string
  readonly at: Date
  readonly engine: { readonly was: string; readonly now: string }
}

/** Asks the present engine one stored turn again, in the state it met then. `profile` is the office as it is today. */
export function decideAgain(row: DecisionRow, profile: Profile): Replayed {
  const present = { was: `${row.engine} ${row.engine_version}`, now: `${engine.name} ${engine.version}` }
  const facts = { decisionId: row.id, conversationId: row.conversation_id, at: row.at, engine: present }
  return { ...facts, ...verdictOf(row, profile) }
}

function verdictOf(row: DecisionRow, profile: Profile): ReplayVerdict {
  if (!row.turn || !row.state_before) return { verdict: 'not_replayed', reason: 'words_removed' }
  const turn = row.turn as Turn
  const state = row.state_before as DialogueState
  if (state.version !== 1) return { verdict: 'not_replayed', reason: 'other_format' }
  try {
    const now = step(state, turn, { profile, nonce: nonceOf(row.turn_id), now: row.at.getTime() })
    const changes = changesOf(row, now)
    return changes.length === 0 ? { verdict: 'same' } : { verdict: 'changed', text: excerptOf(turn), changes }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { verdict: 'failed', text: excerptOf(turn), message: maskPersonal(message) }
  }
}

/** The wording of replies does not count: it follows from the outcome. */
function changesOf(row: DecisionRow, now: StepResult): ReplayChange[] {
  const before = row.understanding as DecisionView['understanding']
  const read = understandingView(now.understanding)
  const pairs: [string, Value, Value][] = [
    ['action', row.action, now.action.type],
    ['outcome', row.outcome, now.outcome],
    ['intent', before.intents[0] ?? null, read.intents[0] ?? null],
    ['kategori', before.kategori, read.kategori],
    ['alamat', before.alamat, read.alamat],
    ['case_numbers', before.case_numbers.join(' '), read.case_numbers.join(' ')],
    ['emergency', before.emergency, read.emergency],
    ...formPairs(row.form as DecisionView['slots'], formOf(now)),
  ]
  const shown = (value: Value) => (typeof value === 'string' ? maskPersonal(value) : value)
  return pairs
    .filter(([, was, today]) => was !== today)
    .map(([what, was, today]) => ({ what, was: shown(was), now: shown(today) }))
}

/** Where either has no form the outcome says so; an older row may simply not have kept it. */
function formPairs(was: DecisionView['slots'], now: DecisionView['slots']): [string, Value, Value][] {
  if (!was || !now) return []
  const place = (of: typeof was) =>
    of.location && `${of.location.latitude.toFixed(4)}, ${of.location.longitude.toFixed(4)}`
  return [
    ['form.kategori', was.kategori, now.kategori],
    ['form.alamat', was.alamat, now.alamat],
    ['form.deskripsi', was.deskripsi, now.deskripsi],
    ['form.layanan', was.layanan, now.layanan],
    ['form.location', place(was), place(now)],
    ['form.confidential', was.confidential, now.confidential],
  ]
}
