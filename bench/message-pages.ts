import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createApiKey, switchTenant } from '@govconnect/identity/contract'
import { type CallInput, type Client, createClient } from '@govconnect/kernel/contract'
import { listMessages, SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { admin, serverEnvironment } from '../tests/support/installation.ts'
import { freePort, type Program, start } from '../tests/support/program.ts'
import { inDatabase, withPostgres } from './support/bench-database.ts'
import { fillMessages, type Span, sizeOf } from './support/message-fill.ts'
import { type Figure, median, printFigures } from './support/report.ts'
import { signInAs } from './support/screen.ts'

const few = 10_000
const many = 200_000
/** Pages of each kind, alternately from the small and the large table. */
const pages = 80
const limit = 50
const dayMs = 24 * 3_600_000
const server = join(import.meta.dirname, '../apps/server/main.ts')

/** Nothing here outlives the run. */
const fast = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  ...{ wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB' },
}

type Query = NonNullable<CallInput<typeof listMessages>['query']>
interface Table {
  client: Client
  program: Program
  megabytes: number
}

/** The time of a page of `GET /api/v1/messages` in a table of ten million against one of ten thousand, deep and shallow. */
export async function benchMessagePages(): Promise<boolean> {
  let used = ''
  const kept = await withPostgres(fast, async ({ folder, fresh }) => {
    used = folder
    const span = { from: Date.now() - 100 * dayMs, to: Date.now() }
    const small = await open(await fresh('small'), folder, { count: few, span })
    const large = await open(await fresh('large'), folder, { count: many, span })
    try {
      const figures = await compare(small, large, span)
      return printFigures(
        `GET /api/v1/messages: ${many / 1e6} M rows (${large.megabytes} MB) against ${few / 1e3} k`,
        figures,
      )
    } finally {
      await Promise.all([small.program.stop(), large.program.stop()])
    }
  })
  console.log(`  its folder is ${existsSync(used) ? 'STILL THERE' : 'removed'}`)
  return kept && !existsSync(used)
}

async function open(url: string, folder: string, rows: { count: number; span: Span }): Promise<Table> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = serverEnvironment({ origin, database: url, graphUrl: 'http://127.0.0.1:9/graph', folder })
  const program = start(server, {
    ...env,
    PORT: String(port),
    RATE_LIMIT_PER_MINUTE: '1000000',
    NODE_ENV: 'production',
  })
  await program.line(/is ready/)
  const megabytes = await inDatabase(url, async (on) => {
    await fillMessages(on, { ...rows, tenantId: SAMPLE_TENANT.id })
    return sizeOf(on)
  })
  const { client } = await signInAs(origin, admin)
  await client.call(switchTenant, { body: { tenant_id: SAMPLE_TENANT.id } })
  const { secret } = await client.call(createApiKey, { body: { name: 'Pengukur', scopes: ['system.read'] } })
  const headers = () => ({ authorization: `Bearer ${secret}` })
  return { client: createClient({ surface: 'api', origin, headers }), program, megabytes }
}

/** What is asked, made anew for each page; `depth` from 0 (newest) to 1. */
const kinds: Record<string, (client: Client, span: Span, depth: number) => Promise<Query>> = {
  'first page': async () => ({}),
  'page at any depth, by cursor': async (client, span, depth) => {
    const to = new Date(span.to - depth * (span.to - span.from)).toISOString()
    return { cursor: (await client.call(listMessages, { query: { to, limit: 1 } })).next_cursor! }
  },
  'handled, of one day': async (_, span, depth) => ({ status: 'handled', ...dayAt(span, depth) }),
  'any status, of one day': async (_, span, depth) => dayAt(span, depth),
  'parked, first page': async () => ({ status: 'parked' }),
}

function dayAt(span: Span, depth: number) {
  const from = span.from + (1 - depth) * (span.to - span.from - 2 * dayMs) + dayMs / 2
  return { from: new Date(from).toISOString(), to: new Date(from + dayMs).toISOString() }
}

async function compare(small: Table, large: Table, span: Span): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, ask] of Object.entries(kinds)) {
    const times = new Map<Table, number[]>([small, large].map((table) => [table, []]))
    for (let n = -5; n < pages; n += 1) {
      for (const [table, its] of times) {
        const ms = await timeOf(table.client, await ask(table.client, span, 0.02 + (Math.max(n, 0) / pages) * 0.96))
        if (n >= 0) its.push(ms)
      }
    }
    const [short, long] = [median(times.get(small)!), median(times.get(large)!)]
    figures.push({ name: `${name}: small table, median`, value: short, unit: 'ms' })
    figures.push({ name: `${name}: large table, median`, value: long, unit: 'ms' })
    figures.push({ name: `${name}: large / small`, value: long / short, unit: '×', atMost: 1.5 })
  }
  return figures
}

async function timeOf(client: Client, query: Query): Promise<number> {
  const began = performance.now()
  const page = await client.call(listMessages, { query: { ...query, limit } })
  const ms = performance.now() - began
  if (page.items.length !== limit)
    throw new Error(`a page of ${page.items.length}, not ${limit}: ${JSON.stringify(query)}`)
  return ms
}
