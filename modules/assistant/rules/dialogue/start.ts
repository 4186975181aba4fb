import { categoryName, yesNoButtons } from './ask.ts'
import { advance, newFlow } from './flow.ts'
import { say } from './messages.ts'
import { fill } from './slots.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, text } from './turn.ts'
import type { Flow, Reply } from './types.ts'
import { emptySlots } from './types.ts'

/** From here on a complaint is started without asking whether one is meant. */
export const sureComplaint = 0.65
/** The same trouble told again within this time is the same complaint. */
const repeatWithinMilliseconds = 24 * 3600_000

function complaintFlow(input: TurnInput): Flow {
  const slots = fill(
    emptySlots,
    { reading: input.read, merged: input.merged, profile: input.context.profile },
    { describes: describesProblem(input) },
  )
  return newFlow('complaint', { ...slots, layanan: null }, input.read.emergency !== null)
}

/** `mau lapor` alone tells nothing yet. */
function describesProblem(input: TurnInput): boolean {
  return input.read.kategori !== null || (input.read.deskripsi?.split(/\s+/u).length ?? 0) > 4
}

function isRepeat(input: TurnInput): boolean {
  const last = input.state.lastCase
  if (!last || input.context.now - last.at > repeatWithinMilliseconds || last.kind !== 'complaint') return false
  return (
    input.read.kategori === last.kategori &&
    input.read.alamat !== null &&
    (last.alamat?.includes(input.read.alamat) ?? false)
  )
}

export function startComplaint(input: TurnInput): Outcome {
  if (isRepeat(input))
    return {
      state: input.state,
      replies: [text(say('alreadyCreated', input.language, { number: input.state.lastCase?.number ?? '' }))],
      outcome: 'repeat',
    }
  const flow = complaintFlow(input)
  const started = advance(input, flow, input.state)
  if (input.read.alsoKategori && !started.state.suspended) {
    const other = newFlow('complaint', { kategori: input.read.alsoKategori, deskripsi: flow.slots.deskripsi })
    return { ...started, state: { ...started.state, suspended: other } }
  }
  if (scoreOf(input, 'CREATE_TICKET') >= 0.7 && !started.state.suspended) {
    return {
      ...started,
      state: {
        ...started.state,
        suspended: newFlow('service_request', { layanan: input.read.layanan, deskripsi: input.read.deskripsi }),
      },
    }
  }
  return started
}

export function guess(input: TurnInput): Outcome {
  const { nonce, profile } = input.context
  const { language } = input
  const flow = complaintFlow(input)
  if (!flow.slots.kategori) return advance(input, flow, input.state)
  const reply: Reply = {
    type: 'buttons',
    text: say('guess', language, { category: categoryName(flow.slots.kategori, language, profile).toLowerCase() }),
    buttons: yesNoButtons(nonce, language),
  }
  return {
    state: { ...input.state, pending: { kind: 'guess', nonce, flow } },
    replies: [reply],
    outcome: 'fallback.guess',
  }
}

export function startTicket(input: TurnInput): Outcome {
  const { read, merged, context } = input
  const flow = newFlow('service_request', {
    layanan: read.layanan,
    deskripsi: read.deskripsi,
    media: merged.media,
    alamat: read.alamat,
  })
  if (scoreOf(input, 'CREATE_TICKET') >= 0.7) return advance(input, flow, input.state)
  const reply: Reply = {
    type: 'buttons',
    text: say('guessTicket', input.language, { service: read.layanan ?? say('askService', input.language) }),
    buttons: yesNoButtons(context.nonce, input.language),
  }
  return {
    state: { ...input.state, pending: { kind: 'guess', nonce: context.nonce, flow } },
    replies: [reply],
    outcome: 'fallback.guess',
  }
}
