import { defineEvent } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { locationView, mediaView, ownerKind } from './views.ts'

const inbox = { topic: 'inbox', permission: 'conversations.read' } as const
const queue = { topic: 'queue', permission: 'conversations.read' } as const

/** A citizen's message was stored. Key: conversation. */
export const whatsappMessageReceived = defineEvent({
  name: 'whatsapp.message.received',
  version: 1,
  summary: 'A citizen wrote; the message is stored',
  payload: z.object({
    message_id: z.uuid(),
    conversation_id: z.uuid(),
    account_id: z.uuid(),
    citizen_id: z.uuid(),
    provider_id: z.string(),
    type: z.string().nullable(),
    /** At most 1,000 characters; the message itself has all of it. */
    text: z.string().nullable(),
    sent_at: z.iso.datetime(),
    received_at: z.iso.datetime(),
  }),
  live: inbox,
})

/** One bubble of a turn. `sent_at` is the provider's time. */
export const turnMessage = z.object({
  id: z.uuid(),
  type: z.string().nullable(),
  text: z.string().nullable(),
  location: locationView.nullish(),
  media: mediaView.nullish(),
  /** Id of the button or list row the citizen chose. */
  interactive_id: z.string().nullish(),
  sent_at: z.iso.datetime(),
})

/** What a citizen wrote within the pause, in order: the assistant's turn. Key: conversation. */
export const channelTurnReady = defineEvent({
  name: 'channel.turn.ready',
  version: 1,
  summary: 'Bubbles of one citizen, gathered; the assistant may answer while the owner version holds',
  payload: z.object({
    tenant_id: z.uuid(),
    conversation_id: z.uuid(),
    owner_version: z.number().int(),
    turn_id: z.uuid(),
    messages: z.array(turnMessage).min(1),
    citizen: z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      wa_id: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    locale: z.enum(['id', 'en']).optional(),
  }),
})

/** Who answers changed. Key: conversation. */
export const conversationOwnerChanged = defineEvent({
  name: 'conversation.owner.changed',
  version: 1,
  summary: 'Takeover, hand-over or hand-back',
  payload: z.object({
    conversation_id: z.uuid(),
    owner: ownerKind,
    owner_staff_id: z.string().nullable(),
    owner_version: z.number().int(),
    cause: z.enum(['takeover', 'handover', 'handback', 'idle', 'phone']),
    version: z.number().int(),
  }),
  live: inbox,
})

/** Something else a screen shows of a conversation changed: unread, closed, identity, note. Key: conversation. */
export const conversationUpdated = defineEvent({
  name: 'conversation.updated',
  version: 1,
  payload: z.object({
    conversation_id: z.uuid(),
    what: z.enum(['read', 'closed', 'identity', 'note', 'presence', 'message_changed']),
    version: z.number().int(),
  }),
  live: inbox,
})

/** An outgoing message was queued. Key: conversation. */
export const messageQueued = defineEvent({
  name: 'message.queued',
  version: 1,
  payload: z.object({
    message_id: z.uuid(),
    conversation_id: z.uuid(),
    account_id: z.uuid(),
    type: z.string(),
    text: z.string().nullable(),
    author: z.string(),
    ref: z.string().nullable(),
  }),
  live: inbox,
})

/** An outgoing message moved on. Key: conversation. `ref` is what the sender of the message called it. */
export const messageStatusUpdated = defineEvent({
  name: 'message.status.updated',
  version: 1,
  payload: z.object({
    message_id: z.uuid(),
    conversation_id: z.uuid(),
    account_id: z.uuid(),
    provider_id: z.string().nullable(),
    status: z.string(),
    error_code: z.number().int().nullable(),
    error_text: z.string().nullable(),
    ref: z.string().nullable(),
  }),
  live: inbox,
})

/** A number stopped or went on by itself or by a person. Key: account. */
export const laneChanged = defineEvent({
  name: 'channel.lane.changed',
  version: 1,
  payload: z.object({ account_id: z.uuid(), paused: z.boolean(), reason: z.string().nullable() }),
  live: queue,
})
