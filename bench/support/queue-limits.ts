import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { Connection, ConsumerStatus } from 'rabbitmq-client'

const window = 500

/** Raw: one quorum queue, publish with confirms, consume, acknowledge; messages per second. */
export async function rawBrokerRate(url: string, count: number, payload: string): Promise<number> {
  const queue = `bench-raw-${randomBytes(4).toString('hex')}`
  const connection = new Connection({ url, noDelay: true })
  await connection.onConnect(5_000)
  const queueOptions = { queue, durable: true, arguments: { 'x-queue-type': 'quorum' as const } }
  await connection.queueDeclare(queueOptions)
  const publisher = connection.createPublisher({ confirm: true })
  const body = Buffer.from(payload)
  let seen = 0
  let done: () => void = () => {}
  const all = new Promise<void>((resolve) => {
    done = resolve
  })
  const consumer = connection.createConsumer({ queue, queueOptions, qos: { prefetchCount: window } }, async () => {
    seen += 1
    if (seen === count) done()
    return ConsumerStatus.ACK
  })
  await new Promise<void>((resolve) => consumer.on('ready', resolve))
  const began = performance.now()
  for (let sent = 0; sent < count; sent += window) {
    const size = Math.min(window, count - sent)
    await Promise.all(Array.from({ length: size }, () => publisher.send({ routingKey: queue, durable: true }, body)))
  }
  await all
  const rate = count / ((performance.now() - began) / 1000)
  await consumer.close()
  await publisher.close()
  await connection.queueDelete({ queue })
  await connection.close()
  return rate
}

/** Bare: insert one by one from a pool, claim and delete one by one; messages per second. */
export async function bareQueueRate(url: string, count: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  await pool.query(
    'create table if not exists bare_queue (id bigint generated always as identity primary key, payload json not null)',
  )
  let left = Math.floor(count / 4)
  const total = left
  const began = performance.now()
  const worker = async () => {
    while (left-- > 0) {
      await pool.query({
        name: 'bare-insert',
        text: 'insert into bare_queue (payload) values ($1)',
        values: ['{"a": 1}'],
      })
      await pool.query({
        name: 'bare-claim',
        text: 'delete from bare_queue where id = (select id from bare_queue order by id for update skip locked limit 1) returning payload',
      })
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  const rate = total / ((performance.now() - began) / 1000)
  await pool.end()
  return rate
}
