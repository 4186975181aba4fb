import type { Clock } from '../clock.ts'
import type { EventEnvelope } from '../contract/event.ts'
import type { Database } from '../db/database.ts'
import type { Logger } from '../log.ts'
import type { Consumer, Subscription } from './consume.ts'
import { createKeyedQueue } from './keyed-queue.ts'
import { takeSingleProcessLock } from './single-process.ts'
import type { Transport } from './transport.ts'

/** Deliveries of one subscription held in memory at once; the rest wait in the table. */
const windowSize = 256

const insertDeliveries = `insert into kernel.deliveries (subscription, tenant_id, key, envelope)
select d.subscription, d.tenant_id, d.key, d.envelope
from rows from (jsonb_to_recordset($1::jsonb) as (subscription text, tenant_id uuid, key text, envelope jsonb))
  with ordinality as d(subscription, tenant_id, key, envelope, n)
order by n`

const nextDeliveries = `select id, key, envelope from kernel.deliveries where subscription = $1 and id > $2 order by id limit $3`

interface Options {
  db: Database
  consumer: Consumer
  clock: Clock
  log: Logger
  /** Connection string for the lock that keeps a second process out. */
  url: string
}

/**
 * Durable deliveries in Postgres for one process. The relay's transaction turns an outbox row into one delivery per
 * subscription; the transaction that handles a delivery deletes it. Only the relay inserts and it commits in order,
 * so `id > cursor` misses nothing.
 */
export function createInProcessTransport(options: Options): Transport {
  const { db, consumer, clock, log } = options
  const durable: Subscription[] = []
  const everyProcess: Subscription[] = []
  const pumps = new Map<string, ReturnType<typeof createPump>>()
  let lock: Awaited<ReturnType<typeof takeSingleProcessLock>> | undefined
  let stopped = false

  function createPump(subscription: Subscription) {
    const queue = createKeyedQueue(subscription.reaction.concurrency)
    let cursor = 0
    let held = 0
    let fetching = false
    let again = false

    async function fetchMore(): Promise<void> {
      if (fetching) {
        again = true
        return
      }
      fetching = true
      try {
        do {
          again = false
          const room = windowSize - held
          if (room < windowSize / 4 || stopped) break
          const { rows } = await db.systemPool.query<{ id: number; key: string; envelope: EventEnvelope }>({
            name: 'kernel-next-deliveries',
            text: nextDeliveries,
            values: [subscription.name, cursor, room],
          })
          for (const row of rows) take(row)
          if (rows.length === room) again = true
        } while (again)
      } catch (error) {
        log.warn({ subscription: subscription.name, err: error }, 'deliveries not read; trying again')
        await clock.sleep(250)
        again = true
      } finally {
        fetching = false
        if (again && !stopped) void fetchMore()
      }
    }

    function take(row: { id: number; key: string; envelope: EventEnvelope }): void {
      cursor = row.id
      held++
      const settle = async (tx: { run: (s: { name: string; text: string; values: unknown[] }) => Promise<number> }) => {
        await tx.run({ name: 'kernel-settle', text: 'delete from kernel.deliveries where id = $1', values: [row.id] })
      }
      void queue
        .add(row.key, async () => {
          await consumer.consume(subscription, row.envelope, settle)
        })
        .finally(() => {
          held--
          if (held <= windowSize / 2) void fetchMore()
        })
    }

    function stop(): Promise<void> {
      queue.clear()
      return queue.drained()
    }

    return { wake: () => void fetchMore(), stop }
  }

  return {
    async start(subscriptions) {
      lock = await takeSingleProcessLock(options)
      for (const subscription of subscriptions) {
        if (subscription.reaction.mode === 'once') {
          durable.push(subscription)
          pumps.set(subscription.name, createPump(subscription))
        } else everyProcess.push(subscription)
      }
      for (const pump of pumps.values()) pump.wake()
    },
    async forward(tx, rows) {
      const deliveries = rows.flatMap(({ envelope, target }) =>
        durable
          .filter((one) => (target ? one.name === target : one.reaction.event.name === envelope.name))
          .map((one) => ({ subscription: one.name, tenant_id: envelope.tenant_id, key: envelope.key, envelope })),
      )
      if (deliveries.length === 0) return
      await tx.run({ name: 'kernel-deliver', text: insertDeliveries, values: [JSON.stringify(deliveries)] })
    },
    forwarded(rows) {
      const names = new Set(rows.map((row) => row.envelope.name))
      for (const one of durable) if (names.has(one.reaction.event.name)) pumps.get(one.name)?.wake()
      for (const { envelope, target } of rows) {
        if (target) continue
        for (const one of everyProcess) if (one.reaction.event.name === envelope.name) void consumer.show(one, envelope)
      }
    },
    async stop() {
      stopped = true
      consumer.stop()
      await Promise.all([...pumps.values()].map((pump) => pump.stop()))
      await lock?.release()
    },
    fault: () => lock?.fault() ?? null,
  }
}
