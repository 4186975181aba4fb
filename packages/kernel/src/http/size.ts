import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { type Refusal, refuse } from '../contract/refusal.ts'

/** Of the path and query together, bytes; RFC 9110 asks servers for 8,000 at least. */
const maxAddressBytes = 8_000
/** A list of ids in an address is far below it. */
const maxQueryParameters = 100
/** Of all headers of a request. The server's parser stops at `bytes`; the rest is looked at here. */
export const headerLimits = { bytes: 16 * 1024, headers: 100, cookies: 100 }

/** What is too large about a request before its body; null for what every honest one is. */
export function sizeRefusal(http: Context): Refusal | null {
  const { incoming } = (http.env ?? {}) as { incoming?: IncomingMessage }
  const address = incoming?.url ?? http.req.url
  if (address.length > maxAddressBytes) return refuse('request.address_too_long', { limit: maxAddressBytes })
  const query = address.indexOf('?')
  if (query !== -1 && countOf('&', address, query) >= maxQueryParameters) {
    const detail = `at most ${maxQueryParameters} parameters`
    return refuse('request.invalid', {}, { errors: [{ pointer: '#/query', detail }] })
  }
  const headers = incoming ? incoming.rawHeaders.length / 2 : 0
  const cookies = incoming ? incoming.headers.cookie : http.req.header('cookie')
  if (headers > headerLimits.headers || (cookies && countOf(';', cookies) >= headerLimits.cookies))
    return refuse('request.headers_too_large', headerLimits)
  return null
}

function countOf(sign: string, text: string, from = 0): number {
  let count = 0
  for (let at = text.indexOf(sign, from); at !== -1; at = text.indexOf(sign, at + 1)) count += 1
  return count
}
