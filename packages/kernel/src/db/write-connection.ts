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
  let connecting: Promise<pg.PoolClient> | undefined
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

  function connectOnce(): Promise<pg.PoolClient> {
    connecting ??= connect().finally(() => {
      connecting = undefined
    })
    return connecting
  }

  function drop(broken: pg.PoolClient): void {
    if (client !== broken) return
    client = undefined
    broken.release(true)
  }

  /** The last work that wanted the connection to itself, and what was sent behind it since. */
  let last: Promise<unknown> = Promise.resolve()
  const following = new Set<Promise<unknown>>()

  async function run<T>(work: (on: pg.PoolClient) => Promise<T>): Promise<T> {
    // A connection taken now would never be given back, and hold up the end of the process.
    if (isClosed) throw new Error('Connection terminated: this process is ending')
    const on = client ?? (await connectOnce())
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
    /** Runs with the connection to itself; one that broke is thrown away, so that the next work starts on a sound one. */
    use<T>(work: (on: pg.PoolClient) => Promise<T>): Promise<T> {
      const before = [last, ...following]
      const result = Promise.all(before).then(() => run(work))
      last = result.catch(() => {})
      return result
    },
    /**
     * For work of one statement: it is sent while the one before is under way, and the server does them in order, each a transaction of its
     * own. So the server has the next at hand when it has committed.
     */
    follow<T>(work: (on: pg.PoolClient) => Promise<T>): Promise<T> {
      const result = last.then(() => run(work))
      const ended = result.then(
        () => {},
        () => {},
      )
      following.add(ended)
      void ended.then(() => following.delete(ended))
      return result
    },
    async close() {
      isClosed = true
      await Promise.all([last, ...following])
      if (client) drop(client)
    },
  }
}

export type WriteConnection = ReturnType<typeof createWriteConnection>
