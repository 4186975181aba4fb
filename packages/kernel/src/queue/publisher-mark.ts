import pg from 'pg'
import { type Database, systemRole } from '../db/database.ts'
import type { Logger } from '../log.ts'
import type { LightMessage } from './light.ts'
import { adoptPublisher, readOfPublisher, readPublishers } from './store.ts'

const adoptedAtOnce = 1_000
/** Advisory locks of publishers: 7201977 belongs to relays, jobs and the single process. */
const lockSpace = 7201978

type HandOver = (dead: number, messages: LightMessage[]) => Promise<void>

interface Options {
  url: string
  db: Database
  publisher: number
  log: Logger
}

/** Shows other processes that this one lives: a session lock on its number, taken anew when the connection breaks. */
export async function createPublisherMark({ url, db, publisher, log }: Options) {
  let client: pg.Client | undefined
  let closed = false

  async function hold(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'govconnect publisher',
      options: `-c role=${systemRole}`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    fresh.on('error', () => {
      if (client !== fresh) return
      client = undefined
      if (!closed) void again()
    })
    try {
      await fresh.connect()
      await fresh.query('select pg_advisory_lock($1, $2)', [lockSpace, publisher])
    } catch (error) {
      await fresh.end().catch(() => {})
      throw error
    }
    if (closed) return fresh.end()
    client = fresh
  }

  /** One at a time: a second would wait for the first's lock for as long as that lives. */
  let taking: Promise<void> | undefined
  function again(): Promise<void> {
    taking ??= takeAgain().finally(() => {
      taking = undefined
    })
    return taking
  }

  async function takeAgain(): Promise<void> {
    while (!closed && !client) {
      await hold().catch((error) => log.warn({ err: error }, 'publisher mark lost; taking it again'))
      if (!client) await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }

  /** Everything of processes that live no more is handed over, piece by piece, and becomes ours; once for each, whoever asks first. */
  async function adoptDead(handOver: HandOver): Promise<void> {
    for (const other of await readPublishers(db.systemPool)) {
      if (other === publisher) continue
      const on = await db.systemPool.connect()
      try {
        await on.query('begin')
        const { rows } = await on.query('select pg_try_advisory_xact_lock($1, $2) as dead', [lockSpace, other])
        if (rows[0].dead) {
          await handOverAll(on, other, handOver)
          await adoptPublisher(on, other, publisher)
        }
        await on.query('commit')
        on.release()
      } catch (error) {
        // Its transaction ends with it, and the other's mark is free again.
        on.release(true)
        throw error
      }
    }
  }

  async function handOverAll(on: pg.PoolClient, dead: number, handOver: HandOver): Promise<void> {
    let piece: LightMessage[]
    let after = 0
    do {
      piece = await readOfPublisher(on, dead, { after, limit: adoptedAtOnce })
      if (piece.length > 0) await handOver(dead, piece)
      after = piece.at(-1)?.seq ?? after
    } while (piece.length === adoptedAtOnce)
  }

  await hold()
  return {
    adoptDead,
    async close() {
      closed = true
      await client?.end().catch(() => {})
    },
  }
}

export type PublisherMark = Awaited<ReturnType<typeof createPublisherMark>>
