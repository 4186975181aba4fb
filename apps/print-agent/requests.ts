import type { IncomingMessage } from 'node:http'
import type { Job } from './jobs.ts'

/** A ticket with a symbol is 1 to 2 KB. */
const bytesAtMost = 64 * 1_024

/** What was sent as JSON; null where it is too much, or no JSON. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= bytesAtMost) chunks.push(chunk)
  }
  if (size > bytesAtMost) return null
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}

const fieldsOf = (body: unknown): Record<string, unknown> =>
  body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {}

export function pairingIn(body: unknown): string | null {
  const { code } = fieldsOf(body)
  return typeof code === 'string' && /^\d{6}$/.test(code) ? code : null
}

export function jobIn(body: unknown): Job | null {
  const { id, data, valid_ms } = fieldsOf(body)
  if (typeof id !== 'string' || !/^[\w.:-]{8,64}$/.test(id)) return null
  if (typeof data !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return null
  if (typeof valid_ms !== 'number' || !(valid_ms >= 1_000 && valid_ms <= 300_000)) return null
  return { id, bytes: Uint8Array.from(Buffer.from(data, 'base64')), validMs: valid_ms }
}
