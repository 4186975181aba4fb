import { advance, askAgain, newFlow } from './flow.ts'
import { say } from './messages.ts'
import { answerQuestion } from './office.ts'
import { fill, isCorrection } from './slots.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, sourceOf, text } from './turn.ts'
import type { DialogueState, Flow } from './types.ts'

/** Something else is asked in the middle of a report: answered, then the open question is put again. */
export function aside(input: TurnInput, flow: Flow): Outcome | null {
  const { read, language, context, state } = input
  const top = read.intents[0]?.intent
  const answersSlot =
    (flow.asked === 'alamat' && read.alamat !== null) ||
    (flow.asked !== 'alamat' && read.kategori !== null && scoreOf(input, 'CREATE_COMPLAINT') >= 0.5) ||
    isCorrection(input.merged.text)
  const again = askAgain(input, state)
  if (top === 'CHECK_STATUS' && (read.caseNumbers.length > 0 || scoreOf(input, 'CHECK_STATUS') >= 0.8))
    return {
      state,
      replies: again,
      action: { type: 'check_status', numbers: read.caseNumbers },
      outcome: 'aside.status',
    }
  if (top === 'QUESTION' && scoreOf(input, 'QUESTION') >= 0.6 && !answersSlot) {
    const answer = answerQuestion(input.merged.text, language, context)
    return {
      state,
      replies: [text(answer ?? say('unknownInFlow', language)), ...again],
      outcome: answer ? 'aside.answered' : 'aside.unknown',
    }
  }
  const courteous = top === 'GREETING' || (top === 'THANKS' && read.alamat === null)
  if (courteous && (read.intents[0]?.confidence ?? 0) >= 0.45)
    return { state, replies: again, outcome: 'aside.greeting' }
  if (top === 'ABUSE')
    return state.abuseAnswered
      ? { state, replies: again, outcome: 'aside.abuse' }
      : {
          state: { ...state, abuseAnswered: true },
          replies: [text(say('abuse', language)), ...again],
          outcome: 'aside.abuse',
        }
  return null
}

/** Another matter begins before this one is finished: this one waits, one at a time. */
export function anotherMatter(input: TurnInput, flow: Flow): Outcome | null {
  const { read, state } = input
  if (state.suspended || isCorrection(input.merged.text)) return null
  const parked: DialogueState = { ...state, suspended: { ...flow, emergency: false } }
  const ownAddress = read.alamat !== null && read.alamat !== flow.slots.alamat
  const complaint = scoreOf(input, 'CREATE_COMPLAINT')
  const other =
    read.kategori !== null && flow.slots.kategori !== null && read.kategori !== flow.slots.kategori && complaint >= 0.74
  const urgent = read.emergency !== null && !flow.emergency
  if (
    flow.kind === 'complaint' &&
    other &&
    (urgent ||
      (flow.asked === 'confirm' && ownAddress) ||
      (flow.asked === 'alamat' && !ownAddress && !input.merged.location))
  ) {
    return advance(
      input,
      newFlow('complaint', fill(newFlow('complaint').slots, sourceOf(input), { describes: true }), urgent),
      parked,
    )
  }
  if (flow.kind === 'service_request' && complaint >= 0.8 && read.kategori) {
    return advance(
      input,
      newFlow(
        'complaint',
        fill(newFlow('complaint').slots, sourceOf(input), { describes: true }),
        read.emergency !== null,
      ),
      parked,
    )
  }
  if (
    flow.kind === 'complaint' &&
    scoreOf(input, 'CREATE_TICKET') >= 0.8 &&
    complaint < 0.5 &&
    flow.asked !== 'deskripsi'
  ) {
    return advance(
      input,
      newFlow('service_request', { layanan: read.layanan, deskripsi: read.deskripsi, media: [...input.merged.media] }),
      parked,
    )
  }
  return null
}
