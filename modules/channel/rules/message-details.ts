import { flagIn, type JsonObject, numberIn, objectIn, textIn } from './json-access.ts'
import type { LocationPin, MediaReference, MessageDetails } from './webhook-events.ts'

const mediaTypes = new Set(['image', 'audio', 'voice', 'video', 'document', 'sticker'])

const nothing: MessageDetails = {
  text: null,
  choiceId: null,
  media: null,
  location: null,
  targetId: null,
  forwarded: false,
  newWaId: null,
}

/** What a message of this type carries. Unknown types keep their raw element and say nothing here. */
export function readMessageDetails(message: JsonObject, type: string | null): MessageDetails {
  const context = objectIn(message, 'context')
  const forwarded = flagIn(context, 'forwarded') || flagIn(context, 'frequently_forwarded')
  return { ...nothing, forwarded, ...readByType(message, type) }
}

function readByType(message: JsonObject, type: string | null): Partial<MessageDetails> {
  if (type === null) return {}
  const part = objectIn(message, type)
  if (mediaTypes.has(type)) return { media: readMedia(part), text: textIn(part, 'caption') }
  switch (type) {
    case 'text':
      return { text: textIn(part, 'body') }
    case 'button':
      return { text: textIn(part, 'text'), choiceId: textIn(part, 'payload') }
    case 'interactive':
      return readInteractive(part)
    case 'location':
      return readLocation(part)
    case 'reaction':
      return { text: textIn(part, 'emoji'), targetId: textIn(part, 'message_id') }
    case 'contacts':
      return { text: readContactNames(message) }
    case 'order':
      return { text: textIn(part, 'text') }
    case 'system':
      return { text: textIn(part, 'body'), newWaId: textIn(part, 'wa_id') ?? textIn(part, 'new_wa_id') }
    case 'revoke':
      return { targetId: textIn(part, 'original_message_id') }
    case 'edit':
      return readEdit(part)
    default:
      return {}
  }
}

function readMedia(part: JsonObject | null): MediaReference | null {
  if (part === null) return null
  return {
    id: textIn(part, 'id'),
    mimeType: textIn(part, 'mime_type'),
    sha256: textIn(part, 'sha256'),
    fileName: textIn(part, 'filename'),
    caption: textIn(part, 'caption'),
    voice: flagIn(part, 'voice'),
    url: textIn(part, 'url'),
  }
}

function readInteractive(part: JsonObject | null): Partial<MessageDetails> {
  const subtype = textIn(part, 'type')
  const reply = subtype === null ? null : objectIn(part, subtype)
  if (subtype === 'nfm_reply') return { text: textIn(reply, 'body'), choiceId: textIn(reply, 'name') }
  return { text: textIn(reply, 'title'), choiceId: textIn(reply, 'id') }
}

function readLocation(part: JsonObject | null): Partial<MessageDetails> {
  const latitude = numberIn(part, 'latitude')
  const longitude = numberIn(part, 'longitude')
  const name = textIn(part, 'name')
  const address = textIn(part, 'address')
  const isOnEarth = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  const location: LocationPin | null = isOnEarth ? { latitude, longitude, name, address } : null
  const text = [name, address].filter((line) => line !== null).join(', ')
  return { location, text: text === '' ? null : text }
}

function readContactNames(message: JsonObject): string | null {
  const contacts = message['contacts']
  if (!Array.isArray(contacts)) return null
  const names = contacts.map((contact: unknown) => {
    const object = contact !== null && typeof contact === 'object' ? (contact as JsonObject) : null
    return textIn(objectIn(object, 'name'), 'formatted_name')
  })
  const text = names.filter((name) => name !== null).join(', ')
  return text === '' ? null : text
}

function readEdit(part: JsonObject | null): Partial<MessageDetails> {
  const edited = objectIn(part, 'message')
  const innerType = textIn(edited, 'type')
  // One level only: an edit of an edit is not a thing, and recursion is what an attacker would feed.
  const inner = edited === null || innerType === 'edit' ? {} : readByType(edited, innerType)
  return { text: inner.text ?? null, targetId: textIn(part, 'original_message_id') }
}
