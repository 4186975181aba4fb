import { isObject, listAt, objectAt, textAt } from './check.ts'
import { messageText } from './message-text.ts'
import { buttonsOf } from './phone-action.ts'
import { sampleTemplates } from './templates.ts'
import type { JsonObject, SimMessage, Thread } from './types.ts'
import { windowClosesAt } from './window.ts'

export interface Choice {
  kind: 'button' | 'row' | 'link' | 'location'
  id: string
  title: string
  description: string | null
  section: string | null
}

const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker']

function iso(ms: number): string
function iso(ms: number | null): string | null
function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

/** A message as the phone shows it. */
export function viewOfMessage(message: SimMessage) {
  const { content } = message
  const header = objectAt(content, 'header')
  const interactive = message.type === 'interactive'
  return {
    id: message.id,
    number_id: message.number_id,
    wa_id: message.wa_id,
    direction: message.direction,
    type: message.type,
    text: bubbleText(message),
    header: interactive ? (textAt(header, 'text') ?? null) : null,
    footer: interactive ? (textAt(objectAt(content, 'footer'), 'text') ?? null) : null,
    choices: interactive ? choicesIn(content) : [],
    list_button: interactive ? listButton(content) : null,
    media: mediaIn(message, header),
    location: message.type === 'location' ? locationIn(content) : null,
    reply_to: message.reply_to,
    status: message.status,
    visible: message.visible,
    error_code: message.error_code,
    citizen_emoji: message.citizen_emoji,
    business_emoji: message.business_emoji,
    at: iso(message.at),
    edited_at: iso(message.edited_at),
    revoked_at: iso(message.revoked_at),
  }
}

/** Words inside the bubble; media show their caption only. */
function bubbleText(message: SimMessage): string {
  if (mediaTypes.includes(message.type)) return textAt(message.content, 'caption') ?? ''
  if (message.type === 'location') return textAt(message.content, 'name') ?? textAt(message.content, 'address') ?? ''
  return messageText(message.type, message.content, sampleTemplates)
}

function choicesIn(content: JsonObject): Choice[] {
  const kind = textAt(content, 'type')
  const action = objectAt(content, 'action')
  if (kind === 'location_request_message') return [choice('location', { id: 'send_location', title: '' })]
  if (kind === 'cta_url') {
    const parameters = objectAt(action, 'parameters')
    return [choice('link', { id: parameters?.url, title: parameters?.display_text })]
  }
  const rows = listAt(action, 'sections').flatMap((section) =>
    listAt(section, 'rows')
      .filter(isObject)
      .map((row) => choice('row', row, textAt(section, 'title'))),
  )
  return [...buttonsOf(content).map((button) => choice('button', button)), ...rows]
}

function choice(kind: Choice['kind'], of: JsonObject, section?: string): Choice {
  return {
    kind,
    id: String(of.id ?? ''),
    title: String(of.title ?? ''),
    description: textAt(of, 'description') ?? null,
    section: section ?? null,
  }
}

function listButton(content: JsonObject): string | null {
  return textAt(content, 'type') === 'list' ? (textAt(objectAt(content, 'action'), 'button') ?? null) : null
}

function mediaIn(message: SimMessage, header: JsonObject | undefined) {
  const found = mediaTypes.includes(message.type) ? message.content : objectAt(header, textAt(header, 'type') ?? '')
  if (!found) return null
  return {
    id: textAt(found, 'id') ?? null,
    link: textAt(found, 'link') ?? null,
    mime_type: textAt(found, 'mime_type') ?? null,
    filename: textAt(found, 'filename') ?? null,
  }
}

function locationIn(content: JsonObject) {
  return {
    latitude: Number(content.latitude),
    longitude: Number(content.longitude),
    name: textAt(content, 'name') ?? null,
    address: textAt(content, 'address') ?? null,
  }
}

/** A chat as the chat list shows it at this moment. */
export function viewOfThread(thread: Thread, now: number) {
  return {
    number_id: thread.number_id,
    wa_id: thread.wa_id,
    last_message_at: iso(thread.last_message_at),
    last_inbound_at: iso(thread.last_inbound_at),
    window_closes_at: iso(windowClosesAt(thread.last_inbound_at, now)),
    typing_until: iso(thread.typing_until !== null && thread.typing_until > now ? thread.typing_until : null),
    unread: thread.unread,
  }
}
