import { defineEndpoint, defineMessageType, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'

/** Any JSON of the office's own systems: it is stored in order of its key, and nothing else happens. */
export const recordMessage = defineMessageType({
  name: 'tenants.record',
  summary: 'Any JSON, stored',
  payload: z.json(),
  publishedBy: 'api',
  handledBy: null,
})

export const messageStatus = z.enum(['queued', 'handled', 'parked'])

/** A message of an office's queue. */
export const messageView = z
  .object({
    id: z.uuid(),
    type: z.string(),
    key: z.string().describe('Messages of one key are handled in order'),
    status: messageStatus,
    attempts: z.int(),
    error: z.string().nullable(),
    payload: z.unknown().optional().describe('Left out of lists where it is large'),
    accepted_at: z.iso.datetime(),
    handled_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'QueueMessage' })
export type MessageView = z.infer<typeof messageView>

/** 202 when the message is durable; handling follows. */
export const publishMessage = defineEndpoint({
  id: 'tenants.publishMessage',
  method: 'POST',
  on: ['api', 'internal'],
  path: '/messages',
  summary: "Publishes a message into the office's queue",
  access: 'messages.send',
  status: 202,
  body: z.object({
    type: z.string().max(80).default(recordMessage.name),
    key: z.string().min(1).max(200).optional().describe('The message alone, where none is named'),
    payload: z.json(),
  }),
  response: z.object({ id: z.uuid(), status: z.literal('queued') }),
  refusals: [
    'tenants.message_type_unknown',
    'tenants.payload_invalid',
    'tenants.payload_too_large',
    'tenants.quota_exceeded',
    'tenants.storage_full',
    'tenants.suspended',
    'tenants.being_deleted',
  ],
})

/** Newest first. The time of a page grows neither with depth nor with the size of the table. */
export const listMessages = defineEndpoint({
  id: 'tenants.listMessages',
  method: 'GET',
  on: ['api'],
  path: '/messages',
  summary: "Messages of the office's queue, newest first",
  access: 'system.read',
  query: pageQuery.extend({
    status: messageStatus.optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
  }),
  response: page(messageView),
  refusals: ['cursor.invalid'],
})

export const getMessage = defineEndpoint({
  id: 'tenants.getMessage',
  method: 'GET',
  on: ['api'],
  path: '/messages/{id}',
  summary: 'One message with its payload',
  access: 'system.read',
  params: z.object({ id: z.uuid() }),
  response: messageView,
  refusals: ['tenants.message_not_found'],
})

/** Parked messages go back into the queue, at its end; without ids, all of the office (500 at a time). */
export const replayMessages = defineEndpoint({
  id: 'tenants.replayMessages',
  method: 'POST',
  on: ['api'],
  path: '/messages/replay',
  summary: 'Hands parked messages back to the queue; unknown ids are left out',
  access: 'system.replay',
  body: z.object({ ids: z.array(z.uuid()).min(1).max(500).optional() }),
  response: z.object({ replayed: z.int(), left: z.int().describe('Still parked') }),
})

/** Parked messages that nobody wants any more. */
export const discardMessages = defineEndpoint({
  id: 'tenants.discardMessages',
  method: 'POST',
  on: ['api'],
  path: '/messages/discard',
  summary: 'Removes parked messages for good; audited',
  access: 'system.replay',
  body: z.object({ ids: z.array(z.uuid()).min(1).max(500) }),
  response: z.object({ discarded: z.int() }),
})

/** What may be published here. */
export const listMessageTypes = defineEndpoint({
  id: 'tenants.listMessageTypes',
  method: 'GET',
  on: ['api'],
  path: '/message-types',
  summary: 'Types of message that may be published, with the JSON schema of their payload',
  access: 'system.read',
  response: z.object({
    items: z.array(z.object({ name: z.string(), summary: z.string(), payload: z.record(z.string(), z.unknown()) })),
  }),
})
