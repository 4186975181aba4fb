import { type Consumer as AmqpConsumer, type Connection, ConsumerStatus, type Publisher } from 'rabbitmq-client'
import type { Clock } from '../clock.ts'
import type { EventEnvelope } from '../contract/event.ts'
import type { Logger } from '../log.ts'
import { joinBroker, leaveBroker, unconfirmed } from './broker.ts'
import type { Consumer, Subscription } from './consume.ts'
import { createKeyedQueue } from './keyed-queue.ts'
import type { OutboxRow, Transport } from './transport.ts'

/** A durable subscription of any module, local or not: its queue exists before the first event is published. */
export interface DurableQueue {
  name: string
  eventName: string
}

interface Options {
  /** `amqp://user:password@host:5672/%2Fgovconnect` */
  url: string
  consumer: Consumer
  clock: Clock
  log: Logger
  /** Every `once` subscription of the whole installation, so that nothing is published into the void. */
  topology: readonly DurableQueue[]
  /** Prefix of exchange and queues; `govconnect` unless told (tests use their own). */
  namespace?: string
}

/** Unacknowledged deliveries a consumer holds; order per key is kept inside that window. */
const prefetch = 64

const quorum = { 'x-queue-type': 'quorum' as const, 'x-single-active-consumer': true }

/**
 * RabbitMQ: topic exchange, one quorum queue per durable subscription with a single active consumer (order per key
 * survives several replicas), publisher confirms. A connection that breaks comes back by itself; the relay's rows
 * stay in the outbox meanwhile.
 */
export function createRabbitTransport(options: Options): Transport {
  const { consumer, log } = options
  const namespace = options.namespace ?? 'govconnect'
  const exchange = `${namespace}.events`
  const queueOf = (subscription: string) => `${namespace}.${subscription}`
  const consumers: AmqpConsumer[] = []
  let connection: Connection
  let publisher: Publisher

  function listen(subscription: Subscription): AmqpConsumer {
    const { reaction } = subscription
    const durable = reaction.mode === 'once'
    const queue = durable ? queueOf(subscription.name) : ''
    const lines = createKeyedQueue(reaction.concurrency)
    const amqp = connection.createConsumer(
      {
        queue,
        queueOptions: durable ? { queue, durable: true, arguments: quorum } : { exclusive: true, autoDelete: true },
        exchanges: [{ exchange, type: 'topic', durable: true }],
        queueBindings: [{ queue, exchange, routingKey: reaction.event.name }],
        qos: { prefetchCount: durable ? prefetch : 256 },
        noAck: !durable,
      },
      async (message) => {
        const envelope = message.body as EventEnvelope
        if (!durable) {
          await consumer.show(subscription, envelope)
          return ConsumerStatus.ACK
        }
        let settled = false
        await lines.add(envelope.key, async () => {
          settled = await consumer.consume(subscription, { envelope, row: null })
        })
        return settled ? ConsumerStatus.ACK : ConsumerStatus.REQUEUE
      },
    )
    amqp.on('error', (error) =>
      log.warn({ subscription: subscription.name, err: error }, 'consumer interrupted; coming back'),
    )
    return amqp
  }

  return {
    async start(subscriptions) {
      connection = await joinBroker({ url: options.url, name: `${namespace} bus`, log })
      await connection.exchangeDeclare({ exchange, type: 'topic', durable: true })
      for (const { name, eventName } of options.topology) {
        const queue = queueOf(name)
        await connection.queueDeclare({ queue, durable: true, arguments: quorum })
        await connection.queueBind({ queue, exchange, routingKey: eventName })
      }
      publisher = connection.createPublisher({ confirm: true, exchanges: [{ exchange, type: 'topic', durable: true }] })
      const started = subscriptions.map((subscription) => {
        const amqp = listen(subscription)
        consumers.push(amqp)
        return new Promise<void>((resolve) => amqp.on('ready', () => resolve()))
      })
      await Promise.all(started)
    },
    async forward(_tx, rows) {
      const left = await unconfirmed(options.clock, rows, ({ envelope, target }) =>
        publisher.send(
          target
            ? { routingKey: queueOf(target), durable: true, messageId: envelope.id }
            : { exchange, routingKey: envelope.name, durable: true, messageId: envelope.id },
          envelope,
        ),
      )
      if (left.length > 0) throw new Error(`the broker did not confirm ${left.length} of ${rows.length} events`)
    },
    forwarded(_rows: readonly OutboxRow[]) {},
    async stop() {
      consumer.stop()
      await leaveBroker(connection, options.clock, async () => {
        await Promise.allSettled(consumers.map((one) => one.close()))
        await publisher.close().catch(() => {})
      })
    },
    fault: () => (connection?.ready ? null : 'no connection to the message broker'),
  }
}
