/** Tokens left in a bucket, and when that was counted (epoch ms). */
export interface Bucket {
  tokens: number
  at: number
}

export interface BucketLimit {
  /** Tokens regained per second. */
  perSecond: number
  /** Most tokens held: the burst. */
  burst: number
}

/** Meta's pair limit: one message per 6 s to the same person, 45 at once borrowed from the future. */
export const pairLimit: BucketLimit = { perSecond: 1 / 6, burst: 45 }

/** Takes one token, or says no. Time going backwards counts as no time. */
export function takeToken(
  bucket: Bucket | undefined,
  limit: BucketLimit,
  now: number,
): { ok: boolean; bucket: Bucket } {
  const before = bucket ?? { tokens: limit.burst, at: now }
  const regained = (Math.max(0, now - before.at) / 1000) * limit.perSecond
  const tokens = Math.min(limit.burst, before.tokens + regained)
  if (tokens < 1) return { ok: false, bucket: { tokens, at: now } }
  return { ok: true, bucket: { tokens: tokens - 1, at: now } }
}
