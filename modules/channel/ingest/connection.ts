import { type Database, isConnectionFault } from '@govconnect/kernel'
import type pg from 'pg'

/**
 * A connection of its own for the write path. Its statements look up by index only, and their plans are made while the tables are
 * still small: without these settings a plan made on an empty table scans it for as long as the plan lives.
 */
const plannerSettings = 'set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off'

export function createWriteConnection(db: Database) {
  let client: pg.PoolClient | undefined

  async function connect(): Promise<pg.PoolClient> {
    const fresh = await db.systemPool.connect()
    fresh.once('error', () => drop(fresh))
    await fresh.query(plannerSettings)
    client = fresh
    return fresh
  }

  function drop(broken: pg.PoolClient): void {
    if (client !== broken) return
    client = undefined
    broken.release(true)
  }

  /** What was asked for last: a connection does one thing at a time. */
  let last: Promise<unknown> = Promise.resolve()

  async function run<T>(work: (on: pg.PoolClient) => Promise<T>): Promise<T> {
    const on = client ?? (await connect())
    try {
      return await work(on)
    } catch (error) {
      if (isConnectionFault(error)) drop(on)
      throw error
    }
  }

  return {
    /** Runs in turn with the others; a connection that broke is thrown away, so that the next work starts on a sound one. */
    use<T>(work: (on: pg.PoolClient) => Promise<T>): Promise<T> {
      const result = last.then(() => run(work))
      last = result.catch(() => {})
      return result
    },
    async close() {
      await last
      if (client) drop(client)
    },
  }
}

export type WriteConnection = ReturnType<typeof createWriteConnection>
