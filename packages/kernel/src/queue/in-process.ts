import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Logger } from '../log.ts'
import type { Dispatch } from './dispatch.ts'
import type { Pool } from './pool.ts'
import { type QueuedMessage, readQueued, readWaitingTenants } from './store.ts'

interface Options {
  db: Database
  clock: Clock
  log: Logger
}

const readAtOnce = 500

interface Feed {
  pool: Pool
  cursor: number
  /** Messages past the cursor may wait in the table; at start they do. */
  behind: boolean
  reading: boolean
}

/**
 * For one process: what it commits goes straight to the pool while there is room in its memory; once behind, the pool reads the table
 * until it has caught up. The process has one writer, so places in the queue rise in the order of commits.
 */
export function createInProcessDispatch({ db, clock, log }: Options): Dispatch {
  const feeds = new Map<string, Feed>()
  const waiting = new Set<string>()
  let stopped = false
  /** Tenants may have something in their queue that is not in `waiting`. */
  let isUnsure = false

  async function catchUp(feed: Feed): Promise<void> {
    if (feed.reading) return
    feed.reading = true
    while (feed.behind && !stopped && feeds.get(feed.pool.tenantId) === feed) {
      if (!feed.pool.hasRoom()) break
      feed.behind = false
      try {
        const found = await readQueued(db.systemPool, feed.pool.tenantId, feed.cursor, readAtOnce)
        for (const message of found) take(feed, message)
        if (found.length === readAtOnce) feed.behind = true
      } catch (error) {
        feed.behind = true
        log.warn({ tenant: feed.pool.tenantId, err: error }, 'queue not read; trying again')
        await clock.sleep(250)
      }
    }
    feed.reading = false
  }

  async function lookAgain(): Promise<void> {
    while (isUnsure && !stopped) {
      try {
        for (const tenantId of await readWaitingTenants(db.systemPool)) {
          const feed = feeds.get(tenantId)
          if (feed) void catchUp(feed)
          else waiting.add(tenantId)
        }
        isUnsure = false
      } catch {
        await clock.sleep(250)
      }
    }
  }

  function take(feed: Feed, message: QueuedMessage): void {
    if (message.seq <= feed.cursor) return
    feed.cursor = message.seq
    feed.pool.add(message)
  }

  function offer(feed: Feed, messages: readonly QueuedMessage[]): void {
    if (!feed.behind && !feed.reading && feed.pool.hasRoom()) {
      for (const message of messages) take(feed, message)
      return
    }
    feed.behind = true
    void catchUp(feed)
  }

  return {
    async start() {
      for (const tenantId of await readWaitingTenants(db.systemPool)) waiting.add(tenantId)
    },
    sent(messages) {
      for (const [tenantId, its] of Map.groupBy(messages, (one) => one.tenantId)) {
        const feed = feeds.get(tenantId)
        if (feed) offer(feed, its)
        else waiting.add(tenantId)
      }
    },
    missed() {
      // At once: what is accepted from here on does not pass what was missed.
      for (const feed of feeds.values()) feed.behind = true
      isUnsure = true
      void lookAgain()
    },
    async open(pool) {
      if (pool.settings().paused) return
      const feed: Feed = { pool, cursor: 0, behind: waiting.delete(pool.tenantId) || isUnsure, reading: false }
      feeds.set(pool.tenantId, feed)
      if (feed.behind) void catchUp(feed)
    },
    async close(tenantId, { remove }) {
      if (feeds.delete(tenantId) && !remove) waiting.add(tenantId)
    },
    onRoom(tenantId) {
      const feed = feeds.get(tenantId)
      if (feed?.behind) void catchUp(feed)
    },
    async unpark() {},
    async stop() {
      stopped = true
    },
  }
}
