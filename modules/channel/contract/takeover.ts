import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { conversationParams } from './conversations.ts'
import { ownerKind } from './views.ts'

export const takeoverView = z
  .object({
    conversation_id: z.uuid(),
    owner: ownerKind,
    owner_staff_id: z.string().nullable(),
    owner_staff_name: z.string().nullable(),
    owner_version: z.number().int(),
    /** Since when staff own it. */
    since: z.iso.datetime().nullable(),
    /** When silence hands it back to the assistant. */
    idle_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Takeover', description: 'Who answers a conversation' })

const on = ['internal', 'api'] as const

/** Staff take the conversation; the assistant is silent from the committed moment on. */
export const startTakeover = defineEndpoint({
  id: 'channel.startTakeover',
  method: 'POST',
  on,
  path: '/takeover/{conversation}/start',
  summary: 'Take the conversation over',
  access: 'conversations.takeover',
  params: conversationParams,
  body: z
    .object({
      /** For calls with the internal key: the member of staff; without one, staff own it and nobody has picked it up. */
      staff_id: z.string().max(100).optional(),
      staff_name: z.string().max(200).optional(),
      /** Takes it from a colleague. */
      force: z.boolean().default(false),
      /** Tell the citizen in one sentence that a person answers now. */
      notify: z.boolean().default(true),
      request_id: z.string().max(200).optional(),
    })
    .optional(),
  response: takeoverView,
  refusals: ['channel.conversation_not_found', 'channel.already_taken'],
})

export const endTakeover = defineEndpoint({
  id: 'channel.endTakeover',
  method: 'POST',
  on,
  path: '/takeover/{conversation}/end',
  summary: 'Hand the conversation back to the assistant',
  access: 'conversations.takeover',
  params: conversationParams,
  body: z
    .object({
      staff_id: z.string().max(100).optional(),
      force: z.boolean().default(false),
      request_id: z.string().max(200).optional(),
    })
    .optional(),
  response: takeoverView,
  refusals: ['channel.conversation_not_found', 'channel.not_taken_over', 'channel.not_owner'],
})

export const getTakeover = defineEndpoint({
  id: 'channel.getTakeover',
  method: 'GET',
  on,
  path: '/takeover/{conversation}/status',
  summary: 'Who answers the conversation',
  access: 'conversations.read',
  params: conversationParams,
  response: takeoverView,
  refusals: ['channel.conversation_not_found'],
})
