/**
 * Meta's limits of a cloud number: messages a second over all recipients (80 unless Meta raised it), and per recipient one in 6 s
 * after a burst of 45. Both as leaky buckets (GCRA): the whole state is one time, the moment at which the bucket is empty again.
 */
export type RateLimit = { intervalMs: number; burst: number }

export const pairLimit: RateLimit = { intervalMs: 6_000, burst: 45 }

/** A tenth of a second's worth may leave at once: enough to fill the connections, too little to be seen as a burst. */
export function numberLimit(messagesPerSecond: number): RateLimit {
  return { intervalMs: 1_000 / messagesPerSecond, burst: Math.max(1, Math.floor(messagesPerSecond / 10)) }
}

/** When one more may leave, in ms since 1970: `now` or later. */
export function nextAllowedAt(limit: RateLimit, emptyAt: number, now: number): number {
  return Math.max(now, emptyAt - (limit.burst - 1) * limit.intervalMs)
}

/** How many may leave now. */
export function allowance(limit: RateLimit, emptyAt: number, now: number): number {
  const filled = Math.max(0, emptyAt - now) / limit.intervalMs
  return Math.max(0, Math.floor(limit.burst - filled + 1e-9))
}

/** The state after `count` left at `now`. */
export function spend(limit: RateLimit, emptyAt: number, now: number, count = 1): number {
  return Math.max(emptyAt, now) + count * limit.intervalMs
}
