import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Logger } from '../log.ts'
import type { Consumer, Subscription } from './consume.ts'
import { type StoredDelivery, storeDeliveries } from './deliveries.ts'
import { createPump, type Pump } from './pump.ts'
import type { Transport } from './transport.ts'

interface Options {
  db: Database
  consumer: Consumer
  clock: Clock
  log: Logger
}

/**
 * Durable deliveries in Postgres for one process. The relay's transaction turns an outbox row into one delivery per
 * subscription; the transaction that handles a delivery deletes it. Only the relay inserts and it commits in order,
 * so a pump that reads `id > cursor` misses nothing.
 */
export function createInProcessTransport(options: Options): Transport {
  const durable: Subscription[] = []
  const everyProcess: Subscription[] = []
  const pumps = new Map<string, Pump>()
  /** What the relay is about to commit, per subscription. */
  let stored = new Map<string, StoredDelivery[]>()

  return {
    async start(subscriptions) {
      for (const subscription of subscriptions) {
        if (subscription.reaction.mode === 'once') {
          durable.push(subscription)
          pumps.set(subscription.name, createPump(subscription, options))
        } else everyProcess.push(subscription)
      }
      for (const pump of pumps.values()) pump.start()
    },
    async forward(tx, rows) {
      stored = new Map()
      const deliveries = rows.flatMap(({ envelope, target }) =>
        durable
          .filter((one) => (target ? one.name === target : one.reaction.event.name === envelope.name))
          .map((one) => ({ subscription: one.name, tenant_id: envelope.tenant_id, key: envelope.key, envelope })),
      )
      if (deliveries.length === 0) return
      const ids = await tx.rows<{ id: number }>(storeDeliveries(deliveries))
      deliveries.forEach(({ subscription, key, envelope }, n) => {
        // A copy each: reactions of one event do not share its payload.
        const row = { id: ids[n]!.id, key, envelope: { ...envelope } }
        stored.set(subscription, [...(stored.get(subscription) ?? []), row])
      })
    },
    forwarded(rows) {
      for (const [subscription, offered] of stored) pumps.get(subscription)?.offer(offered)
      stored = new Map()
      for (const { envelope, target } of rows) {
        if (target) continue
        for (const one of everyProcess) {
          if (one.reaction.event.name === envelope.name) void options.consumer.show(one, { ...envelope })
        }
      }
    },
    async stop() {
      options.consumer.stop()
      await Promise.all([...pumps.values()].map((pump) => pump.stop()))
    },
    fault: () => null,
  }
}
