import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTenant } from '@govconnect/tenants/contract'
import { admin, serverEnvironment } from '../tests/support/installation.ts'
import { startOwnBroker } from '../tests/support/own-broker.ts'
import { freePort, type Program, start } from '../tests/support/program.ts'
import { benchMessagePages } from './message-pages.ts'
import { inDatabase, withPostgres } from './support/bench-database.ts'
import { type Figure, median, percentile, printFigures } from './support/report.ts'
import { signInAs } from './support/screen.ts'

const many = 1_000
const oneMore = 50
const starts = 3
const server = join(import.meta.dirname, 'support/measured-server.ts')

interface Way {
  name: string
  folder: string
  databaseUrl: string
  amqpUrl?: string
}

/** A thousand offices in one process, and the pages of ten million messages. */
export async function benchTenants(): Promise<boolean> {
  const offices = await benchOffices()
  return (await benchMessagePages()) && offices
}

/** Start, memory of each, and one more over the API; in process, and over RabbitMQ. */
async function benchOffices(): Promise<boolean> {
  const broker = await startOwnBroker()
  try {
    return await withPostgres({}, async ({ folder, fresh }) => {
      const figures = await measure({ name: 'in process', folder, databaseUrl: await fresh('inside') })
      if (broker) {
        const way = { name: 'RabbitMQ', folder, databaseUrl: await fresh('broker'), amqpUrl: broker.url }
        figures.push(...(await measure(way)))
      } else console.log('\nrabbitmq-server is not installed: only in process')
      return printFigures(`tenants: ${many.toLocaleString('en')} offices in one process`, figures)
    })
  } finally {
    await broker?.end()
  }
}

async function measure(way: Way): Promise<Figure[]> {
  const few = await run(way)
  await few.end()
  await addOffices(way.databaseUrl, many - 1)
  const first = await run(way)
  await first.end()
  const again: number[] = []
  for (let n = 1; n < starts; n += 1) {
    const one = await run(way)
    again.push(one.startMs)
    await one.end()
  }
  const last = await run(way)
  again.push(last.startMs)
  const createMs = await createMore(last.origin)
  await last.end()
  const each = (of: 'rss' | 'heap') => (last[of] - few[of]) / (many - 1) / 1024
  return [
    { name: `${way.name}: start with 1 office`, value: few.startMs, unit: 'ms' },
    { name: `${way.name}: first start with all of them`, value: first.startMs, unit: 'ms', atMost: 10_000 },
    { name: `${way.name}: start again, median`, value: median(again), unit: 'ms', atMost: 10_000 },
    { name: `${way.name}: memory of each, resident`, value: each('rss'), unit: 'KB', atMost: 256 },
    { name: `${way.name}: memory of each, heap`, value: each('heap'), unit: 'KB', atMost: 256 },
    { name: `${way.name}: one more, median`, value: median(createMs), unit: 'ms' },
    { name: `${way.name}: one more, p95`, value: percentile(createMs, 0.95), unit: 'ms', atMost: 100 },
  ]
}

async function run({ folder, databaseUrl, amqpUrl }: Way) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = serverEnvironment({ origin, database: databaseUrl, graphUrl: 'http://127.0.0.1:9/graph', folder })
  const began = performance.now()
  const program = start(server, { ...env, PORT: String(port), ...(amqpUrl ? { AMQP_URL: amqpUrl } : {}) })
  await program.line(/is ready/)
  const startMs = performance.now() - began
  return { origin, startMs, ...(await heldBy(program)), end: () => program.stop() }
}

/** What the process holds when it has come to rest. */
async function heldBy(program: Program): Promise<{ rss: number; heap: number }> {
  await sleep(3_000)
  program.process.kill('SIGUSR2')
  const [, text] = await program.line(/holds (\{.*\})/)
  return JSON.parse(text!) as { rss: number; heap: number }
}

function addOffices(url: string, count: number): Promise<unknown> {
  return inDatabase(url, (client) =>
    client.query(
      `insert into tenants.tenants (id, slug, name, zone, created_at, updated_at)
       select gen_random_uuid(), 'desa-' || n, 'Desa ' || n, 'Asia/Jakarta', now(), now() from generate_series(1, $1::int) n`,
      [count],
    ),
  )
}

async function createMore(origin: string): Promise<number[]> {
  const { client } = await signInAs(origin, admin)
  const times: number[] = []
  for (let n = 0; n < oneMore; n += 1) {
    const began = performance.now()
    await client.call(createTenant, { body: { name: `Desa baru ${n}`, slug: `desa-baru-${n}` } })
    times.push(performance.now() - began)
  }
  return times
}
