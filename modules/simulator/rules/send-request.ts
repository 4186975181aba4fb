import {
  type Check,
  type Fault,
  firstFault,
  invalid,
  isObject,
  listAt,
  missing,
  needObject,
  needText,
  objectAt,
  optionalText,
  textAt,
} from './check.ts'
import { digitsOfPhone } from './identifiers.ts'
import { checkInteractive, checkMediaRef } from './send-interactive.ts'
import type { JsonObject } from './types.ts'

/** A message that the business wants to send, in the parts the simulator works with. */
export interface SendRequest {
  kind: 'message'
  /** As written by the caller; echoed in the answer. */
  input: string
  /** Digits, or null when only a user id was given. */
  wa_id: string | null
  user_id: string | null
  type: string
  content: JsonObject
  reply_to: string | null
  ref: string | null
  /** Media uploaded before that the message names. */
  media_ids: string[]
}

/** Marks an inbound message as read, optionally showing "typing…". */
export interface ReadRequest {
  kind: 'read'
  message_id: string
  typing: boolean
}

export type ParsedRequest = SendRequest | ReadRequest | { kind: 'fault'; fault: Fault }

const sendTypes = [
  'audio',
  'contacts',
  'document',
  'image',
  'interactive',
  'location',
  'reaction',
  'sticker',
  'template',
  'text',
  'video',
] as const

/** Reads the body of `POST /{phone-number-id}/messages` as Meta does. */
export function parseSendRequest(body: JsonObject): ParsedRequest {
  if (body.messaging_product !== 'whatsapp') return asFault(missing("messaging_product = 'whatsapp'"))
  if (body.status !== undefined) return parseRead(body)
  const type = body.type === undefined && isObject(body.text) ? 'text' : body.type
  if (!sendTypes.some((known) => known === type))
    return asFault({ code: 100, details: `Param type must be one of {${sendTypes.join(', ').toUpperCase()}}.` })
  const recipient = recipientOf(body)
  if ('code' in recipient) return asFault(recipient)
  const content = body[type as string]
  const fault = firstFault(
    () => optionalText(body.biz_opaque_callback_data, 'biz_opaque_callback_data', 512),
    () => checkContext(body.context),
    () => checkContent(type as string, content),
  )
  if (fault) return asFault(fault)
  return {
    kind: 'message',
    ...recipient,
    type: type as string,
    content: asContent(content),
    reply_to: textAt(body.context, 'message_id') ?? null,
    ref: textAt(body, 'biz_opaque_callback_data') ?? null,
    media_ids: mediaIdsOf(type as string, content),
  }
}

function asFault(fault: Fault): ParsedRequest {
  return { kind: 'fault', fault }
}

/** Contacts come as a list; stored under its name so that content is always an object. */
function asContent(content: unknown): JsonObject {
  return Array.isArray(content) ? { contacts: content } : (content as JsonObject)
}

function parseRead(body: JsonObject): ParsedRequest {
  if (body.status !== 'read') return asFault(invalid("status must be 'read'."))
  const messageId = textAt(body, 'message_id')
  if (!messageId) return asFault(missing('message_id'))
  const typing = objectAt(body, 'typing_indicator')
  if (body.typing_indicator !== undefined && typing?.type !== 'text')
    return asFault(invalid("typing_indicator['type'] must be text."))
  return { kind: 'read', message_id: messageId, typing: typing !== undefined }
}

type Recipient = Pick<SendRequest, 'input' | 'wa_id' | 'user_id'>

function recipientOf(body: JsonObject): Recipient | Fault {
  if (body.recipient_type !== undefined && body.recipient_type !== 'individual')
    return { code: 100, details: 'Param recipient_type must be one of {INDIVIDUAL}.' }
  const userId = textAt(body, 'recipient')
  if (body.to === undefined && userId) return { input: userId, wa_id: null, user_id: userId }
  if (body.to === undefined) return { code: 100, details: 'The parameter to is required.' }
  const input = typeof body.to === 'number' ? String(body.to) : textAt(body, 'to')
  const digits = input === undefined ? null : digitsOfPhone(input)
  if (input === undefined || digits === null) return invalid('to is not a valid phone number.')
  return { input, wa_id: digits, user_id: null }
}

function checkContext(context: unknown): Check {
  if (context === undefined) return null
  return needText(isObject(context) ? context.message_id : undefined, "context['message_id']", 512)
}

function checkContent(type: string, content: unknown): Check {
  if (type === 'contacts') return checkContacts(content)
  return (
    needObject(content, type) ??
    contentChecks[type as Exclude<(typeof sendTypes)[number], 'contacts'>](content as JsonObject)
  )
}

const contentChecks = {
  text: (text: JsonObject) => needText(text.body, "text['body']", 4096),
  image: (image: JsonObject) => checkCaptioned(image, 'image'),
  video: (video: JsonObject) => checkCaptioned(video, 'video'),
  document: (document: JsonObject) =>
    firstFault(
      () => checkCaptioned(document, 'document'),
      () => optionalText(document.filename, "document['filename']", 240),
    ),
  audio: (audio: JsonObject) => checkMediaRef(audio, 'audio'),
  sticker: (sticker: JsonObject) => checkMediaRef(sticker, 'sticker'),
  location: checkLocation,
  reaction: checkReaction,
  interactive: checkInteractive,
  template: (template: JsonObject) =>
    firstFault(
      () => needText(template.name, "template['name']", 512),
      () => needText(objectAt(template, 'language')?.code, "template['language']['code']", 15),
    ),
}

function checkCaptioned(media: JsonObject, type: string): Check {
  return firstFault(
    () => checkMediaRef(media, type),
    () => optionalText(media.caption, `${type}['caption']`, 1024),
  )
}

function checkLocation(location: JsonObject): Check {
  const inRange = (value: unknown, most: number) =>
    value !== '' && value !== null && Number.isFinite(Number(value)) && Math.abs(Number(value)) <= most
  return firstFault(
    () => (location.latitude === undefined ? missing("location['latitude']") : null),
    () => (location.longitude === undefined ? missing("location['longitude']") : null),
    () => (inRange(location.latitude, 90) ? null : invalid("location['latitude'] must be between -90 and 90.")),
    () => (inRange(location.longitude, 180) ? null : invalid("location['longitude'] must be between -180 and 180.")),
    () => optionalText(location.name, "location['name']", 1000),
    () => optionalText(location.address, "location['address']", 1000),
  )
}

function checkReaction(reaction: JsonObject): Check {
  return firstFault(
    () => needText(reaction.message_id, "reaction['message_id']", 512),
    () => (typeof reaction.emoji === 'string' ? null : missing("reaction['emoji']")),
    () => optionalText(reaction.emoji, "reaction['emoji']", 32),
  )
}

function checkContacts(contacts: unknown): Check {
  if (!Array.isArray(contacts) || contacts.length === 0) return missing('contacts')
  if (contacts.length > 257) return invalid('contacts may hold at most 257 entries.')
  return firstFault(
    ...contacts.map((contact) => () => {
      const name = objectAt(contact, 'name')
      const parts = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix']
      return firstFault(
        () => needText(name?.formatted_name, "contacts['name']['formatted_name']", 1000),
        () =>
          parts.some((part) => textAt(name, part))
            ? null
            : invalid('At least one optional name field is required beside formatted_name.'),
      )
    }),
  )
}

function mediaIdsOf(type: string, content: unknown): string[] {
  if (type === 'interactive') {
    const header = objectAt(content, 'header')
    const media = objectAt(header, textAt(header, 'type') ?? '')
    return idsIn([media])
  }
  if (type === 'template') {
    const parameters = listAt(content, 'components').flatMap((component) => listAt(component, 'parameters'))
    return idsIn(parameters.map((parameter) => objectAt(parameter, textAt(parameter, 'type') ?? '')))
  }
  return ['image', 'video', 'document', 'audio', 'sticker'].includes(type) ? idsIn([content]) : []
}

function idsIn(media: unknown[]): string[] {
  return media.flatMap((one) => textAt(one, 'id') ?? [])
}
