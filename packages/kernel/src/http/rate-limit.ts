import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AnyEndpoint } from '../contract/endpoint.ts'
import { refuse } from '../contract/refusal.ts'

/** Per process: a caller may spend this many requests a minute on each endpoint's budget. */
const defaultRatePerMinute = 1_200

/**
 * Counts requests per caller and minute, answers the RateLimit headers of the IETF draft (policy and remaining), and
 * refuses with Retry-After. Endpoints with a number of their own have a counter of their own.
 */
export function createRateLimiter(perMinute = defaultRatePerMinute) {
  const shared = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const own = new Map<string, RateLimiterMemory>()

  function limiterOf(endpoint: AnyEndpoint): { limiter: RateLimiterMemory; points: number } {
    if (typeof endpoint.ratePerMinute !== 'number') return { limiter: shared, points: perMinute }
    const points = endpoint.ratePerMinute
    let limiter = own.get(endpoint.id)
    if (!limiter) {
      limiter = new RateLimiterMemory({ points, duration: 60, keyPrefix: endpoint.id })
      own.set(endpoint.id, limiter)
    }
    return { limiter, points }
  }

  return {
    /** @throws Refusal `request.rate_limited` */
    async take(http: Context, endpoint: AnyEndpoint, caller: string): Promise<void> {
      if (endpoint.ratePerMinute === false || caller.startsWith('internal:')) return
      const { limiter, points } = limiterOf(endpoint)
      try {
        const state = await limiter.consume(caller)
        http.header('ratelimit-policy', `"default";q=${points};w=60`)
        http.header('ratelimit', `"default";r=${state.remainingPoints};t=${Math.ceil(state.msBeforeNext / 1000)}`)
      } catch (state) {
        if (!(state instanceof RateLimiterRes)) throw state
        const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
        http.header('retry-after', String(seconds))
        http.header('ratelimit', `"default";r=0;t=${seconds}`)
        throw refuse('request.rate_limited', { seconds })
      }
    },
  }
}

export type RateLimiter = ReturnType<typeof createRateLimiter>
