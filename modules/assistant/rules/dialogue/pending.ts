import { advance } from './flow.ts'
import { handOver } from './handover.ts'
import { say } from './messages.ts'
import { queueAnswer } from './queue/answer.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, text } from './turn.ts'
import type { DialogueState, Pending } from './types.ts'

/** The answer to a small question outside a flow: by its own button, by a plain yes or no, or null when the citizen went on to something else. */
function answerTo(input: TurnInput, pending: Pending): 'yes' | 'no' | string | null {
  const id = input.merged.interactiveIds.at(-1)
  if (!id) return input.read.yesNo
  const cut = id.lastIndexOf(':')
  if (id.slice(cut + 1) !== pending.nonce) return 'stale'
  const verb = id.slice(0, cut)
  return verb === 'ya' ? 'yes' : verb === 'tidak' ? 'no' : verb
}

export function onPending(input: TurnInput, pending: Pending): Outcome | null {
  const answer = answerTo(input, pending)
  const cleared: DialogueState = { ...input.state, pending: null }
  if (answer === 'stale')
    return { state: input.state, replies: [text(say('stale', input.language))], outcome: 'button.stale' }
  switch (pending.kind) {
    case 'guess':
      if (answer === 'yes') return advance(input, pending.flow, cleared)
      return answer === 'no' ? menu(input, { ...cleared, fallbacks: 1 }) : null
    case 'menu':
      return chosen(input, answer, cleared)
    case 'offer_person':
      if (answer === 'yes') return handOver({ ...input, state: cleared }, pending.reason)
      return answer === 'no'
        ? { state: cleared, replies: [text(say('noPerson', input.language))], outcome: 'person.declined' }
        : null
    case 'cancel_case':
      return cancelAnswer(input, answer, { pending, cleared })
    case 'resume':
      return resumeAnswer(input, answer, cleared)
    case 'queue':
      return queueAnswer(input, pending, answer)
    case 'number':
      return numberAnswer(input, pending, cleared)
  }
}

function cancelAnswer(
  input: TurnInput,
  answer: string | null,
  held: { pending: Extract<Pending, { kind: 'cancel_case' }>; cleared: DialogueState },
): Outcome | null {
  const { number, nonce } = held.pending
  if (answer === 'yes')
    return {
      state: held.cleared,
      replies: [],
      action: { type: 'cancel_case', number, idempotencyKey: `cancel:${nonce}` },
      outcome: 'cancel.confirmed',
    }
  if (answer === 'no')
    return {
      state: held.cleared,
      replies: [text(say('keptCase', input.language, { number }))],
      outcome: 'cancel.declined',
    }
  return null
}

function resumeAnswer(input: TurnInput, answer: string | null, cleared: DialogueState): Outcome | null {
  const flow = cleared.suspended
  if (flow && answer === 'yes') return advance(input, { ...flow, asked: null }, { ...cleared, suspended: null })
  if (answer === 'no' || scoreOf(input, 'CANCEL') >= 0.7)
    return {
      state: { ...cleared, suspended: null },
      replies: [text(say('resumeDropped', input.language))],
      outcome: 'resume.declined',
    }
  return null
}

function numberAnswer(
  input: TurnInput,
  pending: Extract<Pending, { kind: 'number' }>,
  cleared: DialogueState,
): Outcome | null {
  const number = input.read.caseNumbers[0]
  if (!number) return null
  if (pending.purpose === 'status')
    return {
      state: cleared,
      replies: [],
      action: { type: 'check_status', numbers: input.read.caseNumbers },
      outcome: 'status',
    }
  if (pending.purpose === 'cancel') return confirmCancel(input, number, cleared)
  const idempotencyKey = `update:${input.context.nonce}`
  return {
    state: cleared,
    replies: [],
    action: {
      type: 'update_complaint',
      number,
      text: pending.text,
      media: input.merged.media,
      location: input.merged.location,
      idempotencyKey,
    },
    outcome: 'update',
  }
}

export function confirmCancel(input: TurnInput, number: string, state: DialogueState): Outcome {
  const { nonce } = input.context
  return {
    state: { ...state, pending: { kind: 'cancel_case', nonce, number } },
    replies: [
      {
        type: 'buttons',
        text: say('confirmCancelCase', input.language, { number }),
        buttons: [
          { id: `ya:${nonce}`, title: say('yes', input.language) },
          { id: `tidak:${nonce}`, title: say('no', input.language) },
        ],
      },
    ],
    outcome: 'cancel.ask',
  }
}

/** Second stage of the fallback: what can be done here, to choose from. */
export function menu(input: TurnInput, state: DialogueState): Outcome {
  const { nonce } = input.context
  const { language } = input
  return {
    state: { ...state, pending: { kind: 'menu', nonce } },
    replies: [
      {
        type: 'buttons',
        text: say('notUnderstood', language),
        buttons: [
          { id: `menu_lapor:${nonce}`, title: say('menuReport', language) },
          { id: `menu_cek:${nonce}`, title: say('menuStatus', language) },
          { id: `menu_petugas:${nonce}`, title: say('menuPerson', language) },
        ],
      },
    ],
    outcome: 'fallback.choices',
  }
}

function chosen(input: TurnInput, answer: string | null, cleared: DialogueState): Outcome | null {
  const typed = input.merged.text.trim()
  const pick = answer?.startsWith('menu_')
    ? answer
    : ({ '1': 'menu_lapor', '2': 'menu_cek', '3': 'menu_petugas' }[typed] ?? null)
  if (pick === 'menu_petugas') return handOver({ ...input, state: cleared }, 'warga memilih bicara dengan petugas')
  if (pick === 'menu_cek')
    return { state: cleared, replies: [], action: { type: 'check_status', numbers: [] }, outcome: 'status' }
  if (pick === 'menu_lapor') {
    const flow = {
      kind: 'complaint',
      slots: {
        kategori: null,
        alamat: null,
        deskripsi: null,
        layanan: null,
        location: null,
        media: [],
        confidential: false,
      },
      asked: null,
      nonce: '',
      tries: 0,
      emergency: false,
      choices: [],
    } as const
    return advance(input, flow, cleared)
  }
  return null
}
