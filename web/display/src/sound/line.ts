import type { BoardCall } from '@govconnect/queue/contract'

/** A call that waits to be spoken. `key` tells a call from its recall. */
export interface Spoken {
  key: string
  call: BoardCall
  /** When this screen heard of it, ms. */
  atMs: number
}

/** What was called longer ago is old news: whoever is meant came, or was called again, ms. */
const staleAfterMs = 90_000
/** At most so many wait to be spoken; of more, the oldest are only shown: the hall must not lag behind the counters. */
const atMost = 6

const keyOf = (call: BoardCall) => `${call.ticket_id} ${call.called_at} ${call.recall}`

/**
 * Which calls of a board are to be spoken: those not spoken yet and not long ago, oldest first. A screen that just came up stays silent
 * about what hangs there already: `seen` starts with those. `nowMs` is the server's time.
 */
export function toSpeak(board: readonly BoardCall[], seen: ReadonlySet<string>, nowMs: number): Spoken[] {
  return board
    .filter((call) => call.status === 'called' && !seen.has(keyOf(call)))
    .filter((call) => nowMs - Date.parse(call.called_at) < staleAfterMs)
    .map((call) => ({ key: keyOf(call), call, atMs: nowMs }))
    .sort((a, b) => (a.call.called_at < b.call.called_at ? -1 : 1))
}

export const keysOf = (board: readonly BoardCall[]): string[] => board.map(keyOf)

/** The line of calls after new ones came: a recall takes the place of its earlier call, old ones are left out. */
export function joinLine(line: readonly Spoken[], fresh: readonly Spoken[], nowMs: number): Spoken[] {
  const again = new Set(fresh.map(({ call }) => call.ticket_id))
  const rest = line.filter(({ call, atMs }) => !again.has(call.ticket_id) && nowMs - atMs < staleAfterMs)
  return [...rest, ...fresh].slice(-atMost)
}

/** True within quiet hours, told as `HH:MM` of the branch's wall clock; they may cross midnight. */
export function isQuiet(quiet: { from: string; to: string } | null, wallClock: string): boolean {
  if (!quiet || quiet.from === quiet.to) return false
  const { from, to } = quiet
  return from < to ? wallClock >= from && wallClock < to : wallClock >= from || wallClock < to
}
