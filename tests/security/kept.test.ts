import { newId } from '@govconnect/kernel'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tenantTables } from './foreign/dump.ts'
import { furnishThinly, officeCalls } from './foreign/objects.ts'
import { textWebhook, webhookAsk } from './support/ask.ts'
import { appSecret, officeA, officeB, type Person, phoneNumberB, startWorld, type World } from './support/world.ts'

let world: World
let b: { admin: Person; account: string }
let secret: string
let before: Record<string, number>

const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  (await world.services.db.systemPool.query<T>(text, values)).rows
const ofB = async (table: string) => rows(`select * from ${table} where tenant_id = $1`, [officeB.id])

async function countsOfB(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tenantTables(world)) counts[table] = (await ofB(table)).length
  return counts
}

const platform = (method: string, path: string, given: object = {}) =>
  officeCalls(world, world.root.headers)(method, path, given)
const write = (from: string, text: string) =>
  world.ask(webhookAsk(textWebhook({ to: phoneNumberB, from, name: 'Warga', text, at: world.clock.now() }), appSecret))

beforeAll(async () => {
  world = await startWorld({ serve: true })
  b = await furnishThinly(world, { office: officeB, number: phoneNumberB, word: 'KOTATUTUP' })
  const made = await officeCalls(world, b.admin.headers)('POST', '/api/v1/api-keys', {
    body: { name: 'Kunci', scopes: ['cases.read'] },
  })
  secret = String(made['secret'])
  await world.settled()
  // Accepted, and never handled: what was answered 200 is not thrown away.
  await platform('PATCH', `/api/v1/tenants/${officeB.slug}`, { body: { status: 'suspended' } })
  expect((await write('6281300000045', 'masih ada?')).status).toBe(200)
  await eventually(
    async () => (await ofB('tenants.usage')).length > 0 && (await ofB('simulator.deliveries')).length === 0,
  )
  before = await countsOfB()
  await platform('DELETE', `/api/v1/tenants/${officeB.slug}`, { query: { confirm: officeB.slug, data: 'keep' } })
  await eventually(async () => (await ofB('channel.accounts')).length === 0)
  world.clock.advance(13_000)
  await eventually(async () => (await rows('select from tenants.gone where id = $1', [officeB.id])).length === 1)
  await world.settled()
}, 120_000)
afterAll(() => world.close())

describe('an office whose data is kept', () => {
  it('has every row it had', async () => {
    const { 'kernel.queue': waited, ...rest } = before
    expect(waited).toBe(1)
    const after = await eventually(async () => {
      const counts = await countsOfB()
      return counts['simulator.numbers'] === 0 && counts
    })
    expect(after).toMatchObject({
      ...rest,
      'kernel.queue': 0,
      'kernel.parked': before['kernel.parked']! + 1,
      'channel.accounts': 0,
      'channel.released_accounts': 1,
      'simulator.numbers': 0,
    })
    expect(await ofB('kernel.parked')).toMatchObject([{ error: 'the office was deleted' }])
    expect(await ofB('kernel.dead_letters')).toEqual([])
  })

  it('is entered by nobody, by no door', async () => {
    const { email } = b.admin
    const body = { email, password: 'kuda-makan-bakso-di-atap' }
    const signedIn = await world.ask({ method: 'POST', path: '/api/v1/identity/sign-in', body })
    expect(signedIn.json).toMatchObject({ tenant: null, tenants: [], permissions: [] })
    const own = {
      'sec-fetch-site': 'same-origin',
      cookie: signedIn.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    }
    const switched = { method: 'POST', path: '/api/v1/identity/switch-tenant', body: { tenant_id: officeB.id } }
    const path = world.operations.find((one) => one.endpoint.id === 'identity.switchTenant')!.path
    expect((await world.ask({ ...switched, path, headers: own })).code).toBe('identity.not_a_member')
    expect((await world.ask({ ...switched, path, headers: world.root.headers })).code).toBe('identity.not_a_member')
    const list = { method: 'GET', path: '/api/v1/complaints' }
    expect((await world.ask({ ...list, headers: b.admin.headers })).code).toBe('auth.required')
    expect((await world.ask({ ...list, headers: { authorization: `Bearer ${secret}` } })).code).toBe('auth.key_invalid')
    // Which office a name means is remembered for two seconds.
    const unknown = async () => (await world.ask({ ...list, headers: world.key(officeB) })).code === 'tenant.unknown'
    await eventually(unknown)
  })

  it('has a number that another office may have, whose messages are that office’s', async () => {
    await platform('POST', '/api/v1/channel-accounts', { body: { name: 'Dua', phone_number_id: phoneNumberB } })
    await platform('GET', '/api/v1/simulator/numbers')
    expect((await write('6281300000046', 'halo kota baru')).status).toBe(200)
    await eventually(
      async () =>
        (await rows(`select from channel.messages where tenant_id = $1 and body = 'halo kota baru'`, [officeA.id]))
          .length === 1,
    )
    expect(await ofB('simulator.numbers')).toEqual([])
  })

  it('hears no event that was still on its way', async () => {
    const notices = (await ofB('notification.notifications')).length
    const id = newId()
    const envelope = {
      id,
      name: 'complaint.created',
      version: 99,
      tenant_id: officeB.id,
      key: id,
      occurred_at: world.clock.now().toISOString(),
      payload: {},
    }
    await rows(
      `insert into kernel.outbox (event_id, module, tenant_id, name, key, envelope) values ($1, 'cases', $2, 'complaint.created', $4, $3)`,
      [id, officeB.id, JSON.stringify(envelope), id],
    )
    await world.settled()
    expect(await ofB('kernel.dead_letters')).toEqual([])
    expect(await ofB('notification.notifications')).toHaveLength(notices)
  })
})
