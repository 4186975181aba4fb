import { createClient } from '@govconnect/kernel'
import { eventually } from '@govconnect/testkit'
import { createSseParser, type SseEvent } from '@govconnect/web/sse.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import * as c from '../contract.ts'
import { type Clerk, type Office, openOffice, requestId, serviceBody } from './office.ts'

let office: Office
let clerk: Clerk
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.clerk(1)
}, 60_000)
afterAll(() => office.close())

const citizen = () =>
  createClient({
    surface: 'api',
    origin: 'http://localhost:3000',
    fetch: async (url, init) => office.app.fetch(new Request(url, init)),
    headers: () => ({}),
  })
const params = { tenant: 'kota-contoh' }

async function join(service_id = office.lines.ktp) {
  const body = { request_id: requestId(), branch_id: office.branch, service_id }
  return (await office.admin.call(c.takeTicket, { body })).visit_key
}
const see = (key: string) => citizen().call(c.readVisit, { params: { ...params, key } })

interface Page {
  status: number
  events: SseEvent[]
  /** What the page shows. */
  shown(): c.VisitView
  /** Cut off from this side. */
  ended: boolean
  close(): Promise<void>
}

const opened = new Set<Page>()
async function openPage(key: string, { lastId, tenant = 'kota-contoh' }: { lastId?: string; tenant?: string } = {}) {
  const headers: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': lastId }
  const response = await office.app.request(`/api/v1/public/${tenant}/visits/${key}/live`, { headers })
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  const page: Page = {
    status: response.status,
    events: [],
    ended: false,
    shown: () => JSON.parse(page.events.filter(({ name }) => name === 'visit').at(-1)!.data) as c.VisitView,
    async close() {
      opened.delete(page)
      await reader.cancel()
      await reading
    },
  }
  const push = createSseParser((event) => page.events.push(event))
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) push(decoder.decode(part.value))
    page.ended = true
  })()
  opened.add(page)
  return page
}
afterEach(async () => {
  for (const page of opened) await page.close()
})

/** Empties the counter and the line. */
async function clear(): Promise<void> {
  const { items } = await office.admin.call(c.listTickets, { query: { branch_id: office.branch } })
  const todo: Record<string, object> = {
    waiting: { action: 'cancel' },
    called: { action: 'cancel' },
    held: { action: 'cancel' },
    serving: { action: 'complete' },
  }
  // A desk without a sign of life for half a minute is closed.
  clerk = await office.clerk(1)
  for (const { id, status } of items) if (todo[status]) await clerk.act(id, todo[status])
}
afterEach(clear)

const still = ({ at: _at, ...rest }: c.VisitView) => rest

describe('a visitor who follows the own number', () => {
  it('sees it from the line to the counter and to the end, each time what a fresh look would show', async () => {
    await join()
    const key = await join()
    const page = await openPage(key)
    expect(page.status).toBe(200)
    const shows = async (more: object) => {
      await eventually(() => page.events.length > 0 && isLike(page.shown(), more))
      await office.settled()
      await eventually(async () => isLike(still(page.shown()), still(await see(key))))
    }
    await shows({ status: 'waiting', people_ahead: 1, near: true })
    const first = await clerk.next()
    await shows({ people_ahead: 0 })
    await clerk.act(first.id, { action: 'start' })
    await clerk.act(first.id, { action: 'complete' })
    const own = await clerk.next()
    await shows({ status: 'called', counter: { id: 'Loket 1' }, recalls: 0 })
    await clerk.act(own.id, { action: 'recall' })
    await shows({ status: 'called', recalls: 1 })
    await clerk.act(own.id, { action: 'hold', reason: 'fotokopi', minutes: 10 })
    await shows({ status: 'held', held_until: expect.any(String) })
    await clerk.act(own.id, { action: 'transfer', service_id: office.lines.akta })
    await shows({ status: 'waiting', sent_to: { id: 'akta' } })
    await clerk.next({ service_id: office.lines.akta })
    office.clock.advance(90_000)
    await clerk.act(own.id, { action: 'no_show' })
    await shows({ status: 'no_show', return_until: expect.any(String), can: ['reinstate'] })
    await clerk.act(own.id, { action: 'reinstate' })
    await shows({ status: 'waiting', return_until: null })
  })

  it('is found again in another room when it is sent there', async () => {
    const area = await office.admin.call(c.areas.create, {
      body: { branch_id: office.branch, name: { id: 'Ruang B', en: 'Room B' }, position: 1 },
    })
    const body = serviceBody({ branch_id: office.branch, area_id: area.id, code: 'pajak', letter: 'P' })
    const elsewhere = await office.admin.call(c.services.create, { body })
    const key = await join()
    const page = await openPage(key)
    await eventually(() => page.events.length > 0)
    const own = await clerk.next()
    await clerk.act(own.id, { action: 'transfer', service_id: elsewhere.id })
    await eventually(() => page.shown().service.id === elsewhere.id)
    const before = await office.take({ service_id: elsewhere.id, class: 'elderly' })
    await eventually(() => page.shown().people_ahead === 1)
    await office.admin.call(c.actOnTicket, {
      params: { id: before.id },
      body: { action: 'cancel', request_id: requestId(), reason: 'left' },
    })
    await eventually(() => page.shown().people_ahead === 0)
  })

  it('who comes back is told how it stands, and nothing where nothing changed', async () => {
    const key = await join()
    const page = await openPage(key)
    await eventually(() => page.events.length > 0)
    const { id } = page.events.at(-1)!
    await page.close()
    const again = await openPage(key, { lastId: id! })
    const other = await openPage(key)
    await eventually(() => other.events.length > 0)
    expect([again.events, other.events[0]?.id]).toEqual([[], id])
    await again.close()
    await clerk.next()
    const later = await openPage(key, { lastId: id! })
    await eventually(() => later.events.length > 0 && later.shown().status === 'called')
  })

  it('sees nothing of others, and nobody sees it without the key', async () => {
    const body = {
      branch_id: office.branch,
      service_id: office.lines.ktp,
      person: { name: 'Dewi', phone: '0812345678' },
    }
    await citizen().call(c.joinFromWeb, { params, body: { request_id: requestId(), ...body } })
    const key = await join()
    const page = await openPage(key)
    await eventually(() => page.events.length > 0)
    expect(JSON.stringify(page.events)).not.toMatch(/Dewi|0812345678/)
    expect(Object.keys(page.shown()).sort()).toEqual(Object.keys(await see(key)).sort())
    const refused = ['AAAAAAAAAAAAAAAAAAAAAA', 'half'].map((wrong) => openPage(wrong))
    expect(
      (await Promise.all([...refused, openPage(key, { tenant: 'kota-lain' })])).map(({ status }) => status),
    ).toEqual([404, 404, 404])
  })

  it('may have some pages open, not any number', async () => {
    const key = await join()
    const pages = await Promise.all(Array.from({ length: 6 }, () => openPage(key)))
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect((await openPage(key)).status).toBe(503)
    await pages[0]!.close()
    expect((await openPage(key)).status).toBe(200)
  })

  it('a line that many follow is read once for all of them, and not at all when they have left', async () => {
    const many = 40
    const keys = []
    for (let n = 0; n < many; n++) keys.push(await join())
    const pages = await Promise.all(keys.map((key) => openPage(key)))
    await eventually(() => pages.every(({ events }) => events.length > 0))
    await office.settled()
    const readings = vi.spyOn(office.services.db, 'tenant')
    const ofLine = () => readings.mock.calls.filter(([, how]) => how.module === 'queue' && how.readOnly).length
    const first = await clerk.next()
    await clerk.act(first.id, { action: 'start' })
    await clerk.act(first.id, { action: 'complete' })
    await eventually(() => pages.slice(1).every((page, n) => page.shown().people_ahead === n))
    expect(ofLine()).toBeLessThanOrEqual(2)
    for (const page of pages) await page.close()
    readings.mockClear()
    await clerk.next()
    await office.settled()
    expect(ofLine()).toBe(0)
    readings.mockRestore()
  }, 30_000)
})

function isLike(value: object, wanted: object): boolean {
  try {
    expect(value).toMatchObject(wanted)
    return true
  } catch {
    return false
  }
}
