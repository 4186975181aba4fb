import pg from 'pg'
import type { Clock } from '../clock.ts'
import type { EventEnvelope } from '../contract/event.ts'
import { systemRole } from '../db/database.ts'
import { gather } from '../db/packet.ts'
import { createTx, watchOutbox } from '../db/tx.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { OutboxRow, Transport } from './transport.ts'

const batchSize = 500
/** How often modules without a relay are looked for, and outbox rows of other replicas are found. */
const pollMs = 50
/** After what was moved: a busy office's next events go together, and nobody sees a hundredth of a second. */
const restMs = 10

/**
 * One relay per module in the whole installation moves its events, so that their order is kept: it holds the
 * module's advisory lock. Rows are deleted in the transaction that hands them over; killed in the middle, they stay.
 */
const claim = `delete from kernel.outbox o
using (select id from kernel.outbox where module = any($1) order by id limit ${batchSize}) next
where o.id = next.id
returning o.id, o.envelope, o.target`

/** The table is empty most of the time and full when it matters: whatever its statistics say, read it by its key. */
const plannerSettings =
  'set enable_seqscan = off; set enable_bitmapscan = off; set enable_hashjoin = off; set enable_mergejoin = off'

interface Options {
  url: string
  modules: readonly string[]
  transport: Transport
  clock: Clock
  log: Logger
  metrics: Metrics
}

export function createRelay(options: Options) {
  const { transport, clock, log, metrics } = options
  const stopping = new AbortController()
  let client: pg.Client | undefined
  let held: string[] = []
  let woken: () => void = () => {}
  let pending = false
  let ended: Promise<void> = Promise.resolve()
  const unwatch = watchOutbox(() => {
    pending = true
    woken()
  })

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString: options.url,
      application_name: 'govconnect relay',
      options: `-c role=${systemRole}`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      pipeline: true,
    })
    fresh.on('error', () => {
      if (client === fresh) client = undefined
    })
    await fresh.connect()
    await fresh.query(plannerSettings)
    held = []
    return fresh
  }

  async function takeLocks(on: pg.Client): Promise<void> {
    for (const module of options.modules) {
      if (held.includes(module)) continue
      const { rows } = await on.query<{ taken: boolean }>(
        `select pg_try_advisory_lock(7201977, hashtext($1)) as taken`,
        [module],
      )
      if (rows[0]?.taken) held.push(module)
    }
  }

  /** Moves one batch; answers how many rows it took. */
  async function move(on: pg.Client): Promise<number> {
    gather(on)
    on.query('BEGIN').catch(() => {})
    try {
      const { rows } = await on.query<{ id: number; envelope: EventEnvelope; target: string | null }>({
        name: 'kernel-claim-outbox',
        text: claim,
        values: [held],
      })
      const ordered: OutboxRow[] = rows.sort((a, b) => a.id - b.id)
      if (ordered.length > 0) await transport.forward(createTx(on, { module: 'kernel', tenantId: null }), ordered)
      await on.query('COMMIT')
      if (ordered.length > 0) transport.forwarded(ordered)
      metrics.eventsRelayed.inc(ordered.length)
      return ordered.length
    } catch (error) {
      await on.query('ROLLBACK').catch(() => {})
      throw error
    }
  }

  async function idle(): Promise<void> {
    if (pending || stopping.signal.aborted) return
    const wakeUp = new Promise<void>((resolve) => {
      woken = resolve
    })
    const nap = new AbortController()
    await Promise.race([wakeUp, clock.sleep(pollMs, nap.signal)])
    nap.abort()
  }

  async function loop(): Promise<void> {
    let nextLockCheck = 0
    while (!stopping.signal.aborted) {
      try {
        client ??= await connect()
        if (clock.elapsed() >= nextLockCheck) {
          await takeLocks(client)
          nextLockCheck = clock.elapsed() + 1_000
        }
        pending = false
        const moved = held.length === 0 ? 0 : await move(client)
        if (moved < batchSize) {
          if (moved > 0) await clock.sleep(restMs, stopping.signal)
          await idle()
        }
      } catch (error) {
        log.warn({ err: error }, 'relay interrupted; trying again')
        await client?.end().catch(() => {})
        client = undefined
        await clock.sleep(200, stopping.signal)
      }
    }
    await client?.end().catch(() => {})
  }

  return {
    start() {
      ended = loop()
    },
    async stop() {
      unwatch()
      stopping.abort()
      woken()
      await ended
    },
  }
}
