import type { CategoryId } from '../understand/types.ts'
import { categoryIds } from '../understand/types.ts'
import { answer } from './answers.ts'
import { anotherMatter, aside } from './asides.ts'
import { advance, askAgain, createAction } from './flow.ts'
import { handOver } from './handover.ts'
import { say } from './messages.ts'
import { queueInFlow } from './queue/wish.ts'
import { offerResume } from './resume.ts'
import { correct, isCorrection } from './slots.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, text } from './turn.ts'
import type { DialogueState, Flow } from './types.ts'

function dropFlow(input: TurnInput): Outcome {
  const state: DialogueState = { ...input.state, flow: null, pending: null, fallbacks: 0 }
  const resumed = state.suspended ? offerResume(input, state) : null
  const said = text(say('cancelled', input.language))
  return resumed
    ? { ...resumed, replies: [said, ...resumed.replies], outcome: 'cancelled' }
    : { state, replies: [said], outcome: 'cancelled' }
}

/** Buttons carry the nonce of their question; an old one only repeats the open question. */
function pressed(input: TurnInput, flow: Flow): Outcome | null {
  const id = input.merged.interactiveIds.at(-1)
  if (!id) return null
  const [verb, ...rest] = id.split(':')
  if (rest.at(-1) !== flow.nonce)
    return {
      state: input.state,
      replies: [text(say('stale', input.language)), ...askAgain(input, input.state)],
      outcome: 'button.stale',
    }
  if (verb === 'ya' && flow.asked === 'confirm') return confirmed(input, flow)
  if (verb === 'batal') return dropFlow(input)
  if (verb === 'ubah' || verb === 'tidak') return askChange(input, flow)
  const category = rest[0]
  if (verb === 'kat' && isCategory(category))
    return advance(input, { ...flow, slots: { ...flow.slots, kategori: category } }, input.state)
  return null
}

function isCategory(id: string | undefined): id is CategoryId {
  return (categoryIds as readonly string[]).includes(id ?? '')
}

function confirmed(input: TurnInput, flow: Flow): Outcome {
  return { state: input.state, replies: [], action: createAction(flow), outcome: 'confirmed' }
}

function askChange(input: TurnInput, flow: Flow): Outcome {
  const open: Flow = { ...flow, asked: 'change', nonce: input.context.nonce, tries: 0 }
  return {
    state: { ...input.state, flow: open },
    replies: [text(say('askChange', input.language))],
    outcome: 'ask.change',
  }
}

export function inFlow(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  const button = pressed(input, flow)
  if (button) return button
  if (scoreOf(input, 'HANDOVER') >= 0.7) return handOver(input, 'warga meminta petugas')
  const queue = queueInFlow(input, flow)
  if (queue) return queue
  if (read.intents[0]?.intent === 'CANCEL' && read.caseNumbers.length === 0) return dropFlow(input)
  if (flow.asked === 'confirm' && agrees(input)) return confirmed(input, flow)
  if (
    flow.asked === 'confirm' &&
    read.yesNo === 'no' &&
    !correct(flow.slots, { text: merged.text, merged, profile: input.context.profile })
  )
    return askChange(input, flow)
  return aside(input, flow) ?? anotherMatter(input, flow) ?? answer(input, flow)
}

/** `ya`, and longer agreements such as `iya benar pak, mohon segera ditindaklanjuti`, as long as nothing new is said. */
function agrees(input: TurnInput): boolean {
  const { read, merged } = input
  if (merged.media.length > 0 || merged.location) return false
  if (read.yesNo === 'yes') return true
  const opens =
    /^\s*(?:iy?a+|y[aou]+|betul|benar|bener|ok(?:e|ay)?|sip|setuju|lanjut|nggih|inggih|muhun|yes|yup|correct|right)\b/iu.test(
      merged.text,
    )
  return (
    opens &&
    merged.text.length <= 120 &&
    read.yesNo === null &&
    read.alamat === null &&
    read.kategori === null &&
    !isCorrection(merged.text) &&
    !merged.text.includes('?') &&
    !/\b(?:tapi|tp|tetapi|but|kecuali|tambah)/iu.test(merged.text)
  )
}
