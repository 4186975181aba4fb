import { newFlow } from './flow.ts'
import { say } from './messages.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { text } from './turn.ts'
import type { Flow, Reply } from './types.ts'
import { emptySlots } from './types.ts'
import { update } from './update.ts'

/** Photos sent this soon after a case belong to it. */
const followUpWithinMilliseconds = 30 * 60_000

/** Messages without words: attachments, pins, voice, stickers. */
export function wordless(input: TurnInput): Outcome | null {
  const { merged, state, language, context } = input
  if (merged.text || merged.interactiveIds.length > 0) return null
  const slots = {
    ...emptySlots,
    media: merged.media,
    location: merged.location,
    alamat: merged.placeName ?? (merged.location ? `${merged.location.latitude}, ${merged.location.longitude}` : null),
  }
  const recent = state.lastCase && context.now - state.lastCase.at < followUpWithinMilliseconds ? state.lastCase : null
  if (merged.media.length > 0 && recent) return update(input)
  if (merged.media.length > 0 || merged.location) {
    const flow: Flow = { ...newFlow('complaint', slots), asked: 'deskripsi', nonce: context.nonce }
    return {
      state: { ...state, flow, pending: null },
      replies: [text(say(merged.location ? 'place' : 'photo', language))],
      outcome: 'ask.deskripsi',
    }
  }
  return { state, replies: silentKinds(input), outcome: 'wordless' }
}

export function silentKinds(input: TurnInput): Reply[] {
  const { kinds } = input.merged
  const { language } = input
  if (kinds.has('audio') || kinds.has('voice')) return [text(say('voice', language))]
  if (kinds.has('sticker')) return [text(say('sticker', language))]
  if ([...kinds].every((kind) => kind === 'reaction' || kind === 'system' || kind === 'revoke' || kind === 'edit'))
    return []
  return [text(say('unsupported', language))]
}
