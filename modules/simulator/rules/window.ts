export const windowMs = 24 * 3_600_000

/** True while free-form messages may be sent: the citizen wrote within the last 24 hours. */
export function windowIsOpen(lastInboundAt: number | null, now: number): boolean {
  return lastInboundAt !== null && now - lastInboundAt < windowMs
}

/** When the window closes (epoch ms), or null when it is closed. */
export function windowClosesAt(lastInboundAt: number | null, now: number): number | null {
  return lastInboundAt !== null && windowIsOpen(lastInboundAt, now) ? lastInboundAt + windowMs : null
}

/** Wait before the next try of a webhook (ms): doubles with each failed attempt. */
export function retryDelayMs(attempts: number, limits: { retry_first_ms: number; retry_longest_ms: number }): number {
  return Math.min(limits.retry_longest_ms, limits.retry_first_ms * 2 ** Math.min(20, Math.max(0, attempts - 1)))
}

/** Meta gives a webhook up after a week. */
export const giveUpAfterMs = 7 * 24 * 3_600_000
