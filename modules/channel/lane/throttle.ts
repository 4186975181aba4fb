import { allowance, nextAllowedAt, nextSendAt, pairLimit, spend } from '../rules/cloud-limits.ts'

/** What one number may send now: its own rate, and each recipient's. Times in ms since 1970. */
export function createThrottle(messagesPerSecond: () => number) {
  /** Times of the number's latest sends, oldest first; a little more than one second's worth. */
  let sent: number[] = []
  const pairs = new Map<string, number>()

  /** Recipients whose next message has to wait; the others are not looked at. */
  const full = new Set<string>()

  function fill(recipient: string, at: number): void {
    const emptyAt = spend(pairLimit, pairs.get(recipient) ?? 0, at)
    pairs.set(recipient, emptyAt)
    if (nextAllowedAt(pairLimit, emptyAt, at) > at) full.add(recipient)
  }

  /** Pairs whose bucket is empty again need no memory. */
  function prune(now: number): void {
    if (pairs.size < 10_000) return
    for (const [recipient, pairEmptyAt] of pairs) if (pairEmptyAt <= now) pairs.delete(recipient)
  }

  return {
    allowance: (now: number) => allowance(messagesPerSecond(), sent, now),
    nextAt: (now: number) => nextSendAt(messagesPerSecond(), sent, now),
    spent(recipient: string, now: number): void {
      sent.push(now)
      if (sent.length > 2 * messagesPerSecond()) sent = sent.slice(-messagesPerSecond())
      fill(recipient, now)
      prune(now)
    },
    /** A send of an earlier process: the pair remembers it, the number's second is long over. */
    remember(recipient: string, at: number): void {
      fill(recipient, at)
    },
    /** Recipients that must wait, and until when the first of them must. */
    blocked(now: number): { recipients: string[]; until: number | null } {
      let until: number | null = null
      for (const recipient of full) {
        const at = nextAllowedAt(pairLimit, pairs.get(recipient) ?? 0, now)
        if (at <= now) full.delete(recipient)
        else until = until === null ? at : Math.min(until, at)
      }
      return { recipients: [...full], until }
    },
  }
}
