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
  const actor = inside !== null ? anonymous : await lookUp(headers, { endpoint, surface, named, gatekeeper, toll })
  allowKeyOrigin(http, actor)
  const byCookie = actor.kind === 'staff' || (actor.kind === 'device' && named === undefined)
  if (byCookie && endpoint.method !== 'GET' && isCrossSite(headers, publicUrl)) throw refuse('request.cross_site')
  toll?.pay(actor)
  if (inside !== null) throw refuse('auth.required')
  if (named !== undefined && actor.kind === 'anonymous') throw refuse('auth.key_invalid')
  return actor
}

interface Named {
  endpoint: AnyEndpoint
  surface: Surface
  /** An API key, or the token of a device. */
  named: string | undefined
  gatekeeper: Gatekeeper
  toll: Toll | undefined
}

/** `/internal` takes nothing but the internal key; elsewhere an API key goes before cookies. */
async function lookUp(headers: Headers, known: Named): Promise<Principal> {
  const { endpoint, surface, named, gatekeeper, toll } = known
  if (named !== undefined) return (await bearing(named, gatekeeper, toll)) ?? anonymous
  if (surface === 'internal' || !headers.has('cookie')) return anonymous
  const token = deviceTokenOf(headers)
  const asDevice = async () => (token === undefined ? null : bearing(token, gatekeeper, toll))
  // A browser may hold both: what only devices may ask is asked by the device, everything else by the person.
  if (endpoint.byDevice) return (await asDevice()) ?? (await gatekeeper.session(headers)) ?? anonymous
  return (await gatekeeper.session(headers)) ?? (await asDevice()) ?? anonymous
}

const deviceCookie = /(?:^|; *)govconnect\.device=(gcd_[\w-]{1,120})(?:;|$)/

/** Paired devices hold their token in a cookie that pages cannot read. */
export function deviceTokenOf(headers: Headers): string | undefined {
  return deviceCookie.exec(headers.get('cookie') ?? '')?.[1]
}

/** Who a secret belongs to: a device's token says so itself, anything else is an API key. */
export async function bearing(secret: string, gatekeeper: Gatekeeper, toll?: Toll): Promise<Principal | null> {
  let looked = false
  const beforeLookUp = () => {
    toll?.beforeLookUp()
    looked = true
  }
  const isDevice = secret.startsWith('gcd_')
  if (isDevice) beforeLookUp()
  const paid = () => void (looked && toll?.lookUpPaid())
  try {
    const found = isDevice ? await gatekeeper.device?.(secret) : await gatekeeper.apiKey?.(secret, beforeLookUp)
    if (found) paid()
    return found ?? null
  } catch (error) {
    // Nobody learnt whether the key is good: while the database is away, honest programs that try again are not shut out.
    paid()
    throw error
  }
}

const bearer = /^Bearer +(\S*)$/i

/** An API key named in the request; one that is named is used or refused, whatever cookies come beside it. */
export function bearerOf(headers: Headers): string | undefined {
  return bearer.exec(headers.get('authorization') ?? '')?.[1]
}
