import { createClient } from '@govconnect/kernel/contract'
import * as c from '@govconnect/queue/contract'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'

let serial = 0
const requestId = () => `portal-story-${++serial}`
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
  await officer.call(c.openCounter, { params: counter, body: { request_id: requestId(), open: true } })
  await officer.call(c.setPresence, { body: { branch_id: branch.id, presence: 'available' } })

  const callNext = () =>
    officer.call(c.callNext, { params: counter, body: { request_id: requestId(), service_id: payments.id } })
  const act = (id: string, action: 'start' | 'complete') =>
    officer.call(c.actOnTicket, { params: { id }, body: { action, request_id: requestId() } })
  const own = (path: string, action: 'check_in' | 'cancel') =>
    citizen.call(c.actOnVisit, {
      params: { ...params, key: path.slice(-22) },
      body: { action, request_id: requestId() },
    })
  const pathOf = (url: string) => new URL(url).pathname

  return {
    branch,
    serviceOf,
    callNext,
    checkIn: (path: string) => own(path, 'check_in'),
    leave: (path: string) => own(path, 'cancel'),
    /** Another citizen's number. */
    async take() {
      const body = { request_id: requestId(), branch_id: branch.id, service_id: payments.id }
      const { visit, status_url } = await citizen.call(c.joinFromWeb, { params, body })
      return { number: visit.number, path: pathOf(status_url) }
    },
    /** The first time that is free in two weeks. */
    async book() {
      const service_id = serviceOf('konsultasi').id
      const from = new Date().toISOString().slice(0, 10)
      const slots = await citizen.call(c.listPublicSlots, { params, query: { service_id, from, days: 14 } })
      const { at } = slots.items.flatMap((day) => day.slots).find(({ state }) => state === 'free')!
      const body = { request_id: requestId(), service_id, at, person: { name: 'Eka' } }
      return { at, path: pathOf((await citizen.call(c.bookFromWeb, { params, body })).status_url) }
    },
    async waiting() {
      const { items } = await citizen.call(c.readPublicOffice, { params })
      return items[0]!.services.find(({ id }) => id === payments.id)!.waiting
    },
    async serveNext() {
      const { id } = await callNext()
      await act(id, 'start')
      await act(id, 'complete')
    },
  }
}
