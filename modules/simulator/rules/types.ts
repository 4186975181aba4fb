/** Any JSON object, as it stands on Meta's wire. */
export type JsonObject = { [key: string]: unknown }

/** Which way a message went, seen from the business number, as Meta says it. */
export type Direction = 'inbound' | 'outbound'

/**
 * Inbound (the phone wrote): `sent` one tick, `delivered` our webhook endpoint answered 200, `read` the business marked it.
 * Outbound (the business wrote): `accepted` by the API, then Meta's own words.
 */
export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'

/** A WhatsApp business number registered with the simulator. */
export interface BusinessNumber {
  /** Meta's phone number id: the path element of every call. */
  id: string
  /** WhatsApp business account id, `entry.id` of webhooks. */
  account_id: string
  /** Digits with country code, no plus. */
  display_phone: string
  name: string
}

/** A citizen's phone. */
export interface Phone {
  /** Digits with country code, no plus. */
  wa_id: string
  name: string
  /** The citizen blocked the business: messages stay `sent` and are never seen. */
  blocked: boolean
  /** Off: messages wait at Meta until the phone is back. */
  online: boolean
  /** Reading a message tells the business. */
  read_receipts: boolean
  /** Reads every message by itself shortly after it arrives; off when a person holds the phone. */
  auto_read: boolean
  /** Business-scoped user id, where Meta has given one. */
  user_id: string | null
  /** Hides the number: webhooks carry only `user_id`. */
  hides_number: boolean
}

/** One chat: a phone with a business number. */
export interface Thread {
  number_id: string
  wa_id: string
  /** Epoch ms of the citizen's last message; opens the 24-hour window. */
  last_inbound_at: number | null
  last_message_at: number | null
  /** Epoch ms until which the phone shows "typing…". */
  typing_until: number | null
  /** Messages of the business that the phone has not opened. */
  unread: number
}

export interface SimMessage {
  /** wamid. */
  id: string
  number_id: string
  wa_id: string
  direction: Direction
  /** Meta's message type. */
  type: string
  /** Meta's object of that type: `{ body }` for text, the whole `interactive`, … */
  content: JsonObject
  reply_to: string | null
  /** `biz_opaque_callback_data` of an outbound message. */
  ref: string | null
  status: MessageStatus
  /** Outbound: the phone shows it. Inbound: always true. */
  visible: boolean
  error_code: number | null
  citizen_emoji: string | null
  business_emoji: string | null
  /** Epoch ms. */
  at: number
  edited_at: number | null
  revoked_at: number | null
}

export interface SimMedia {
  id: string
  number_id: string
  mime_type: string
  filename: string | null
  /** Lower-case hex. */
  sha256: string
  bytes: Uint8Array
  at: number
}

/** What happened, in order: the oracle of the exactly-once and order tests. */
export interface JournalEntry {
  /** Rises by the order of commit within one phone; unique in the installation. */
  seq: number
  /** Epoch ms of the virtual clock. */
  at: number
  kind: JournalKind
  number_id: string | null
  wa_id: string | null
  message_id: string | null
  ref: string | null
  text: string | null
  detail: JsonObject
}

export type NewJournalEntry = Pick<JournalEntry, 'at' | 'kind'> & Partial<Omit<JournalEntry, 'seq' | 'at' | 'kind'>>

const journalKinds = [
  'phone.created',
  'phone.changed',
  'phone.sent',
  'phone.edited',
  'phone.revoked',
  'phone.reacted',
  'phone.read',
  'webhook.answered',
  'webhook.failed',
  'webhook.given_up',
  'api.accepted',
  'api.refused',
  'api.read',
  'api.typing',
  'message.visible',
  'message.undelivered',
  'media.uploaded',
  'media.fetched',
  'fault.injected',
  'clock.advanced',
  'settings.changed',
] as const

export type JournalKind = (typeof journalKinds)[number]

/** One event waiting to be told to the business's webhook endpoint. */
export interface Delivery {
  id: string
  number_id: string
  wa_id: string
  /** Deliveries of one lane are posted in order; a failing head holds its lane. */
  lane: string
  kind: 'message' | 'status'
  message_id: string
  /** Element of `messages[]` or `statuses[]`. */
  item: JsonObject
  /** Element of `contacts[]` that goes with a message. */
  contact: JsonObject | null
  /** Epoch ms, virtual: not posted before. Orders the lane. */
  due_at: number
  attempts: number
}

export type NewDelivery = Omit<Delivery, 'id' | 'attempts'>
