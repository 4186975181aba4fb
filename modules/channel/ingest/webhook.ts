import { createHmac, timingSafeEqual } from 'node:crypto'
import { readBody, refuse, type Services, sameSecret } from '@govconnect/kernel'
import type { Context } from 'hono'
import { answerHandshake } from '../rules/handshake.ts'
import { readSignatureHeader } from '../rules/signature-header.ts'
import { maxWebhookBytes, parseWebhookBody } from '../rules/webhook-body.ts'
import { readWebhook } from '../rules/webhook-reader.ts'
import type { Ingest } from './ingest.ts'

/** True when the digest is the HMAC-SHA256 of the raw bytes; constant time. */
function isSigned(bytes: Uint8Array, header: string | undefined, appSecret: string): boolean {
  const digest = readSignatureHeader(header)
  if (digest === null || appSecret === '') return false
  const expected = createHmac('sha256', appSecret).update(bytes).digest('hex')
  return timingSafeEqual(Buffer.from(digest), Buffer.from(expected))
}

/** Raw bytes in, 200 after the commit. The signature is checked before anything is parsed. */
export async function answerWebhook(http: Context, services: Services, ingest: Ingest): Promise<Response> {
  const bytes = await readBody(http, maxWebhookBytes)
  if (!isSigned(bytes, http.req.header('x-hub-signature-256'), services.config.whatsapp.appSecret)) {
    throw refuse('channel.signature_invalid')
  }
  const body = parseWebhookBody(bytes)
  if (!body.ok) throw refuse('request.malformed')
  await ingest.take(readWebhook(body.value))
  return http.json({ status: 'ok' })
}

/** Meta's handshake. The challenge goes back as plain text that no browser will take for a page. */
export function answerVerification(http: Context, services: Services): Response {
  const { verifyToken } = services.config.whatsapp
  const query = new URL(http.req.url).searchParams
  const answer = answerHandshake(query, (given) => verifyToken !== '' && sameSecret(given, verifyToken))
  if (answer.status === 400) throw refuse('channel.handshake_incomplete')
  if (answer.status === 403) throw refuse('channel.handshake_refused')
  return http.body(answer.challenge, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
}
