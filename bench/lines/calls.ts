import { type Database, newId } from '@govconnect/kernel'
import { createTestDatabase, tenantA } from '@govconnect/testkit'
import { callNext } from '../../modules/queue/commands/call-next.ts'
import { chaosModules, type DeskApp, openDeskApp } from '../../tests/chaos/lines/desk-app.ts'
import { clerkOf, openStormOffice, type StormOffice } from '../../tests/chaos/lines/office.ts'
import { inDatabase, withPostgres } from '../support/bench-database.ts'
import { type Figure, median } from '../support/report.ts'
import { copyTickets } from './copies.ts'

const shape = { areas: 8, servicesEach: 2, countersEach: 3 }
const rounds = 9
const perRound = 480
const atOnce = 24
/** Desks that never called yet, so that a round measures calls and nothing else. */
const desks = 2 * rounds * perRound

/** What a call costs beside taking a ticket's row and no more, from the same lines over the same connections, round by round in turn. */
export async function benchCalls(): Promise<Figure[]> {
  return withPostgres({}, async ({ url }) => {
    process.env['TEST_DATABASE_URL'] = url
    const database = await createTestDatabase(chaosModules)
    const app = openDeskApp(database.url)
    try {
      const office = await openStormOffice(app, shape)
      await fillLines(app, office, database.url)
      const counters = await openDesks(database.url, office)
      const { rows: lines } = await app.db.systemPool.query<{ id: string; area_id: string }>(
        'select id, area_id from queue.services order by id',
      )
      const measured = { claims: [] as number[], commands: [] as number[], requests: [] as number[] }
      for (let round = 0; round < rounds; round++) {
        const [own = [], asked = []] = [0, 1].map((half) =>
          counters.slice((2 * round + half) * perRound).slice(0, perRound),
        )
        measured.claims.push(await rate(own, (_, n) => claim(app.db, lines[n % lines.length]!)))
        measured.commands.push(await rate(own, (counter) => command(app, counter)))
        measured.requests.push(await rate(asked, (counter) => call(app, counter)))
      }
      // The first round warms up.
      const [claims = [], commands = [], requests = []] = Object.values(measured).map((rates) => rates.slice(1))
      const ratio = (of: readonly number[]) => median(of.map((one, n) => one / claims[n]!))
      return [
        { name: 'bare claim: FOR UPDATE SKIP LOCKED, update, commit', value: median(claims), unit: 'per s' },
        { name: 'call next: the command in its transaction', value: median(commands), unit: 'per s' },
        { name: 'the same over its endpoint, with idempotency', value: median(requests), unit: 'per s' },
        { name: 'call next / bare claim', value: ratio(commands), unit: '×', atLeast: 0.2 },
        { name: 'over its endpoint / bare claim', value: ratio(requests), unit: '×' },
      ]
    } finally {
      await app.close()
      await database.drop()
    }
  })
}

/** So many at once, each as soon as another ended; answers how many a second. */
async function rate<T>(list: readonly T[], one: (item: T, n: number) => Promise<void>): Promise<number> {
  let next = 0
  const began = performance.now()
  const worker = async () => {
    while (next < list.length) {
      const n = next++
      await one(list[n]!, n)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return list.length / ((performance.now() - began) / 1_000)
}

async function call(app: DeskApp, counter: string): Promise<void> {
  const body = { request_id: newId() }
  const { status, json } = await app.ask('POST', `/counters/${counter}/call-next`, { body, clerk: clerkOf(0) })
  if (status !== 200) throw new Error(JSON.stringify(json))
}

function command({ db, services }: DeskApp, counterId: string): Promise<void> {
  const clerk = { kind: 'staff', id: clerkOf(0), name: clerkOf(0), supervisor: false }
  const of = { tenantId: tenantA, client: services.clientFor(tenantA), locale: 'id', by: clerk } as const
  const { secret, publicUrl } = services.config
  return db.tenant(tenantA, { module: 'queue' }, async (tx) => {
    const frame = { tx, now: Date.now(), secret, publicUrl, ...of }
    await callNext(frame, { counterId, complete: false, auto: false })
  })
}

/** One number of each line, and copies of it. */
async function fillLines(app: DeskApp, office: StormOffice, url: string): Promise<void> {
  await rate(office.services, async (service_id) => {
    const body = { request_id: newId(), branch_id: office.branch, service_id }
    const { status, json } = await app.ask('POST', '/tickets', { body, clerk: 'reception' })
    if (status !== 201) throw new Error(JSON.stringify(json))
  })
  // Calls take the older line of each area first: it must last for all of them and for the claims.
  const perLine = (rounds * perRound * 5) / (shape.areas * shape.servicesEach)
  await copyTickets(url, () => Math.ceil(perLine * 1.1))
}

/** Many counters at which one clerk is available, spread over the areas one after the other. */
function openDesks(url: string, office: StormOffice): Promise<string[]> {
  return inDatabase(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `with a as (select array_agg(id order by body ->> 'position') as ids from queue.areas),
       made as (insert into queue.counters (id, tenant_id, body, version, updated_at)
         select gen_random_uuid(), $1, jsonb_build_object('branch_id', $2::text, 'name', jsonb_build_object('id', 'L', 'en', 'L'),
           'area_ids', jsonb_build_array(a.ids[1 + n % cardinality(a.ids)]), 'spoken_number', null, 'skills', '{}'::jsonb,
           'service_ids', null, 'position', 100 + n), 1, now() from a, generate_series(0, $3::int - 1) n
         returning id, (body ->> 'position')::int as position),
       sessions as (insert into queue.counter_sessions (tenant_id, counter_id, branch_id, staff_id, staff_name, opened_at, free_since)
         select $1, id, $2::uuid, $4, $4, now(), now() from made),
       present as (insert into queue.presence (tenant_id, staff_id, branch_id, name, presence, since, lease_until)
         values ($1, $4, $2::uuid, $4, 'available', now(), now() + interval '1 day')),
       stamp as (update queue.setups set stamp = gen_random_uuid() where tenant_id = $1)
       select id from made order by position`,
      [tenantA, office.branch, desks, clerkOf(0)],
    )
    await client.query('vacuum analyze queue.counter_sessions, queue.counters, queue.tickets')
    return rows.map(({ id }) => id)
  })
}

/** The first of a line, taken: the same rows with the same indexes, and no rule, no log, no reasons, no events. */
function claim(db: Database, of: { id: string; area_id: string }): Promise<void> {
  return db.tenant(tenantA, { module: 'queue' }, async (tx) => {
    const { id } = await tx.row<{ id: string }>({
      name: 'bare-select',
      text: `select id from queue.tickets where area_id = $1 and service_id = $2 and status = 'waiting' and in_line and not credited
        order by key, arrival_at, id limit 1 for update skip locked`,
      values: [of.area_id, of.id],
    })
    const text = `update queue.tickets set status = 'called', in_line = false, version = version + 1 where id = $1`
    await tx.run({ name: 'bare-update', text, values: [id] })
  })
}
