import { defineEndpoint, defineMessageType, messageBatch, messageBatchDone } from '@govconnect/kernel/contract'
import { z } from 'zod'

/** For the tenants' workers: files what webhooks brought, in order of each citizen. A message filed before changes nothing. */
export const fileInbound = defineEndpoint({
  id: 'channel.fileInbound',
  method: 'POST',
  on: ['internal'],
  path: '/channel/inbound',
  summary: 'Files inbound WhatsApp messages out of the tenant queue',
  access: 'internal',
  ratePerMinute: false,
  maxBodyBytes: 64 * 1024 * 1024,
  body: messageBatch,
  response: messageBatchDone,
})

/** What a citizen or a phone of the office sent, as accepted by the webhook. The shape is the channel's own affair. */
export const inboundMessage = defineMessageType({
  name: 'channel.inbound',
  summary: 'Inbound WhatsApp message',
  payload: z.looseObject({}),
  publishedBy: 'module',
  handledBy: fileInbound,
})
