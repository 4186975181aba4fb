import { hash53 } from './dice.ts'
import { statusErrors } from './graph-error.ts'
import type { BusinessNumber, Delivery, JsonObject, MessageStatus, Phone, SimMessage } from './types.ts'
import { windowMs } from './window.ts'

/** Unix seconds as a string, as every time on Meta's wire. */
function wireTime(epochMs: number): string {
  return String(Math.floor(epochMs / 1000))
}

/** Element of `contacts[]` for a citizen. */
export function contactItem(phone: Phone): JsonObject {
  const contact: JsonObject = { profile: { name: phone.name } }
  if (!phone.hides_number) contact.wa_id = phone.wa_id
  if (phone.user_id) contact.user_id = phone.user_id
  return contact
}

/** Element of `messages[]`: what the citizen wrote. */
export function messageItem(phone: Phone, message: SimMessage, context?: JsonObject): JsonObject {
  const sender: JsonObject = phone.hides_number ? { from_user_id: phone.user_id } : { from: phone.wa_id }
  if (phone.user_id) sender.from_user_id = phone.user_id
  const head = { ...(context ? { context } : {}), ...sender, id: message.id, timestamp: wireTime(message.at) }
  if (message.type === 'contacts') return { ...head, type: 'contacts', contacts: message.content.contacts }
  return { ...head, type: message.type, [message.type]: message.content }
}

/** A message given word for word: sender, id and time are set, all else stays. */
export function rawMessageItem(phone: Phone, message: SimMessage): JsonObject {
  return { from: phone.wa_id, timestamp: wireTime(message.at), ...message.content, id: message.id }
}

/** Element of `statuses[]`, with conversation and price while Meta sends them (sent and delivered). */
export function statusItem(
  message: SimMessage,
  status: Exclude<MessageStatus, 'accepted'>,
  at: { due: number; lastInboundAt: number | null },
): JsonObject {
  const item: JsonObject = {
    id: message.id,
    status,
    timestamp: wireTime(at.due),
    recipient_id: message.wa_id,
  }
  if (message.ref !== null) item.biz_opaque_callback_data = message.ref
  if (status === 'sent' || status === 'delivered') Object.assign(item, pricing(message, at.lastInboundAt ?? at.due))
  return item
}

export function failedItem(
  message: SimMessage,
  dueAt: number,
  failure: { code: 131026 | 131047 | 131053; details: string },
) {
  const item = statusItem(message, 'failed', { due: dueAt, lastInboundAt: null })
  item.errors = statusErrors(failure.code, failure.details)
  return item
}

/** Free inside the customer-service window; a template opens a paid utility conversation. */
function pricing(message: SimMessage, windowFrom: number): JsonObject {
  const category = message.type === 'template' ? 'utility' : 'service'
  const free = category === 'service'
  const day = Math.floor(windowFrom / windowMs)
  const seed = `${message.number_id}|${message.wa_id}|${category}|${day}`
  const id = hash53(seed).toString(16).padStart(14, '0') + hash53(seed, 1).toString(16).padStart(14, '0')
  return {
    conversation: { id, expiration_timestamp: wireTime(windowFrom + windowMs), origin: { type: category } },
    pricing: {
      billable: !free,
      pricing_model: 'PMP',
      type: free ? 'free_customer_service' : 'regular',
      category,
    },
  }
}

/** One webhook body for deliveries of one business account: a change per number and kind. */
export function webhookBody(deliveries: readonly Delivery[], numbers: ReadonlyMap<string, BusinessNumber>): JsonObject {
  const accounts = new Map<string, JsonObject[]>()
  for (const [numberId, ofNumber] of groupBy(deliveries, (one) => one.number_id)) {
    const number = numbers.get(numberId)
    if (!number) continue
    const changes = accounts.get(number.account_id) ?? []
    for (const [, ofKind] of groupBy(ofNumber, (one) => one.kind)) changes.push(change(number, ofKind))
    accounts.set(number.account_id, changes)
  }
  return {
    object: 'whatsapp_business_account',
    entry: [...accounts].map(([id, changes]) => ({ id, changes })),
  }
}

function change(number: BusinessNumber, deliveries: readonly Delivery[]): JsonObject {
  const value: JsonObject = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: number.display_phone, phone_number_id: number.id },
  }
  const items = deliveries.map((one) => one.item)
  if (deliveries[0]?.kind === 'status') return { value: { ...value, statuses: items }, field: 'messages' }
  const contacts = new Map(deliveries.flatMap((one) => (one.contact ? [[one.wa_id, one.contact] as const] : [])))
  return { value: { ...value, contacts: [...contacts.values()], messages: items }, field: 'messages' }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
