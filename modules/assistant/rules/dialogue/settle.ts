import { categoryName } from './ask.ts'
import { say, statusNames } from './messages.ts'
import { openWith } from './opening.ts'
import { settleQueue } from './queue/settle-queue.ts'
import { offerResume } from './resume.ts'
import { text } from './turn.ts'
import type { CaseView, DialogueState, Effect, Language, Profile, Reply, StepContext } from './types.ts'

export interface Settled {
  readonly state: DialogueState
  /** To be said before the replies that `step` returned. */
  readonly replies: readonly Reply[]
}

/** Words what the case module answered. The second half of a turn whose action needed another module. */
export function settle(state: DialogueState, effect: Effect, context: StepContext): Settled {
  const settled = word({ ...state, opening: null }, effect, context)
  if (!state.opening) return settled
  return {
    ...settled,
    replies: openWith(settled.replies, state.opening, { language: state.language, profile: context.profile }),
  }
}

function word(state: DialogueState, effect: Effect, context: StepContext): Settled {
  const { language } = state
  switch (effect.type) {
    case 'created':
      return created(state, effect, context)
    case 'status':
      return { state, replies: statusReplies(effect, language, context.profile) }
    case 'lines':
    case 'queue_done':
    case 'queue_refused':
      return settleQueue(state, effect, context)
    case 'updated':
      return { state, replies: [text(say('caseUpdated', language, { number: effect.number }))] }
    case 'cancelled':
      return {
        state: { ...state, lastCase: state.lastCase?.number === effect.number ? null : state.lastCase },
        replies: [text(say('caseCancelled', language, { number: effect.number }))],
      }
    case 'refused':
      return { state, replies: [text(refusal(effect, language))] }
  }
}

function created(state: DialogueState, effect: Extract<Effect, { type: 'created' }>, context: StepContext): Settled {
  const { language } = state
  const key =
    effect.kind === 'service_request' ? 'createdTicket' : state.flow?.emergency ? 'emergencyCreated' : 'created'
  const lastCase = {
    number: effect.number,
    kind: effect.kind,
    kategori: effect.kategori,
    alamat: effect.alamat,
    at: context.now,
  }
  const next: DialogueState = { ...state, flow: null, pending: null, lastCase, fallbacks: 0 }
  const said = text(say(key, language, { number: effect.number }))
  if (!next.suspended) return { state: next, replies: [said] }
  const resumed = offerResume({ context, language }, next)
  return { state: resumed.state, replies: [said, ...resumed.replies] }
}

function statusReplies(effect: Extract<Effect, { type: 'status' }>, language: Language, profile: Profile): Reply[] {
  const lines = effect.cases.map((view) => statusLine(view, language, profile))
  const missing = effect.missing.map((number) => say('numberUnknown', language, { number }))
  const all = [...lines, ...missing]
  return [text(all.length > 0 ? all.join('\n') : say('noCases', language))]
}

function statusLine(view: CaseView, language: Language, profile: Profile): string {
  return say('statusLine', language, {
    number: view.number,
    category: view.kategori ? ` (${categoryName(view.kategori, language, profile)})` : '',
    status: statusNames[view.status]?.[language] ?? view.status,
    note: view.note ? say('statusNote', language, { note: view.note }) : '',
  })
}

function refusal(effect: Extract<Effect, { type: 'refused' }>, language: Language): string {
  const number = effect.number ?? ''
  if (effect.code === 'cases.not_found') return say('numberUnknown', language, { number })
  if (effect.action === 'create_case') return say('createFailed', language)
  if (effect.action === 'cancel_case') return say('refusedState', language, { number })
  return say('refusedOther', language)
}
