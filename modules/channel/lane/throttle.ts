import { allowance, nextAllowedAt, numberLimit, pairLimit, spend } from '../rules/cloud-limits.ts'

/** What one number may send now: its own rate, and each recipient's. Times in ms since 1970. */
export function createThrottle(messagesPerSecond: () => number) {
  let emptyAt = 0
  const pairs = new Map<string, number>()

  /** Pairs whose bucket is empty again need no memory. */
  function prune(now: number): void {
    if (pairs.size < 10_000) return
    for (const [recipient, pairEmptyAt] of pairs) if (pairEmptyAt <= now) pairs.delete(recipient)
  }

  return {
    allowance: (now: number) => allowance(numberLimit(messagesPerSecond()), emptyAt, now),
    nextAt: (now: number) => nextAllowedAt(numberLimit(messagesPerSecond()), emptyAt, now),
    spent(recipient: string, now: number): void {
      emptyAt = spend(numberLimit(messagesPerSecond()), emptyAt, now)
      pairs.set(recipient, spend(pairLimit, pairs.get(recipient) ?? 0, now))
      prune(now)
    },
    /** A send of an earlier process: the pair remembers it, the number's second is long over. */
    remember(recipient: string, at: number): void {
      pairs.set(recipient, spend(pairLimit, pairs.get(recipient) ?? 0, at))
    },
    /** Recipients that must wait, and until when the first of them must. */
    blocked(now: number): { recipients: string[]; until: number | null } {
      const recipients: string[] = []
      let until: number | null = null
      for (const [recipient, pairEmptyAt] of pairs) {
        const at = nextAllowedAt(pairLimit, pairEmptyAt, now)
        if (at <= now) continue
        recipients.push(recipient)
        until = until === null ? at : Math.min(until, at)
      }
      return { recipients, until }
    },
  }
}
