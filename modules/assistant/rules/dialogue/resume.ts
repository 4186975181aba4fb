import { say } from './messages.ts'
import type { Outcome, TurnInput } from './turn.ts'
import type { DialogueState } from './types.ts'

/** The report that had to wait is offered again. */
export function offerResume(input: Pick<TurnInput, 'context' | 'language'>, state: DialogueState): Outcome {
  const flow = state.suspended
  if (!flow) return { state, replies: [], outcome: 'none' }
  const category = flow.slots.layanan ?? flow.slots.deskripsi?.slice(0, 60) ?? flow.slots.kategori ?? '-'
  const { nonce } = input.context
  return {
    state: { ...state, pending: { kind: 'resume', nonce } },
    replies: [
      {
        type: 'buttons',
        text: say('resume', input.language, { category: `"${category}"` }),
        buttons: [
          { id: `ya:${nonce}`, title: say('yes', input.language) },
          { id: `tidak:${nonce}`, title: say('no', input.language) },
        ],
      },
    ],
    outcome: 'offer.resume',
  }
}
