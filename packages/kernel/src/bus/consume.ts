import sql from 'sql-template-tag'
import { isAway } from '../away.ts'
import type { Clock } from '../clock.ts'
import { newId } from '../clock.ts'
import type { EventEnvelope } from '../contract/event.ts'
import { isClosed } from '../db/closed-tenants.ts'
import type { Database } from '../db/database.ts'
import { isConnectionFault } from '../db/database.ts'
import { createGroupCommit } from '../db/group-commit.ts'
import type { Tx } from '../db/tx.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { forgetDeliveries, type Received } from './deliveries.ts'
import { recordHandled, tenantNeeded } from './inbox.ts'
import type { Reaction, ReactionContext } from './reaction.ts'
import { createTogether } from './together.ts'

/** A reaction with everything the consumer needs to run it. */
export interface Subscription {
  name: string
  module: string
  reaction: Reaction
}

export interface ConsumerOptions {
  db: Database
  clock: Clock
  log: Logger
  metrics: Metrics
  contextOf: (module: string, envelope: EventEnvelope, signal: AbortSignal) => ReactionContext
  /** Failures before an event is parked; 5 unless told. */
  maxAttempts?: number
  /** First pause after a failure, doubled each time up to 30 s; 100 ms unless told. */
  retryMs?: number
  /** Runs an attempt inside a span, where there are traces. */
  traced?: <T>(subscription: Subscription, envelope: EventEnvelope, work: () => Promise<T>) => Promise<T>
}

/** What is away so long behind an open database may be broken for ever, and its key cannot wait for ever, ms. */
const awayAtMostMs = 600_000

const isExcused = (error: unknown, sinceMs: number) =>
  isConnectionFault(error) || (isAway(error) && sinceMs < awayAtMostMs)

/** Thrown inside `commit` when the inbox already knows the event, or its tenant is gone. */
class AlreadyHandled extends Error {}

/**
 * Runs deliveries for both transports: checks the version, opens the transaction, keeps the inbox, retries with a
 * growing pause while the key waits, parks what cannot be handled. A database that is away is waited for, not counted; so is another module,
 * for ten minutes.
 */
export function createConsumer(options: ConsumerOptions) {
  const { db, clock, log, metrics } = options
  const maxAttempts = options.maxAttempts ?? 5
  const retryMs = options.retryMs ?? 100
  const traced = options.traced ?? ((_subscription, _envelope, work) => work())
  const stopping = new AbortController()

  function inTx<T>(subscription: Subscription, envelope: EventEnvelope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const tx = { module: subscription.module }
    return envelope.tenant_id ? db.tenant(envelope.tenant_id, tx, work) : db.system(tx, work)
  }

  async function attempt(subscription: Subscription, received: Received): Promise<'done' | 'duplicate'> {
    const { envelope } = received
    let committed = false
    const commit = (work: (tx: Tx) => Promise<void>) =>
      inTx(subscription, envelope, async (tx) => {
        const isNew = await recordHandled(tx, subscription.name, { envelopes: [envelope], now: clock.now() })
        if (isNew.size === 0) throw new AlreadyHandled()
        await work(tx)
        forget(tx, received)
      }).then(() => {
        committed = true
      })
    const ctx = contextOf(subscription, envelope)
    try {
      await subscription.reaction.run({ event: envelope as EventEnvelope<never>, ctx, commit })
      // It changed nothing of its own, and what it asked others for has one effect however often: nothing needs to be noted.
      if (!committed) await forgotten.add([received])
      return 'done'
    } catch (error) {
      if (!(error instanceof AlreadyHandled)) throw error
      await forgotten.add([received])
      return 'duplicate'
    }
  }

  const contextOf = ({ module }: Subscription, envelope: EventEnvelope) =>
    options.contextOf(module, envelope, stopping.signal)

  function forget(tx: Tx, received: Received): void {
    const statement = forgetDeliveries([received])
    if (statement) tx.atEnd(statement)
  }

  /** What left nothing to write, forgotten many at a time. */
  const forgotten = createGroupCommit<Received>({
    maxBatch: 500,
    isFault: isConnectionFault,
    async store(received) {
      const statement = forgetDeliveries(received)
      if (statement) await db.systemPool.query(statement)
    },
    giveUp: (_one, error) => Promise.reject(error),
  })

  const gathers = new Map<Subscription, ReturnType<typeof createTogether>>()

  async function attemptTogether(subscription: Subscription, received: Received): Promise<'done'> {
    const before = gathers.get(subscription)
    const gather =
      before ??
      createTogether({ subscription, clock, inTx, contextOf: (envelope) => contextOf(subscription, envelope) })
    if (!before) gathers.set(subscription, gather)
    await gather(received)
    return 'done'
  }

  async function park(subscription: Subscription, received: Received, failure: { error: unknown; attempts: number }) {
    const { envelope } = received
    const error =
      failure.error instanceof Error ? `${failure.error.name}: ${failure.error.message}` : String(failure.error)
    const isParked = await inTx(subscription, envelope, async (tx) => {
      forget(tx, received)
      // A reaction that could not do without its office: there is nothing to replay.
      const needed = tenantNeeded(envelope)
      if (needed && (await isClosed(tx, needed))) return false
      await tx.run(sql`insert into kernel.dead_letters (id, subscription, tenant_id, event_id, name, key, envelope, error, attempts, parked_at)
        values (${newId()}, ${subscription.name}, ${envelope.tenant_id}, ${envelope.id}, ${envelope.name}, ${envelope.key},
                ${JSON.stringify(envelope)}, ${error.slice(0, 2000)}, ${failure.attempts}, ${clock.now()})`)
      return true
    })
    if (!isParked) return
    metrics.eventsHandled.inc({ subscription: subscription.name, outcome: 'parked' })
    log.error(
      { subscription: subscription.name, event: envelope.name, event_id: envelope.id, err: failure.error },
      'event parked',
    )
  }

  /** Why this program cannot read the event; null when it can. */
  function unreadable(subscription: Subscription, envelope: EventEnvelope): Error | null {
    const { event } = subscription.reaction
    if (envelope.version !== event.version) {
      return new Error(
        `unknown version ${envelope.version} of ${envelope.name}; this program reads version ${event.version}`,
      )
    }
    const parsed = event.payload.safeParse(envelope.payload)
    if (!parsed.success)
      return new Error(`payload does not fit ${event.name} v${event.version}: ${parsed.error.message}`)
    envelope.payload = parsed.data
    return null
  }

  /** Handles one delivery to its end. Resolves `true` when settled, `false` when the process stops before. */
  async function consume(subscription: Subscription, received: Received): Promise<boolean> {
    const { envelope } = received
    const attemptOnce = subscription.reaction.runMany ? attemptTogether : attempt
    const end = metrics.handleSeconds.startTimer({ subscription: subscription.name })
    let failure: { error: unknown } | undefined
    const wrong = unreadable(subscription, envelope)
    if (wrong) failure = { error: wrong }
    let attempts = wrong ? maxAttempts : 0
    const began = clock.elapsed()
    for (let pause = 0; !stopping.signal.aborted; ) {
      try {
        if (failure && attempts >= maxAttempts) {
          await park(subscription, received, { ...failure, attempts })
        } else {
          const outcome = await traced(subscription, envelope, () => attemptOnce(subscription, received))
          metrics.eventsHandled.inc({ subscription: subscription.name, outcome })
        }
        end()
        return true
      } catch (error) {
        if (!isExcused(error, clock.elapsed() - began) && !(failure && attempts >= maxAttempts)) {
          attempts++
          failure = { error }
        }
        metrics.eventsHandled.inc({ subscription: subscription.name, outcome: 'retried' })
        log.warn(
          { subscription: subscription.name, event: envelope.name, event_id: envelope.id, attempts, err: error },
          'reaction failed',
        )
        pause = Math.min(pause === 0 ? retryMs : pause * 2, 30_000)
        if (!(failure && attempts >= maxAttempts)) await clock.sleep(pause, stopping.signal)
        else if (isConnectionFault(error)) await clock.sleep(Math.max(pause, 500), stopping.signal)
      }
    }
    return false
  }

  /** For `every-process`: no transaction, no retry; a screen that misses one refetches. */
  async function show(subscription: Subscription, envelope: EventEnvelope): Promise<void> {
    if (unreadable(subscription, envelope)) return
    const ctx = contextOf(subscription, envelope)
    const commit = () => Promise.reject(new Error('an every-process reaction has no transaction'))
    const run = () => subscription.reaction.run({ event: envelope as EventEnvelope<never>, ctx, commit })
    await traced(subscription, envelope, run).catch((error: unknown) => {
      log.warn({ subscription: subscription.name, event: envelope.name, err: error }, 'every-process reaction failed')
    })
  }

  return { consume, show, stop: () => stopping.abort() }
}

export type Consumer = ReturnType<typeof createConsumer>
