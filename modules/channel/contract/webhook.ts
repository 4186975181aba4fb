import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { maxWebhookBytes } from '../rules/webhook-body.ts'

/** Meta's handshake when the webhook is set up: answers the challenge as plain text. */
export const verifyWebhook = defineEndpoint({
  id: 'channel.verifyWebhook',
  method: 'GET',
  on: ['root'],
  path: '/webhook/whatsapp',
  summary: 'Verification handshake of WhatsApp webhooks',
  access: 'public',
  tenant: false,
  raw: true,
  query: z.object({ 'hub.mode': z.string(), 'hub.challenge': z.string(), 'hub.verify_token': z.string() }),
  response: z.string(),
  refusals: ['channel.handshake_refused', 'channel.handshake_incomplete'],
})

/** Meta's events. 200 only after everything in the body is committed. */
export const receiveWebhook = defineEndpoint({
  id: 'channel.receiveWebhook',
  method: 'POST',
  on: ['root'],
  path: '/webhook/whatsapp',
  summary: 'WhatsApp events, signed by X-Hub-Signature-256 over the raw bytes',
  access: 'public',
  tenant: false,
  raw: true,
  ratePerMinute: false,
  maxBodyBytes: maxWebhookBytes,
  body: z.object({ object: z.string(), entry: z.array(z.unknown()) }).loose(),
  response: z.object({ status: z.literal('ok') }),
  refusals: ['channel.signature_invalid', 'request.malformed', 'request.too_large'],
})
