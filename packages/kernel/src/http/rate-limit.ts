import { isIPv6 } from 'node:net'
import type { Context } from 'hono'
import type { Clock } from '../clock.ts'
import type { AnyEndpoint } from '../contract/endpoint.ts'
import { refuse } from '../contract/refusal.ts'
import { type Counter, createCounter, type Spent } from './counter.ts'
import { preset } from './preset.ts'
import type { Gatekeeper, Principal } from './principal.ts'

/** Requests a minute of one person, one API key, or one address that proves to be nobody. */
const defaultPerMinute = 1_200
/**
 * An address may be an office behind one router: twenty people at their own limit, or four hundred who work (a person at the console asks
 * about once a second when it is busy).
 */
const peopleAtAnAddress = 20
/** Keys unknown to us that an address may try in a minute; an honest program tries one. */
const unknownKeysPerMinute = 60
const addressesAtMost = 50_000
const callersAtMost = 20_000

export interface RateLimitOptions {
  clock: Clock
  perMinute?: number
  /** The tenant's own limit; tenants are not limited where nobody knows it. */
  tenantPerMinute?: Gatekeeper['requestsPerMinute']
}

/** One request's way through the counters. */
export interface Toll {
  /** Before a key that nobody here knows is looked up. @throws Refusal */
  beforeLookUp(): void
  /** The key looked up was good. */
  lookUpPaid(): void
  /** Once the caller is known: counts their own, then their tenant's; tells the tightest. @throws Refusal */
  pay(actor: Principal): void
}

const refusalOf: Record<string, string> = {
  ip: 'request.rate_limited_address',
  anonymous: 'request.rate_limited_address',
  keys: 'request.rate_limited_address',
  tenant: 'request.rate_limited_tenant',
}

/**
 * Counts each request against its address, its person or key, and its tenant, side by side, and tells the headers of the IETF draft
 * "RateLimit header fields for HTTP": every policy that holds, and what is left of the tightest.
 */
export function createRateLimiter({ clock, perMinute = defaultPerMinute, tenantPerMinute }: RateLimitOptions) {
  const addresses = createCounter(addressesAtMost)
  const lookUps = createCounter(addressesAtMost)
  const callers = createCounter(callersAtMost)
  const tenants = createCounter(callersAtMost)
  // Endpoints with a number of their own; there are as many as contracts say.
  const own = new Map<string, Counter>()

  function ownCounter(endpoint: AnyEndpoint): Counter {
    let counter = own.get(endpoint.id)
    if (!counter) {
      counter = createCounter(callersAtMost)
      own.set(endpoint.id, counter)
    }
    return counter
  }

  /** A person, a key or an unproven address: its own budget, or that of the endpoint where it has one. */
  function takeCaller(endpoint: AnyEndpoint, actor: Principal, address: string): Policy {
    const caller = actor.kind === 'anonymous' ? address : actor.id
    const limit = endpoint.ratePerMinute
    if (typeof limit === 'number')
      return { name: endpoint.id, ...ownCounter(endpoint).take(`${actor.kind} ${caller}`, limit, clock.elapsed()) }
    const name = actor.kind === 'api_key' ? 'key' : actor.kind
    return { name, ...callers.take(`${name} ${caller}`, perMinute, clock.elapsed()) }
  }

  return {
    /** Counts the address, before anything is looked up. @throws Refusal `request.rate_limited_address` */
    enter(http: Context, endpoint: AnyEndpoint, ip: string): Toll {
      const address = addressKey(ip)
      const policies = [takeAddress(address)]
      refuseSpent(http, policies)
      return {
        beforeLookUp() {
          const spent = lookUps.take(address, unknownKeysPerMinute, clock.elapsed())
          refuseSpent(http, [...policies, { name: 'keys', ...spent }])
        },
        lookUpPaid: () => lookUps.giveBack(address),
        pay(actor) {
          policies.push(takeCaller(endpoint, actor, address))
          refuseSpent(http, policies)
          const tenantId = 'tenantId' in actor ? actor.tenantId : null
          if (tenantId !== null && tenantPerMinute) {
            policies.push({
              name: 'tenant',
              ...tenants.take(tenantId, tenantPerMinute(tenantId), clock.elapsed()),
            })
            refuseSpent(http, policies)
          }
          preset(http, headersOf(policies))
        },
      }
    },
    /** For what asks no endpoint (a browser's preflight). @throws Refusal `request.rate_limited_address` */
    enterUnnamed(http: Context, ip: string): void {
      refuseSpent(http, [takeAddress(addressKey(ip))])
    },
  }

  function takeAddress(address: string): Policy {
    return { name: 'ip', ...addresses.take(address, perMinute * peopleAtAnAddress, clock.elapsed()) }
  }
}

export type RateLimiter = ReturnType<typeof createRateLimiter>

type Policy = Spent & { name: string }

/** The last policy is the one just counted. */
function refuseSpent(http: Context, policies: readonly Policy[]): void {
  const last = policies.at(-1)
  if (!last || last.left >= 0) return
  const { name, limit, resetSeconds: seconds } = last
  preset(http, headersOf(policies))
  preset(http, [['retry-after', String(seconds)]])
  const code = refusalOf[name] ?? 'request.rate_limited'
  throw refuse(code, { limit, seconds }, { extra: { 'violated-policies': [name] } })
}

function headersOf(policies: readonly Policy[]): [name: string, value: string][] {
  const tightest = policies.reduce((least, one) => (one.left < least.left ? one : least))
  return [
    ['ratelimit-policy', policies.map(({ name, limit }) => `"${name}";q=${limit};w=60`).join(', ')],
    ['ratelimit', `"${tightest.name}";r=${Math.max(0, tightest.left)};t=${tightest.resetSeconds}`],
  ]
}

/** Whoever has one IPv6 address has its whole /64; an IPv4 address may come in IPv6 spelling. */
export function addressKey(ip: string): string {
  if (!isIPv6(ip)) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = ip.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  // Without `::` there is nothing to fill in.
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
