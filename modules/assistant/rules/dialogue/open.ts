import { categoryName, yesNoButtons } from './ask.ts'
import { advance, newFlow } from './flow.ts'
import { handOver } from './handover.ts'
import { offerResume } from './in-flow.ts'
import { say } from './messages.ts'
import { answerQuestion } from './office.ts'
import { confirmCancel, menu } from './pending.ts'
import { fill } from './slots.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, text } from './turn.ts'
import type { DialogueState, Flow, Reply } from './types.ts'
import { emptySlots } from './types.ts'

/** From here on a complaint is started without asking whether one is meant. */
const sureComplaint = 0.56
/** The same trouble told again within this time is the same complaint. */
const repeatWithinMilliseconds = 24 * 3600_000
/** Photos sent this soon after a case belong to it. */
const followUpWithinMilliseconds = 30 * 60_000

function complaintFlow(input: TurnInput): Flow {
  const slots = fill(emptySlots, { reading: input.read, merged: input.merged, profile: input.context.profile }, { describes: describesProblem(input) })
  return newFlow('complaint', { ...slots, layanan: null }, input.read.emergency !== null)
}

/** `mau lapor` alone tells nothing yet. */
function describesProblem(input: TurnInput): boolean {
  return input.read.kategori !== null || (input.read.deskripsi?.split(/\s+/u).length ?? 0) > 4
}

function isRepeat(input: TurnInput): boolean {
  const last = input.state.lastCase
  if (!last || input.context.now - last.at > repeatWithinMilliseconds || last.kind !== 'complaint') return false
  return input.read.kategori === last.kategori && input.read.alamat !== null && (last.alamat?.includes(input.read.alamat) ?? false)
}

function startComplaint(input: TurnInput): Outcome {
  if (isRepeat(input)) return { state: input.state, replies: [text(say('alreadyCreated', input.language, { number: input.state.lastCase?.number ?? '' }))], outcome: 'repeat' }
  const started = advance(input, complaintFlow(input), input.state)
  if (scoreOf(input, 'CREATE_TICKET') >= 0.7 && !started.state.suspended) {
    return { ...started, state: { ...started.state, suspended: newFlow('service_request', { layanan: input.read.layanan, deskripsi: input.read.deskripsi }) } }
  }
  return started
}

function guess(input: TurnInput): Outcome {
  const { nonce, profile } = input.context
  const { language } = input
  const flow = complaintFlow(input)
  if (!flow.slots.kategori) return advance(input, flow, input.state)
  const reply: Reply = { type: 'buttons', text: say('guess', language, { category: categoryName(flow.slots.kategori, language, profile).toLowerCase() }), buttons: yesNoButtons(nonce, language) }
  return { state: { ...input.state, pending: { kind: 'guess', nonce, flow } }, replies: [reply], outcome: 'fallback.guess' }
}

function startTicket(input: TurnInput): Outcome {
  const { read, merged, context } = input
  const flow = newFlow('service_request', { layanan: read.layanan, deskripsi: read.deskripsi, media: merged.media, alamat: read.alamat })
  if (scoreOf(input, 'CREATE_TICKET') >= 0.7) return advance(input, flow, input.state)
  const reply: Reply = { type: 'buttons', text: say('guessTicket', input.language, { service: read.layanan ?? say('askService', input.language) }), buttons: yesNoButtons(context.nonce, input.language) }
  return { state: { ...input.state, pending: { kind: 'guess', nonce: context.nonce, flow } }, replies: [reply], outcome: 'fallback.guess' }
}

function question(input: TurnInput): Outcome {
  const { context, language, state } = input
  const answer = answerQuestion(input.merged.text, language, context)
  if (answer) return { state: { ...state, fallbacks: 0 }, replies: [text(answer)], outcome: 'answered' }
  const reply: Reply = { type: 'buttons', text: say('offerPerson', language), buttons: yesNoButtons(context.nonce, language) }
  return { state: { ...state, pending: { kind: 'offer_person', nonce: context.nonce, reason: 'pertanyaan belum terjawab' } }, replies: [reply], outcome: 'unanswered' }
}

function askNumber(input: TurnInput, purpose: 'status' | 'cancel' | 'update'): Outcome {
  const { nonce } = input.context
  return { state: { ...input.state, pending: { kind: 'number', nonce, purpose, text: input.merged.text || null } }, replies: [text(say('askNumber', input.language))], outcome: `ask.number` }
}

function cancel(input: TurnInput): Outcome {
  const number = input.read.caseNumbers[0] ?? (/lapor|aduan|report|tiket|permohonan|surat|tadi/iu.test(input.merged.text) ? input.state.lastCase?.number : undefined)
  if (number) return confirmCancel(input, number, input.state)
  if (/lapor|aduan|report|tiket/iu.test(input.merged.text)) return askNumber(input, 'cancel')
  return { state: { ...input.state, pending: null }, replies: [text(say(input.state.pending ? 'cancelled' : 'nothingToCancel', input.language))], outcome: 'cancel.nothing' }
}

function update(input: TurnInput): Outcome {
  const number = input.read.caseNumbers[0] ?? input.state.lastCase?.number
  if (!number) return askNumber(input, 'update')
  const { merged, context } = input
  return { state: input.state, replies: [], action: { type: 'update_complaint', number, text: merged.text || null, media: merged.media, location: merged.location, idempotencyKey: `update:${context.nonce}` }, outcome: 'update' }
}

/** First not understood: choices. Again: a person. */
function fallback(input: TurnInput): Outcome {
  const fallbacks = input.state.fallbacks + 1
  if (fallbacks >= 3) return handOver(input, 'beberapa pesan belum dipahami')
  return menu(input, { ...input.state, fallbacks })
}

/** Messages without words: attachments, pins, voice, stickers. */
function wordless(input: TurnInput): Outcome | null {
  const { merged, state, language, context } = input
  if (merged.text || merged.interactiveIds.length > 0) return null
  const slots = { ...emptySlots, media: merged.media, location: merged.location, alamat: merged.placeName ?? (merged.location ? `${merged.location.latitude}, ${merged.location.longitude}` : null) }
  const recent = state.lastCase && context.now - state.lastCase.at < followUpWithinMilliseconds ? state.lastCase : null
  if (merged.media.length > 0 && recent) return update(input)
  if (merged.media.length > 0 || merged.location) {
    const flow: Flow = { ...newFlow('complaint', slots), asked: 'deskripsi', nonce: context.nonce }
    return { state: { ...state, flow, pending: null }, replies: [text(say(merged.location ? 'place' : 'photo', language))], outcome: 'ask.deskripsi' }
  }
  return { state, replies: silentKinds(input), outcome: 'wordless' }
}

export function silentKinds(input: TurnInput): Reply[] {
  const { kinds } = input.merged
  const { language } = input
  if (kinds.has('audio') || kinds.has('voice')) return [text(say('voice', language))]
  if (kinds.has('sticker')) return [text(say('sticker', language))]
  if ([...kinds].every((kind) => kind === 'reaction' || kind === 'system' || kind === 'revoke' || kind === 'edit')) return []
  return [text(say('unsupported', language))]
}

/** No question is open: the message itself decides. */
export function open(input: TurnInput): Outcome {
  const silent = wordless(input)
  if (silent) return silent
  const { state, language, read } = input
  const complaint = scoreOf(input, 'CREATE_COMPLAINT')
  const withQuestion = scoreOf(input, 'QUESTION') >= 0.8 && complaint >= 0.7
  if (scoreOf(input, 'HANDOVER') >= 0.7 && complaint < 0.8) return handOver(input, 'warga meminta petugas')
  if (read.emergency) return startComplaint(input)
  switch (read.intents[0]?.intent) {
    case 'CREATE_COMPLAINT':
      return complaint >= sureComplaint ? withAnswer(input, startComplaint(input), withQuestion) : guess(input)
    case 'CREATE_TICKET':
      return startTicket(input)
    case 'CHECK_STATUS':
      return status(input, complaint)
    case 'UPDATE_COMPLAINT':
      return update(input)
    case 'CANCEL':
      return cancel(input)
    case 'QUESTION':
      return withQuestion ? withAnswer(input, startComplaint(input), true) : question(input)
    case 'TAKE_QUEUE':
      return input.context.profile.queueOpen ? { state, replies: [], action: { type: 'take_queue' }, outcome: 'queue' } : { state, replies: [text(say('queueClosed', language))], outcome: 'queue.closed' }
    default:
      return smallTalk(input)
  }
}

function status(input: TurnInput, complaint: number): Outcome {
  const action = { type: 'check_status', numbers: input.read.caseNumbers } as const
  const state = { ...input.state, pending: null, fallbacks: 0 }
  if (complaint < 0.74 || !input.read.kategori) return { state, replies: [], action, outcome: 'status' }
  return { ...startComplaint(input), action, outcome: 'status' }
}

function withAnswer(input: TurnInput, outcome: Outcome, asked: boolean): Outcome {
  const answer = asked ? answerQuestion(input.merged.text, input.language, input.context) : null
  return answer ? { ...outcome, replies: [text(answer), ...outcome.replies] } : outcome
}

function smallTalk(input: TurnInput): Outcome {
  const { state, language, read } = input
  const calm: DialogueState = { ...state, pending: null, fallbacks: 0 }
  switch (read.intents[0]?.intent) {
    case 'GREETING':
      return { state: calm, replies: [text(say(state.introduced ? 'greetAgain' : 'greet', language))], outcome: 'greeting' }
    case 'THANKS':
      return thanks(input, calm)
    case 'ABUSE':
      return state.abuseAnswered ? { state: calm, replies: [], outcome: 'abuse.ignored' } : { state: { ...calm, abuseAnswered: true }, replies: [text(say('abuse', language))], outcome: 'abuse' }
    default:
      if (read.yesNo !== null) return { state: calm, replies: [text(say(read.yesNo === 'yes' ? 'greetAgain' : 'noPerson', language))], outcome: 'stray answer' }
      return (read.intents[0]?.confidence ?? 0) >= 0.5 ? { state: calm, replies: [text(say('outOfScope', language))], outcome: 'out of scope' } : fallback(input)
  }
}

function thanks(input: TurnInput, calm: DialogueState): Outcome {
  const resumed = calm.suspended ? offerResume(input, calm) : null
  const said = text(say(input.read.kategori ? 'goodNews' : 'thanks', input.language))
  return { state: resumed?.state ?? calm, replies: [said, ...(resumed?.replies ?? [])], outcome: 'thanks' }
}
