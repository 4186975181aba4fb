import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Logger } from '../log.ts'
import type { Consumer, Subscription } from './consume.ts'
import { nextDeliveries, type StoredDelivery } from './deliveries.ts'
import { createKeyedQueue } from './keyed-queue.ts'

/** Deliveries of one subscription held in memory at once; the rest wait in the table. */
const windowSize = 256

interface Options {
  db: Database
  consumer: Consumer
  clock: Clock
  log: Logger
}

/**
 * Brings the deliveries of one subscription to its reaction, in order of their ids. While it keeps up, the relay hands
 * new rows over as they are committed; once it is behind, it reads them from the table until it has caught up.
 */
export function createPump(subscription: Subscription, options: Options) {
  const { db, consumer, clock, log } = options
  const queue = createKeyedQueue(subscription.reaction.concurrency)
  let cursor = 0
  let held = 0
  /** Rows past the cursor may wait in the table; at start they do. */
  let behind = true
  let fetching = false
  let stopped = false

  async function catchUp(): Promise<void> {
    if (fetching) return
    fetching = true
    while (behind && !stopped) {
      const room = windowSize - held
      if (room < windowSize / 4) break
      behind = false
      try {
        const of = { subscription: subscription.name, after: cursor, limit: room }
        const rows = await nextDeliveries(db.systemPool, of)
        // What was told to stop begins nothing more: the rows stay in the table.
        if (stopped) break
        for (const row of rows) take(row)
        if (rows.length === room) behind = true
      } catch (error) {
        behind = true
        log.warn({ subscription: subscription.name, err: error }, 'deliveries not read; trying again')
        await clock.sleep(250)
      }
    }
    fetching = false
  }

  function take(row: StoredDelivery): void {
    cursor = row.id
    held++
    void queue
      .add(row.key, async () => {
        await consumer.consume(subscription, { envelope: row.envelope, row: row.id })
      })
      .finally(() => {
        held--
        if (behind && held <= windowSize / 2) void catchUp()
      })
  }

  return {
    /** Rows just committed, in order of id. */
    offer(rows: readonly StoredDelivery[]): void {
      if (stopped) return
      if (!behind && !fetching && held + rows.length <= windowSize) {
        for (const row of rows) take(row)
        return
      }
      behind = true
      void catchUp()
    },
    start: () => void catchUp(),
    /** Forgets what has not begun (it stays in the table) and waits for the rest. */
    stop(): Promise<void> {
      stopped = true
      queue.clear()
      return queue.drained()
    },
  }
}

export type Pump = ReturnType<typeof createPump>
