import { findLooseTables } from '@govconnect/kernel'
import { eventually } from '@govconnect/testkit'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../apps/server/modules.ts'
import { idsIn, tenantTables } from './foreign/dump.ts'
import { canary, furnish, type Objects, officeCalls } from './foreign/objects.ts'
import { openStream } from './support/stream.ts'
import { officeA, officeB, type Person, phoneNumberA, startWorld, type World } from './support/world.ts'

let world: World
let a: Objects
let adminB: Person
beforeAll(async () => {
  world = await startWorld({ serve: true })
  adminB = await world.hire(officeB, 'tenant_admin')
  a = await furnish(world, { office: officeA, number: phoneNumberA, word: canary })
}, 120_000)
afterAll(() => world.close())

type Page = { items: unknown[]; next_cursor: string | null }

/** Lists of A by address: those with a cursor, filled in where they hang on a thing. */
const lists = () =>
  world.operations.filter(
    ({ endpoint, method }) => method === 'GET' && endpoint.query && 'cursor' in shapeOf(endpoint.query),
  )
const shapeOf = (schema: unknown) => (schema as { shape?: Record<string, unknown> }).shape ?? {}
/** What a list asks for besides. */
const asked = (id: string) => (id === 'queue.listTickets' ? { branch_id: a.lines.branch } : {})
const filled = (path: string) =>
  path.replace('{conversation}', a.conversation).replace('{wa_id}', a.wa_id).replace('{number_id}', a.phone_number_id)

describe('cursors of another office', () => {
  it('show nothing of it', async () => {
    const faults: string[] = []
    let followed = 0
    for (const { path, surface, id } of lists()) {
      const [ofA, ofB] =
        surface === 'api' ? [a.admin.headers, adminB.headers] : [world.key(officeA), world.key(officeB)]
      const first = await world.ask({
        method: 'GET',
        path: filled(path),
        query: { ...asked(id), limit: 1 },
        headers: ofA,
      })
      if (first.status !== 200) faults.push(`${id} answers A with ${first.status} ${first.text}`)
      const cursor = (first.json as Page | undefined)?.next_cursor
      if (!cursor) continue
      followed++
      const answer = await world.ask({
        method: 'GET',
        path: filled(path),
        query: { ...asked(id), cursor },
        headers: ofB,
      })
      const isKept = answer.status === 200 ? !answer.text.includes(canary) : [400, 404].includes(answer.status)
      const shown = answer.status === 200 ? [...idsIn(answer.text)].filter((one) => idsIn(first.text).has(one)) : []
      if (!isKept || shown.length > 0) faults.push(`${id}: ${answer.status} ${answer.text.slice(0, 200)}`)
    }
    expect(faults).toEqual([])
    expect(followed).toBeGreaterThan(15)
  }, 60_000)

  it('are refused by every other list, never a defect', async () => {
    const faults: string[] = []
    const cursors = new Map<string, string>()
    const mine = lists().filter(({ surface }) => surface === 'api')
    for (const { path, id } of mine) {
      const { json } = await world.ask({
        method: 'GET',
        path: filled(path),
        query: { ...asked(id), limit: 1 },
        headers: a.admin.headers,
      })
      const cursor = (json as Page | undefined)?.next_cursor
      if (cursor) cursors.set(id, cursor)
    }
    for (const { path, id } of mine) {
      for (const [from, cursor] of cursors) {
        const answer = await world.ask({
          method: 'GET',
          path: filled(path),
          query: { ...asked(id), cursor },
          headers: a.admin.headers,
        })
        if (answer.status >= 500) faults.push(`${id} with a cursor of ${from}: ${answer.status}`)
      }
    }
    expect(faults).toEqual([])
  }, 60_000)
})

describe('idempotency keys of another office', () => {
  const body = { wa_user_id: '6281300000011', kategori: 'lainnya', alamat: 'Jl. Sama 1', deskripsi: `${canary} sama` }
  const path = '/api/v1/complaints'

  it.each(['staff', 'internal', 'platform admin'])('do not answer for it: %s', async (who) => {
    const doors = async (): Promise<Record<string, string>[]> => {
      if (who === 'staff') return [a.admin.headers, adminB.headers]
      if (who === 'internal') return [world.key(officeA), world.key(officeB)]
      return [(await world.rootIn(officeA)).headers, (await world.rootIn(officeB)).headers]
    }
    const [ofA, ofB] = await doors()
    const send = (headers: Record<string, string> | undefined) =>
      world.ask({ method: 'POST', path, body, headers: { ...headers, 'idempotency-key': `same-${who}` } })
    const first = await send(ofA)
    const again = await send(ofA)
    const other = await send(ofB)
    expect([first.status, again.status, other.status]).toEqual([201, 201, 201])
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(other.headers.get('idempotent-replayed')).toBeNull()
    const id = (answer: typeof first) => (answer.json as { id: string }).id
    expect(id(again)).toBe(id(first))
    expect(id(other)).not.toBe(id(first))
  })
})

describe("the platform's own log", () => {
  it.each(['/api/v1/audit', '/api/v1/audit/chain'])('%s is for platform admins', async (path) => {
    const status = async (headers: Record<string, string>) =>
      (await world.ask({ method: 'GET', path, query: { scope: 'platform' }, headers })).status
    expect(await status((await world.rootIn(officeA)).headers)).toBe(200)
    expect(await status(a.admin.headers)).toBe(403)
    expect(await status(world.key(officeA))).toBe(403)
  })
})

describe('live streams', () => {
  const topics = [...new Set(events.flatMap((event) => (event.live ? [event.live.topic] : [])))].join(',')

  it('of B never show what happens in A', async () => {
    const shownToA = openStream(await streamOf(a.admin.headers))
    const shownToB = openStream(await streamOf(adminB.headers))
    const callA = officeCalls(world, a.admin.headers)
    const callB = officeCalls(world, adminB.headers)
    const complaint = { wa_user_id: '6281300000012', kategori: 'lainnya', alamat: 'Jl. Dua 2', deskripsi: canary }
    await callA('POST', '/api/v1/complaints', { body: complaint })
    await callA('POST', `/api/v1/conversations/${a.conversation}/notes`, { body: { text: canary } })
    await callA('POST', '/api/v1/simulator/phones', { body: { name: canary } })
    await callA('POST', `/api/v1/message/queue/${a.account}/pause`, {})
    await callB('POST', '/api/v1/complaints', { body: { ...complaint, deskripsi: 'milik B' } })
    const names = ['complaint.created', 'conversation.updated', 'simulator.phone.changed']
    await eventually(() => names.every((name) => shownToA.text().includes(`event: ${name}`)))
    // Events of B arrive in the order of the outbox: what A did before would have been shown by then.
    await eventually(() => shownToB.text().includes('event: complaint.created'))
    await world.settled()
    expect(shownToA.text()).toContain(officeA.id)
    expect(shownToB.text()).not.toContain(officeA.id)
    expect(shownToB.text()).not.toContain(canary)
    expect(shownToA.text()).not.toContain(officeB.id)

    const lastOfA = /^id: (\S+)$/m.exec(shownToA.text())?.[1] ?? ''
    const resumed = openStream(await streamOf({ ...adminB.headers, 'last-event-id': lastOfA }))
    await eventually(() => resumed.text().includes('event: '))
    expect(resumed.text()).not.toContain(officeA.id)
    await Promise.all([shownToA, shownToB, resumed].map((stream) => stream.close().catch(() => {})))
  }, 40_000)

  it('close without a fault when the screen goes away', async () => {
    const stream = openStream(await streamOf(adminB.headers))
    await expect(stream.close()).resolves.toBeUndefined()
  })

  it('show a viewer only topics whose permission they hold', async () => {
    const viewer = await world.hire(officeA, 'viewer')
    const stream = openStream(await streamOf(viewer.headers))
    const callA = officeCalls(world, a.admin.headers)
    await callA('POST', '/api/v1/simulator/phones', { body: { name: canary } })
    await world.hire(officeA, 'viewer')
    await callA('POST', '/api/v1/complaints', {
      body: { wa_user_id: '6281300000013', kategori: 'lainnya', alamat: 'Jl. Tiga 3', deskripsi: 'x' },
    })
    await eventually(() => stream.text().includes('event: complaint.created'))
    await world.settled()
    expect(stream.text()).not.toContain('event: simulator.')
    expect(stream.text()).not.toContain('event: membership.')
    await stream.close().catch(() => {})
  }, 20_000)

  const streamOf = (headers: Record<string, string>) =>
    world.app.fetch(new Request(`http://localhost:3000/api/v1/live?topics=${topics}`, { headers }))
})

describe('the seal of the database', () => {
  const asRole = async (tenant: string | null, table: string) => {
    const client = new pg.Client({ connectionString: world.databaseUrl })
    await client.connect()
    try {
      await client.query('begin; set local role govconnect_app')
      if (tenant) await client.query(`select set_config('app.tenant_id', $1, true)`, [tenant])
      const { rows } = await client.query(`select tenant_id from ${table}`)
      return rows as { tenant_id: string }[]
    } finally {
      await client.end()
    }
  }

  it('shows each tenant its own rows and nobody else any, in every table', async () => {
    const tables = await tenantTables(world)
    expect(tables.length).toBeGreaterThan(30)
    let seen = 0
    for (const table of tables) {
      const mayRead = await world.services.db.systemPool.query(
        `select has_table_privilege('govconnect_app', $1, 'select') as yes`,
        [table],
      )
      if (!(mayRead.rows[0] as { yes: boolean }).yes) continue
      expect([table, await asRole(null, table)]).toEqual([table, []])
      const rows = await asRole(officeA.id, table)
      expect([table, rows.filter((row) => row.tenant_id !== officeA.id)]).toEqual([table, []])
      seen += rows.length
    }
    expect(seen).toBeGreaterThan(50)
  }, 60_000)

  it('is missed at once wherever it is loosened', async () => {
    const client = new pg.Client({ connectionString: world.databaseUrl })
    await client.connect()
    const schemas = [...new Set((await tenantTables(world)).map((table) => table.split('.')[0]!))]
    const unnoticed: string[] = []
    try {
      expect(await findLooseTables(client, schemas)).toEqual([])
      for (const table of await tenantTables(world)) {
        for (const loosening of [
          `alter table ${table} no force row level security`,
          `alter table ${table} disable row level security`,
          `alter policy tenant_isolation on ${table} using (true)`,
          `alter policy tenant_isolation on ${table} with check (true)`,
          `drop policy tenant_isolation on ${table}`,
          `create policy open on ${table} using (true)`,
          `alter policy system_access on ${table} to govconnect_app, govconnect_system`,
        ]) {
          await client.query(`begin; ${loosening}`)
          const loose = await findLooseTables(client, schemas)
          await client.query('rollback')
          if (loose.length === 0) unnoticed.push(loosening)
        }
      }
    } finally {
      await client.end()
    }
    expect(unnoticed).toEqual([])
  }, 120_000)
})
