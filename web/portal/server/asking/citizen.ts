import type { IncomingMessage } from 'node:http'
import { type App, type Client, createClient } from '@govconnect/kernel'
import type { Context } from 'hono'

export interface Citizen {
  client: Client
  /** When the last refusal said to come back, seconds. */
  retryAfter(): string | null
}

/**
 * Asks the API as the visitor's own browser would: no rights, no cookies, and the visitor's own address. So whatever the API refuses or
 * counts, it refuses and counts here, and in a split installation the request takes the gateway's way on to the module.
 */
export function citizenOf(app: App, http: Context, language: string): Citizen {
  let wait: string | null = null
  const client = createClient({
    surface: 'api',
    origin: 'http://in-process',
    headers: () => headersOf(http, language),
    async fetch(url, init) {
      const response = await app.fetch(new Request(url, init), socketOf(http))
      wait = response.headers.get('retry-after')
      return response
    },
  })
  return { client, retryAfter: () => wait }
}

/** What tells the visitor's address where a proxy stands before us. */
const addressHeaders = ['x-forwarded-for', 'x-gateway-key']

function headersOf(http: Context, language: string): Record<string, string> {
  const headers: Record<string, string> = { 'accept-language': language, 'x-request-id': http.get('requestId') }
  for (const name of addressHeaders) {
    const value = http.req.header(name)
    if (value !== undefined) headers[name] = value
  }
  return headers
}

/** The connection's end, and nothing else of it: body and answer of this request are not those of the page. */
function socketOf(http: Context): object {
  const { incoming } = (http.env ?? {}) as { incoming?: IncomingMessage }
  return incoming ? { server: { incoming: { socket: incoming.socket } } } : {}
}
