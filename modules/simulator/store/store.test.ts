import { createClock, createDatabase, createLog, type Services } from '@govconnect/kernel'
import { createTestDatabase, tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPhone, newThread } from '../engine/phones.ts'
import { defaultSettings } from '../rules/settings.ts'
import type { NewDelivery, SimMessage } from '../rules/types.ts'
import { createMemoryStore } from './memory.ts'
import type { SimulatorStore, World } from './port.ts'
import { createPostgresStore } from './postgres.ts'

interface Opened {
  store: SimulatorStore
  owner: string
  close(): Promise<void>
}

const stores: [string, () => Promise<Opened>][] = [
  ['memory', async () => ({ store: createMemoryStore(), owner: 'memory', close: async () => {} })],
  ['Postgres', openPostgres],
]

async function openPostgres(): Promise<Opened> {
  const migrations = new URL('../migrations/', import.meta.url)
  const database = await createTestDatabase([{ name: 'simulator', migrations }])
  const db = createDatabase({ url: database.url, log: createLog('silent') })
  const clock = createClock()
  const module = { module: 'simulator' }
  const services = {
    tenantTx: (tenant, work) => db.tenant(tenant, module, work),
    systemTx: (work) => db.system(module, work),
  } satisfies Pick<Services, 'tenantTx' | 'systemTx'> as Services
  return {
    store: createPostgresStore(services, { clock, onSchedule: () => {}, tell: () => {} }),
    owner: tenantA,
    close: async () => {
      await db.close()
      await database.drop()
    },
  }
}

const t0 = Date.UTC(2026, 10, 20)

function delivery(lane: string, message_id: string, dueAt = t0): NewDelivery {
  return {
    number_id: 'n',
    wa_id: lane,
    lane,
    kind: 'message',
    message_id,
    item: { id: message_id, text: { body: 'é 😀 /' } },
    contact: null,
    due_at: dueAt,
  }
}

function message(id: string, more: Partial<SimMessage> = {}): SimMessage {
  return {
    id,
    number_id: 'n',
    wa_id: '6281',
    direction: 'outbound',
    type: 'text',
    content: { body: 'halo' },
    reply_to: null,
    ref: null,
    status: 'delivered',
    visible: true,
    error_code: null,
    citizen_emoji: null,
    business_emoji: null,
    at: t0,
    edited_at: null,
    revoked_at: null,
    ...more,
  }
}

describe.each(stores)('the %s store', (_name, openStore) => {
  let opened: Opened
  const inWorld = <T>(work: (world: World) => Promise<T>) => opened.store.inWorld(opened.owner, work)
  const claim = async (now: number, limit = 100) =>
    (await opened.store.claim(now, limit))?.deliveries.map((one) => [one.message_id, one.id] as const) ?? []

  beforeAll(async () => {
    opened = await openStore()
  })
  afterAll(() => opened.close())

  it('posts a lane in order and holds it behind its head', async () => {
    const { store } = opened
    await inWorld((world) =>
      world.schedule([delivery('a', 'a2', t0 + 2), delivery('a', 'a1', t0 + 1), delivery('b', 'b1', t0 + 1)]),
    )
    expect(await claim(t0)).toEqual([])
    expect(await store.nextDueAt()).toBe(t0 + 1)
    const first = await claim(t0 + 1)
    expect(first.map(([id]) => id).sort()).toEqual(['a1', 'b1'])
    expect(await claim(t0 + 10)).toEqual([])
    const head = first.find(([id]) => id === 'a1')?.[1] ?? ''
    const other = first.find(([id]) => id === 'b1')?.[1] ?? ''
    await store.finish([other])
    await store.release([head], t0 + 100)
    expect(await claim(t0 + 50)).toEqual([])
    const again = await store.claim(t0 + 100, 100)
    expect(again?.deliveries).toMatchObject([
      { message_id: 'a1', attempts: 1, item: { text: { body: 'é 😀 /' } } },
      { message_id: 'a2', attempts: 0 },
    ])
    await store.finish(again?.deliveries.map((one) => one.id) ?? [])
    expect(await store.nextDueAt()).toBeNull()
  })

  it('keeps the order of equal due times through a failure', async () => {
    const { store } = opened
    await inWorld((world) => world.schedule(['1', '2', '3'].map((id) => delivery('c', id))))
    const two = await claim(t0, 2)
    await store.release(
      two.map(([, id]) => id),
      t0,
    )
    expect((await claim(t0)).map(([id]) => id)).toEqual(['1', '2', '3'])
  })

  it('pages a chat newest first and knows what is unread and waiting', async () => {
    await inWorld(async (world) => {
      await world.savePhone({ ...newPhone('6281'), user_id: 'ID.1' })
      await world.saveThread({ ...newThread('n', '6281'), unread: 2 })
      for (const id of ['m1', 'm2', 'm3']) await world.saveMessage(message(id))
      await world.saveMessage(message('m2', { status: 'read', citizen_emoji: '👍' }))
      await world.saveMessage(message('m4', { visible: false, status: 'sent' }))
    })
    await inWorld(async (world) => {
      const [newest, third] = await world.chat({ number_id: 'n', wa_id: '6281', limit: 2 })
      expect([newest?.id, third?.id]).toEqual(['m4', 'm3'])
      const older = await world.chat({ number_id: 'n', wa_id: '6281', before: third, limit: 10 })
      expect(older).toEqual([message('m2', { status: 'read', citizen_emoji: '👍' }), message('m1')])
      expect((await world.unread('n', '6281')).map((one) => one.id)).toEqual(['m1', 'm3'])
      expect((await world.waiting('6281')).map((one) => one.id)).toEqual(['m4'])
      expect(await world.phoneByUserId('ID.1')).toMatchObject({ wa_id: '6281' })
      expect(await world.thread('n', '6281')).toMatchObject({ unread: 2 })
    })
  })

  it('finds the owner of numbers, accounts and files', async () => {
    const number = { id: 'num', account_id: 'acc', display_phone: '62', name: 'Kota' }
    const bytes = new Uint8Array([1, 2, 255])
    const media = { id: 'med', number_id: 'num', mime_type: 'image/png', filename: null, sha256: 'ff', bytes, at: t0 }
    await inWorld(async (world) => {
      await world.saveNumber(number)
      await world.saveMedia(media)
    })
    const { store, owner } = opened
    expect(await store.ownerOf('number', 'num')).toBe(owner)
    expect(await store.ownerOf('account', 'acc')).toBe(owner)
    expect(await store.ownerOf('media', 'med')).toBe(owner)
    expect(await store.ownerOf('number', 'other')).toBeUndefined()
    expect([...((await inWorld((world) => world.media('med')))?.bytes ?? [])]).toEqual([1, 2, 255])
    expect(await inWorld((world) => world.deleteMedia('med'))).toBe(true)
    expect(await inWorld((world) => world.deleteMedia('med'))).toBe(false)
  })

  it('keeps the journal in order, by phone and from either end', async () => {
    await inWorld(async (world) => {
      for (const [kind, wa_id] of [
        ['phone.sent', '1'],
        ['api.accepted', '2'],
        ['message.visible', '1'],
      ] as const)
        await world.record({ at: t0, kind, wa_id, detail: { a: 1 } })
    })
    await inWorld(async (world) => {
      const oldest = await world.journal({ after: 0, limit: 10 })
      expect(oldest.map((entry) => entry.kind)).toEqual(['phone.sent', 'api.accepted', 'message.visible'])
      const newest = await world.journal({ limit: 1, wa_id: '1' })
      expect(newest).toMatchObject([{ kind: 'message.visible', detail: { a: 1 }, ref: null }])
      const before = await world.journal({ before: newest[0]?.seq, limit: 10, wa_id: '1' })
      expect(before.map((entry) => entry.kind)).toEqual(['phone.sent'])
    })
  })

  it('keeps settings and recordings', async () => {
    const settings = { ...defaultSettings, faults: { ...defaultSettings.faults, seed: 77 } }
    const recording = {
      format: 'govconnect.chat' as const,
      version: 1 as const,
      title: 't',
      phone_name: 'p',
      steps: [],
    }
    const saved = { id: '0190a000-0000-7000-8000-0000000000aa', at: t0, recording }
    await inWorld(async (world) => {
      expect(await world.settings()).toEqual(defaultSettings)
      await world.saveSettings(settings)
      await world.saveRecording(saved)
    })
    expect(await inWorld((world) => world.settings())).toEqual(settings)
    expect(await inWorld((world) => world.recordings())).toEqual([saved])
    expect(await inWorld((world) => world.deleteRecording(saved.id))).toBe(true)
    expect(await inWorld((world) => world.recording(saved.id))).toBeUndefined()
  })
})
