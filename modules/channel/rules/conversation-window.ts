/** WhatsApp lets an office write freely for 24 h after the citizen's last message, counted from the provider's time. */
const windowMs = 24 * 3_600_000

export function windowExpiry(providerTime: Date): Date {
  return new Date(providerTime.getTime() + windowMs)
}

/** Error 131047 is never provoked: outside the window only templates leave. */
export function mayLeave(contentType: string, windowExpiresAt: Date | null, now: Date): boolean {
  return contentType === 'template' || (windowExpiresAt !== null && windowExpiresAt > now)
}

/**
 * The provider's time of a message: its own seconds, or the receipt where they are missing or nonsense. A clock ahead of ours
 * (or the simulator's) is believed up to a week.
 */
export function providerTime(ts: string | null, receivedAt: Date): Date {
  const seconds = ts === null || !/^\d{1,12}$/.test(ts) ? Number.NaN : Number(ts)
  const latest = receivedAt.getTime() + 7 * 24 * 3_600_000
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds * 1000 > latest) return receivedAt
  return new Date(seconds * 1000)
}
