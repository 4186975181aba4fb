import { createHash } from 'node:crypto'
import { newId, type ReactionContext, type RequestContext, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import type { incomingMessage, replySchema, turnResult } from './contract.ts'
import { type Asker, carryOut } from './effects.ts'
import { formOf, slotsView } from './form.ts'
import { officeProfile } from './office.ts'
import { findDialogue } from './queries.ts'
import {
  type DialogueState,
  type Effect,
  engine,
  newDialogue,
  type Reply,
  type StepResult,
  settle,
  step,
  type Turn,
} from './rules/index.ts'
import { type DecisionRow, insertDecision, saveDialogue } from './store.ts'
import { thresholds } from './thresholds.ts'
import { understandingView } from './view.ts'

export interface TurnInput {
  tenantId: string
  conversationId: string
  /** Names the turn: the same one is decided once. */
  turnId: string
  messages: readonly z.output<typeof incomingMessage>[]
  asker: Asker
  locale?: 'id' | 'en' | undefined
}

type Context = Pick<ReactionContext | RequestContext, 'client' | 'clock' | 'now'>

export interface Decided {
  decision: DecisionRow
  state: DialogueState
  result: z.output<typeof turnResult>
  handover: { reason: string; summary: string } | null
}

/**
 * Decides one turn: engine, effects in other modules, words for what came of them. Stores nothing itself; `keep` does,
 * in the transaction of the caller. Repeated after a crash it finds the same keys, so nothing happens twice.
 */
export async function decideTurn(input: TurnInput, before: DialogueState | undefined, ctx: Context): Promise<Decided> {
  const started = ctx.clock.elapsed()
  const now = ctx.now()
  const profile = await officeProfile({ tenantId: input.tenantId, client: ctx.client, now: now.getTime() })
  const stateBefore = before ?? newDialogue(input.locale ?? 'id')
  const turn = turnOf(input)
  const context = { profile, nonce: nonceOf(input.turnId), now: now.getTime() }
  const stepped = step(stateBefore, turn, context)
  const scope = {
    client: ctx.client,
    asker: input.asker,
    conversationId: input.conversationId,
    language: stepped.state.language,
    now: now.getTime(),
  }
  const effect = await carryOut(stepped.action, scope)
  const settled = effect ? settle(stepped.state, effect, context) : { state: stepped.state, replies: [] }
  const replies = [...settled.replies, ...stepped.replies].map(replyView)
  const decision: DecisionRow = {
    id: newId(),
    conversation_id: input.conversationId,
    turn_id: input.turnId,
    at: now,
    engine: engine.name,
    engine_version: engine.version,
    input_hash: createHash('sha256').update(JSON.stringify(turn)).digest('hex'),
    turn,
    state_before: stateBefore,
    understanding: understandingView(stepped.understanding),
    thresholds,
    sources: [],
    action: stepped.action.type,
    outcome: stepped.outcome,
    replies,
    slots: settled.state.flow && slotsView(settled.state.flow.slots),
    form: formOf(stepped),
    case_number: numberOf(stepped, effect),
    latency_ms: ctx.clock.elapsed() - started,
  }
  const { action } = stepped
  const handover = action.type === 'handover' ? { reason: action.reason, summary: action.summary } : null
  return { decision, state: settled.state, result: resultOf(decision), handover }
}

/** Stores what was decided. False when the turn had been decided before. */
export async function keepDecision(tx: Tx, decided: Decided): Promise<boolean> {
  const { decision, state } = decided
  if (!(await insertDecision(tx, decision))) return false
  await saveDialogue(tx, decision.conversation_id, { state, now: decision.at })
  return true
}

export const stateOf = (tx: Tx, conversationId: string) => findDialogue(tx, conversationId)

/** The answer of a turn as the API tells it, from its stored decision. */
export function resultOf(decision: DecisionRow): z.output<typeof turnResult> {
  const replies = decision.replies as z.output<typeof replySchema>[]
  return {
    reply: replies.map((one) => one.text).join('\n\n'),
    replies,
    action: decision.action as z.output<typeof turnResult>['action'],
    outcome: decision.outcome,
    slots: decision.slots as z.output<typeof turnResult>['slots'],
    case_number: decision.case_number,
    sources: decision.sources as string[],
    decision_id: decision.id,
  }
}

/** Of the turn, not of chance: a turn that is tried again asks under the same nonce. */
export function nonceOf(turnId: string): string {
  return createHash('sha256').update(turnId).digest('hex').slice(0, 12)
}

function turnOf(input: TurnInput): Turn {
  return {
    ...(input.locale ? { locale: input.locale } : {}),
    messages: input.messages.map((message, n) => ({
      id: message.id ?? `${input.turnId}-${n}`,
      type: message.type ?? (message.interactive_id ? 'interactive' : 'text'),
      text: message.text ?? message.media?.caption ?? null,
      interactiveId: message.interactive_id ?? null,
      location: message.location
        ? { ...message.location, name: message.location.name ?? null, address: message.location.address ?? null }
        : null,
      media: message.media?.id ? [{ id: message.media.id, mime: message.media.mime_type ?? null }] : null,
    })),
  }
}

function replyView(reply: Reply): z.output<typeof replySchema> {
  if (reply.type === 'buttons')
    return { type: 'buttons', text: reply.text, buttons: reply.buttons.map((one) => ({ ...one })) }
  if (reply.type === 'list') return { ...reply, rows: reply.rows.map((one) => ({ ...one })) }
  return { type: 'text', text: reply.text }
}

function numberOf(stepped: StepResult, effect: Effect | null): string | null {
  if (effect && 'number' in effect && effect.number) return effect.number
  return 'number' in stepped.action ? stepped.action.number : null
}
