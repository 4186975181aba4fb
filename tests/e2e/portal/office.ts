import { createClient } from '@govconnect/kernel/contract'
import * as c from '@govconnect/queue/contract'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'

let serial = 0
const requestId = () => `portal-story-${++serial}`
/** As long as a name may be, and without a place to break it. */
const longName = 'Pertanggungjawaban/penyelenggaraanadministrasikependudukandanpencatatansipil'
const params = { tenant: SAMPLE_TENANT.slug }

export type PortalOffice = Awaited<ReturnType<typeof officeOf>>

/** The sample office's payments, with an officer at counter 4. */
export async function officeOf(origin: string, internalKey: string) {
  const headers = { 'x-internal-api-key': internalKey, 'x-tenant': SAMPLE_TENANT.slug }
  const officer = createClient({ surface: 'api', origin, headers: () => headers })
  const citizen = createClient({ surface: 'api', origin })
  const { items } = await citizen.call(c.readPublicOffice, { params })
  const branch = items[0]!
  const serviceOf = (code: string) => branch.services.find((one) => one.code === code)!
  const payments = serviceOf('pembayaran')
  const counters = await officer.call(c.counters.list, { query: { branch_id: branch.id } })
  const counter = { id: counters.items.find(({ name }) => name.id === 'Loket 4')!.id }
  /** An officer who shows no sign of life for half a minute is gone, and the counter with them. */
  async function sitDown() {
    await officer.call(c.openCounter, { params: counter, body: { request_id: requestId(), open: true } })
    await officer.call(c.setPresence, { body: { branch_id: branch.id, presence: 'available' } })
  }

  const longest = await officer.call(c.services.create, {
    body: {
      ...{ branch_id: branch.id, area_id: counters.items[0]!.area_ids[0]!, parent_id: null, code: 'terpanjang' },
      ...{ name: { id: longName, en: longName }, description: null, letter: 'ZZ', sla_minutes: 30 },
      ...{ usual_service_minutes: 5, hours: [], skills: [], inputs: [], bring: [{ id: longName, en: longName }] },
      ...{ daily_capacity: null, waiting_capacity: null, remote: true, booking: null, position: 99 },
    },
  })

  const callNext = () =>
    officer.call(c.callNext, { params: counter, body: { request_id: requestId(), service_id: payments.id } })
  const act = (id: string, action: object) =>
    officer.call(c.actOnTicket, {
      params: { id },
      body: { request_id: requestId(), ...action } as c.TicketAction,
    })
  const own = (path: string, action: 'check_in' | 'cancel') =>
    citizen.call(c.actOnVisit, {
      params: { ...params, key: path.slice(-22) },
      body: { action, request_id: requestId() },
    })
  const pathOf = (url: string) => new URL(url).pathname

  return {
    longest: longest.id,
    serviceOf,
    callNext,
    act,
    checkIn: (path: string) => own(path, 'check_in'),
    leave: (path: string) => own(path, 'cancel'),
    /** A citizen's number, taken at the counter. */
    async take(service_id = payments.id) {
      const body = { request_id: requestId(), branch_id: branch.id, service_id }
      return pathOf((await officer.call(c.takeTicket, { body })).status_url)
    },
    /** The same from afar: who took it is not there yet. */
    async takeFromAfar() {
      const body = { request_id: requestId(), branch_id: branch.id, service_id: payments.id }
      return pathOf((await citizen.call(c.joinFromWeb, { params, body })).status_url)
    },
    /** The first time that is free in two weeks. */
    async book() {
      const service_id = serviceOf('konsultasi').id
      const from = new Date().toISOString().slice(0, 10)
      const slots = await citizen.call(c.listPublicSlots, { params, query: { service_id, from, days: 14 } })
      const { at } = slots.items.flatMap((day) => day.slots).find(({ state }) => state === 'free')!
      const body = { request_id: requestId(), service_id, at, person: { name: 'Eka' } }
      return { at, path: pathOf((await officer.call(c.bookAppointment, { body })).status_url) }
    },
    /** An officer sits there, nobody waits and the counter is free, whatever a test left behind. */
    async clear() {
      await sitDown()
      for (const status of ['waiting', 'called', 'held', 'booked', 'serving'] as const) {
        const { items } = await officer.call(c.listTickets, { query: { branch_id: branch.id, status } })
        for (const { id } of items) await act(id, { action: status === 'serving' ? 'complete' : 'cancel' })
      }
    },
    async waiting() {
      const { items } = await citizen.call(c.readPublicOffice, { params })
      return items[0]!.services.find(({ id }) => id === payments.id)!.waiting
    },
    async serveNext() {
      const { id } = await callNext()
      await act(id, { action: 'start' })
      await act(id, { action: 'complete' })
    },
  }
}
