export type WindowState =
  | { state: 'none' }
  | { state: 'closed' }
  | { state: 'open' | 'closing'; hours: number; minutes: number }

const minuteMs = 60_000

/** Free words may leave only 24 h after the citizen's last message; the last two hours are marked. */
export const windowState = (expiresAt: string | null, now: number): WindowState => {
  if (!expiresAt) return { state: 'none' }
  const left = Math.floor((Date.parse(expiresAt) - now) / minuteMs)
  if (left <= 0) return { state: 'closed' }
  return { state: left <= 120 ? 'closing' : 'open', hours: Math.floor(left / 60), minutes: left % 60 }
}
