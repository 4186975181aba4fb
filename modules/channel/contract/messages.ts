import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { limitRefusalCodes } from './limit-refusals.ts'
import { outboundContent } from './outbound.ts'
import { messageStatus, storedMessageView } from './views.ts'

/** Fields of a message to send, beside its content. */
export const sendEnvelope = z.object({
  /** WhatsApp id, phone in any common spelling, or business-scoped user id; or name the conversation. */
  to: z.string().min(3).max(64).optional(),
  conversation_id: z.uuid().optional(),
  /** Number it leaves from; the office's first unless told. */
  account_id: z.uuid().optional(),
  /** Provider id of the message it answers. Meta's `context.message_id` is understood too. */
  reply_to: z.string().min(1).max(512).optional(),
  context: z.object({ message_id: z.string().min(1).max(512) }).optional(),
  priority: z.enum(['urgent', 'reply', 'notice', 'bulk']).default('notice'),
  /** Your own name for it; comes back in `message.status.updated`. */
  ref: z.string().min(1).max(200).optional(),
  /** Not sent any more after this time. */
  expires_at: z.iso.datetime({ offset: true }).optional(),
  /** Same key and body, same answer, for 24 h. */
  request_id: z.string().min(1).max(200).optional(),
})

export const sendBody = z.intersection(sendEnvelope, outboundContent)
export type SendBody = z.input<typeof sendBody>

export const queuedView = z.object({
  id: z.uuid(),
  conversation_id: z.uuid(),
  account_id: z.uuid(),
  status: messageStatus,
})

export const sendRefusals = [
  'channel.recipient_missing',
  'channel.recipient_invalid',
  'channel.conversation_not_found',
  'channel.account_not_found',
  'channel.no_account',
  'channel.window_closed',
  ...limitRefusalCodes,
] as const

/** Queues a message. It leaves in the order of its class and recipient, within WhatsApp's limits. */
export const sendMessage = defineEndpoint({
  id: 'channel.sendMessage',
  method: 'POST',
  on: ['internal', 'api'],
  path: '/messages/send',
  summary: 'Queue a WhatsApp message; answers its id at once',
  description: 'Checked against WhatsApp\u2019s limits first. Outside the 24 h window only templates are taken.',
  access: 'messages.send',
  body: sendBody,
  response: queuedView,
  status: 202,
  refusals: sendRefusals,
})

/** Stored messages with what the provider sent, newest first. */
export const listStoredMessages = defineEndpoint({
  id: 'channel.listStoredMessages',
  method: 'GET',
  on: ['internal'],
  path: '/messages',
  summary: 'Stored messages, with the raw element of the provider',
  access: 'internal',
  query: pageQuery.extend({
    /** Conversation id, or the citizen's WhatsApp id. */
    conversation: z.string().max(64).optional(),
    provider_id: z.string().max(512).optional(),
    direction: z.enum(['in', 'out']).optional(),
  }),
  response: page(storedMessageView),
  refusals: ['cursor.invalid'],
})

/** State of one outgoing message. */
export const getSentMessage = defineEndpoint({
  id: 'channel.getSentMessage',
  method: 'GET',
  on: ['internal', 'api'],
  path: '/message/{id}',
  summary: 'One outgoing message and its state',
  access: 'conversations.read',
  params: z.object({ id: z.uuid() }),
  response: z.object({
    id: z.uuid(),
    conversation_id: z.uuid(),
    account_id: z.uuid(),
    provider_id: z.string().nullable(),
    type: z.string(),
    status: messageStatus,
    attempts: z.number().int(),
    error_code: z.number().int().nullable(),
    error_text: z.string().nullable(),
    ref: z.string().nullable(),
    queued_at: z.iso.datetime(),
    next_attempt_at: z.iso.datetime().nullable(),
  }),
  refusals: ['channel.message_not_found'],
})
