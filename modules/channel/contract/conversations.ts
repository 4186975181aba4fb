import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { queuedView, sendRefusals } from './messages.ts'
import { outboundContent } from './outbound.ts'
import { conversationView, messageView, noteView, presenceView } from './views.ts'

export const conversationParams = z.object({ conversation: z.uuid() })
const on = ['internal', 'api'] as const

/** `mine`: I own it · `unassigned`: staff are asked for, nobody has it · `assistant`: the assistant answers. */
export const conversationFilter = z.enum(['all', 'mine', 'unassigned', 'staff', 'assistant'])

export const listConversations = defineEndpoint({
  id: 'channel.listConversations',
  method: 'GET',
  on,
  path: '/conversations',
  summary: 'Conversations, the latest first',
  access: 'conversations.read',
  query: pageQuery.extend({
    filter: conversationFilter.default('all'),
    state: z.enum(['open', 'closed']).default('open'),
    unread: z.enum(['true', 'false']).optional(),
    /** Part of a name, number or last message. */
    search: z.string().max(100).optional(),
  }),
  response: page(conversationView),
  refusals: ['cursor.invalid'],
})

export const countConversations = defineEndpoint({
  id: 'channel.countConversations',
  method: 'GET',
  on,
  path: '/conversations/counts',
  summary: 'How many open conversations each filter holds',
  access: 'conversations.read',
  response: z.object({
    all: z.number().int(),
    mine: z.number().int(),
    unassigned: z.number().int(),
    staff: z.number().int(),
    assistant: z.number().int(),
    unread: z.number().int(),
  }),
})

export const getConversation = defineEndpoint({
  id: 'channel.getConversation',
  method: 'GET',
  on,
  path: '/conversations/{conversation}',
  summary: 'One conversation, and who else has it open',
  access: 'conversations.read',
  params: conversationParams,
  response: conversationView.extend({ presence: z.array(presenceView) }),
  refusals: ['channel.conversation_not_found'],
})

export const listConversationMessages = defineEndpoint({
  id: 'channel.listConversationMessages',
  method: 'GET',
  on,
  path: '/conversations/{conversation}/messages',
  summary: 'Messages of a conversation, the latest first',
  access: 'conversations.read',
  params: conversationParams,
  query: pageQuery,
  response: page(messageView),
  refusals: ['channel.conversation_not_found', 'cursor.invalid'],
})

/** Staff answer. Only the owner may; `take_over` makes the caller the owner in the same act. */
export const replyToConversation = defineEndpoint({
  id: 'channel.replyToConversation',
  method: 'POST',
  on,
  path: '/conversations/{conversation}/messages',
  summary: 'Answer as staff',
  access: 'conversations.reply',
  params: conversationParams,
  body: z.intersection(
    z.object({
      take_over: z.boolean().default(false),
      reply_to: z.string().min(1).max(512).optional(),
      request_id: z.string().min(1).max(200).optional(),
    }),
    outboundContent,
  ),
  response: queuedView,
  status: 202,
  refusals: ['channel.not_owner', 'channel.already_taken', ...sendRefusals],
})

export const markConversationRead = defineEndpoint({
  id: 'channel.markConversationRead',
  method: 'POST',
  on,
  path: '/conversations/{conversation}/read',
  summary: 'Set unread to zero',
  access: 'conversations.read',
  params: conversationParams,
  response: conversationView,
  refusals: ['channel.conversation_not_found'],
})

export const closeConversation = defineEndpoint({
  id: 'channel.closeConversation',
  method: 'POST',
  on,
  path: '/conversations/{conversation}/close',
  summary: 'Close; the citizen\u2019s next message opens a new one',
  access: 'conversations.reply',
  params: conversationParams,
  response: conversationView,
  refusals: ['channel.conversation_not_found'],
})

export const listNotes = defineEndpoint({
  id: 'channel.listNotes',
  method: 'GET',
  on,
  path: '/conversations/{conversation}/notes',
  summary: 'Private notes, the latest first',
  access: 'conversations.read',
  params: conversationParams,
  response: z.object({ items: z.array(noteView) }),
  refusals: ['channel.conversation_not_found'],
})

export const addNote = defineEndpoint({
  id: 'channel.addNote',
  method: 'POST',
  on,
  path: '/conversations/{conversation}/notes',
  summary: 'Write a private note; the citizen never sees it',
  access: 'conversations.reply',
  params: conversationParams,
  body: z.object({ text: z.string().trim().min(1).max(4000), request_id: z.string().max(200).optional() }),
  response: noteView,
  status: 201,
  refusals: ['channel.conversation_not_found'],
})

/** Tells the others that this member of staff is looking or typing; forgotten after 15 s without a repeat. */
export const announcePresence = defineEndpoint({
  id: 'channel.announcePresence',
  method: 'POST',
  on: ['api'],
  path: '/conversations/{conversation}/presence',
  summary: 'I am viewing, typing, or have left',
  access: 'conversations.read',
  params: conversationParams,
  body: z.object({ activity: z.enum(['viewing', 'typing', 'left']) }),
  response: z.object({ others: z.array(presenceView) }),
  refusals: ['channel.conversation_not_found'],
})
