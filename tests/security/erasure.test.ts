import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpOf, tenantTables } from './foreign/dump.ts'
import { canary, furnish, type Objects, officeCalls } from './foreign/objects.ts'
import { textWebhook, webhookAsk } from './support/ask.ts'
import {
  appSecret,
  officeA,
  officeB,
  type Person,
  phoneNumberA,
  phoneNumberB,
  startWorld,
  type World,
} from './support/world.ts'

const word = 'KOTAHILANG'
let world: World
let a: Objects
let b: Objects
let secret: string
/** Works in both offices. */
let shared: Person
let rootInB: Person

const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  (await world.services.db.systemPool.query<T>(text, values)).rows

/** A row in each table that an office of the tests does not fill by living. */
async function fillRest(office: { id: string }, mark: string): Promise<void> {
  const [of, id, now] = [
    `'${office.id}'::uuid`,
    'gen_random_uuid()',
    `'${world.clock.now().toISOString()}'::timestamptz`,
  ]
  const any = (table: string) => `(select id from queue.${table} where tenant_id = ${of} order by id limit 1)`
  const branch = any('branches')
  const values: Record<string, string> = {
    'analytics.agents': `${of}, 'x', ${branch}, 'offline', '{}', ${now}`,
    'analytics.months': `${of}, ${branch}, '2000-01-01', ''`,
    'queue.agent_skills': `${of}, ${branch}, 'x', 'x', '{}', ${now}`,
    'queue.area_calls': `${of}, ${any('areas')}, '{}'`,
    'queue.counter_sessions': `${of}, ${any('counters')}, ${branch}, 'x', 'x', ${now}, ${now}`,
    'queue.presence': `${of}, 'x', ${branch}, 'x', 'offline', null, ${now}, ${now}`,
    'queue.told': `${of}, ${any('tickets')}, 9, 'near', ${now}`,
    'queue.wait_models': `${of}, ${branch}, '2000-01-01', ${now}, 0, 0, '{}', null, '{}', ${now}`,
    'queue.closed_days': `${of}, ${branch}, '2000-01-01', ${now}, 0`,
    'queue.device_configs': `${of}, ${branch}, 'kiosk', 900, '{}', '', 'x', ${now}`,
    'queue.number_blocks': `${id}, ${of}, ${any('devices')}, ${branch}, 'Z', '2000-01-01', 1, 2, ${now}`,
    'queue.voice_clips': `${of}, 'id', 'n1', 'audio/mpeg', '', ${now}`,
    'channel.citizen_merges': `${id}, ${of}, ${id}, ${id}, 'x', ${now}`,
    'channel.dropped_replies': `${id}, ${of}, ${id}, 'x', 'x', 1, 1, 'x', ${now}`,
    'channel.presence': `${of}, ${id}, 'x', 'x', 'viewing', ${now} + interval '1 year'`,
    'channel.released_accounts': `${id}, ${of}, 'x', 'x', null, null, '{}', ${now}, ${now}`,
    'channel.statuses': `${of}, ${id}, 'x', 'sent', null, 1, null, null, ${now}, ${now}, null`,
    'channel.webhook_events': `'${mark}', ${of}, ${id}, 'x', null, null, '{}', ${now}`,
    'kernel.idempotency': `${of}, 'x', 'x', 'x', 'x', null, null, ${now}`,
    'notification.rules': `${of}, 'x', 'whatsapp', false, ${now}`,
    'simulator.settings': `${of}, '{}'`,
    'simulator.deliveries (tenant_id, number_id, wa_id, lane, kind, message_id, item, due_at)': `${of}, 'x', 'x', 'x', 'message', 'x', '{}', ${now} + interval '1 year'`,
  }
  for (const [table, row] of Object.entries(values)) await rows(`insert into ${table} values (${row})`)
}

/** Rows of an office in each table that has any. */
async function countsOf(tenantId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tenantTables(world)) {
    const [found] = await rows<{ n: number }>(`select count(*) as n from ${table} where tenant_id = $1`, [tenantId])
    if (found!.n > 0) counts[table] = found!.n
  }
  return counts
}

/** Sums of usage are written a second after they are made; then nothing moves that nobody moves. */
async function quiet(): Promise<Awaited<ReturnType<typeof dumpOf>>> {
  let last: unknown
  let same = 0
  return eventually(async () => {
    await world.settled()
    const now = await dumpOf(world, officeA.id, [a.admin.id, a.staff.id])
    same = isDeepStrictEqual(now, last) ? same + 1 : 0
    last = now
    return same > 20 ? now : null
  }, 40_000)
}

const me = (person: Person) => world.ask({ method: 'GET', path: '/api/v1/identity/me', headers: person.headers })
const byKey = () =>
  world.ask({ method: 'GET', path: '/api/v1/complaints', headers: { authorization: `Bearer ${secret}` } })
const remove = (data: 'keep' | 'erase', slug: string) =>
  world.ask({
    method: 'DELETE',
    path: `/api/v1/tenants/${slug}`,
    query: { confirm: slug, data },
    headers: { ...rootInB.headers },
  })
/** The time that a deletion waits is over; its job runs every two seconds. */
const finished = async (id: string) => {
  world.clock.advance(13_000)
  await eventually(async () => (await rows('select from tenants.gone where id = $1', [id])).length === 1)
  await world.settled()
}

beforeAll(async () => {
  world = await startWorld({ serve: true })
  a = await furnish(world, { office: officeA, number: phoneNumberA, word: canary })
  b = await furnish(world, { office: officeB, number: phoneNumberB, word })
  await fillRest(officeA, 'satu')
  await fillRest(officeB, 'dua')
  const made = await officeCalls(world, b.admin.headers)('POST', '/api/v1/api-keys', {
    body: { name: word, scopes: ['cases.read'] },
  })
  secret = String(made['secret'])
  shared = await world.hire(officeB, 'agent')
  const body = { name: 'Petugas Bersama', email: shared.email, role: 'viewer' }
  await officeCalls(world, a.admin.headers)('POST', '/api/v1/staff', { body })
  rootInB = await world.rootIn(officeB)
}, 120_000)
afterAll(() => world.close())

describe('everything of an office', () => {
  const take = (tenant: string, headers: Record<string, string>) =>
    world.app.fetch(new Request(`http://localhost:3000/api/v1/tenants/${tenant}/export`, { method: 'POST', headers }))

  it('is one file, whole, of this office alone and without secrets', async () => {
    await quiet()
    const response = await take(officeB.slug, rootInB.headers)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(
      /attachment; filename="kota-lain-\d{4}-\d\d-\d\d\.ndjson\.gz"/,
    )
    const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString()
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> })
    const [head, end] = [lines.shift(), lines.pop()] as unknown[]
    expect(head).toMatchObject({ tenant: { id: officeB.id, slug: officeB.slug } })
    const written = Object.fromEntries(
      [...Map.groupBy(lines, (one) => one.table)].map(([table, of]) => [table, of.length]),
    )
    const { 'kernel.idempotency': _, ...present } = await countsOf(officeB.id)
    // Of the export itself: written down after its moment.
    expect({ ...written, 'identity.audit_entries': 0 }).toEqual({ ...present, 'identity.audit_entries': 0 })
    expect(end).toEqual({ complete: true, rows: written })
    expect(lines.every((one) => one.row['tenant_id'] === officeB.id)).toBe(true)
    expect(text).toContain(word)
    expect(text).not.toContain(canary)
    const [key] = await rows<{ secret_hash: string }>(
      'select secret_hash from identity.api_keys where tenant_id = $1',
      [officeB.id],
    )
    expect(text).not.toContain(key!.secret_hash)
    expect(text).not.toContain('secret_hash')
    await eventually(
      async () =>
        (
          await rows(`select from identity.audit_entries where tenant_id = $1 and action = 'tenant.exported'`, [
            officeB.id,
          ])
        ).length === 1,
    )
  })

  it('is given to platform admins only, and not of an office that is none', async () => {
    const code = async (response: Response | Promise<Response>) =>
      ((await (await response).json()) as { code: string }).code
    expect(await code(take(officeB.slug, b.admin.headers))).toBe('auth.forbidden')
    expect(await code(take('tidak-ada', rootInB.headers))).toBe('tenants.not_found')
  })

  /** Names that sound like secrets are marked as such, or known to be none. */
  it('has no secret that nobody marked', async () => {
    const harmless = new Set([
      ...['identity.audit_entries.hash', 'identity.audit_entries.previous_hash', 'identity.audit_heads.hash'],
      ...['assistant.decisions.input_hash', 'kernel.idempotency.body_hash'],
    ])
    const found = await rows<{ name: string }>(
      `select n.nspname || '.' || c.relname || '.' || f.attname as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute f on f.attrelid = c.oid and f.attnum > 0
         join pg_policy p on p.polrelid = c.oid and p.polname = 'tenant_isolation'
       where not c.relispartition and f.attname ~ 'hash|secret|token|password|credential'
         and coalesce(col_description(c.oid, f.attnum), '') not like 'secret:%'`,
    )
    expect(found.map(({ name }) => name).filter((name) => !harmless.has(name))).toEqual([])
  })
})

describe('an office that is erased', () => {
  let before: Awaited<ReturnType<typeof dumpOf>>

  it('is left by everybody at once', async () => {
    before = await quiet()
    expect([(await me(b.admin)).status, (await byKey()).status]).toEqual([200, 200])
    const answer = await remove('erase', officeB.slug)
    expect([answer.status, answer.json]).toMatchObject([202, { status: 'deleting' }])
    await eventually(async () => (await me(b.admin)).status === 401, 3_000)
    await eventually(async () => (await byKey()).status === 401, 3_000)
    // Who runs the platform stays signed in, and acts nowhere.
    await eventually(async () => (await me(rootInB)).text.includes('"tenant":null'), 3_000)
    expect((await me(a.admin)).status).toBe(200)
  })

  it('has no number any more', async () => {
    await eventually(
      async () => (await rows('select from channel.accounts where tenant_id = $1', [officeB.id])).length === 0,
    )
    const text = textWebhook({
      to: phoneNumberB,
      from: '6281300000088',
      name: 'Warga',
      text: 'halo?',
      at: world.clock.now(),
    })
    expect((await world.ask(webhookAsk(text, appSecret))).status).toBe(200)
    const kept = await rows('select from channel.webhook_quarantine where phone_number_id = $1', [phoneNumberB])
    expect(kept).toHaveLength(1)
  })

  it('leaves no row in any table but the audit log', async () => {
    const had = await countsOf(officeB.id)
    expect((await tenantTables(world)).filter((table) => !had[table]).sort()).toEqual([
      ...['channel.accounts', 'kernel.deliveries', 'kernel.outbox', 'kernel.queue'],
    ])
    await finished(officeB.id)
    await eventually(async () =>
      isDeepStrictEqual(Object.keys(await countsOf(officeB.id)), ['identity.audit_entries', 'identity.audit_heads']),
    )
    expect(await rows('select from kernel.dead_letters where subscription like $1', ['%erase-office'])).toEqual([])
  })

  it('takes with it the accounts of those who worked nowhere else', async () => {
    const people = [b.admin.id, b.staff.id, shared.id, rootInB.id]
    const left = await rows<{ id: string }>('select id from identity.staff where id = any($1)', [people])
    expect(left.map((one) => one.id).sort()).toEqual([shared.id, rootInB.id].sort())
  })

  it('leaves the neighbour as it was', async () => {
    expect(await quiet()).toEqual(before)
  })

  it('frees its slug and its number', async () => {
    const call = officeCalls(world, (await world.rootIn(officeA)).headers)
    const again = await call('POST', '/api/v1/tenants', { body: { name: 'Kota Lain', slug: officeB.slug } })
    expect(again['id']).not.toBe(officeB.id)
    await call('POST', '/api/v1/channel-accounts', { body: { name: 'Dua', phone_number_id: phoneNumberB } })
  })

  it('is looked over once more, for what was written late', async () => {
    await rows(`insert into channel.webhook_events values ('late', $1, $1, 'x', null, null, '{}', now())`, [officeB.id])
    world.clock.advance(16 * 60_000)
    await eventually(async () => !(await countsOf(officeB.id))['channel.webhook_events'], 15_000)
  })
})
