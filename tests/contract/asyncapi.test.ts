import { auditRecorded, defineModule, type EventEnvelope, on, type PayloadOf } from '@govconnect/kernel'
import { eventually } from '@govconnect/testkit'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mountDocuments } from '../../apps/server/http/documents.ts'
import { events } from '../../apps/server/modules.ts'
import { attempts } from '../security/foreign/attempts.ts'
import { furnish, type Objects, officeCalls } from '../security/foreign/objects.ts'
import { pathOf } from '../security/support/operations.ts'
import { officeA, phoneNumberA, startWorld, type World } from '../security/support/world.ts'
import { liveThroughLines } from './lines-day.ts'

interface AsyncApi {
  asyncapi: string
  channels: Record<string, { messages: Record<string, { payload: Parameters<typeof z.fromJSONSchema>[0] }> }>
  operations: Record<string, unknown>
}

/** Every event that happened, as a screen or another module would get it. */
const heard: EventEnvelope[] = []
const listener = defineModule({
  name: 'listener',
  reactions: events.map((event) =>
    on(event, { name: `listener.${event.name}`, mode: 'every-process' }, async ({ event: envelope }) => {
      heard.push(envelope as EventEnvelope)
    }),
  ),
})

let world: World
let a: Objects
let document: AsyncApi
beforeAll(async () => {
  world = await startWorld({ serve: true, more: [listener] })
  a = await furnish(world, { office: officeA, number: phoneNumberA, word: 'KOTASATU' })
  await liveThrough()
  // Told by what looks once a second, and by a deletion that takes its time.
  const late = ['tenants.pool_measured', 'tenants.deleted']
  await eventually(() => late.every((name) => heard.some((one) => one.name === name)), 20_000)
  await world.settled()
  const app = new Hono<{ Variables: { requestId: string; ip: string } }>()
  mountDocuments(app, { modules: world.modules, events, version: '1', publicUrl: 'http://localhost' })
  document = (await (await app.request('/asyncapi.json')).json()) as AsyncApi
}, 120_000)
afterAll(() => world.close())

/** A day in the office: everything the foreign-id suite tries, by those who may. */
async function liveThrough(): Promise<void> {
  const own = { account: a.account, conversation: a.conversation, phone_number_id: phoneNumberA }
  for (const [id, tries] of Object.entries(attempts)) {
    const operation = world.operations.find((one) => one.endpoint.id === id && one.surface !== 'root')!
    for (const { params = {}, query, body } of tries(a, own)) {
      const headers = operation.surface === 'api' ? a.admin.headers : world.key(officeA)
      await world.ask({ method: operation.method, path: pathOf(operation, params), query, headers, body })
    }
  }
  const platform = officeCalls(world, world.root.headers)
  await platform('POST', '/api/v1/tenants', { body: { name: 'Sebentar', slug: 'sebentar' } })
  await platform('DELETE', '/api/v1/tenants/sebentar', { query: { confirm: 'sebentar' } })
  const call = officeCalls(world, a.admin.headers)
  await liveThroughLines(call, a.lines)
  await call('POST', '/api/v1/simulator/clock/advance', { body: { ms: 1 } })
  const ticket = `/api/v1/service-requests/${a.ticket.id}`
  for (const path of [`/api/v1/complaints/${a.complaint.id}`, ticket])
    await world.ask({ method: 'PUT', path, body: { alamat: 'Jl. Baru 2' }, headers: a.admin.headers })
}

const messages = () => document.channels['govconnect.events']?.messages ?? {}

/** Events that this day did not bring, by name, each with the reason. */
const unheard: Record<string, string> = {
  'ticket.checked_in': 'needs a booking whose time has come (joining.test.ts of the queue module)',
  'ticket.no_show': 'needs the grace since the call to pass (timers.test.ts of the queue module)',
  'ticket.reinstated': 'needs a no-show',
  'ticket.expired': 'needs the day to end (timers.test.ts of the queue module)',
  'ticket.orphaned': 'needs an agent to vanish (timers.test.ts of the queue module)',
  'ticket.reminder': 'needs a day or an hour before a booking to come',
  'device.changed': 'needs a paired device (devices.test.ts of the queue module)',
  'device.surge': 'needs many devices to fall silent (devices.test.ts of the queue module)',
}

describe('/asyncapi.json', () => {
  it('lists every event of every module', () => {
    expect(document.asyncapi).toMatch(/^3\./)
    const ofModules = [auditRecorded, ...world.modules.flatMap((module) => module.events ?? [])].map(
      (event) => event.name,
    )
    expect(Object.keys(messages()).sort()).toEqual([...new Set<string>(ofModules)].sort())
    expect(Object.keys(document.operations).sort()).toEqual(Object.keys(messages()).sort())
    expect(ofModules.filter((name, at) => ofModules.indexOf(name) !== at)).toEqual([])
  })

  it('lists every event that a reaction waits for', () => {
    const awaited = world.modules.flatMap((module) => (module.reactions ?? []).map((reaction) => reaction.event.name))
    expect(awaited.filter((name) => !messages()[name])).toEqual([])
  })

  it('describes what the code tells', () => {
    expect(heard.length).toBeGreaterThan(100)
    const faults = new Set<string>()
    const schemas = new Map(Object.entries(messages()).map(([name, one]) => [name, z.fromJSONSchema(one.payload)]))
    for (const { name, payload, version } of heard) {
      const event = events.find((one) => one.name === name)
      const parsed = event?.payload.safeParse(payload)
      if (!parsed?.success) faults.add(`${name}: ${parsed?.error.message}`)
      else expect(parsed.data as PayloadOf<typeof event>).toEqual(payload)
      const described = schemas.get(name)?.safeParse(payload)
      if (!described?.success) faults.add(`${name} is described otherwise: ${described?.error.message}`)
      if (version !== event?.version) faults.add(`${name}: version ${version}`)
    }
    expect([...faults]).toEqual([])
  })

  it('names no event that never happens', () => {
    const seen = new Set(heard.map((envelope) => envelope.name))
    expect(
      events
        .map((event) => event.name)
        .filter((name) => !seen.has(name))
        .sort(),
    ).toEqual(Object.keys(unheard).sort())
  })

  it('shows screens no words of citizens in case and notice events', () => {
    const quiet = heard.filter(({ name }) => /^(complaint|service-request|notification)\./.test(name))
    expect(quiet.length).toBeGreaterThan(10)
    expect(
      quiet.filter(({ payload }) => /6281300000077|KOTASATU rusak|Jl\. KOTASATU/.test(JSON.stringify(payload))),
    ).toEqual([])
  })
})
