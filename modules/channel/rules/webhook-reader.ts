import { asObject, type JsonObject, listIn, numberIn, objectIn, textIn } from './json-access.ts'
import { readMessageDetails } from './message-details.ts'
import type {
  ChannelError,
  FieldEvent,
  InboundMessage,
  MessageEcho,
  MessageStatus,
  WebhookEvent,
} from './webhook-events.ts'

type ChangeContext = { waba: string | null; field: string | null; phoneNumberId: string | null; contacts: JsonObject[] }

const mediaWithId = new Set(['image', 'audio', 'voice', 'video', 'document', 'sticker'])

/**
 * A webhook body → its events, in the order of the body. Nothing in it can throw: an element that is not an object is skipped
 * (there is nothing to keep), an object of an unknown shape keeps its raw element, and neither touches its neighbours.
 */
export function readWebhook(body: JsonObject): WebhookEvent[] {
  const events: WebhookEvent[] = []
  for (const entry of listIn(body, 'entry') ?? []) {
    const entryObject = asObject(entry)
    if (entryObject === null) continue
    const waba = textIn(entryObject, 'id')
    for (const change of listIn(entryObject, 'changes') ?? []) {
      const changeObject = asObject(change)
      if (changeObject !== null) readChange(changeObject, waba, events)
    }
  }
  return events
}

function readChange(change: JsonObject, waba: string | null, events: WebhookEvent[]): void {
  const value = objectIn(change, 'value')
  const context: ChangeContext = {
    waba,
    field: textIn(change, 'field'),
    phoneNumberId: textIn(objectIn(value, 'metadata'), 'phone_number_id'),
    contacts: (listIn(value, 'contacts') ?? []).map(asObject).filter((contact) => contact !== null),
  }
  const lists = [
    { items: listIn(value, 'messages'), read: readMessage },
    { items: listIn(value, 'statuses'), read: readStatus },
    { items: listIn(value, 'message_echoes'), read: readEcho },
    { items: listIn(value, 'errors'), read: readChannelError },
  ]
  for (const { items, read } of lists) {
    for (const item of items ?? []) {
      const object = asObject(item)
      if (object !== null) events.push(read(object, context))
    }
  }
  if (lists.every(({ items }) => items === null)) events.push(readFieldEvent(change, value, context))
}

function origin(context: ChangeContext) {
  return { waba: context.waba, field: context.field, phoneNumberId: context.phoneNumberId }
}

function readMessage(message: JsonObject, context: ChangeContext): InboundMessage {
  const type = textIn(message, 'type')
  const from = textIn(message, 'from')
  const fromUserId = textIn(message, 'from_user_id')
  const part = type === null ? null : objectIn(message, type)
  const errors = listIn(message, 'errors') ?? []
  return {
    ...origin(context),
    kind: 'message',
    id: textIn(message, 'id'),
    type,
    subtype: type === 'interactive' || type === 'system' ? textIn(part, 'type') : null,
    from,
    fromUserId,
    groupId: textIn(message, 'group_id'),
    ts: textIn(message, 'timestamp'),
    replyTo: textIn(objectIn(message, 'context'), 'id'),
    mediaId: type !== null && mediaWithId.has(type) ? textIn(part, 'id') : null,
    hasErrors: errors.length > 0,
    errorCodes: codesOf(errors),
    profileName: profileNameOf(context.contacts, from, fromUserId),
    details: readMessageDetails(message, type),
    raw: message,
  }
}

/** The contact of the sender by either id; with a single contact and no id to compare, that one. */
function profileNameOf(contacts: JsonObject[], from: string | null, userId: string | null): string | null {
  const match = contacts.find(
    (contact) =>
      (from !== null && textIn(contact, 'wa_id') === from) ||
      (userId !== null && textIn(contact, 'user_id') === userId),
  )
  return textIn(objectIn(match ?? null, 'profile'), 'name')
}

function readStatus(status: JsonObject, context: ChangeContext): MessageStatus {
  const errors = listIn(status, 'errors') ?? []
  const firstError = asObject(errors[0])
  return {
    ...origin(context),
    kind: 'status',
    id: textIn(status, 'id'),
    status: textIn(status, 'status'),
    recipient: textIn(status, 'recipient_id'),
    ts: textIn(status, 'timestamp'),
    errorCodes: codesOf(errors),
    errorText: textIn(objectIn(firstError, 'error_data'), 'details') ?? textIn(firstError, 'title'),
    callbackData: textIn(status, 'biz_opaque_callback_data'),
    raw: status,
  }
}

function readEcho(echo: JsonObject, context: ChangeContext): MessageEcho {
  const type = textIn(echo, 'type')
  return {
    ...origin(context),
    kind: 'echo',
    id: textIn(echo, 'id'),
    type,
    to: textIn(echo, 'to'),
    ts: textIn(echo, 'timestamp'),
    replyTo: textIn(objectIn(echo, 'context'), 'id'),
    details: readMessageDetails(echo, type),
    raw: echo,
  }
}

function readChannelError(error: JsonObject, context: ChangeContext): ChannelError {
  return { ...origin(context), kind: 'channel_error', code: numberIn(error, 'code'), raw: error }
}

function readFieldEvent(change: JsonObject, value: JsonObject | null, context: ChangeContext): FieldEvent {
  return { ...origin(context), kind: 'field_event', event: textIn(value, 'event'), raw: change }
}

function codesOf(errors: unknown[]): number[] {
  return errors.map((error) => numberIn(asObject(error), 'code')).filter((code) => code !== null)
}
