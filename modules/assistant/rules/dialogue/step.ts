import type { Understanding } from '../understand/types.ts'
import { understand } from '../understand/understand.ts'
import { askAgain } from './flow.ts'
import { inFlow } from './in-flow.ts'
import { merge } from './merge.ts'
import { say } from './messages.ts'
import { onPending } from './pending.ts'
import { open, silentKinds } from './open.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { text } from './turn.ts'
import type { DialogueState, Language, Profile, Reply, StepContext, StepResult, Turn } from './types.ts'

const defaultNumbers = { fire: '113', ambulance: '119', police: '110', general: '112' }

/** One turn of the conversation: state in, state and replies out. Nothing is called and nothing is stored here. */
export function step(state: DialogueState, turn: Turn, context: StepContext): StepResult {
  const merged = merge(turn)
  const read = understand(merged.text)
  const language: Language = read.languageKnown ? read.language : state.introduced ? state.language : (turn.locale ?? state.language)
  const input: TurnInput = { state: { ...state, language }, merged, read, context, language }
  const outcome = decide(input)
  const replies = withIntroduction(input, withNumber(input, outcome.replies, outcome))
  const introduced = state.introduced || replies.length > 0 || outcome.action !== undefined
  return { state: { ...outcome.state, introduced }, replies, action: outcome.action ?? { type: 'none' }, understanding: read, outcome: outcome.outcome }
}

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
  if (merged.interactiveIds.length > 0 && !merged.text) return { state, replies: [text(say('stale', input.language))], outcome: 'button.stale' }
  return open({ ...input, state: { ...state, pending: null } })
}

/** In danger the number comes before anything else. */
function withNumber(input: TurnInput, replies: readonly Reply[], outcome: Outcome): readonly Reply[] {
  const { emergency } = input.read
  if (!emergency || outcome.outcome === 'handover' || input.state.flow?.emergency) return replies
  return [text(emergencyText(emergency, input.language, input.context.profile)), ...replies]
}

function emergencyText(emergency: NonNullable<Understanding['emergency']>, language: Language, profile: Profile): string {
  const key = { fire: 'emergencyFire', ambulance: 'emergencyAmbulance', police: 'emergencyPolice', general: 'emergencyGeneral' } as const
  return say(key[emergency], language, { ...defaultNumbers, ...profile.emergencyNumbers })
}

function withIntroduction(input: TurnInput, replies: readonly Reply[]): readonly Reply[] {
  const first = replies[0]
  if (input.state.introduced || !first) return replies
  const intro = say('intro', input.language, { office: input.context.profile.name })
  if (input.read.emergency) return [...replies.slice(0, 1), ...prefixed(replies.slice(1), intro)]
  return prefixed(replies, intro)
}

function prefixed(replies: readonly Reply[], intro: string): readonly Reply[] {
  const [first, ...rest] = replies
  return first ? [{ ...first, text: `${intro} ${first.text}` }, ...rest] : [text(intro)]
}
