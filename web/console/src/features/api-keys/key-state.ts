import type { ApiKeyView } from '@govconnect/identity/contract'

/** `replaced`: still works, and a newer one stands ready. */
export type KeyState = 'active' | 'ending' | 'replaced' | 'expired' | 'revoked'

/** An end this near needs somebody to make the next key, in milliseconds. */
const soonMs = 7 * 86_400_000

const keyState = (key: Pick<ApiKeyView, 'revoked_at' | 'expires_at'>, now: number): KeyState => {
  if (key.revoked_at) return 'revoked'
  if (!key.expires_at) return 'active'
  const leftMs = Date.parse(key.expires_at) - now
  if (leftMs <= 0) return 'expired'
  return leftMs <= soonMs ? 'ending' : 'active'
}

/** What is to be said of each key beside the others. */
export const keyStates = (keys: readonly ApiKeyView[], now: number): ReadonlyMap<string, KeyState> => {
  const alone = new Map(keys.map((key) => [key.id, keyState(key, now)]))
  const ended = (id: string) => hasEnded(alone.get(id) ?? 'active')
  for (const { id, replaces } of keys)
    if (replaces && alone.has(replaces) && !ended(id) && !ended(replaces)) alone.set(replaces, 'replaced')
  return alone
}

export const hasEnded = (state: KeyState): boolean => state === 'revoked' || state === 'expired'

export const expiryChoices = ['30', '90', '365', 'never', 'day'] as const
export type ExpiryChoice = (typeof expiryChoices)[number]

/** When a key chosen so ends; null for not at all. `lastMoment` is that of the day picked. */
export const expiryOf = (choice: ExpiryChoice, now: number, lastMoment: string | null): string | null => {
  if (choice === 'never') return null
  if (choice === 'day') return lastMoment
  return new Date(now + Number(choice) * 86_400_000).toISOString()
}

/** One address of a web page on each line. `bad` are those a browser would never send as an origin. */
export const readOrigins = (text: string): { origins: string[]; bad: string[] } => {
  const lines = text.split(/[\s,]+/).filter((line) => line !== '')
  const isOrigin = (line: string) => {
    const url = URL.parse(line)
    return url !== null && /^https?:$/.test(url.protocol) && url.origin === line
  }
  return { origins: lines.filter(isOrigin), bad: lines.filter((line) => !isOrigin(line)) }
}
