import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { type Clerk, type Office, openOffice, problemOf, requestId } from './office.ts'

let office: Office
let clerk: Clerk
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.clerk(1)
}, 60_000)
afterAll(() => office.close())

const read = (id: string) => office.admin.call(c.readTicket, { params: { id } })
const becomes = (id: string, status: string) =>
  eventually(async () => {
    const ticket = await read(id)
    return ticket.status === status ? ticket : null
  }, 25_000)
const present = () => clerk.client.call(c.setPresence, { body: { branch_id: office.branch, presence: 'available' } })

describe('the clock', () => {
  it('brings a hold back with its place', async () => {
    const first = await office.take()
    const second = await office.take()
    await clerk.next()
    await clerk.act(first.id, { action: 'hold', reason: 'fotokopi', minutes: 1 })
    office.at(90)
    await present()
    const back = await becomes(first.id, 'waiting')
    expect(back.events.at(-1)).toMatchObject({ name: 'ticket.returned', payload: { cause: 'timer' } })
    expect((await clerk.next()).id).toBe(first.id)
    await clerk.act(first.id, { action: 'start' })
    const desk = await clerk.client.call(c.readDesk, { params: { id: clerk.counter } })
    expect(desk).toMatchObject({ ticket: { id: first.id }, next: [{ id: second.id }], waiting: 1 })
    const extra = await problemOf(
      clerk.client.call(c.openCounter, {
        params: { id: clerk.counter },
        body: { request_id: requestId(), open: false },
      }),
    )
    expect(extra).toMatchObject({ code: 'queue.counter_has_ticket', choices: ['complete', 'hold', 'return'] })
    expect(await clerk.next({ complete: true })).toMatchObject({ id: second.id, status: 'called' })
  })

  it('sends whom a vanished agent called back with the place, and flags whom they served', async () => {
    const called = (await clerk.client.call(c.readDesk, { params: { id: clerk.counter } })).ticket!
    office.at(200)
    const back = await becomes(called.id, 'waiting')
    expect(back.events.at(-1)).toMatchObject({ payload: { cause: 'agent_gone' } })
    expect(await problemOf(clerk.next())).toMatchObject({ code: 'queue.counter_closed' })
    clerk = await office.clerk(1)
    await clerk.next()
    await clerk.act(called.id, { action: 'start' })
    office.at(300)
    await eventually(async () => (await read(called.id)).orphaned, 15_000)
    const forced = { action: 'complete' as const, request_id: requestId(), forced_reason: 'petugas pulang' }
    const done = await office.admin.call(c.actOnTicket, { params: { id: called.id }, body: forced })
    expect(done).toMatchObject({ status: 'completed', orphaned: false })
  }, 40_000)

  it('ends the day: what is left expires, a booking that nobody came for is a no-show, nothing is deleted', async () => {
    const left = await office.take()
    const booking = await office.admin.call(c.bookAppointment, {
      body: {
        request_id: requestId(),
        service_id: office.lines.booked,
        at: '2026-12-01T07:00:00.000Z',
        person: { name: 'Fajar' },
      },
    })
    const before = office.clock.now()
    office.at(15 * 3_600)
    await becomes(left.id, 'expired')
    await becomes(booking.ticket.id, 'no_show')
    const past = await office.admin.call(c.readPast, {
      params: { id: office.branch },
      query: { at: before.toISOString() },
    })
    expect(past.items.map(({ id }) => id).sort()).toEqual([left.id, booking.ticket.id].sort())
    expect(past.items.map(({ status }) => status).sort()).toEqual(['booked', 'waiting'])
  }, 60_000)
})
