/** A limit of so many a second with a burst; `tokens` may be a fraction. */
export interface Bucket {
  tokens: number
  /** Milliseconds on a clock that never jumps. */
  at: number
}

export interface BucketLimit {
  perSecond: number
  burst: number
}

export function fullBucket(limit: BucketLimit, at: number): Bucket {
  return { tokens: limit.burst, at }
}

/** Takes up to `wanted` whole tokens; `granted` may be fewer. */
export function take(bucket: Bucket, limit: BucketLimit, ask: { at: number; wanted: number }) {
  const refilled = Math.min(limit.burst, bucket.tokens + ((ask.at - bucket.at) / 1000) * limit.perSecond)
  const granted = Math.min(ask.wanted, Math.floor(refilled + 1e-9))
  return { bucket: { tokens: refilled - granted, at: ask.at }, granted }
}
