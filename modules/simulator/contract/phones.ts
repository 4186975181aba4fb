import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { attachment, phoneAction } from './actions.ts'
import { chatMessage, numberView, phoneSettings, phoneView, threadView, waId } from './views.ts'

const on = ['internal', 'api'] as const
const access = 'simulator.use'
const phoneParams = z.object({ wa_id: waId })
const chatParams = z.object({ wa_id: waId, number_id: z.string().min(1).max(64) })
const chatRefusals = ['simulator.phone_not_found', 'simulator.number_not_found'] as const

export const listNumbers = defineEndpoint({
  id: 'simulator.listNumbers',
  method: 'GET',
  on,
  path: '/simulator/numbers',
  summary: 'Numbers of the office that phones can write to',
  access,
  response: z.object({ items: z.array(numberView) }),
})

export const listPhones = defineEndpoint({
  id: 'simulator.listPhones',
  method: 'GET',
  on,
  path: '/simulator/phones',
  summary: 'Phones with their chats; the first phone is made when there is none',
  access,
  response: z.object({ items: z.array(phoneView) }),
})

export const createPhone = defineEndpoint({
  id: 'simulator.createPhone',
  method: 'POST',
  on,
  path: '/simulator/phones',
  summary: 'One more phone; number and name are made up unless given',
  access,
  body: phoneSettings.partial().extend({ wa_id: waId.optional() }),
  response: phoneView,
  status: 201,
  refusals: ['simulator.phone_exists'],
})

export const updatePhone = defineEndpoint({
  id: 'simulator.updatePhone',
  method: 'PATCH',
  on,
  path: '/simulator/phones/{wa_id}',
  summary: 'Rename, block, switch on and off, …; what is left out stays',
  access,
  params: phoneParams,
  body: phoneSettings.partial(),
  response: phoneView,
  refusals: ['simulator.phone_not_found'],
})

export const readChat = defineEndpoint({
  id: 'simulator.readChat',
  method: 'GET',
  on,
  path: '/simulator/phones/{wa_id}/chats/{number_id}',
  summary: 'Messages of a chat, newest first',
  access,
  params: chatParams,
  query: pageQuery,
  response: page(chatMessage).extend({ thread: threadView }),
  refusals: [...chatRefusals, 'cursor.invalid'],
})

export const act = defineEndpoint({
  id: 'simulator.act',
  method: 'POST',
  on,
  path: '/simulator/phones/{wa_id}/chats/{number_id}/actions',
  summary: 'The citizen writes, presses, reacts, edits, …',
  description: 'Answers the message as the phone shows it; for reactions, edits and revokes the message they changed.',
  access,
  params: chatParams,
  body: phoneAction,
  response: chatMessage,
  status: 201,
  refusals: [
    ...chatRefusals,
    'simulator.phone_offline',
    'simulator.message_not_found',
    'simulator.choice_not_found',
    'simulator.not_own_message',
    'simulator.media_not_found',
  ],
})

export const attach = defineEndpoint({
  id: 'simulator.attach',
  method: 'POST',
  on,
  path: '/simulator/phones/{wa_id}/chats/{number_id}/attachments',
  summary: 'The citizen sends a picture, document, voice note, video or sticker',
  access,
  params: chatParams,
  body: attachment,
  response: chatMessage,
  status: 201,
  // 16 MB of video as base64, and room for the rest.
  maxBodyBytes: 24 * 1024 * 1024,
  refusals: [...chatRefusals, 'simulator.phone_offline', 'simulator.media_refused'],
})

export const openChat = defineEndpoint({
  id: 'simulator.openChat',
  method: 'POST',
  on,
  path: '/simulator/phones/{wa_id}/chats/{number_id}/read',
  summary: 'The citizen looks at the chat: blue ticks for the office',
  access,
  params: chatParams,
  response: z.object({ read: z.number().int() }),
  refusals: chatRefusals,
})

export const readMedia = defineEndpoint({
  id: 'simulator.readMedia',
  method: 'GET',
  on,
  path: '/simulator/media/{id}',
  summary: 'A file of a chat, for the phone page',
  access,
  raw: true,
  params: z.object({ id: z.string().min(1).max(64) }),
  response: z.unknown(),
  refusals: ['simulator.media_not_found'],
})
