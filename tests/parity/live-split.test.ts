import { randomBytes } from 'node:crypto'
import { complaints } from '@govconnect/cases/contract'
import { signIn, signOut, switchTenant } from '@govconnect/identity/contract'
import { createClient } from '@govconnect/kernel/contract'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createModules, moduleNames } from '../../apps/server/modules.ts'
import { amqpUrl, deleteBrokerObjects } from '../support/broker.ts'
import { admin, type Installation, secrets, startInstallation } from '../support/installation.ts'

const broker = await amqpUrl()
const namespace = `gclive-${randomBytes(4).toString('hex')}`
const rest = moduleNames.filter((name) => name !== 'live' && name !== 'simulator').join(',')

let installation: Installation

/** A member of staff with a browser. */
async function person() {
  const jar = new Map<string, string>()
  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    'sec-fetch-site': 'same-origin',
  })
  const client = createClient({
    surface: 'api',
    origin: installation.origin,
    headers,
    async fetch(url, init) {
      const response = await fetch(url, init)
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      return response
    },
  })
  await client.call(signIn, { body: { email: admin.email, password: admin.password } })
  await client.call(switchTenant, { body: { tenant_id: SAMPLE_TENANT.id } })
  return { client, headers }
}
type Person = Awaited<ReturnType<typeof person>>

const ask = (who: Person, more: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(`${installation.origin}/api/v1/live?topics=cases`, {
    headers: { ...who.headers(), 'accept-encoding': 'gzip, br', ...more },
    ...(signal ? { signal } : {}),
  })

/** An open screen, read beside the test. */
async function watch(who: Person, lastEventId?: string) {
  const leaving = new AbortController()
  const response = await ask(who, lastEventId ? { 'last-event-id': lastEventId } : {}, leaving.signal)
  expect(response.status).toBe(200)
  let text = ''
  const ended = (async () => {
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) text += part
    return 'ended'
  })().catch(() => 'cut')
  await eventually(() => text.includes('retry: '))
  return {
    headers: response.headers,
    ended,
    /** Ids of the events it has shown, and `reset`. */
    ids: () => [...text.matchAll(/^id: (.+)\nevent: complaint\.created$/gm)].map((match) => match[1]!),
    reset: () => text.includes('event: reset'),
    leave: () => leaving.abort(),
  }
}

async function happen(): Promise<void> {
  const inside = createClient({
    surface: 'internal',
    origin: installation.origin,
    headers: () => ({ 'x-internal-api-key': secrets.internalKey, 'x-tenant': SAMPLE_TENANT.slug }),
  })
  await inside.call(complaints.create, {
    body: { kategori: 'lampu_mati', deskripsi: 'Lampu mati', contact: '0812', alamat: 'Jl. Melati 3' },
  })
}

const openScreens = async () => {
  const metrics = await (await fetch(`${installation.originOf('live')}/metrics`)).text()
  return Number(/^live_screens (\d+)/m.exec(metrics)?.[1])
}

describe.skipIf(!broker)('live screens through the gateway, the module in another process', () => {
  beforeAll(async () => {
    installation = await startInstallation({
      groups: [rest, 'live'],
      amqpUrl: broker!,
      env: { AMQP_NAMESPACE: namespace },
    })
  }, 120_000)
  afterAll(async () => {
    await installation?.stop()
    const reactions = createModules(() => {
      throw new Error('not running')
    }).flatMap((module) => module.reactions ?? [])
    const queues = reactions.filter((one) => one.mode === 'once').map((one) => one.name)
    await deleteBrokerObjects(broker!, { namespace, queues })
  }, 60_000)

  it('show an event when it happens, while the stream stays open', async () => {
    const screen = await watch(await person())
    expect(screen.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(screen.headers.get('x-served-by')).toBe('live')
    for (const name of ['content-encoding', 'content-length']) expect(screen.headers.get(name)).toBeNull()
    expect(screen.ids()).toEqual([])
    await happen()
    await eventually(() => screen.ids().length === 1)
    screen.leave()
  })

  it('get what they missed when they come back', async () => {
    const who = await person()
    const screen = await watch(who)
    await happen()
    await eventually(() => screen.ids().length === 1)
    const seen = screen.ids()[0]!
    screen.leave()
    const other = await watch(who)
    await happen()
    await eventually(() => other.ids().length === 1)
    const back = await watch(who, seen)
    await eventually(() => back.ids().length === 1)
    expect(back.ids()).toEqual(other.ids())
    expect(back.reset()).toBe(false)
    expect((await watch(who, 'of-nobody')).reset()).toBe(true)
    for (const one of [other, back]) one.leave()
  })

  it('end with the session', async () => {
    const who = await person()
    const screen = await watch(who)
    await who.client.call(signOut)
    expect(await screen.ended).toBe('ended')
    expect((await ask(who)).status).toBe(401)
  })

  it('are gone on the other side when who looks leaves, a hundred at once too', async () => {
    const who = await person()
    const before = await openScreens()
    const screens = await Promise.all(Array.from({ length: 100 }, () => watch(who)))
    expect(await openScreens()).toBeGreaterThanOrEqual(100)
    await happen()
    await eventually(() => screens.every((screen) => screen.ids().length === 1), 20_000)
    for (const screen of screens) screen.leave()
    await eventually(async () => (await openScreens()) <= before, 20_000)
  }, 60_000)

  it('are cut when the module dies, and told to refetch when it is back', async () => {
    const who = await person()
    const screen = await watch(who)
    await happen()
    await eventually(() => screen.ids().length === 1)
    await installation.programs.get('live')!.kill()
    expect(await screen.ended).toBe('cut')
    const away = await ask(who)
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await away.json()).toMatchObject({ code: 'service.unavailable' })
    expect((await fetch(`${installation.origin}/readyz`)).status).toBe(200)
    await installation.restart('live')
    await eventually(async () => {
      const response = await ask(who, {}, AbortSignal.timeout(1_000)).catch(() => null)
      await response?.body?.cancel().catch(() => {})
      return response?.status === 200
    })
    const back = await watch(who, screen.ids()[0]!)
    expect(back.reset()).toBe(true)
    back.leave()
  }, 60_000)
})
