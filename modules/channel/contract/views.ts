import { z } from 'zod'
import { outboundStates } from '../rules/message-status.ts'

/** A file that came with or goes with a message. `state`: `remote` (at the provider), `stored`, `missing`. */
export const mediaView = z
  .object({
    id: z.string().nullable(),
    mime_type: z.string().nullable(),
    sha256: z.string().nullable(),
    file_name: z.string().nullable(),
    caption: z.string().nullable(),
    voice: z.boolean(),
    state: z.enum(['remote', 'stored', 'missing']),
  })
  .meta({ id: 'MessageMedia', description: 'A file of a message' })

export const locationView = z
  .object({
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'MessageLocation', description: 'A WhatsApp pin' })

/** `received` for what citizens write; the queue's and the provider's states for what leaves. */
export const messageStatus = z.enum(['received', ...outboundStates])

/** A message as the office sees it. */
export const messageView = z
  .object({
    id: z.uuid(),
    provider_id: z.string().nullable(),
    conversation_id: z.uuid().nullable(),
    direction: z.enum(['in', 'out']),
    /** Who wrote it. */
    author: z.enum(['citizen', 'assistant', 'staff', 'system', 'phone']),
    author_id: z.string().nullable(),
    type: z.string().nullable(),
    subtype: z.string().nullable(),
    text: z.string().nullable(),
    choice_id: z.string().nullable(),
    media: mediaView.nullable(),
    location: locationView.nullable(),
    /** Outgoing: the content as sent, so that buttons and lists can be shown. */
    content: z.unknown().nullable(),
    /** Provider id of the message this one answers, reacts to, edits or revokes. */
    reply_to: z.string().nullable(),
    /** Emoji the other side put on this message. */
    reaction: z.string().nullable(),
    edited: z.boolean(),
    revoked: z.boolean(),
    forwarded: z.boolean(),
    status: messageStatus,
    error_code: z.number().int().nullable(),
    error_text: z.string().nullable(),
    /** The provider's time of the message; ours where the provider gave none. */
    provider_time: z.iso.datetime(),
    received_at: z.iso.datetime(),
  })
  .meta({ id: 'Message', description: 'A message of a conversation' })
export type MessageView = z.infer<typeof messageView>

/** A message with what the provider sent, for operators and tests (OP-02). */
export const storedMessageView = z
  .object({
    id: z.uuid(),
    provider_id: z.string().nullable(),
    conversation_id: z.uuid().nullable(),
    direction: z.enum(['in', 'out']),
    phone_number_id: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    type: z.string().nullable(),
    text: z.string().nullable(),
    media: mediaView.nullable(),
    status: messageStatus,
    provider_time: z.iso.datetime(),
    received_at: z.iso.datetime(),
    raw: z.unknown(),
  })
  .meta({ id: 'StoredMessage', description: 'A stored message with the provider element it came from' })

export const citizenView = z
  .object({
    id: z.uuid(),
    /** Profile name: a stranger's text. */
    name: z.string().nullable(),
    wa_id: z.string().nullable(),
    phone: z.string().nullable(),
    /** Business-scoped user id of people without a visible number. */
    user_id: z.string().nullable(),
  })
  .meta({ id: 'Citizen', description: 'A person outside, known by channel addresses' })

export const ownerKind = z.enum(['assistant', 'staff'])

/** Someone with the conversation open at this moment. */
export const presenceView = z.object({
  staff_id: z.string(),
  staff_name: z.string(),
  activity: z.enum(['viewing', 'typing']),
})

export const conversationView = z
  .object({
    id: z.uuid(),
    account_id: z.uuid(),
    citizen: citizenView,
    state: z.enum(['open', 'closed']),
    owner: ownerKind,
    /** Null while staff own it and nobody has picked it up. */
    owner_staff_id: z.string().nullable(),
    owner_staff_name: z.string().nullable(),
    owner_version: z.number().int(),
    /** Rises with every change; screens keep the highest they have seen. */
    version: z.number().int(),
    unread: z.number().int(),
    last_text: z.string().nullable(),
    last_type: z.string().nullable(),
    last_direction: z.enum(['in', 'out']).nullable(),
    last_message_at: z.iso.datetime().nullable(),
    /** Free-form messages may leave until then; null when the citizen never wrote. */
    window_expires_at: z.iso.datetime().nullable(),
    /** Why the assistant handed over, and what it had understood. */
    handover_reason: z.string().nullable(),
    handover_summary: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Conversation', description: 'The thread between a citizen and the office on one channel account' })
export type ConversationView = z.infer<typeof conversationView>

export const noteView = z
  .object({
    id: z.uuid(),
    conversation_id: z.uuid(),
    author_id: z.string(),
    author_name: z.string(),
    text: z.string(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'ConversationNote', description: 'A private note of the office' })
