/**
 * Lock-out with backoff. Failures are counted under three keys: the account from one source (where guessing one password happens), the
 * account from anywhere (guessing spread over many sources) and the source alone (many accounts tried from one place). Each key has its
 * own patience. The wait doubles with each failure past the free ones, so that nobody is locked out for good.
 */
export type LockOutPolicy = {
  /** Failures that cost nothing. */
  freeFailures: number
  /** Wait after the first failure past the free ones, in seconds; doubles each time. */
  baseSeconds: number
  /** Longest wait, in seconds. */
  maxSeconds: number
  /** A key without failures for this long starts anew, in seconds. */
  forgetSeconds: number
}

export type AttemptKind = 'account_and_source' | 'account' | 'source'

export const LOCK_OUT: Readonly<Record<AttemptKind, LockOutPolicy>> = {
  account_and_source: { freeFailures: 5, baseSeconds: 15, maxSeconds: 900, forgetSeconds: 86_400 },
  account: { freeFailures: 20, baseSeconds: 30, maxSeconds: 900, forgetSeconds: 86_400 },
  // An office often shares one address: patience is larger than for one account.
  source: { freeFailures: 60, baseSeconds: 30, maxSeconds: 1_800, forgetSeconds: 86_400 },
}

export type Attempts = { failures: number; lastFailureAt: Date | null }

function remembered(policy: LockOutPolicy, attempts: Attempts, now: Date): Attempts {
  if (!attempts.lastFailureAt) return { failures: 0, lastFailureAt: null }
  const idleSeconds = (now.getTime() - attempts.lastFailureAt.getTime()) / 1_000
  return idleSeconds >= policy.forgetSeconds ? { failures: 0, lastFailureAt: null } : attempts
}

/** Seconds until the next attempt is allowed, 0 when it may be made now. Rounded up, so that waiting exactly so long is enough. */
export function waitSeconds(policy: LockOutPolicy, attempts: Attempts, now: Date): number {
  const { failures, lastFailureAt } = remembered(policy, attempts, now)
  if (!lastFailureAt || failures <= policy.freeFailures - 1) return 0
  const doublings = failures - policy.freeFailures
  const delaySeconds = Math.min(policy.maxSeconds, policy.baseSeconds * 2 ** Math.min(doublings, 30))
  const untilMs = lastFailureAt.getTime() + delaySeconds * 1_000
  return Math.max(0, Math.ceil((untilMs - now.getTime()) / 1_000))
}

/** An attempt is counted as a failure before the password is looked at, so that guesses sent at the same moment cannot slip through together. */
export function countAttempt(policy: LockOutPolicy, attempts: Attempts, now: Date): Attempts {
  return { failures: remembered(policy, attempts, now).failures + 1, lastFailureAt: now }
}
