import { v7 } from 'uuid'

/** The only reader of the time. Rules get times as arguments; everything else asks this. */
export interface Clock {
  /** The present, UTC, moved by `advance` where the simulator or a test jumps. */
  now(): Date
  /** Milliseconds for measuring durations; never jumps. */
  elapsed(): number
  /** Moves `now()` forward (simulator, tests). Timers already running keep their real length. */
  advance(ms: number): void
  /** How far `now()` is ahead of the machine, in ms. */
  offset(): number
  /** Resolves after real time; rejects never, resolves at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export function createClock(): Clock {
  let offsetMs = 0
  return {
    now: () => new Date(Date.now() + offsetMs),
    elapsed: () => performance.now(),
    advance(ms) {
      offsetMs += ms
    },
    offset: () => offsetMs,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const done = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        signal?.addEventListener('abort', done, { once: true })
      }),
  }
}

/** A new UUIDv7: sortable by creation, safe to make anywhere. */
export function newId(): string {
  return v7()
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(value: string): boolean {
  return uuid.test(value)
}
