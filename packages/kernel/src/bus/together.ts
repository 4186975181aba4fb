import type { Clock } from '../clock.ts'
import type { EventEnvelope } from '../contract/event.ts'
import { isConnectionFault } from '../db/database.ts'
import { createGroupCommit } from '../db/group-commit.ts'
import type { Tx } from '../db/tx.ts'
import type { Subscription } from './consume.ts'
import { forgetDeliveries, type Received } from './deliveries.ts'
import { recordHandled } from './inbox.ts'
import { type ReactionContext, togetherAtMost } from './reaction.ts'

/** Tenants handled at once, each in a transaction of its own. */
const tenantsAtOnce = 8
/** Figures and notices are for people, who see no tenth of a second; a busy hall's events are a batch each time, not a transaction each. */
const restMs = 100

interface Options {
  subscription: Subscription
  clock: Clock
  inTx<T>(subscription: Subscription, envelope: EventEnvelope, work: (tx: Tx) => Promise<T>): Promise<T>
  contextOf(envelope: EventEnvelope): ReactionContext
}

/**
 * For a reaction to many events at once: what comes while a transaction is under way is handled by the next, per tenant. Resolves when
 * the event is handled. Where a batch fails each of it is handled alone, so that a bad one costs itself.
 */
export function createTogether({ subscription, clock, inTx, contextOf }: Options) {
  const { runMany } = subscription.reaction
  if (!runMany) throw new Error(`${subscription.name} handles one event at a time`)

  function handle(received: readonly Received[]): Promise<void> {
    const { envelope } = received[0]!
    return inTx(subscription, envelope, async (tx) => {
      const envelopes = received.map((one) => one.envelope)
      const fresh = await recordHandled(tx, subscription.name, { envelopes, now: clock.now() })
      const events = envelopes.filter(({ id }) => fresh.has(id))
      if (events.length > 0) await runMany!({ events: events as EventEnvelope<never>[], ctx: contextOf(envelope), tx })
      const forget = forgetDeliveries(received)
      if (forget) tx.atEnd(forget)
    })
  }

  const gathered = createGroupCommit<Received>({
    maxBatch: togetherAtMost,
    isFault: isConnectionFault,
    rest: (cut) => clock.sleep(restMs, cut),
    async store(received) {
      const batches = [...Map.groupBy(received, ({ envelope }) => envelope.tenant_id).values()]
      const lanes = Array.from({ length: Math.min(tenantsAtOnce, batches.length) }, async () => {
        for (let batch = batches.shift(); batch; batch = batches.shift()) await handle(batch)
      })
      // All have ended before one failure is told: what another handled is then found in the inbox.
      const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected')
      if (failed) throw failed.reason
    },
    // The consumer tries it again, and parks it in the end.
    giveUp: (_one, error) => Promise.reject(error),
  })
  return (received: Received): Promise<void> => gathered.add([received])
}
