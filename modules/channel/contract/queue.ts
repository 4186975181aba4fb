import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { outboundStates } from '../rules/message-status.ts'

/** The queue of one number. */
export const laneView = z
  .object({
    account_id: z.uuid(),
    /** The number's name; a session, in the words of the gateway. */
    session: z.string(),
    phone_number_id: z.string(),
    paused: z.boolean(),
    paused_reason: z.string().nullable(),
    /** Waiting: queued and waiting for another try. */
    pending: z.number().int(),
    /** Being sent, or in doubt. */
    processing: z.number().int(),
    in_doubt: z.number().int(),
    /** Accepted by WhatsApp in the last 24 h. */
    completed: z.number().int(),
    /** Failed or expired in the last 24 h. */
    failed: z.number().int(),
    /** Accepted in the last minute. */
    sent_last_minute: z.number().int(),
    messages_per_second: z.number().int(),
    oldest_pending_at: z.iso.datetime().nullable(),
    next_send_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Lane', description: 'The outgoing queue of one number' })

export const getQueueStatus = defineEndpoint({
  id: 'channel.getQueueStatus',
  method: 'GET',
  on: ['root', 'internal', 'api'],
  path: '/message/queue-status',
  summary: 'Outgoing queue of each number',
  access: 'conversations.read',
  response: z.object({ sessions: z.array(laneView) }),
})

const laneParams = z.object({ account: z.uuid() })
const reason = z.object({ reason: z.string().trim().min(1).max(200).optional() }).optional()
const counted = z.object({ affected: z.number().int() })
const on = ['internal', 'api'] as const

export const pauseLane = defineEndpoint({
  id: 'channel.pauseLane',
  method: 'POST',
  on,
  path: '/message/queue/{account}/pause',
  summary: 'Stop sending from a number; messages keep queueing',
  access: 'queue.manage',
  params: laneParams,
  body: reason,
  response: laneView,
  refusals: ['channel.account_not_found'],
})

export const resumeLane = defineEndpoint({
  id: 'channel.resumeLane',
  method: 'POST',
  on,
  path: '/message/queue/{account}/resume',
  summary: 'Send again',
  access: 'queue.manage',
  params: laneParams,
  response: laneView,
  refusals: ['channel.account_not_found'],
})

export const clearLane = defineEndpoint({
  id: 'channel.clearLane',
  method: 'POST',
  on,
  path: '/message/queue/{account}/clear',
  summary: 'Cancel everything that waits; what is being sent goes on',
  access: 'queue.manage',
  params: laneParams,
  response: counted,
  refusals: ['channel.account_not_found'],
})

export const retryLane = defineEndpoint({
  id: 'channel.retryLane',
  method: 'POST',
  on,
  path: '/message/queue/{account}/retry',
  summary: 'Queue failed messages again',
  access: 'queue.manage',
  params: laneParams,
  body: z.object({ ids: z.array(z.uuid()).max(1000).optional(), error_code: z.int32().optional() }).optional(),
  response: counted,
  refusals: ['channel.account_not_found'],
})

export const queuedMessageView = z.object({
  id: z.uuid(),
  conversation_id: z.uuid(),
  account_id: z.uuid(),
  to: z.string(),
  type: z.string(),
  text: z.string().nullable(),
  priority: z.enum(['urgent', 'reply', 'notice', 'bulk']),
  state: z.enum(outboundStates),
  attempts: z.number().int(),
  error_code: z.number().int().nullable(),
  error_text: z.string().nullable(),
  queued_at: z.iso.datetime(),
  next_attempt_at: z.iso.datetime().nullable(),
})

export const listQueued = defineEndpoint({
  id: 'channel.listQueued',
  method: 'GET',
  on,
  path: '/message/queue',
  summary: 'Messages of the queue, the latest first',
  access: 'conversations.read',
  query: pageQuery.extend({ account_id: z.uuid().optional(), state: z.enum(outboundStates).optional() }),
  response: page(queuedMessageView),
  refusals: ['cursor.invalid'],
})

const messageParams = z.object({ id: z.uuid() })

export const cancelMessage = defineEndpoint({
  id: 'channel.cancelMessage',
  method: 'POST',
  on,
  path: '/message/{id}/cancel',
  summary: 'Cancel a message that still waits',
  access: 'queue.manage',
  params: messageParams,
  response: queuedMessageView,
  refusals: ['channel.message_not_found', 'channel.message_not_waiting'],
})

/** Queues a failed or doubtful message again. For a doubtful one this is the decision that it did not arrive. */
export const retryMessage = defineEndpoint({
  id: 'channel.retryMessage',
  method: 'POST',
  on,
  path: '/message/{id}/retry',
  summary: 'Queue a failed or doubtful message again',
  access: 'queue.manage',
  params: messageParams,
  response: queuedMessageView,
  refusals: ['channel.message_not_found', 'channel.message_not_failed'],
})
