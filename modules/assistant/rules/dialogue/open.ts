import { yesNoButtons } from './ask.ts'
import { handOver } from './handover.ts'
import { say } from './messages.ts'
import { answerQuestion } from './office.ts'
import { confirmCancel } from './pending.ts'
import { queueWish } from './queue/wish.ts'
import { smallTalk } from './small-talk.ts'
import { guess, startComplaint, startTicket, sureComplaint } from './start.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, text } from './turn.ts'
import type { Reply } from './types.ts'
import { askNumber, update } from './update.ts'
import { wordless } from './wordless.ts'

function question(input: TurnInput): Outcome {
  const { context, language, state } = input
  const answer = answerQuestion(input.merged.text, language, context)
  if (answer) return { state: { ...state, fallbacks: 0 }, replies: [text(answer)], outcome: 'answered' }
  const reply: Reply = {
    type: 'buttons',
    text: say('offerPerson', language),
    buttons: yesNoButtons(context.nonce, language),
  }
  return {
    state: { ...state, pending: { kind: 'offer_person', nonce: context.nonce, reason: 'pertanyaan belum terjawab' } },
    replies: [reply],
    outcome: 'unanswered',
  }
}

function cancel(input: TurnInput): Outcome {
  const number =
    input.read.caseNumbers[0] ??
    (/lapor|aduan|report|tiket|permohonan|surat|tadi/iu.test(input.merged.text)
      ? input.state.lastCase?.number
      : undefined)
  if (number) return confirmCancel(input, number, input.state)
  if (/lapor|aduan|report|tiket/iu.test(input.merged.text)) return askNumber(input, 'cancel')
  return {
    state: { ...input.state, pending: null },
    replies: [text(say(input.state.pending ? 'cancelled' : 'nothingToCancel', input.language))],
    outcome: 'cancel.nothing',
  }
}

/** No question is open: the message itself decides. */
export function open(input: TurnInput): Outcome {
  const silent = wordless(input)
  if (silent) return silent
  const { read } = input
  const complaint = scoreOf(input, 'CREATE_COMPLAINT')
  const withQuestion = scoreOf(input, 'QUESTION') >= 0.8 && complaint >= 0.7
  if (scoreOf(input, 'HANDOVER') >= 0.7 && complaint < 0.8) return handOver(input, 'warga meminta petugas')
  if (read.emergency) return startComplaint(input)
  const queue = queueWish(input)
  if (queue) return queue
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
