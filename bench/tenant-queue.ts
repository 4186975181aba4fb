import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@govconnect/kernel'
import pg from 'pg'
import { startEmbeddedPostgres } from '../apps/server/embedded/index.ts'
import { amqpUrl } from '../tests/support/broker.ts'
import { bareQueueRate, rawBrokerRate } from './support/queue-limits.ts'
import { type QueueUnderLoad, startQueue } from './support/queue-under-load.ts'
import { type Figure, median, percentile, printFigures } from './support/report.ts'

const rounds = 3
const burst = 20_000
/** As many as the raw measurement has on their way. */
const callers = 500
const payload = JSON.stringify({ text: 'Lampu jalan mati di depan rumah nomor 15', at: '2026-11-02T03:04:05.000Z' })
const quiet = { debug() {}, info() {}, warn() {}, error: console.error }

/**
 * Publish → handled → stored through a tenant's queue, as a ratio to what the same machine does bare in the same run; latency at a steady load over
 * many tenants; a quiet tenant beside a flooded one; a thousand tenants.
 */
export async function benchTenantQueue(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-bench-'))
  const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet })
  try {
    const broker = await amqpUrl()
    const fresh = (name: string) => makeDatabase(database.url, name)
    const figures = [
      ...(await throughput('in process', {
        databaseUrl: await fresh('inside'),
        bare: () => bareQueueRate(database.url, burst),
      })),
      ...(broker
        ? await throughput('RabbitMQ', {
            databaseUrl: await fresh('broker'),
            amqpUrl: broker,
            bare: () => rawBrokerRate(broker, burst, payload),
          })
        : []),
      ...(await steady(await fresh('steady'))),
      ...(await thousand(await fresh('thousand'))),
    ]
    return printFigures(`tenant queues: ${rounds} rounds of ${burst} messages, ${callers} callers`, figures)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return url.replace(/\/govconnect(\?|$)/, `/${name}$1`)
}

interface Way {
  databaseUrl: string
  amqpUrl?: string
  /** Messages per second of the same thing without us. */
  bare(): Promise<number>
}

async function throughput(name: string, way: Way): Promise<Figure[]> {
  const queue = await startQueue({ databaseUrl: way.databaseUrl, amqpUrl: way.amqpUrl })
  const [tenant] = await queue.openTenants(1, 16)
  const bare: number[] = []
  const ours: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await way.bare())
    ours.push(await rateOf(queue, tenant!))
  }
  await queue.stop()
  const ratios = ours.map((rate, n) => rate / bare[n]!)
  const limit = way.amqpUrl ? 'publish-confirm-consume-ack, raw' : 'insert + claim + delete, bare'
  return [
    { name: `${name}: ${limit}`, value: median(bare), unit: 'per s' },
    { name: `${name}: publish → handled → stored`, value: median(ours), unit: 'per s' },
    { name: `${name}: ratio`, value: median(ratios), unit: '×', atLeast: 0.4 },
  ]
}

async function rateOf(queue: QueueUnderLoad, tenantId: string): Promise<number> {
  const began = performance.now()
  let next = 0
  const caller = async () => {
    while (next < burst) {
      const n = next++
      await queue.publish([{ id: newId(), tenantId, type: 'bench.stored', key: `${n % 500}`, payload }])
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  await queue.untilEmpty()
  return burst / ((performance.now() - began) / 1000)
}

/** 300 messages a second over 50 tenants; then a quiet tenant alone, and beside a flood. */
async function steady(databaseUrl: string): Promise<Figure[]> {
  const queue = await startQueue({ databaseUrl })
  const tenants = await queue.openTenants(50, 4)
  await paced(queue, tenants, { perSecond: 300, seconds: 3 })
  const spread = await paced(queue, tenants, { perSecond: 300, seconds: 10 })
  const idle = await paced(queue, tenants.slice(0, 1), { perSecond: 20, seconds: 15 })
  const flood = { on: true }
  const noisy = tenants[1]!
  const flooding = Array.from({ length: 16 }, async () => {
    while (flood.on) {
      await queue.publish([{ id: newId(), tenantId: noisy, type: 'bench.stored', key: newId(), payload }])
      await sleep(4)
    }
  })
  const beside = await paced(queue, tenants.slice(0, 1), { perSecond: 20, seconds: 15 })
  flood.on = false
  await Promise.all(flooding)
  await queue.stop()
  return [
    { name: '300 msg/s over 50 tenants: end to end p95', value: percentile(spread, 0.95), unit: 'ms', atMost: 100 },
    { name: 'a quiet tenant: p95', value: percentile(idle, 0.95), unit: 'ms' },
    { name: 'beside a flooded one: p95', value: percentile(beside, 0.95), unit: 'ms' },
    {
      name: 'beside a flooded one / alone',
      value: percentile(beside, 0.95) / percentile(idle, 0.95),
      unit: '×',
      atMost: 1.25,
    },
  ]
}

/** Publishes at a steady rate; answers how long each message took from being published to being handled, ms. */
async function paced(
  queue: QueueUnderLoad,
  tenants: readonly string[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> {
  const under: Promise<number>[] = []
  const began = performance.now()
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const wait = began + (n * 1000) / perSecond - performance.now()
    if (wait > 0) await sleep(wait)
    under.push(queue.timed(tenants[n % tenants.length]!, payload))
  }
  return Promise.all(under)
}

async function thousand(databaseUrl: string): Promise<Figure[]> {
  const first = await startQueue({ databaseUrl })
  global.gc?.()
  const before = process.memoryUsage().heapUsed
  const began = performance.now()
  await first.openTenants(1_000, 4)
  const startMs = performance.now() - began
  global.gc?.()
  const each = (process.memoryUsage().heapUsed - before) / 1_000
  const one = performance.now()
  await first.openTenants(1, 4)
  const oneMore = performance.now() - one
  await first.stop()
  return [
    { name: '1,000 pools: opened', value: startMs, unit: 'ms', atMost: 10_000 },
    { name: '1,000 pools: memory of each', value: each / 1024, unit: 'KB', atMost: 256 },
    { name: 'one more', value: oneMore, unit: 'ms', atMost: 100 },
  ]
}
