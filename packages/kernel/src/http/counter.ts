/** Length of a window, ms. */
const windowMs = 60_000

interface Window {
  beganMs: number
  uses: number
}

/** What a key has left of its window after one use. */
export interface Spent {
  limit: number
  /** Uses left; below 0 where this one was too many. */
  left: number
  /** Until the window ends, s. */
  resetSeconds: number
}

/** Counts uses of keys in windows of a minute, each from the key's first use on. */
export interface Counter {
  take(key: string, limit: number, nowMs: number): Spent
  /** The last use of the key did not count after all. */
  giveBack(key: string): void
}

/**
 * @param atMost keys counted at a time; past it the oldest window is forgotten, so that whoever has many addresses can neither fill our
 * memory nor shut anybody else out
 */
export function createCounter(atMost: number): Counter {
  // In the order the windows began: what has ended stands in front.
  const windows = new Map<string, Window>()
  const runs = (window: Window, nowMs: number) => nowMs - window.beganMs < windowMs

  function begin(key: string, nowMs: number): Window {
    windows.delete(key)
    for (const [old, window] of windows) {
      if (windows.size < atMost && runs(window, nowMs)) break
      windows.delete(old)
    }
    const window = { beganMs: nowMs, uses: 0 }
    windows.set(key, window)
    return window
  }

  return {
    take(key, limit, nowMs) {
      const before = windows.get(key)
      const window = before && runs(before, nowMs) ? before : begin(key, nowMs)
      window.uses += 1
      const resetSeconds = Math.max(1, Math.ceil((window.beganMs + windowMs - nowMs) / 1000))
      return { limit, left: limit - window.uses, resetSeconds }
    },
    giveBack(key) {
      const window = windows.get(key)
      if (window) window.uses -= 1
    },
  }
}
