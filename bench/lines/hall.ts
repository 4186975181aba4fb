import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createStaff, redeemLink, switchTenant } from '@govconnect/identity/contract'
import { type Client, newId } from '@govconnect/kernel'
import * as queue from '@govconnect/queue/contract'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { admin, serverEnvironment } from '../../tests/support/installation.ts'
import { freePort, start } from '../../tests/support/program.ts'
import { inDatabase, withPostgres } from '../support/bench-database.ts'
import { type Figure, percentile } from '../support/report.ts'
import { openBrowser, signInAs } from '../support/screen.ts'
import { wireFetch } from '../support/wire.ts'
import { openDisplays } from './displays.ts'

const agents = 20
const createdPerSecond = 300
const createSeconds = 15
const callsEach = 30
/** All agents press at the same moment, so often. */
const pressEveryMs = 1_000
const pressRounds = 60
/** Until each of the server's connections has planned what it asks. */
const warmRounds = 20
const displays = 1_000
const shownCalls = 40
const server = join(import.meta.dirname, '../../apps/server/main.ts')

interface Hall {
  origin: string
  branch: string
  services: string[]
  clerks: { client: Client; counter: string }[]
  admin: Client
}

/** Twenty people at the counters of one area, numbers that are given at a rate, a thousand screens; all of the product in one process. */
export async function benchHall(): Promise<Figure[]> {
  return withPostgres({}, async ({ url, folder }) => {
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const env = serverEnvironment({ origin, database: url, graphUrl: 'http://127.0.0.1:9/graph', folder })
    const more = { NODE_ENV: 'production', PORT: String(port), DATABASE_POOL: '16', RATE_LIMIT_PER_MINUTE: '1000000' }
    const program = start(server, { ...env, ...more })
    try {
      await program.line(/is ready/)
      await inDatabase(url, (client) => client.query(`update tenants.tenants set plan = 'large'`))
      return await measure(origin, url)
    } finally {
      await program.stop()
    }
  })
}

async function measure(origin: string, url: string): Promise<Figure[]> {
  const hall = await openHall(origin)
  const desks = keepOpen(hall)
  const created = await createAtRate(hall)
  const pressed = await pressTogether(hall)
  const called = await callAll(hall, callsEach)
  const shown = await callAndSee(hall, url)
  clearInterval(desks)
  return [
    { name: `numbers given, ${createdPerSecond} a second: p50`, value: percentile(created, 0.5), unit: 'ms' },
    { name: 'numbers given: p95', value: percentile(created, 0.95), unit: 'ms', atMost: 40 },
    {
      name: `call next, ${agents} agents of one area at the same moment: p50`,
      value: percentile(pressed, 0.5),
      unit: 'ms',
    },
    { name: 'call next: p95', value: percentile(pressed, 0.95), unit: 'ms', atMost: 50 },
    { name: 'the same agents, none pausing a moment: p50', value: percentile(called, 0.5), unit: 'ms' },
    { name: 'none pausing: p95', value: percentile(called, 0.95), unit: 'ms' },
    { name: `call → ${displays} displays: heard`, value: shown.length, unit: '', atLeast: shownCalls * displays },
    { name: 'call → display, p50', value: percentile(shown, 0.5), unit: 'ms' },
    { name: 'call → display, p95', value: percentile(shown, 0.95), unit: 'ms', atMost: 250 },
  ]
}

const label = (text: string) => ({ id: text, en: text })
const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))

async function openHall(origin: string): Promise<Hall> {
  const { client } = await signInAs(origin, admin, wireFetch)
  await client.call(switchTenant, { body: { tenant_id: SAMPLE_TENANT.id } })
  const branch = await client.call(queue.branches.create, {
    body: {
      ...{ slug: 'aula', name: 'Aula', address: '', phone: '', zone: 'Asia/Jakarta', hours: week, day_ends: '00:00' },
    },
  })
  const area = await client.call(queue.areas.create, {
    body: { branch_id: branch.id, name: label('Aula'), position: 0 },
  })
  const services: string[] = []
  for (const [position, letter] of [...'ABCDEFGH'].entries()) {
    const body = {
      ...{ branch_id: branch.id, area_id: area.id, parent_id: null, code: `layanan_${position}`, position, letter },
      ...{ name: label(letter), description: null, sla_minutes: 30, usual_service_minutes: 5, hours: [], skills: [] },
      ...{ inputs: [], bring: [], daily_capacity: null, waiting_capacity: null, remote: true, booking: null },
    }
    services.push((await client.call(queue.services.create, { body })).id)
  }
  const clerks: Hall['clerks'] = []
  for (let n = 0; n < agents; n++)
    clerks.push(await openCounter(client, { branch: branch.id, area: area.id, n, origin }))
  return { origin, branch: branch.id, services, clerks, admin: client }
}

async function openCounter(client: Client, of: { branch: string; area: string; n: number; origin: string }) {
  const { id: counter } = await client.call(queue.counters.create, {
    body: {
      ...{ branch_id: of.branch, area_ids: [of.area], name: label(`Loket ${of.n + 1}`), spoken_number: of.n + 1 },
      ...{ skills: {}, service_ids: null, position: of.n },
    },
  })
  const person = { name: `Petugas ${of.n}`, email: `petugas${of.n}@story.example`, role: 'agent' as const }
  const { invitation } = await client.call(createStaff, { body: person })
  const { client: clerk } = openBrowser(of.origin, wireFetch)
  await clerk.call(redeemLink, {
    body: { token: invitation!.path.split('token=')[1]!, password: `loket ${of.n} yang ramai` },
  })
  await clerk.call(queue.openCounter, { params: { id: counter }, body: { request_id: newId(), open: true } })
  return { client: clerk, counter }
}

async function act(clerk: Hall['clerks'][number], id: string, action: 'start'): Promise<void> {
  await clerk.client.call(queue.actOnTicket, { params: { id }, body: { request_id: newId(), action } })
}

/** As open desks do: without a word for half a minute a clerk counts as gone. */
function keepOpen({ clerks, branch }: Hall): NodeJS.Timeout {
  const body = { branch_id: branch, presence: 'available' } as const
  return setInterval(() => {
    for (const { client } of clerks) client.call(queue.setPresence, { body }).catch(console.error)
  }, 10_000)
}

/** Sends at a steady rate whatever the answers do (an open loop hides no queueing). Answers how long each took, ms. */
async function createAtRate({ admin: client, branch, services }: Hall): Promise<number[]> {
  const times: number[] = []
  const sending: Promise<void>[] = []
  const warm = createdPerSecond * 2
  const began = performance.now()
  for (let n = 0; n < warm + createdPerSecond * createSeconds; n++) {
    const due = began + (n * 1_000) / createdPerSecond
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    const body = { request_id: newId(), branch_id: branch, service_id: services[n % services.length]! }
    const one = async () => {
      const sent = performance.now()
      const given = await client.call(queue.takeTicket, { body }).then(
        () => true,
        () => false,
      )
      // Who got no answer waited for ever.
      if (n >= warm) times.push(given ? performance.now() - sent : Number.POSITIVE_INFINITY)
    }
    sending.push(one())
  }
  await Promise.all(sending)
  return times
}

async function callOnce({ client, counter }: Hall['clerks'][number]): Promise<{ id: string; ms: number }> {
  const began = performance.now()
  const body = { request_id: newId(), complete: true }
  const { id } = await client.call(queue.callNext, { params: { id: counter }, body })
  return { id, ms: performance.now() - began }
}

/** Each time all of them press the key in the same moment: the last waits for all others. */
async function pressTogether({ clerks }: Hall): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < warmRounds + pressRounds; round++) {
    const next = new Promise((resolve) => setTimeout(resolve, pressEveryMs))
    const called = await Promise.all(clerks.map(callOnce))
    if (round >= warmRounds) times.push(...called.map(({ ms }) => ms))
    await Promise.all(clerks.map((clerk, n) => act(clerk, called[n]!.id, 'start')))
    await next
  }
  return times
}

/** Each agent calls, starts, completes, and calls again at once. */
async function callAll({ clerks }: Hall, each: number): Promise<number[]> {
  const times: number[] = []
  await Promise.all(
    clerks.map(async (clerk) => {
      for (let n = 0; n < each; n++) {
        const { id, ms } = await callOnce(clerk)
        if (n >= 5) times.push(ms)
        await act(clerk, id, 'start')
      }
    }),
  )
  return times
}

/** A call every half second, each heard by all the screens; between the command's first byte and the screen's, ms. */
async function callAndSee({ clerks, branch, origin }: Hall, url: string): Promise<number[]> {
  const tokens = Array.from({ length: displays }, () => `gcd_${randomBytes(32).toString('base64url')}`)
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'))
  await inDatabase(url, (client) =>
    client.query(
      `insert into queue.devices (id, tenant_id, branch_id, kind, name, state, token_hash, wanted_config_number, created_at, version, last_seen_at)
       select gen_random_uuid(), $1, $2, 'display', 'Layar', 'paired', hash, 0, now(), 1, now() from unnest($3::text[]) hash`,
      [SAMPLE_TENANT.id, branch, hashes],
    ),
  )
  const screens = await openDisplays(origin, tokens)
  const begun = new Map<string, bigint>()
  for (let n = 0; n < shownCalls; n++) {
    const clerk = clerks[n % clerks.length]!
    const began = process.hrtime.bigint()
    const { id } = await callOnce(clerk)
    begun.set(id, began)
    await act(clerk, id, 'start')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const heard = await screens.close()
  return heard.flatMap(({ ticket, at }) => {
    const began = begun.get(ticket)
    return began === undefined ? [] : at.map((moment) => Number(BigInt(moment) - began) / 1e6)
  })
}
