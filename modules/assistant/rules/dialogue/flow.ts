import type { CategoryId } from '../understand/types.ts'
import { askFlow, offeredCategories } from './ask.ts'
import type { Outcome, TurnInput } from './turn.ts'
import type { Asked, CaseKind, CreateCase, DialogueState, Flow, Slots } from './types.ts'
import { emptySlots } from './types.ts'

export function newFlow(kind: CaseKind, slots: Partial<Slots> = {}, emergency = false): Flow {
  return { kind, slots: { ...emptySlots, ...slots }, asked: null, nonce: '', tries: 0, emergency, choices: [] }
}

function nextQuestion(flow: Flow): Asked {
  const { slots } = flow
  if (flow.kind === 'service_request') return slots.layanan ? 'confirm' : 'layanan'
  if (!slots.kategori) return slots.deskripsi ? 'kategori' : 'deskripsi'
  if (!slots.alamat && !slots.location) return 'alamat'
  return slots.deskripsi ? 'confirm' : 'deskripsi'
}

export function createAction(flow: Flow): CreateCase {
  const { slots } = flow
  return {
    type: 'create_case',
    kind: flow.kind,
    kategori: slots.kategori ?? 'lainnya',
    alamat: slots.alamat,
    deskripsi: slots.deskripsi ?? slots.layanan ?? '',
    layanan: slots.layanan,
    location: slots.location,
    media: slots.media,
    confidential: slots.confidential,
    idempotencyKey: `confirm:${flow.nonce}`,
  }
}

/** Asks for what is missing next. An emergency whose place is known is recorded at once: nobody in need should have to press a button. */
export function advance(input: TurnInput, flow: Flow, state: DialogueState): Outcome {
  const { context, language } = input
  const asked = nextQuestion(flow)
  if (flow.emergency && asked === 'confirm') {
    const ready = { ...flow, asked: 'confirm' as const, nonce: context.nonce }
    return {
      state: { ...state, flow: ready, pending: null },
      replies: [],
      action: createAction(ready),
      outcome: 'emergency.recorded',
    }
  }
  const candidates: CategoryId[] = input.read.candidates.map((candidate) => candidate.kategori)
  const open: Flow = {
    ...flow,
    asked,
    nonce: context.nonce,
    tries: flow.asked === asked ? flow.tries + 1 : 0,
    choices: asked === 'kategori' ? offeredCategories(candidates) : [],
  }
  return {
    state: { ...state, flow: open, pending: null, fallbacks: 0 },
    replies: askFlow(open, language, context.profile),
    outcome: `ask.${asked}`,
  }
}

/** Asks the open question once more, without counting it as a failed answer. */
export function askAgain(input: TurnInput, state: DialogueState): Outcome['replies'] {
  return state.flow ? askFlow(state.flow, input.language, input.context.profile) : []
}
