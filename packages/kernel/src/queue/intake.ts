import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Pool } from './pool.ts'
import { type QueuedMessage, readExisting, readHorizon, readPlaces, readQueuedAt } from './store.ts'
import type { Outcome } from './work.ts'

/** A message as the broker brought it. */
export interface Brought {
  message: QueuedMessage
  /** It was brought, or may have been brought, before. */
  again: boolean
}

interface Options {
  db: Database
  clock: Clock
  pool: Pool
  signal: AbortSignal
}

interface Waiting extends Brought {
  settle: (outcome: Outcome) => void
}

/** Places taken out of turn and not yet brought; forgotten all at once when there are more. */
const maxEarly = 10_000
/** How often the floor is raised at most, ms. */
const floorEveryMs = 1_000

/**
 * Takes what the broker brings into a pool, in the order of acceptance. One process hands its messages over in that order, several do
 * not: earlier messages of a key that the broker has not brought yet are taken from the table first. What comes while the table is
 * asked is asked about together.
 */
export function createIntake({ db, clock, pool, signal }: Options) {
  const early = new Set<number>()
  let waiting: Waiting[] = []
  let isRunning = false
  /** Nothing waits up to here, and nothing that could is still on its way into the table. */
  let floor = 0
  /** All that could come into the table up to here has come: what does not wait at the next look never will. */
  let complete = 0
  /** A place to become `complete`, when the transactions of its time have ended. */
  let next = { place: 0, begun: 0, sinceMs: Number.NEGATIVE_INFINITY }

  /** Asked until the database answers: nothing is handled twice, out of turn, or dropped. */
  async function ask<T>(question: () => Promise<T>, otherwise: T): Promise<T> {
    while (!signal.aborted) {
      try {
        return await question()
      } catch {
        await clock.sleep(200, signal)
      }
    }
    return otherwise
  }

  async function takeAll(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await take(batch)
    }
    isRunning = false
  }

  /** Earlier messages of these keys that are neither in hand nor among these. */
  async function readMissing(fresh: readonly Waiting[]): Promise<QueuedMessage[]> {
    const brought = new Set(fresh.map((one) => one.message.seq))
    const before = Math.max(...brought)
    const places = await readPlaces(db.systemPool, pool.tenantId, { after: floor, before })
    const unseen = (places[0]?.seq ?? before) - 1
    floor = Math.max(floor, Math.min(complete, unseen))
    await lookAtHorizon(unseen)
    const keys = new Set(fresh.map((one) => one.message.key))
    const missing = places.filter(({ seq, key }) => keys.has(key) && !brought.has(seq) && !pool.has(seq))
    if (missing.length === 0) return []
    return readQueuedAt(
      db.systemPool,
      pool.tenantId,
      missing.map(({ seq }) => seq),
    )
  }

  /**
   * Places are given before they are committed: what another process is committing at this moment stands below what is seen, and messages
   * of its key come later. Only when all that was under way has ended, a look tells that nothing more comes below.
   */
  async function lookAtHorizon(place: number): Promise<void> {
    const nowMs = clock.elapsed()
    if (nowMs - next.sinceMs < floorEveryMs) return
    const { ended, begun } = await readHorizon(db.systemPool)
    if (ended < next.begun) {
      next.sinceMs = nowMs
      return
    }
    complete = next.place
    next = { place, begun, sinceMs: nowMs }
  }

  async function take(batch: readonly Waiting[]): Promise<void> {
    const doubtful = batch.filter((one) => early.delete(one.message.seq) || one.again)
    const messages = doubtful.map((one) => one.message)
    const existing =
      messages.length > 0 ? await ask(() => readExisting(db.systemPool, messages), new Set<number>()) : null
    const fresh = batch.filter((one) => !doubtful.includes(one) || existing?.has(one.message.seq))
    for (const one of doubtful) if (!fresh.includes(one)) one.settle(signal.aborted ? 'left' : 'handled')
    if (fresh.length === 0) return
    const missing = await ask(() => readMissing(fresh), [])
    if (early.size + missing.length > maxEarly) early.clear()
    for (const { seq } of missing) early.add(seq)
    // The same message may be among these twice: whoever waits for it hears of it.
    const all: { message: QueuedMessage; settle?: Waiting['settle'] }[] = [
      ...fresh,
      ...missing.map((message) => ({ message })),
    ]
    all.sort((a, b) => a.message.seq - b.message.seq)
    for (const { message, settle } of all) pool.add(message, settle)
  }

  return {
    take(brought: Brought): Promise<Outcome> {
      return new Promise((settle) => {
        waiting.push({ ...brought, settle })
        if (!isRunning) void takeAll()
      })
    },
  }
}
