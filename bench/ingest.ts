import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../apps/server/embedded/index.ts'
import { freePort, start } from '../tests/support/program.ts'
import { type LoadResult, load } from './support/load.ts'
import { type Figure, median, printFigures } from './support/report.ts'
import { benchSecrets, webhookBody, webhookRequest } from './support/webhook.ts'

const rounds = 3
const seconds = 5
const connections = 64
/** Citizens who write: each has a conversation. */
const citizens = 2_000

interface Measured {
  bare: LoadResult[]
  ours: LoadResult[]
  filedAfterMs: number[]
}

const here = new URL('.', import.meta.url).pathname
const quiet = { debug() {}, info() {}, warn() {}, error: console.error }

/** Signed requests with ids of their own, made before the clock runs. */
function prepare(count: number, salt: string): Buffer[] {
  return Array.from({ length: count }, (_, n) =>
    webhookRequest(
      webhookBody({
        id: `wamid.${salt}${n}`,
        from: `62812${String(1_000_000 + (n % citizens))}`,
        text: `Lampu jalan mati di depan rumah nomor ${n}`,
        timestamp: 1_790_000_000 + Math.floor(n / 1000),
      }),
    ),
  )
}

/**
 * Webhook POST → committed → 200, against a bare endpoint that does one INSERT per request: same run, same database server. Messages are
 * filed out of the tenant's queue, after the answer, so the rate of filing stands beside.
 */
export async function benchIngest(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-bench-'))
  const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet })
  try {
    const urls = await makeDatabases(database.url, ['bare', 'ours'])
    const barePort = await freePort()
    const oursPort = await freePort()
    const bare = start(join(here, 'support/bare-server.ts'), { DATABASE_URL: urls.bare!, PORT: String(barePort) })
    const ours = start(join(here, '../apps/server/main.ts'), serverEnv(urls.ours!, oursPort, folder))
    await Promise.all([bare.line(/ready/), ours.line(/is ready/)])
    const measured: Measured = { bare: [], ours: [], filedAfterMs: [] }
    for (let round = 0; round < rounds; round++) {
      for (const [name, port] of [
        ['bare', barePort],
        ['ours', oursPort],
      ] as const) {
        const requests = prepare(120_000, `${name}${round}x`)
        measured[name].push(await load({ port, connections, seconds, request: (n) => requests[n] ?? null }))
        // What one round left to be filed must not slow the next.
        if (name === 'ours') measured.filedAfterMs.push(await untilFiled(urls.ours!))
      }
    }
    const kept = await countKept(urls.ours!)
    await Promise.all([bare.stop(), ours.stop()])
    return report(measured, kept)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function serverEnv(url: string, port: number, folder: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    PORT: String(port),
    DATA_DIR: join(folder, 'server'),
    LOG_LEVEL: 'error',
    MODULES: process.env['BENCH_MODULES'] ?? 'identity,tenants,channel',
    INTERNAL_API_KEY: benchSecrets.internalKey,
    WHATSAPP_GRAPH_URL: 'http://127.0.0.1:9',
    WHATSAPP_PHONE_NUMBER_ID: benchSecrets.phoneNumberId,
    WHATSAPP_APP_SECRET: benchSecrets.appSecret,
    WHATSAPP_ACCESS_TOKEN: benchSecrets.accessToken,
    WHATSAPP_VERIFY_TOKEN: benchSecrets.verifyToken,
  }
}

async function makeDatabases(url: string, names: readonly string[]): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const name of names) await client.query(`create database ${name}`)
  await client.end()
  return Object.fromEntries(names.map((name) => [name, url.replace(/\/govconnect(\?|$)/, `/${name}$1`)]))
}

/** How long after the last acknowledgement everything written ahead is filed, ms. */
async function untilFiled(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const began = performance.now()
  const left = async () => (await client.query('select from kernel.queue limit 1')).rows.length > 0
  while (await left()) await new Promise((resolve) => setTimeout(resolve, 50))
  await client.end()
  return performance.now() - began
}

async function countKept(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ count: string }>(`select count(*) from channel.messages where direction = 'in'`)
  await client.end()
  return Number(rows[0]?.count)
}

function report(measured: Measured, kept: number): boolean {
  const accepted = measured.ours.reduce((sum, run) => sum + (run.statuses[200] ?? 0), 0)
  const refused = measured.ours.reduce((sum, run) => sum + run.sent - (run.statuses[200] ?? 0), 0)
  const ratios = measured.ours.map((run, round) => run.rate / measured.bare[round]!.rate)
  const figures: Figure[] = [
    {
      name: 'bare endpoint, one INSERT per request',
      value: median(measured.bare.map((run) => run.rate)),
      unit: 'per s',
    },
    { name: 'ours', value: median(measured.ours.map((run) => run.rate)), unit: 'per s' },
    { name: 'ours / bare (median of rounds)', value: median(ratios), unit: '×', atLeast: 1.5 },
    {
      name: 'filed (conversation, event): messages per s until all were',
      value: median(measured.ours.map((run, n) => run.sent / (seconds + measured.filedAfterMs[n]! / 1000))),
      unit: 'per s',
    },
    { name: 'bare p99', value: median(measured.bare.map((run) => run.p99Ms)), unit: 'ms' },
    { name: 'ours p99', value: median(measured.ours.map((run) => run.p99Ms)), unit: 'ms', atMost: 50 },
    { name: 'acknowledged', value: accepted, unit: '' },
    { name: 'acknowledged but not kept', value: accepted - kept, unit: '', atMost: 0 },
    { name: 'not acknowledged', value: refused, unit: '', atMost: 0 },
  ]
  return printFigures(
    `ingest: ${connections} connections, ${rounds} × ${seconds} s each, ${citizens} citizens`,
    figures,
  )
}
