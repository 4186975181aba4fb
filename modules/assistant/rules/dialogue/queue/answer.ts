import { type WhenWish, whenOf } from '../../understand/when.ts'
import { handOver } from '../handover.ts'
import { say } from '../messages.ts'
import { answerQuestion } from '../office.ts'
import { offerResume } from '../resume.ts'
import type { Outcome, TurnInput } from '../turn.ts'
import { scoreOf, text } from '../turn.ts'
import type { DialogueState } from '../types.ts'
import { silentKinds } from '../wordless.ts'
import { classTold } from './classes.ts'
import { inputTold } from './inputs.ts'
import { askClass, pageOf } from './put.ts'
import type { QueuePending, QueueQuestion, QueueWish } from './types.ts'

/** A choice put this often without a usable answer goes to a person. */
const maxTries = 2

/** An answer to an open question about the line; null when the citizen went on to something else. */
export function queueAnswer(input: TurnInput, pending: QueuePending, pressed: string | null): Outcome | null {
  const { merged } = input
  const buttons = merged.interactiveIds.length > 0
  if (buttons) return byButton(input, pending, pressed)
  if (!merged.text) {
    if (merged.media.length > 0 || merged.location) return null
    const said = silentKinds(input)
    return again(input, pending, said.length > 0 ? said : null)
  }
  if (scoreOf(input, 'HANDOVER') >= 0.7 || input.read.emergency) return null
  const { question } = pending
  if (question.asks === 'confirm') return byWord(input, pending)
  if (question.asks === 'class') return toldClass(input, pending)
  if (refuses(input)) return dropped(input, question)
  if (question.asks === 'input') return told(input, pending)
  return pick(input, pending) ?? elsewhere(input, pending) ?? named(input, question)
}

function byButton(input: TurnInput, pending: QueuePending, pressed: string | null): Outcome | null {
  const { question } = pending
  if (pressed === 'yes') return agreed(input, pending)
  if (pressed === 'no') return dropped(input, question)
  const [verb, at] = (pressed ?? '').split(':')
  if (verb === 'golongan' && question.options.length > 0) return classes(input, pending)
  if (verb === 'lain') return nextPage(input, pending, Number(at))
  const option = verb === 'pilih' ? question.options[Number(at)] : undefined
  return option ? looked(input, chosen(question, option.value)) : null
}

function byWord(input: TurnInput, pending: QueuePending): Outcome | null {
  const { question } = pending
  const { read, merged } = input
  const when = whenOf(merged.text)
  // `ya, saya lansia` is looked at once more, with the class in it.
  const priority = classTold(merged.text, question.options)
  if (priority !== null && priority !== question.wish.priority) return looked(input, { ...question.wish, priority })
  // `ya batalkan` answers "cancel?" with yes; anywhere else it calls the matter off.
  const leaves =
    question.deed?.does === 'cancel' && /batal|cancel|keluar|lepas/iu.test(merged.text) && !keeps.test(merged.text)
  if (leaves || (read.yesNo === 'yes' && when === null)) return agreed(input, pending)
  if (refuses(input)) return dropped(input, question)
  const timed = question.deed?.does === 'join' || question.deed?.does === 'book' || question.deed?.does === 'move'
  if (when && timed) return looked(input, { ...question.wish, at: null, when: joined(question.wish.when, when) })
  const other = elsewhere(input, pending)
  if (other) return other
  if (question.deed?.does === 'join' || question.deed?.does === 'book') return named(input, question)
  return isOtherMatter(input, 0.65) ? null : again(input, pending, null)
}

const keeps = /\b(?:jangan|tidak jadi|gak jadi|ga jadi|nggak jadi|tetap|don'?t|keep)\b/iu

function refuses(input: TurnInput): boolean {
  const { read, merged } = input
  const callsOff = scoreOf(input, 'CANCEL') >= 0.6 && read.caseNumbers.length === 0
  return (read.yesNo === 'no' || callsOff) && whenOf(merged.text) === null
}

function agreed(input: TurnInput, { question, nonce }: QueuePending): Outcome | null {
  const { deed, wish } = question
  if (!deed) return null
  const type = deed.does === 'join' || deed.does === 'book' ? 'take_queue' : 'change_queue'
  return {
    state: input.state,
    replies: [],
    action: { type, deed, wish, idempotencyKey: `queue:${nonce}` },
    outcome: `queue.confirmed.${deed.does}`,
  }
}

function dropped(input: TurnInput, { deed }: QueueQuestion): Outcome {
  const { language } = input
  const state: DialogueState = { ...input.state, pending: null, fallbacks: 0 }
  const said = text(say(deed?.does === 'cancel' ? 'queueKept' : 'queueDropped', language))
  const resumed = state.suspended ? offerResume(input, state) : null
  return {
    state: resumed?.state ?? state,
    replies: [said, ...(resumed?.replies ?? [])],
    outcome: 'queue.declined',
  }
}

/** The classes that may be named, as a list. */
function classes(input: TurnInput, { question, nonce }: QueuePending): Outcome {
  const asked = askClass(question.options, { wish: question.wish, nonce, language: input.language })
  const pending: QueuePending = { kind: 'queue', nonce, question: asked }
  return { state: { ...input.state, pending }, replies: [asked.reply], outcome: 'queue.class' }
}

function toldClass(input: TurnInput, pending: QueuePending): Outcome | null {
  const { question } = pending
  const { wish } = question
  const priority = classTold(input.merged.text, question.options)
  if (priority !== null) return looked(input, { ...wish, priority, tries: 0 })
  if (input.read.yesNo === 'no') return looked(input, { ...wish, priority: '', tries: 0 })
  if (refuses(input)) return dropped(input, question)
  const aside = pick(input, pending) ?? elsewhere(input, pending)
  if (aside || isOtherMatter(input, 0.65)) return aside
  const tries = wish.tries + 1
  if (tries > maxTries) return handOver(input, 'golongan antrean belum jelas')
  const counted = { ...pending, question: { ...question, wish: { ...wish, tries } } }
  return again({ ...input, state: { ...input.state, pending: counted } }, counted, null)
}

/** What a service asks for; whatever fits is taken, for a name may be any word. */
function told(input: TurnInput, pending: QueuePending): Outcome | null {
  const { wish, input: asked } = pending.question
  if (!asked) return null
  const { merged, language } = input
  const value = inputTold(merged.text, asked)
  if (asked.kind === 'text' && merged.text.includes('?'))
    return elsewhere(input, pending) ?? again(input, pending, null)
  if (value !== null) return looked(input, { ...wish, inputs: { ...wish.inputs, [asked.key]: value }, tries: 0 })
  if (isOtherMatter(input, 0.65)) return null
  const aside = elsewhere(input, pending)
  if (aside) return aside
  const tries = wish.tries + 1
  if (tries > maxTries) return handOver(input, 'isian antrean belum sesuai')
  const question = { ...pending.question, wish: { ...wish, tries } }
  const next = { ...input, state: { ...input.state, pending: { ...pending, question } } }
  return again(next, pending, [text(say('queueInputWrong', language).trim())])
}

/** The number of a row, or a time that is offered. */
function pick(input: TurnInput, { question }: QueuePending): Outcome | null {
  const said = input.merged.text.trim()
  const when =
    whenOf(said) ?? (question.asks === 'slot' && /^\d{1,2}([.:]\d{2})?$/u.test(said) ? whenOf(`jam ${said}`) : null)
  if (question.asks === 'slot' && when)
    return looked(input, { ...question.wish, at: null, when: joined(question.wish.when, when), tries: 0 })
  const row = /^(?:nomor |no\.? |yang |ke-?)?\s*(\d{1,2})\s*[.)]?$/iu.exec(said)?.[1]
  const option = row ? question.options[Number(row) - 1] : undefined
  return option ? looked(input, chosen(question, option.value)) : null
}

/** A new day keeps the hour that was named before, and the other way round. */
function joined(before: WhenWish | null, now: WhenWish): WhenWish {
  return {
    day: now.day ?? before?.day ?? null,
    minute: now.minute ?? (now.part ? null : (before?.minute ?? null)),
    part: now.part ?? (now.minute === null ? (before?.part ?? null) : null),
  }
}

function chosen({ asks, wish }: QueueQuestion, value: string): QueueWish {
  if (asks === 'service') return { ...wish, serviceId: value, tries: 0 }
  if (asks === 'class' || asks === 'confirm') return { ...wish, priority: value, tries: 0 }
  if (asks === 'ticket') return { ...wish, ticketId: value, tries: 0 }
  return { ...wish, at: value, tries: 0 }
}

const looked = (input: TurnInput, wish: QueueWish): Outcome => ({
  state: input.state,
  replies: [],
  action: { type: 'ask_queue', wish: { ...wish, interrupts: false } },
  outcome: `queue.${wish.wants}`,
})

/** Asked in passing, or another matter altogether. */
function elsewhere(input: TurnInput, pending: QueuePending): Outcome | null {
  const { read, language, context } = input
  const top = read.intents[0]
  if (top?.intent === 'GREETING' || top?.intent === 'THANKS' || top?.intent === 'ABUSE')
    return again(input, pending, null)
  if (top?.intent === 'QUESTION' && top.confidence >= 0.6 && !read.queue?.sure) {
    const known = answerQuestion(input.merged.text, language, context)
    return again(input, pending, [text(known ?? say('unknownInFlow', language))])
  }
  return null
}

const otherMatters = new Set(['CREATE_COMPLAINT', 'CREATE_TICKET', 'CHECK_STATUS', 'UPDATE_COMPLAINT'])

function isOtherMatter({ read }: TurnInput, from: number): boolean {
  const top = read.intents[0]
  return top !== undefined && otherMatters.has(top.intent) && top.confidence >= from
}

/** Words that may name a service or a ticket; another wish about the line begins anew. */
function named(input: TurnInput, question: QueueQuestion): Outcome | null {
  const { read, merged } = input
  const names = question.asks === 'service' || question.deed !== null
  const paper = names && read.intents[0]?.intent === 'CREATE_TICKET'
  if (isOtherMatter(input, names ? 0.75 : 0.65) && !paper) return null
  if (read.queue?.sure && read.queue.wants !== question.wish.wants) return null
  const tries = question.wish.tries + 1
  if (tries > maxTries) return handOver(input, 'pilihan layanan antrean belum jelas')
  return looked(input, { ...question.wish, serviceId: null, words: merged.text.slice(0, 300), tries })
}

function nextPage(input: TurnInput, pending: QueuePending, from: number): Outcome | null {
  const { question, nonce } = pending
  if (question.reply.type !== 'list' || !(from < question.options.length)) return null
  const { text: said, button } = question.reply
  const reply = pageOf(question.options, from, { nonce, text: said, button, language: input.language })
  const next: QueuePending = { ...pending, question: { ...question, reply } }
  return { state: { ...input.state, pending: next }, replies: [reply], outcome: 'queue.more' }
}

function again(input: TurnInput, { question }: QueuePending, before: Outcome['replies'] | null): Outcome {
  return { state: input.state, replies: [...(before ?? []), question.reply], outcome: 'queue.again' }
}
