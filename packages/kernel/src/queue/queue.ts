import { randomInt } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Client } from '../contract/client.ts'
import type { MessageType } from '../contract/message.ts'
import { type Database, isConnectionFault } from '../db/database.ts'
import { createGroupCommit } from '../db/group-commit.ts'
import { createWriteConnection } from '../db/write-connection.ts'
import type { Earlier, OnceRecord } from '../http/idempotency.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { createAcceptance } from './accept.ts'
import { createDelivery } from './delivery.ts'
import type { Dispatch } from './dispatch.ts'
import { createInProcessDispatch } from './in-process.ts'
import { measureQueues } from './measure.ts'
import { createMonths } from './months.ts'
import { createPool, type Pool, type PoolSettings, type PoolState } from './pool.ts'
import { createRabbitDispatch } from './rabbitmq.ts'
import { dropMessageMonths } from './retention.ts'
import { createSlots } from './slots.ts'
import { type NewMessage, parkMessage, type QueuedMessage, recordFailure, settleHandled } from './store.ts'
import { untilHandled } from './until-handled.ts'

/** The tenant queues of one process: a way in for every module, and the pools where the tenants module runs. */
export interface TenantQueue {
  /**
   * Accepts messages into their tenants' queues; resolves when they are durable. Types and payloads are the caller's to check.
   * Rejects when the database is away: nothing was accepted.
   */
  publish(messages: readonly NewMessage[]): Promise<void>
  /**
   * As `publish`, for one message with an `Idempotency-Key`: the record of the key is committed with it. Where the key was used before,
   * nothing is accepted and the earlier record is answered.
   */
  publishOnce(message: NewMessage, record: OnceRecord): Promise<Earlier | undefined>
  /**
   * Starts, resizes, pauses or resumes the pool of a tenant in this process; paused, when what was under way is finished. One change of a
   * tenant after the other.
   */
  setPool(tenantId: string, settings: PoolSettings): Promise<void>
  /** Finishes what is under way and forgets the pool; `remove` takes the tenant's queues from the broker too. */
  dropPool(tenantId: string, options: { remove: boolean }): Promise<void>
  /** Parked messages back to the end of the queue, all of them (500 at a time) where none is named; answers how many. */
  replay(tenantId: string, ids: readonly string[] | null): Promise<number>
  /** Parked messages of the tenant were removed from `kernel.parked`: the broker forgets them too. */
  discarded(tenantId: string): Promise<void>
  /** Resolves when what the tenant's queue holds now is handled or parked, whoever does it; or after 2 s. */
  untilHandled(tenantId: string): Promise<void>
  /** Tells of each message that was handled here and is stored, from now on. Answers the function that ends it. */
  onHandled(tell: (message: QueuedMessage) => void): () => void
  /** Drops months of handled messages that are older than `kept` whole months beside the present one; answers their names. */
  dropMonths(kept: number): Promise<string[]>
  /** Of each pool here. */
  states(): Map<string, PoolState>
  /** Types that may be published, by name. */
  types: ReadonlyMap<string, MessageType>
}

interface Options {
  db: Database
  clock: Clock
  log: Logger
  metrics: Metrics
  databaseUrl: string
  amqpUrl?: string
  namespace?: string
  types: readonly MessageType[]
  clientFor(tenantId: string | null): Client
  maxAttempts?: number
  retryMs?: number
}

/** Workers of all tenants that may be busy in one process. */
const workerBudget = 64
const maxSettled = 1_000
/** Of the histogram, s. */
const steps = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300]

export function createTenantQueue(options: Options) {
  const { db, clock, log, metrics } = options
  // 1 for the one process without a broker: it finds its own after a restart.
  const publisher = options.amqpUrl ? randomInt(2, 2 ** 31) : 1
  const types = new Map(options.types.map((type) => [type.name as string, type]))
  const pools = new Map<string, Pool>()
  let started = false
  let stopped = false
  const slots = createSlots(workerBudget)
  const memory = { held: 0 }
  const handledListeners = new Set<(message: QueuedMessage) => void>()
  const settling = createWriteConnection({ db, clock })
  const months = createMonths(db)
  const seconds = metrics.histogram('tenant_message_seconds', 'From acceptance to stored as handled', [], steps)
  const dispatch: Dispatch & { fault?(): string | null } = options.amqpUrl
    ? createRabbitDispatch({ ...options, url: options.amqpUrl, publisher })
    : createInProcessDispatch({ db, clock, log })
  const { sent, missed } = dispatch
  const acceptance = createAcceptance({ db, clock, publisher, sent, missed })

  const settled = createGroupCommit<QueuedMessage>({
    async store(messages) {
      await months.ensure(messages)
      await settling.follow((on) => settleHandled(on, messages, clock.now()))
    },
    isFault: isConnectionFault,
    maxBatch: maxSettled,
    atOnce: 2,
    giveUp: (_message, error) => Promise.reject(error),
  })

  const deliver = createDelivery(types, options.clientFor)

  function measure(message: QueuedMessage): void {
    seconds.observe((clock.now().getTime() - message.acceptedAt.getTime()) / 1000)
    for (const tell of handledListeners) tell(message)
  }

  function poolOf(tenantId: string, settings: PoolSettings, before?: PoolState): Pool {
    const { handled = 0, retried = 0, parked = 0 } = before ?? {}
    return createPool({
      tenantId,
      settings,
      counts: { handled, retried, parked },
      slots,
      clock,
      log: log.child({ tenant: tenantId }),
      deliver,
      settle: (messages) => settled.add([...messages]),
      park: (message, error) =>
        settling.use((on) => parkMessage(on, message, { attempts: message.attempts, error, now: clock.now() })),
      recordFailure: (message, error) => settling.use((on) => recordFailure(on, message, error)),
      measure,
      memory,
      isPressed: acceptance.isPressed,
      onRoom: () => dispatch.onRoom(tenantId),
      maxAttempts: options.maxAttempts ?? 5,
      retryMs: options.retryMs ?? 200,
    })
  }

  /** What ended begins nothing again: whoever sets pools may be told to end later than they are. */
  function refuseStopped(): void {
    if (stopped) throw new Error('this process is ending: its pools are not changed any more')
  }

  async function setPool(tenantId: string, settings: PoolSettings): Promise<void> {
    refuseStopped()
    const known = pools.get(tenantId)
    if (known && known.settings().paused === settings.paused) return known.resize(settings)
    // A pool that is paused holds nothing: a broker takes away what is held for half an hour.
    if (known) {
      await known.stop()
      await dispatch.close(tenantId, { remove: false })
      refuseStopped()
    }
    const pool = poolOf(tenantId, settings, known?.state())
    pools.set(tenantId, pool)
    if (!started) return
    try {
      await dispatch.open(pool)
    } catch (error) {
      // One that is not fed is forgotten: whoever sets it again has it opened again.
      pools.delete(tenantId)
      throw error
    }
  }

  async function dropPool(tenantId: string, how: { remove: boolean }): Promise<void> {
    refuseStopped()
    const pool = pools.get(tenantId)
    pools.delete(tenantId)
    await pool?.stop()
    await dispatch.close(tenantId, how)
  }

  const states = () => new Map([...pools].map(([tenantId, pool]) => [tenantId, pool.state()]))

  measureQueues({ db, clock, metrics, states })

  const queue: TenantQueue = {
    types,
    publish: (messages) => acceptance.add([...messages]),
    publishOnce: acceptance.addOnce,
    setPool,
    dropPool,
    async replay(tenantId, ids) {
      const count = await acceptance.restore(tenantId, ids)
      await dispatch.unpark(tenantId)
      return count
    },
    discarded: (tenantId) => dispatch.unpark(tenantId),
    untilHandled: (tenantId) => untilHandled({ db, clock }, tenantId),
    onHandled(tell) {
      handledListeners.add(tell)
      return () => handledListeners.delete(tell)
    },
    dropMonths: (kept) => dropMessageMonths({ url: options.databaseUrl, log }, { now: clock.now(), kept }),
    states,
  }

  return {
    queue,
    /** Once all modules are ready to handle: until then, pools only exist. */
    async start(): Promise<void> {
      await dispatch.start()
      started = true
      await Promise.all([...pools.values()].map((pool) => dispatch.open(pool)))
    },
    fault: () => dispatch.fault?.() ?? null,
    /** Finishes what is under way, then ends accepting; the rest stays for the next process. */
    async stop(): Promise<void> {
      stopped = true
      await Promise.all([...pools.values()].map((pool) => pool.stop()))
      await dispatch.stop()
      await Promise.all([acceptance.close(), settling.close()])
    },
  }
}
