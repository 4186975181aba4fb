import { understand } from '../understand/understand.ts'
import { askAgain } from './flow.ts'
import { inFlow } from './in-flow.ts'
import { merge } from './merge.ts'
import { say } from './messages.ts'
import { open } from './open.ts'
import { openWith } from './opening.ts'
import { onPending } from './pending.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { text } from './turn.ts'
import type { DialogueState, Language, Reply, StepContext, StepResult, Turn } from './types.ts'
import { silentKinds } from './wordless.ts'

const defaultNumbers = { fire: '113', ambulance: '119', police: '110', general: '112' }

/** One turn of the conversation: state in, state and replies out. Nothing is called and nothing is stored here. */
export function step(state: DialogueState, turn: Turn, context: StepContext): StepResult {
  const merged = merge(turn)
  const read = understand(merged.text)
  // A yes or no tells little of a language: `ok`, `yes` and `no` are said in both.
  const telling = read.languageKnown && !(state.introduced && read.yesNo !== null)
  const language: Language = telling
    ? read.language
    : state.introduced
      ? state.language
      : (turn.locale ?? state.language)
  const input: TurnInput = { state: { ...state, language }, merged, read, context, language }
  const outcome = decide(input)
  const action = outcome.action ?? { type: 'none' as const }
  const urgent = urgentText(input, outcome)
  const introduce = !state.introduced && (outcome.replies.length > 0 || action.type !== 'none')
  // The outcome of an action is worded later, and danger and introduction go before it.
  const later = worded.has(action.type)
  const opened = later ? outcome.replies : opening(outcome.replies, { urgent, introduce }, input)
  const held = later && (urgent !== null || introduce) ? { urgent, introduce } : null
  return {
    state: { ...outcome.state, introduced: state.introduced || introduce, opening: held },
    replies: opened,
    action,
    understanding: read,
    outcome: outcome.outcome,
  }
}

const worded: ReadonlySet<string> = new Set([
  ...['create_case', 'check_status', 'update_complaint', 'cancel_case'],
  ...['ask_queue', 'take_queue', 'change_queue'],
])

function decide(input: TurnInput): Outcome {
  const { state, merged } = input
  if (state.flow) {
    const silent = !merged.text && merged.interactiveIds.length === 0 && merged.media.length === 0 && !merged.location
    if (!silent) return inFlow(input, state.flow)
    const said = silentKinds(input)
    return { state, replies: said.length > 0 ? [...said, ...askAgain(input, state)] : [], outcome: 'wordless' }
  }
  const answered = state.pending ? onPending(input, state.pending) : null
  if (answered) return answered
  if (merged.interactiveIds.length > 0 && !merged.text)
    return { state, replies: [text(say('stale', input.language))], outcome: 'button.stale' }
  return open({ ...input, state: { ...state, pending: null } })
}

/** In danger the number comes before anything else; once is enough for one emergency. */
function urgentText(input: TurnInput, outcome: Outcome): string | null {
  const { emergency } = input.read
  if (!emergency || outcome.outcome === 'handover' || input.state.flow?.emergency) return null
  const key = {
    fire: 'emergencyFire',
    ambulance: 'emergencyAmbulance',
    police: 'emergencyPolice',
    general: 'emergencyGeneral',
  } as const
  return say(key[emergency], input.language, { ...defaultNumbers, ...input.context.profile.emergencyNumbers })
}

function opening(
  replies: readonly Reply[],
  first: { urgent: string | null; introduce: boolean },
  input: TurnInput,
): readonly Reply[] {
  return openWith(replies, first, { language: input.language, profile: input.context.profile })
}
