/** What may leave to one recipient, as a leaky bucket (GCRA): its whole state is one time, at which the bucket is empty again. */
export type RateLimit = { intervalMs: number; burst: number }

/** Meta's pair limit: one message in 6 s to the same recipient, after a burst of 45. */
export const pairLimit: RateLimit = { intervalMs: 6_000, burst: 45 }

/** A little over a second: requests leave a few ms apart and may arrive closer together than they left. */
const secondMs = 1_030

/**
 * A number's throughput (80 messages a second unless Meta raised it), exact over every second: `sent` holds the times of the latest
 * sends, oldest first. A bucket would let its burst through on top of the rate.
 */
export function allowance(perSecond: number, sent: readonly number[], now: number): number {
  let within = 0
  for (let index = sent.length - 1; index >= 0 && (sent[index] ?? 0) > now - secondMs; index -= 1) within += 1
  return Math.max(0, perSecond - within)
}

/** When the number may send again: `now`, or the moment the oldest send that fills the second leaves it. */
export function nextSendAt(perSecond: number, sent: readonly number[], now: number): number {
  const filling = sent[sent.length - perSecond]
  return filling === undefined ? now : Math.max(now, filling + secondMs)
}

/** When one more may leave, in ms since 1970: `now` or later. */
export function nextAllowedAt(limit: RateLimit, emptyAt: number, now: number): number {
  return Math.max(now, emptyAt - (limit.burst - 1) * limit.intervalMs)
}

/** The state after `count` left at `now`. */
export function spend(limit: RateLimit, emptyAt: number, now: number, count = 1): number {
  return Math.max(emptyAt, now) + count * limit.intervalMs
}
