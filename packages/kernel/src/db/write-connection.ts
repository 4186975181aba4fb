import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { type Database, isConnectionFault } from './database.ts'

/**
 * A connection of its own for the write path, with its plans kept: planning a batch costs as much as a third of running it. A plan made
 * while a table was small would scan it for as long as the plan lives, so all are made anew every second.
 */
const plannerSettings = 'set jit = off; set plan_cache_mode = force_generic_plan'
const plansLiveMs = 1_000

export function createWriteConnection({ db, clock }: { db: Database; clock: Clock }) {
  let client: pg.PoolClient | undefined
  let plannedAt = 0
  let isClosed = false

  async function connect(): Promise<pg.PoolClient> {
    const fresh = await db.systemPool.connect()
    try {
      await fresh.query(plannerSettings)
    } catch (error) {
      fresh.release(true)
      throw error
    }
    fresh.once('error', () => drop(fresh))
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
    // A connection taken now would never be given back, and hold up the end of the process.
    if (isClosed) throw new Error('Connection terminated: this process is ending')
    const on = client ?? (await connect())
    try {
      if (clock.elapsed() - plannedAt > plansLiveMs) {
        await on.query('discard plans')
        plannedAt = clock.elapsed()
      }
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
      isClosed = true
      await last
      if (client) drop(client)
    },
  }
}

export type WriteConnection = ReturnType<typeof createWriteConnection>
