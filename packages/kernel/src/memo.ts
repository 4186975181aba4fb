/** Answers of a look-up, each kept for a while. One process's own: another learns of a change when its answer has aged. */
export interface Memo<Value> {
  /**
   * The kept answer, or that of `look`. Whoever asks for the same key meanwhile gets the same promise. An answer ages from the moment it
   * was asked for; a rejected one is given to those who wait for it and not kept. Whoever waits with a lock in hand waits for ever where the
   * look-up stands behind that lock: one made inside a transaction is not asked while that transaction waits for a lock.
   * @param nowMs the caller's clock, ms: `clock.elapsed()`, or `clock.now().getTime()` where the answer has to age with a jump of the clock
   */
  get(key: string, nowMs: number, look: () => Promise<Value>): Promise<Value>
  /** The next `get` asks anew, also where a look-up is under way. Forgets all where no key is named. */
  forget(key?: string): void
}

export interface MemoOptions {
  /** How long an answer holds, ms. */
  keptMs: number
  /** Keys kept at most; past it the oldest is asked for anew. */
  atMost: number
}

interface Entry<Value> {
  askedAtMs: number
  value: Promise<Value>
}

/**
 * Keeps what is asked often and changes rarely.
 * @example
 * const names = createMemo<string>({ keptMs: 60_000, atMost: 1_000 })
 * await names.get(tenantId, clock.elapsed(), () => askName(tenantId))
 */
export function createMemo<Value>({ keptMs, atMost }: MemoOptions): Memo<Value> {
  // In the order of asking, which is the order of ageing: what is to be dropped stands in front.
  const entries = new Map<string, Entry<Value>>()

  // A clock that was set back makes an answer older than it is, never younger.
  const holds = (entry: Entry<Value>, nowMs: number) => nowMs >= entry.askedAtMs && nowMs - entry.askedAtMs < keptMs

  function makeRoom(nowMs: number): void {
    for (const [key, entry] of entries) {
      if (entries.size < atMost && holds(entry, nowMs)) return
      entries.delete(key)
    }
  }

  return {
    get(key, nowMs, look) {
      const before = entries.get(key)
      if (before && holds(before, nowMs)) return before.value
      entries.delete(key)
      makeRoom(nowMs)
      const entry = { askedAtMs: nowMs, value: look() }
      entries.set(key, entry)
      entry.value.catch(() => {
        // A newer answer may stand in its place.
        if (entries.get(key) === entry) entries.delete(key)
      })
      return entry.value
    },
    forget(key) {
      if (key === undefined) entries.clear()
      else entries.delete(key)
    },
  }
}
