import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../apps/server/embedded/index.ts'
import { freePort, start } from '../tests/support/program.ts'
import { getRequest } from './support/gateway-requests.ts'
import { type LoadResult, load } from './support/load.ts'
import { type Figure, median, printFigures } from './support/report.ts'

const rounds = 15
const seconds = 0.3
const connections = 16
const servers = new URL('support/gateway-servers.ts', import.meta.url).pathname
const quiet = { debug() {}, info() {}, warn() {}, error: console.error }

interface Ports {
  bare: number
  shell: number
  gateway: number
}

/** A read without a database under the HTTP shell, beside a bare Hono endpoint with the same answer; what ETag, 304 and the gateway cost. */
export async function benchGateway(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-bench-'))
  const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet })
  try {
    const ports = { bare: await freePort(), shell: await freePort(), gateway: await freePort() }
    const back = start(servers, {
      ROLE: 'back',
      DATABASE_URL: database.url,
      PORT: String(ports.shell),
      BARE_PORT: String(ports.bare),
    })
    const front = start(servers, {
      ROLE: 'front',
      DATABASE_URL: await anotherDatabase(database.url),
      PORT: String(ports.gateway),
      BACK: `http://127.0.0.1:${ports.shell}`,
    })
    await Promise.all([back.line(/ready/), front.line(/ready/)])
    const figures = [...(await reads(ports, 'small')), ...(await reads(ports, 'page')), ...(await through(ports))]
    await Promise.all([front.stop(), back.stop()])
    return printFigures(`gateway: ${rounds} rounds of ${seconds} s, ${connections} connections`, figures)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function anotherDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create database front')
  await client.end()
  return url.replace(/\/govconnect(\?|$)/, '/front$1')
}

/** Each way in turn, round by round: what else the machine does meets all of them. */
async function inTurn<Way extends string>(
  ways: Record<Way, { port: number; request: Buffer; connections?: number; status?: number }>,
): Promise<Record<Way, LoadResult[]>> {
  const results = Object.fromEntries(Object.keys(ways).map((way) => [way, []])) as unknown as Record<Way, LoadResult[]>
  for (let round = -1; round < rounds; round++) {
    for (const way of Object.keys(ways) as Way[]) {
      const { port, request, status = 200, connections: open = connections } = ways[way]
      const result = await load({ port, connections: open, seconds, request: () => request })
      if (Object.keys(result.statuses).join() !== String(status))
        throw new Error(`${way} answered ${JSON.stringify(result.statuses)}`)
      // The first round warms up.
      if (round >= 0) results[way].push(result)
    }
  }
  return results
}

async function reads({ bare, shell }: Ports, size: 'small' | 'page'): Promise<Figure[]> {
  const path = `/api/v1/bench/${size}`
  const headers = { cookie: 'govconnect.session_token=bench' }
  const etag = (await fetch(`http://127.0.0.1:${shell}${path}`, { headers })).headers.get('etag') ?? ''
  const measured = await inTurn({
    bare: { port: bare, request: getRequest(path) },
    unkept: { port: shell, request: getRequest(`${path}/unkept`) },
    kept: { port: shell, request: getRequest(path) },
    confirmed: { port: shell, request: getRequest(path, etag), status: 304 },
  })
  const rate = (way: keyof typeof measured) => median(measured[way].map((one) => one.rate))
  const ratio = (way: keyof typeof measured, to: keyof typeof measured) =>
    median(measured[way].map((one, n) => one.rate / measured[to][n]!.rate))
  const what = size === 'small' ? 'one row, 0.2 KB' : 'a hundred rows, 20 KB'
  return [
    { name: `${what}: bare Hono`, value: rate('bare'), unit: 'per s' },
    { name: `${what}: under the shell, signed in, counted`, value: rate('unkept'), unit: 'per s' },
    { name: `${what}: the shell / bare`, value: ratio('unkept', 'bare'), unit: '×' },
    { name: `${what}: with ETag / without`, value: ratio('kept', 'unkept'), unit: '×', atLeast: 0.8 },
    { name: `${what}: 304 / 200`, value: ratio('confirmed', 'kept'), unit: '×', atLeast: 0.9 },
  ]
}

/** One request at a time, so that what is measured is the way and not a queue; then a few at once. */
async function through({ shell, gateway }: Ports): Promise<Figure[]> {
  const request = getRequest('/api/v1/bench/small')
  const one = await inTurn({
    direct: { port: shell, request, connections: 1 },
    through: { port: gateway, request, connections: 1 },
  })
  const few = await inTurn({
    direct: { port: shell, request, connections: 4 },
    through: { port: gateway, request, connections: 4 },
  })
  const p95 = (results: LoadResult[]) => median(results.map((result) => result.p95Ms))
  const more = ({ direct, through: behind }: typeof one) => median(behind.map((r, n) => r.p95Ms - direct[n]!.p95Ms))
  return [
    { name: 'direct, one at a time: p95', value: p95(one.direct), unit: 'ms' },
    { name: 'through the gateway, one at a time: p95', value: p95(one.through), unit: 'ms' },
    { name: 'the gateway adds, p95', value: more(one), unit: 'ms', atMost: 5 },
    { name: 'the gateway adds with four at once, p95', value: more(few), unit: 'ms', atMost: 10 },
  ]
}
