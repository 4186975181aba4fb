/** First pause after a failure, doubled each time up to the longest, ms. */
const firstPauseMs = 1_000
const longestPauseMs = 60_000
/** A notice older than this is no news any more: it fails and waits for a person to replay it. */
export const giveUpAfterMs = 24 * 60 * 60_000

export interface Trial {
  /** Failures so far, this one included. */
  attempts: number
  /** When it should first have left. */
  dueAt: Date
  now: Date
  /** The provider's own wish, ms. */
  retryAfterMs?: number
}

/** When to try again; null when it is time to give up. `random` in [0, 1) spreads the tries of many notices. */
export function nextTry(trial: Trial, random: number): Date | null {
  if (trial.now.getTime() - trial.dueAt.getTime() >= giveUpAfterMs) return null
  const full = Math.min(firstPauseMs * 2 ** Math.min(trial.attempts - 1, 30), longestPauseMs)
  // Half fixed, half random: never at once, never all together.
  const pause = Math.max(full / 2 + (full / 2) * random, trial.retryAfterMs ?? 0)
  return new Date(trial.now.getTime() + pause)
}
