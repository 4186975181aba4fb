import type { Context } from 'hono'
import type { AnyEndpoint, Surface } from '../contract/endpoint.ts'
import { refuse } from '../contract/refusal.ts'
import { allowKeyOrigin } from './cors.ts'
import { anonymous, type Gatekeeper, internal, type Principal } from './principal.ts'
import type { RateLimiter, Toll } from './rate-limit.ts'
import { isCrossSite } from './security.ts'

export interface CallerOptions {
  gatekeeper: Gatekeeper
  rateLimiter: RateLimiter
  publicUrl: string
}

/**
 * Who calls, counted: the address before anything is looked up, the caller and the tenant once they are known. The internal key is not
 * counted; one that is wrong is refused and never treated as anonymous.
 * @throws Refusal `request.rate_limited…`, `auth.required`, `auth.key_invalid`, `request.cross_site`
 */
export async function callerOf(
  http: Context,
  endpoint: AnyEndpoint,
  surface: Surface,
  options: CallerOptions,
): Promise<Principal> {
  const { gatekeeper, rateLimiter, publicUrl } = options
  const headers = http.req.raw.headers
  const inside = headers.get('x-internal-api-key')
  if (inside !== null && gatekeeper.internalKey(inside)) return internal
  const toll = endpoint.ratePerMinute === false ? undefined : rateLimiter.enter(http, endpoint, http.get('ip'))
  const named = inside !== null || surface !== 'api' ? undefined : bearerOf(headers)
  const actor = inside !== null ? anonymous : await lookUp(headers, { surface, named, gatekeeper, toll })
  allowKeyOrigin(http, actor)
  if (actor.kind === 'staff' && endpoint.method !== 'GET' && isCrossSite(headers, publicUrl))
    throw refuse('request.cross_site')
  toll?.pay(actor)
  if (inside !== null) throw refuse('auth.required')
  if (named !== undefined && actor.kind === 'anonymous') throw refuse('auth.key_invalid')
  return actor
}

interface Named {
  surface: Surface
  /** An API key. */
  named: string | undefined
  gatekeeper: Gatekeeper
  toll: Toll | undefined
}

/** `/internal` takes nothing but the internal key; elsewhere an API key goes before cookies. */
async function lookUp(headers: Headers, { surface, named, gatekeeper, toll }: Named): Promise<Principal> {
  if (named !== undefined) return (await keyHolder(named, gatekeeper, toll)) ?? anonymous
  if (surface === 'internal' || !headers.has('cookie')) return anonymous
  return (await gatekeeper.session(headers)) ?? anonymous
}

async function keyHolder(secret: string, gatekeeper: Gatekeeper, toll: Toll | undefined): Promise<Principal | null> {
  let looked = false
  const found = await gatekeeper.apiKey?.(secret, () => {
    toll?.beforeLookUp()
    looked = true
  })
  if (found && looked) toll?.lookUpPaid()
  return found ?? null
}

const bearer = /^Bearer +(\S*)$/i

/** An API key named in the request; one that is named is used or refused, whatever cookies come beside it. */
export function bearerOf(headers: Headers): string | undefined {
  return bearer.exec(headers.get('authorization') ?? '')?.[1]
}
