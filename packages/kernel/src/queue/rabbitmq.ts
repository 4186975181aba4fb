import { type AsyncMessage, type Connection, type Consumer, ConsumerStatus, type Publisher } from 'rabbitmq-client'
import { joinBroker, leaveBroker } from '../bus/broker.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { endsWithin } from '../ending.ts'
import type { Logger } from '../log.ts'
import type { Dispatch } from './dispatch.ts'
import { createHandover, type Handover } from './handover.ts'
import { createIntake } from './intake.ts'
import { type LightMessage, lightened } from './light.ts'
import type { Pool } from './pool.ts'
import { createPublisherMark, type PublisherMark } from './publisher-mark.ts'
import { isParked, type QueuedMessage } from './store.ts'

interface Options {
  url: string
  /** The owner's connection string, for the mark that says this process lives. */
  databaseUrl: string
  db: Database
  clock: Clock
  log: Logger
  /** Prefix of the queues in tests; `tenant_{id}_queue` without. */
  namespace?: string
  publisher: number
}

/** Unacknowledged messages of one tenant a process holds. */
const prefetch = 500
/** A queue whose consumer stands later than this is left to it: it comes by itself, ms. */
const readyWithinMs = 5_000
/** Dead letters looked through at once. */
const maxUnparked = 5_000

/** A consumer, and what is resolved when the broker brings it no more. */
interface Feed {
  consumer: Consumer
  cancelled: PromiseWithResolvers<void>
}

/** What is parked goes to the dead-letter queue. */
const statusOf = { handled: ConsumerStatus.ACK, parked: ConsumerStatus.DROP, left: ConsumerStatus.REQUEUE } as const

/**
 * One quorum queue and one dead-letter queue for each tenant, a single active consumer over all replicas: order per key holds wherever
 * the messages are handled. Messages stay in `kernel.queue` until they are settled; one that comes again is looked up there first.
 */
export function createRabbitDispatch(options: Options): Dispatch & { fault(): string | null } {
  const { db, clock, log, publisher: self } = options
  const prefix = options.namespace ? `${options.namespace}.` : ''
  const queueOf = (tenantId: string) => `${prefix}tenant_${tenantId}_queue`
  const parkedOf = (tenantId: string) => `${prefix}tenant_${tenantId}_dlq`
  const stopping = new AbortController()
  const feeds = new Map<string, Feed>()
  let connection: Connection
  let publisher: Publisher
  let mark: PublisherMark
  let handover: Handover | undefined
  /** Committed before the start; with `isUnsure`, more may be. */
  let early: QueuedMessage[] = []
  let isUnsure = false

  const headersOf = ({ seq, key, attempts, acceptedAt, payload }: LightMessage) => ({
    seq,
    key,
    attempts,
    accepted: acceptedAt.getTime(),
    along: payload !== null,
  })

  const send = (message: LightMessage) =>
    publisher.send(
      {
        routingKey: queueOf(message.tenantId),
        durable: true,
        messageId: message.id,
        type: message.type,
        // JSON, and not named so: the client would parse what only the handler reads.
        contentType: 'application/octet-stream',
        headers: headersOf(message),
      },
      Buffer.from(message.payload ?? ''),
    )

  function read(tenantId: string, { body, messageId, type, headers }: AsyncMessage): LightMessage {
    const { seq, key, attempts, accepted, along } = headers as ReturnType<typeof headersOf>
    const payload = along ? (body as Buffer).toString() : null
    return { seq, id: messageId!, tenantId, type: type!, key, payload, attempts, acceptedAt: new Date(accepted) }
  }

  const queueOptions = (tenantId: string) => ({
    queue: queueOf(tenantId),
    durable: true,
    arguments: {
      'x-queue-type': 'quorum' as const,
      'x-single-active-consumer': true,
      'x-dead-letter-exchange': '',
      'x-dead-letter-routing-key': parkedOf(tenantId),
    },
  })

  async function declareParked(tenantId: string): Promise<void> {
    const queue = { queue: parkedOf(tenantId), durable: true, arguments: { 'x-queue-type': 'quorum' as const } }
    await connection.queueDeclare(queue)
  }

  function feed(pool: Pool): Feed {
    const { tenantId } = pool
    const cancelled = Promise.withResolvers<void>()
    const intake = createIntake({ db, clock, pool, signal: stopping.signal })
    const consumer = connection.createConsumer(
      { queue: queueOf(tenantId), queueOptions: queueOptions(tenantId), qos: { prefetchCount: prefetch } },
      async (brought) => {
        const outcome = await intake.take(read(tenantId, brought))
        // Given back earlier, it would be brought again at once.
        if (outcome === 'left') await cancelled.promise
        return statusOf[outcome]
      },
    )
    consumer.on('error', (error) => log.warn({ tenant: tenantId, err: error }, 'consumer interrupted; coming back'))
    return { consumer, cancelled }
  }

  /** Until here this process is the queue's single consumer: no other handles a key whose message is still with a worker here. */
  async function end({ consumer, cancelled }: Feed): Promise<void> {
    const closed = consumer.close()
    // On the channel, what is given back follows the cancellation.
    setImmediate(cancelled.resolve)
    await closed
  }

  return {
    async start() {
      const name = `${options.namespace ?? 'govconnect'} tenant queues`
      connection = await joinBroker({ url: options.url, name, log })
      publisher = connection.createPublisher({ confirm: true, maxAttempts: 1 })
      mark = await createPublisherMark({ url: options.databaseUrl, db, publisher: self, log })
      handover = createHandover({ db, clock, log, publisher: self, mark, send })
      await handover.start()
      handover.add(early.map(lightened))
      early = []
      if (isUnsure) handover.missed()
    },
    sent(messages) {
      if (handover) handover.add(messages.map(lightened))
      else early.push(...messages)
    },
    missed() {
      isUnsure = true
      handover?.missed()
    },
    async open(pool) {
      await declareParked(pool.tenantId)
      // Its consumer makes the queue; without one, what is accepted has to find it.
      if (pool.settings().paused) return void (await connection.queueDeclare(queueOptions(pool.tenantId)))
      if (stopping.signal.aborted) throw new Error('this process is ending: it feeds no more pools')
      const one = feed(pool)
      feeds.set(pool.tenantId, one)
      await endsWithin(clock, readyWithinMs, new Promise((resolve) => one.consumer.once('ready', resolve)))
    },
    async close(tenantId, { remove }) {
      const one = feeds.get(tenantId)
      feeds.delete(tenantId)
      if (one) await end(one)
      if (!remove) return
      await connection.queueDelete({ queue: queueOf(tenantId) })
      await connection.queueDelete({ queue: parkedOf(tenantId) })
    },
    onRoom() {},
    /** Takes out of the dead-letter queue what is parked no more; the rest goes back. */
    async unpark(tenantId) {
      const channel = await connection.acquire()
      try {
        for (let left = maxUnparked; left > 0; left -= 1) {
          const letter = await channel.basicGet(parkedOf(tenantId))
          if (!letter) return
          if (!(await isParked(db.systemPool, tenantId, letter.messageId ?? ''))) channel.basicAck(letter)
        }
      } finally {
        // What was not acknowledged returns to the queue.
        await channel.close()
      }
    },
    async stop() {
      stopping.abort()
      await leaveBroker(connection, clock, async () => {
        await Promise.allSettled([handover?.stop(), ...[...feeds.values()].map(end)])
        await publisher.close().catch(() => {})
      })
      await mark.close()
    },
    fault: () => (connection?.ready ? null : 'no connection to the message broker'),
  }
}
