import { createHmac } from 'node:crypto'
import type { App } from '@govconnect/kernel'

export interface Ask {
  method: string
  path: string
  query?: Readonly<Record<string, unknown>>
  headers?: HeadersInit
  /** Sent as JSON unless it is bytes or `rawBody` is given. */
  body?: unknown
  rawBody?: BodyInit
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The body where it is JSON. */
  json: unknown
  /** Refusal code of a problem document. */
  code: string | undefined
}

/** One request through the whole HTTP shell. A stream is cut at once: its headers are the answer. */
export async function ask(app: App, given: Ask): Promise<Answer> {
  const headers = new Headers(given.headers)
  let body = given.rawBody
  if (given.body !== undefined) {
    body = JSON.stringify(given.body)
    headers.set('content-type', 'application/json')
  }
  const response = await app.fetch(
    new Request(`http://localhost:3000${given.path}${searchOf(given.query)}`, { method: given.method, headers, body }),
  )
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/event-stream')) {
    // Whether leaving is clean is a test of its own (live.test.ts).
    await response.body?.cancel().catch(() => {})
    return { status: response.status, headers: response.headers, text: '', json: undefined, code: undefined }
  }
  const text = await response.text()
  const json = /^application\/([\w.+-]+\+)?json/.test(type) ? jsonOf(text) : undefined
  const code = type.startsWith('application/problem+json') ? (json as { code?: string }).code : undefined
  return { status: response.status, headers: response.headers, text, json, code }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Undefined is left out, lists are repeated. */
export function searchOf(query: Readonly<Record<string, unknown>> | undefined): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** A WhatsApp webhook as Meta posts it: signed over the raw bytes. */
export function webhookAsk(body: unknown, secret: string): Ask {
  const rawBody = JSON.stringify(body)
  const signature = createHmac('sha256', secret).update(rawBody).digest('hex')
  return {
    method: 'POST',
    path: '/webhook/whatsapp',
    rawBody,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
  }
}

let serial = 0

/** A citizen's text message. */
export function textWebhook(of: { to: string; from: string; name: string; text: string; at: Date }) {
  const timestamp = String(Math.floor(of.at.getTime() / 1000))
  const message = {
    from: of.from,
    id: `wamid.SECURITY${++serial}`,
    timestamp,
    type: 'text',
    text: { body: of.text },
  }
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: of.to },
    contacts: [{ wa_id: of.from, profile: { name: of.name } }],
    messages: [message],
  }
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', changes: [{ field: 'messages', value }] }],
  }
}
