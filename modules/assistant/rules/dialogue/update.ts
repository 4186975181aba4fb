import { say } from './messages.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { text } from './turn.ts'

export function askNumber(input: TurnInput, purpose: 'status' | 'cancel' | 'update'): Outcome {
  const { nonce } = input.context
  return {
    state: { ...input.state, pending: { kind: 'number', nonce, purpose, text: input.merged.text || null } },
    replies: [text(say('askNumber', input.language))],
    outcome: `ask.number`,
  }
}

export function update(input: TurnInput): Outcome {
  const number = input.read.caseNumbers[0] ?? input.state.lastCase?.number
  if (!number) return askNumber(input, 'update')
  const { merged, context } = input
  return {
    state: input.state,
    replies: [],
    action: {
      type: 'update_complaint',
      number,
      text: merged.text || null,
      media: merged.media,
      location: merged.location,
      idempotencyKey: `update:${context.nonce}`,
    },
    outcome: 'update',
  }
}
