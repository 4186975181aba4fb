import { randomFillSync } from 'node:crypto'
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

const bytesPerId = 16
/** Random bytes for many ids at once: asking the system for each id costs more than the rest of making it. */
const randomPool = new Uint8Array(bytesPerId * 512)
let poolAt = randomPool.length
let lastMs = 0
let sequence = 0

/** A new UUIDv7: sortable by creation, also within a millisecond of this process; safe to make anywhere. */
export function newId(): string {
  if (poolAt === randomPool.length) {
    randomFillSync(randomPool)
    poolAt = 0
  }
  const random = randomPool.subarray(poolAt, poolAt + bytesPerId)
  poolAt += bytesPerId
  const nowMs = Date.now()
  if (nowMs > lastMs) {
    lastMs = nowMs
    // A random start of 31 bits leaves as many steps within the millisecond.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1
  } else sequence += 1
  return v7({ random, msecs: lastMs, seq: sequence })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(value: string): boolean {
  return uuid.test(value)
}
