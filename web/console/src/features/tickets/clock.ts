/** Time passed as people read it at a counter: 04:05, or 1:04:05 after an hour. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`
}

export const minutesOf = (ms: number): number => Math.max(0, Math.round(ms / 60_000))

/** The server's present, so that a wrong clock on the desk shows no wrong waits. `at`: its time in an answer that came at `heardAt`. */
export const serverNow = (now: number, at: string, heardAt: number): number =>
  Math.max(now, heardAt) + (Date.parse(at) - heardAt)

/** Seconds until a call may be said to have brought nobody. */
export function graceLeft(lastCalledAt: string | null, graceSeconds: number, now: number): number {
  if (lastCalledAt === null) return 0
  return Math.max(0, Math.ceil((Date.parse(lastCalledAt) + graceSeconds * 1_000 - now) / 1_000))
}

/** How far a wait is on the way to what the service promises: calm, near it, past it. */
export function slaState(waitedMs: number, slaMinutes: number): 'calm' | 'near' | 'over' {
  const share = waitedMs / (slaMinutes * 60_000)
  return share > 1 ? 'over' : share >= 0.8 ? 'near' : 'calm'
}
