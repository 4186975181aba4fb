import { isObject, listAt, objectAt, textAt } from './check.ts'
import type { JsonObject, SimMessage } from './types.ts'

/** What a citizen does on the phone; media was stored before under its id. */
export type PhoneAction =
  | { type: 'text'; text: string; reply_to?: string; forwarded?: boolean }
  | {
      type: 'media'
      kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'
      media_id: string
      caption?: string
      voice?: boolean
      reply_to?: string
    }
  | {
      type: 'location'
      latitude: number
      longitude: number
      name?: string
      address?: string
      reply_to?: string
    }
  | { type: 'contacts'; contacts: JsonObject[] }
  | { type: 'button'; message_id: string; button_id: string }
  | { type: 'list'; message_id: string; row_id: string }
  | { type: 'flow'; message_id: string; response: JsonObject }
  | { type: 'reaction'; message_id: string; emoji: string }
  | { type: 'edit'; message_id: string; text: string }
  | { type: 'revoke'; message_id: string }
  | { type: 'number_change'; new_wa_id: string }
  | { type: 'raw'; message: JsonObject }

/** Media as a message of a citizen names it. */
export interface WireMedia {
  id: string
  mime_type: string
  /** base64, as webhooks carry it. */
  sha256: string
  url: string
  filename: string | null
}

/** An element of `messages[]` without sender, id and time; or why the phone cannot do this. */
export type ActionResult = { type: string; content: JsonObject; context?: JsonObject } | { problem: ActionProblem }

export type ActionProblem = 'message_unknown' | 'choice_unknown' | 'not_own_message' | 'media_unknown'

export interface ActionContext {
  /** The message that the action names, where it names one. */
  target?: SimMessage
  media?: WireMedia
  /** Sender in `context.from`: the business number's digits. */
  businessPhone: string
}

export function buildAction(action: PhoneAction, context: ActionContext): ActionResult {
  switch (action.type) {
    case 'text':
      return withContext({ type: 'text', content: { body: action.text } }, action, context)
    case 'media':
      return buildMedia(action, context)
    case 'location':
      return withContext({ type: 'location', content: locationOf(action) }, action, context)
    case 'contacts':
      return { type: 'contacts', content: { contacts: action.contacts } }
    case 'button':
    case 'list':
    case 'flow':
      return buildChoice(action, context)
    case 'reaction':
      if (!context.target) return { problem: 'message_unknown' }
      return { type: 'reaction', content: reactionOf(action) }
    case 'edit':
      return own(context.target, (id) => ({ type: 'edit', content: editOf(id, action.text) }))
    case 'revoke':
      return own(context.target, (id) => ({ type: 'revoke', content: { original_message_id: id } }))
    case 'number_change':
      return { type: 'system', content: numberChange(action.new_wa_id) }
    case 'raw':
      return { type: textAt(action.message, 'type') ?? 'unsupported', content: action.message }
  }
}

function withContext(
  result: { type: string; content: JsonObject },
  action: { reply_to?: string; forwarded?: boolean },
  given: ActionContext,
): ActionResult {
  const context: JsonObject = {}
  if (action.forwarded) context.forwarded = true
  if (action.reply_to && given.target) {
    context.from = given.target.direction === 'outbound' ? given.businessPhone : given.target.wa_id
    context.id = given.target.id
  }
  return Object.keys(context).length > 0 ? { ...result, context } : result
}

function buildMedia(action: Extract<PhoneAction, { type: 'media' }>, context: ActionContext): ActionResult {
  const media = context.media
  if (!media) return { problem: 'media_unknown' }
  const content: JsonObject = { mime_type: media.mime_type, sha256: media.sha256, id: media.id, url: media.url }
  if (action.caption && action.kind !== 'audio' && action.kind !== 'sticker') content.caption = action.caption
  if (action.kind === 'document') content.filename = media.filename ?? 'dokumen'
  if (action.kind === 'audio') content.voice = action.voice ?? false
  if (action.kind === 'sticker') content.animated = false
  return withContext({ type: action.kind, content }, action, context)
}

function locationOf(action: Extract<PhoneAction, { type: 'location' }>): JsonObject {
  const { latitude, longitude, name, address } = action
  return { latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) }
}

function reactionOf(action: { message_id: string; emoji: string }): JsonObject {
  // A removed reaction carries no emoji at all.
  return action.emoji === ''
    ? { message_id: action.message_id }
    : { message_id: action.message_id, emoji: action.emoji }
}

function editOf(originalId: string, text: string): JsonObject {
  return {
    original_message_id: originalId,
    message: { context: { id: 'M0' }, type: 'text', text: { body: text } },
  }
}

function own(target: SimMessage | undefined, build: (id: string) => ActionResult): ActionResult {
  if (!target) return { problem: 'message_unknown' }
  return target.direction === 'inbound' ? build(target.id) : { problem: 'not_own_message' }
}

function numberChange(newWaId: string): JsonObject {
  return { body: `User changed number to ${newWaId}`, wa_id: newWaId, type: 'user_changed_number' }
}

type Choice = Extract<PhoneAction, { type: 'button' | 'list' | 'flow' }>

function buildChoice(action: Choice, given: ActionContext): ActionResult {
  const target = given.target
  if (target?.direction !== 'outbound') return { problem: 'message_unknown' }
  const context = { from: given.businessPhone, id: target.id }
  const reply = choiceReply(action, target.content)
  if (!reply) return { problem: 'choice_unknown' }
  return { ...reply, context }
}

function choiceReply(action: Choice, content: JsonObject): { type: string; content: JsonObject } | null {
  if (action.type === 'flow') {
    const nfm_reply = { name: 'flow', body: 'Sent', response_json: JSON.stringify(action.response) }
    return { type: 'interactive', content: { type: 'nfm_reply', nfm_reply } }
  }
  if (action.type === 'button') return buttonReply(action.button_id, content)
  const row = rowsOf(content).find((one) => one.id === action.row_id)
  if (!row) return null
  return { type: 'interactive', content: { type: 'list_reply', list_reply: pick(row, ['id', 'title', 'description']) } }
}

function buttonReply(buttonId: string, content: JsonObject): { type: string; content: JsonObject } | null {
  const button = buttonsOf(content).find((one) => one.id === buttonId)
  if (button)
    return { type: 'interactive', content: { type: 'button_reply', button_reply: pick(button, ['id', 'title']) } }
  const payload = templatePayloads(content).find((one) => one === buttonId)
  return payload ? { type: 'button', content: { payload, text: payload } } : null
}

/** Reply buttons of an interactive message. */
export function buttonsOf(interactive: JsonObject): JsonObject[] {
  const cards = listAt(objectAt(interactive, 'action'), 'cards').flatMap((card) =>
    listAt(objectAt(card, 'action'), 'buttons'),
  )
  return [...listAt(objectAt(interactive, 'action'), 'buttons'), ...cards]
    .map((button) => objectAt(button, 'reply') ?? objectAt(button, 'quick_reply'))
    .filter(isObject)
}

/** Rows of a list message, all sections. */
export function rowsOf(interactive: JsonObject): JsonObject[] {
  return listAt(objectAt(interactive, 'action'), 'sections')
    .flatMap((section) => listAt(section, 'rows'))
    .filter(isObject)
}

function templatePayloads(template: JsonObject): string[] {
  return listAt(template, 'components')
    .filter((component) => textAt(component, 'sub_type') === 'quick_reply')
    .flatMap((component) => listAt(component, 'parameters').flatMap((one) => textAt(one, 'payload') ?? []))
}

function pick(from: JsonObject, keys: string[]): JsonObject {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]))
}
