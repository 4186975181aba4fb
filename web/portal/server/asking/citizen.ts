import type { IncomingMessage } from 'node:http'
import {
  type AnyEndpoint,
  type App,
  type Client,
  createClient,
  ProblemError,
  readProblem,
  urlOf,
} from '@govconnect/kernel'
import type { Context } from 'hono'

const origin = 'http://in-process'

export interface Citizen {
  client: Client
  /** A stream of events of the API; it ends where the answer is no longer read. @throws ProblemError */
  listen(endpoint: AnyEndpoint, params: Record<string, string>): Promise<ReadableStream<Uint8Array>>
  /** When the last refusal said to come back, seconds. */
  retryAfter(): string | null
}

/**
 * Asks the API as the visitor's own browser would: no rights, no cookies, and the visitor's own address. So whatever the API refuses or
 * counts, it refuses and counts here, and in a split installation the request takes the gateway's way on to the module.
 */
export function citizenOf(app: App, http: Context, language: string): Citizen {
  let wait: string | null = null
  async function send(url: string, init: RequestInit): Promise<Response> {
    const response = await app.fetch(new Request(url, init), socketOf(http))
    wait = response.headers.get('retry-after')
    return response
  }
  const client = createClient({ surface: 'api', origin, headers: () => headersOf(http, language), fetch: send })
  return {
    client,
    async listen(endpoint, params) {
      const last = http.req.header('last-event-id')
      const headers = { ...headersOf(http, language), ...(last === undefined ? {} : { 'last-event-id': last }) }
      const response = await send(origin + urlOf(endpoint, 'api', { params }), { headers })
      if (!response.ok || response.body === null) throw new ProblemError(await readProblem(response))
      return response.body
    },
    retryAfter: () => wait,
  }
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
