import type { GeoPoint } from '../understand/types.ts'
import type { Turn } from './types.ts'

/** Several bubbles read as one message. */
export interface Merged {
  readonly text: string
  readonly interactiveIds: readonly string[]
  readonly location: GeoPoint | null
  /** Name and address that WhatsApp sent with a pin. */
  readonly placeName: string | null
  readonly media: readonly string[]
  readonly kinds: ReadonlySet<string>
}

const attachable = new Set(['image', 'video', 'document'])

export function merge(turn: Turn): Merged {
  const texts: string[] = []
  const interactiveIds: string[] = []
  const media: string[] = []
  const kinds = new Set<string>()
  let location: Merged['location'] = null
  let placeName: string | null = null
  for (const message of turn.messages) {
    kinds.add(message.type)
    // A reaction or a system notice is not something the citizen says.
    if (message.type === 'reaction' || message.type === 'system') continue
    if (message.interactiveId) interactiveIds.push(message.interactiveId)
    else if (message.text?.trim()) texts.push(message.text.trim())
    if (message.location) {
      location = { latitude: message.location.latitude, longitude: message.location.longitude }
      placeName = [message.location.name, message.location.address].filter(Boolean).join(', ') || null
    }
    if (attachable.has(message.type)) for (const file of message.media ?? []) media.push(file.id)
  }
  return { text: texts.join('\n'), interactiveIds, location, placeName, media, kinds }
}
