import type { QueueWishKind } from '../../understand/queue-talk.ts'
import { whenOf } from '../../understand/when.ts'
import { askAgain } from '../flow.ts'
import { say } from '../messages.ts'
import { answerQuestion } from '../office.ts'
import { isCorrection } from '../slots.ts'
import type { Outcome, TurnInput } from '../turn.ts'
import { scoreOf, text } from '../turn.ts'
import type { DialogueState, Flow } from '../types.ts'
import type { QueueWish } from './types.ts'

/** Which wishes are about another matter where a paper is asked for in the same breath. */
const surelyPaper = 0.6

function wishOf(input: TurnInput, wants: QueueWishKind): QueueWish {
  const words = input.merged.text.slice(0, 300)
  return {
    wants,
    words,
    serviceId: null,
    ticketId: null,
    when: whenOf(words),
    at: null,
    inputs: {},
    priority: null,
    interrupts: false,
    tries: 0,
  }
}

function look(state: DialogueState, wish: QueueWish): Outcome {
  return { state, replies: [], action: { type: 'ask_queue', wish }, outcome: `queue.${wish.wants}` }
}

/** Whether this conversation is known to hold a number, so that short words speak of it. */
const holdsTicket = ({ state, context }: TurnInput) => (state.lastTicket?.until ?? 0) > context.now

/** The message is about the waiting line: what is there is looked at, and what is wanted is settled by it. */
export function queueWish(input: TurnInput): Outcome | null {
  const { read, state, language, context } = input
  const talk = read.queue
  if (!talk || read.caseNumbers.length > 0 || !(talk.sure || holdsTicket(input))) return null
  const paper = read.intents[0]?.intent === 'CREATE_TICKET' && scoreOf(input, 'CREATE_TICKET') >= surelyPaper
  if (talk.wants === 'join' && paper) return null
  if (talk.asksHow && (talk.wants === 'join' || talk.wants === 'book')) {
    const known = answerQuestion(input.merged.text, language, context)
    return { state, replies: [text(known ?? say('queueHow', language))], outcome: known ? 'answered' : 'queue.how' }
  }
  return look({ ...state, pending: null, fallbacks: 0 }, wishOf(input, talk.wants))
}

/** The same in the middle of a report: a look at the line in passing; for anything more the report waits, one at a time. */
export function queueInFlow(input: TurnInput, flow: Flow): Outcome | null {
  const { read, state, language } = input
  const talk = read.queue
  if (!talk?.sure || talk.asksHow || read.caseNumbers.length > 0 || isCorrection(input.merged.text)) return null
  const answers = (flow.asked === 'alamat' && read.alamat !== null) || scoreOf(input, 'CREATE_COMPLAINT') >= 0.5
  const paper = flow.kind === 'service_request' && scoreOf(input, 'CREATE_TICKET') >= surelyPaper
  if (answers || paper) return null
  const wish = wishOf(input, talk.wants)
  if (wish.wants === 'position') return { ...look(state, wish), replies: askAgain(input, state) }
  if (state.suspended)
    return { state, replies: [text(say('queueLater', language)), ...askAgain(input, state)], outcome: 'aside.queue' }
  const parked: DialogueState = { ...state, flow: null, suspended: { ...flow, emergency: false }, fallbacks: 0 }
  return look(parked, { ...wish, interrupts: true })
}
