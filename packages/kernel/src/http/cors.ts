import type { Context } from 'hono'
import { preset } from './preset.ts'
import type { Gatekeeper, Principal } from './principal.ts'

const preflightSeconds = '600'
const readable = 'etag, idempotent-replayed, ratelimit, ratelimit-policy, retry-after, x-request-id'

/**
 * Answers a browser that asks whether a page of another origin may call with an API key. The preflight names no key, so an origin that any
 * key is meant for may ask; the answer itself is readable only to pages of that key (`allowKeyOrigin`). Never with credentials: cookies
 * stay with our own pages. Null where there is nothing to allow.
 */
export async function answerPreflight(http: Context, gatekeeper: Gatekeeper): Promise<Response | null> {
  const origin = http.req.header('origin')
  const method = http.req.header('access-control-request-method')
  if (!origin || !method || !(await gatekeeper.originAllowed?.(origin))) return null
  http.header('vary', 'origin')
  http.header('access-control-allow-origin', origin)
  http.header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE')
  http.header(
    'access-control-allow-headers',
    'authorization, content-type, idempotency-key, if-none-match, accept-language',
  )
  http.header('access-control-max-age', preflightSeconds)
  return http.body(null, 204)
}

/** Lets a page read the answer to its key, where the key is meant for pages of that origin. */
export function allowKeyOrigin(http: Context, actor: Principal): void {
  if (actor.kind !== 'api_key') return
  const origin = http.req.header('origin')
  if (!origin || !actor.allowedOrigins.includes(origin)) return
  preset(http, [
    ['vary', 'origin'],
    ['access-control-allow-origin', origin],
    ['access-control-expose-headers', readable],
  ])
}
