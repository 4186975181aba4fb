import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { refuse } from '../contract/refusal.ts'

/** Deeper JSON is refused before it is parsed: no honest body of ours comes near. */
const maxDepth = 64
const defaultMaxBodyBytes = 1024 * 1024

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads the whole body; more than `limit` bytes are refused before they are held in memory, announced or not. */
export async function readBody(http: Context, limit = defaultMaxBodyBytes): Promise<Uint8Array> {
  const declared = Number(http.req.header('content-length') ?? 0)
  if (declared > limit) throw refuse('request.too_large', { limit })
  const { incoming } = (http.env ?? {}) as { incoming?: IncomingMessage }
  if (incoming) return collect(incoming, limit)
  const bytes = new Uint8Array(await http.req.arrayBuffer())
  if (bytes.byteLength > limit) throw refuse('request.too_large', { limit })
  return bytes
}

/** From Node's own request, which can stop at the limit and hands over its bytes without a copy. The server drains what is left. */
function collect(incoming: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (incoming.destroyed) return reject(refuse('request.malformed'))
    const chunks: Buffer[] = []
    let size = 0
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) settle(() => reject(refuse('request.too_large', { limit })))
      else chunks.push(chunk)
    }
    const onEnd = () => settle(() => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    const onCut = () => settle(() => reject(refuse('request.malformed')))
    const settle = (then: () => void) => {
      incoming.off('data', onData).off('end', onEnd).off('error', onCut).off('close', onCut)
      then()
    }
    incoming.on('data', onData).on('end', onEnd).on('error', onCut).on('close', onCut)
  })
}

/**
 * Strict JSON: valid UTF-8, bounded depth, no text PostgreSQL cannot hold (NUL, lone surrogates).
 * @throws Refusal `request.malformed`
 */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = strictUtf8.decode(bytes)
  } catch {
    throw refuse('request.malformed')
  }
  if (tooDeep(bytes)) throw refuse('request.malformed')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse('request.malformed')
  }
  if (/\\u(0000|[dD][89a-fA-F])/.test(text) && !storable(value)) throw refuse('request.malformed')
  return value
}

/** Counts brackets outside strings. */
export function tooDeep(bytes: Uint8Array, limit = maxDepth): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inString) {
      if (byte === 0x5c) i++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > limit) return true
    } else if (byte === 0x5d || byte === 0x7d) depth--
  }
  return false
}

/** True where every string in the value can be stored as text: well-formed, without NUL. */
export function storable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (Array.isArray(value)) return value.every(storable)
  if (value && typeof value === 'object')
    return Object.entries(value).every(([key, one]) => storable(key) && storable(one))
  return true
}
