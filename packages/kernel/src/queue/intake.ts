import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { LightMessage } from './light.ts'
import type { Pool } from './pool.ts'
import { type QueuedMessage, readHorizon, readPlaces, readQueuedAt } from './store.ts'
import type { Outcome } from './work.ts'

interface Options {
  db: Database
  clock: Clock
  pool: Pool
  signal: AbortSignal
}

interface Brought {
  message: LightMessage
  settle: (outcome: Outcome) => void
}

/** How often the floor is raised at most, ms. */
const floorEveryMs = 1_000
/** How often a pool that is full is asked whether there is room, ms. */
const roomEveryMs = 10

/**
 * Takes what the broker brings into a pool, in the order of acceptance. The table says what of it still waits: a broker brings some
 * messages twice. One process hands its messages over in that order, several do not: earlier messages of a key that the broker has not
 * brought yet are taken from the table first. What comes while the table is asked is asked about together.
 */
export function createIntake({ db, clock, pool, signal }: Options) {
  let waiting: Brought[] = []
  let isRunning = false
  /** Before this place nothing waits, and nothing that could is still on its way into the table. */
  let floor = 0
  /** All that could come into the table before this place has come: what does not wait at the next look never will. */
  let complete = 0
  /** A place to become `complete`, when the transactions of its time have ended. */
  let next = { place: 0, begun: 0, sinceMs: Number.NEGATIVE_INFINITY }

  /** Asked until the database answers: nothing is handled twice, out of turn, or dropped. Null when the process ends. */
  async function ask<T>(question: () => Promise<T>): Promise<T | null> {
    while (!signal.aborted) {
      try {
        return await question()
      } catch {
        await clock.sleep(200, signal)
      }
    }
    return null
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

  /** Asked about, what is in hand could be settled before the answer comes, and pass for one that waits. */
  function joins({ message, settle }: Brought): boolean {
    return pool.join(message.seq, settle)
  }

  /** Which of these still wait, and earlier ones of their keys that are not in hand. */
  async function look(messages: readonly LightMessage[]) {
    const told = new Set(messages.map((one) => one.seq))
    const to = Math.max(...told)
    const places = await readPlaces(db.systemPool, pool.tenantId, { from: Math.min(floor, ...told), to })
    const unseen = places[0]?.seq ?? to
    floor = Math.max(floor, Math.min(complete, unseen))
    await lookAtHorizon(unseen)
    const waits = new Set(places.map(({ seq }) => seq))
    const keys = new Set(messages.filter(({ seq }) => waits.has(seq)).map(({ key }) => key))
    const missing = places.filter(({ seq, key }) => keys.has(key) && !told.has(seq) && !pool.has(seq))
    const seqs = missing.map(({ seq }) => seq)
    const earlier = seqs.length > 0 ? await readQueuedAt(db.systemPool, pool.tenantId, seqs) : []
    return { waits, earlier }
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

  async function take(brought: readonly Brought[]): Promise<void> {
    const batch = brought.filter((one) => !joins(one))
    if (batch.length === 0) return
    const found = await ask(() => look(batch.map((one) => one.message)))
    if (!found) {
      for (const { settle } of batch) settle('left')
      return
    }
    const { waits, earlier } = found
    const inOrder: (Pick<Brought, 'message'> & Partial<Brought>)[] = earlier.map((message) => ({ message }))
    for (const one of batch) {
      if (waits.has(one.message.seq)) inOrder.push(one)
      else one.settle('handled')
    }
    inOrder.sort((a, b) => a.message.seq - b.message.seq)
    for (const { message, settle } of inOrder) {
      const whole = await filled(message)
      if (whole) pool.add(whole, settle)
      else settle?.(signal.aborted ? 'left' : 'handled')
    }
  }

  /** With its payload; undefined where it waits no more. */
  async function filled(message: LightMessage): Promise<QueuedMessage | undefined> {
    const { payload } = message
    if (payload !== null) return { ...message, payload }
    while (!pool.hasRoom() && !signal.aborted) await clock.sleep(roomEveryMs, signal)
    return (await ask(() => readQueuedAt(db.systemPool, pool.tenantId, [message.seq])))?.[0]
  }

  return {
    take(message: LightMessage): Promise<Outcome> {
      return new Promise((settle) => {
        waiting.push({ message, settle })
        if (!isRunning) void takeAll()
      })
    },
  }
}
