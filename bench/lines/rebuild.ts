import { newId } from '@govconnect/kernel'
import { rebuildTickets } from '@govconnect/queue'
import { createTestDatabase } from '@govconnect/testkit'
import { chaosModules, type DeskApp, openDeskApp } from '../../tests/chaos/lines/desk-app.ts'
import { clerkOf, openStormOffice, type StormOffice, staff } from '../../tests/chaos/lines/office.ts'
import { inDatabase, withPostgres } from '../support/bench-database.ts'
import type { Figure } from '../support/report.ts'

const events = 1_000_000
const stories = 200

/** The table of tickets from a million events of the log, compared to the byte; then the table lost altogether. */
export async function benchRebuild(): Promise<Figure[]> {
  return withPostgres({ max_wal_size: '4GB', shared_buffers: '256MB' }, async ({ url }) => {
    process.env['TEST_DATABASE_URL'] = url
    const database = await createTestDatabase(chaosModules)
    const app = openDeskApp(database.url)
    try {
      const office = await openStormOffice(app)
      await staff(app, office)
      for (let n = 0; n < stories; n++) await tellStory(app, office, n)
      await multiply(database.url)
      const same = await timed(app, false)
      // As an operator would after a table was lost: with what the planner knows of it.
      await inDatabase(database.url, (client) => client.query('truncate queue.tickets cascade'))
      const lost = await timed(app, true)
      const after = await rebuildTickets(app, { repair: false })
      return [
        { name: 'events', value: same.events, unit: '', atLeast: events },
        { name: 'tickets', value: same.tickets, unit: '' },
        { name: 'rebuilt from the log and compared', value: same.seconds, unit: 's', atMost: 10 },
        { name: 'differ to the byte', value: same.differing.length, unit: '', atMost: 0 },
        { name: 'table lost: made anew from the log', value: lost.seconds, unit: 's' },
        { name: 'differ to the byte after it', value: after.differing.length, unit: '', atMost: 0 },
      ]
    } finally {
      await app.close()
      await database.drop()
    }
  })
}

async function timed(app: DeskApp, repair: boolean) {
  const began = performance.now()
  const rebuilt = await rebuildTickets(app, { repair })
  return { ...rebuilt, seconds: (performance.now() - began) / 1_000 }
}

/** What may happen to a ticket at a counter; one story after the other. */
const endings: readonly (readonly object[])[] = [
  [{ action: 'start' }, { action: 'complete', note: 'Berkas lengkap' }],
  [{ action: 'recall' }, { action: 'start' }, { action: 'note', flags: ['kursi_roda'] }, { action: 'complete' }],
  [{ action: 'hold', reason: 'Fotokopi' }, { action: 'return' }, { action: 'cancel', reason: 'left' }],
  [{ action: 'start' }, { action: 'complete' }, { action: 'undo' }, { action: 'complete' }],
  [{ action: 'start' }, { action: 'transfer', place: 'end' }, { action: 'cancel', reason: 'left' }],
]

async function tellStory(app: DeskApp, office: StormOffice, n: number): Promise<void> {
  const service = n % office.services.length
  const person = { name: `Warga ke-${n} dari Kelurahan Sukamaju`, phone: `0812${1_000_000 + n}` }
  const told = (path: string, body: object, clerk: string) =>
    app.ask('POST', path, { body: { request_id: newId(), ...body }, clerk })
  await told('/tickets', { branch_id: office.branch, service_id: office.services[service], person }, 'reception')
  // Two services and three counters of an area.
  const counter = Math.floor(service / 2) * 3
  const clerk = clerkOf(counter)
  const { json } = await told(`/counters/${office.counters[counter]}/call-next`, {}, clerk)
  for (const step of endings[n % endings.length]!) {
    const more = 'place' in step ? { service_id: office.services[service ^ 1] } : {}
    const { status, json: problem } = await told(`/tickets/${json['id']}/actions`, { ...step, ...more }, clerk)
    if (status !== 200) throw new Error(JSON.stringify(problem))
  }
}

/** The same stories on other days, by other tickets, until there are enough events. */
function multiply(url: string): Promise<unknown> {
  const hashOf = (of: string) => `md5(${of} || n) || md5(n || ${of})`
  return inDatabase(url, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from queue.ticket_events')
    const copies = Math.ceil(events / rows[0]!.n)
    await client.query(`create temporary table original as select * from queue.tickets`)
    await client.query(
      `insert into queue.ticket_events (tenant_id, ticket_id, version, branch_id, name, at, actor, payload)
       select e.tenant_id, md5(e.ticket_id::text || n)::uuid, e.version, e.branch_id, e.name, e.at, e.actor,
         case when e.name = 'ticket.created' then e.payload || jsonb_build_object('day', ('2000-01-01'::date + n)::text,
           'visit_key_hash', ${hashOf(`(e.payload ->> 'visit_key_hash')`)}) else e.payload end
       from generate_series(1, $1::int) n, queue.ticket_events e order by n, e.at`,
      [copies],
    )
    const { rows: columns } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'queue.tickets'::regclass and attnum > 0 and not attisdropped order by attnum`,
    )
    const changed: Record<string, string> = {
      id: 'md5(t.id::text || n)::uuid',
      day: `'2000-01-01'::date + n`,
      visit_key_hash: hashOf('t.visit_key_hash'),
      state: `t.state || jsonb_build_object('id', md5(t.id::text || n)::uuid::text, 'day', ('2000-01-01'::date + n)::text,
        'visit_key_hash', ${hashOf('t.visit_key_hash')})`,
    }
    const names = columns.map(({ name }) => name)
    await client.query(
      `insert into queue.tickets (${names.join()}) select ${names.map((name) => changed[name] ?? `t.${name}`).join()}
       from generate_series(1, $1::int) n, original t`,
      [copies],
    )
    await client.query('vacuum analyze queue.tickets, queue.ticket_events')
  })
}
