import { auditRecorded, defineModule, on, type PayloadOf } from '@govconnect/kernel'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { queue } from '../index.ts'
import { type Clerk, type Office, openOffice, problemOf, requestId, tenantsStub } from './office.ts'

const audited: PayloadOf<typeof auditRecorded>[] = []
const auditor = defineModule({
  name: 'auditor',
  reactions: [
    on(auditRecorded, { name: 'auditor.listen', mode: 'once' }, async ({ event }) => void audited.push(event.payload)),
  ],
})

let office: Office
let one: Clerk
let two: Clerk
beforeAll(async () => {
  office = await openOffice({ modules: [tenantsStub, queue, auditor] })
  one = await office.clerk(1)
  two = await office.clerk(2)
}, 60_000)
afterAll(() => office.close())

const read = (id: string) => office.admin.call(c.readTicket, { params: { id } })
const deskOf = (clerk: Clerk, next?: number) =>
  clerk.client.call(c.readDesk, { params: { id: clerk.counter }, query: next === undefined ? {} : { next } })
const here = (clerk: Clerk, presence?: 'available' | 'break' | 'offline') =>
  clerk.client.call(c.setPresence, { body: { branch_id: office.branch, presence } })
const setCounter = (clerk: Pick<Clerk, 'client'>, counter: string, more: object) =>
  clerk.client.call(c.openCounter, {
    params: { id: counter },
    body: { request_id: requestId(), open: false, ...more },
  })

describe('a desk', () => {
  it('shows as many as are asked for, who stands aside, and whom it served', async () => {
    const [first, second, third] = [await office.take(), await office.take(), await office.take()]
    expect((await deskOf(one, 2)).next.map(({ id }) => id)).toEqual([first.id, second.id])
    await one.next()
    await one.act(first.id, { action: 'hold', reason: 'fotokopi' })
    await one.next()
    await one.act(second.id, { action: 'start' })
    expect(await one.next({ complete: true })).toMatchObject({ id: third.id, status: 'called' })
    const desk = await deskOf(one)
    expect(desk).toMatchObject({ ticket: { id: third.id }, waiting: 0, served_today: 1 })
    expect(desk.aside.map(({ id }) => id)).toEqual([first.id])
    expect(desk.recent.map(({ id }) => id)).toEqual([second.id])
    const { lines } = await office.admin.call(c.readQueues, { query: { branch: office.branch } })
    expect(lines.find((line) => line.service_id === office.lines.ktp)).toMatchObject({ called_today: 3, over_sla: 0 })
    await one.act(third.id, { action: 'start' })
    await one.act(third.id, { action: 'complete' })
    await one.act(first.id, { action: 'cancel', reason: 'left' })
  })

  it('remembers whom it sent on, and those that others served after it are not its own', async () => {
    const before = await Promise.all([deskOf(one), deskOf(two)])
    const ticket = await office.take()
    await one.next()
    await one.act(ticket.id, { action: 'start' })
    await one.act(ticket.id, { action: 'complete', next_service_id: office.lines.ktp })
    const sentOn = await deskOf(one)
    expect(sentOn.served_today).toBe(before[0].served_today + 1)
    expect(sentOn.recent[0]).toMatchObject({ id: ticket.id, status: 'waiting' })
    expect(await two.next()).toMatchObject({ id: ticket.id })
    await two.act(ticket.id, { action: 'start' })
    await two.act(ticket.id, { action: 'complete' })
    const after = await Promise.all([deskOf(one), deskOf(two)])
    expect(after.map((desk) => desk.served_today)).toEqual(before.map((desk) => desk.served_today + 1))
    expect(after.map((desk) => desk.recent[0]?.id)).toEqual([ticket.id, ticket.id])
  })

  it('says when somebody waits longer than is promised', async () => {
    const ticket = await office.take()
    office.at(31 * 60)
    await here(one, 'available')
    const { lines } = await office.admin.call(c.readQueues, { query: { branch: office.branch } })
    expect(lines.find((line) => line.service_id === office.lines.ktp)).toMatchObject({ over_sla: 1, waiting: 1 })
    await one.act(ticket.id, { action: 'cancel', reason: 'left' })
  })
})

describe('presence', () => {
  it('stays what it was where a page only says that it is still there', async () => {
    await here(one, 'break')
    expect(await here(one)).toMatchObject({ presence: 'break', counters: [one.counter] })
    await here(one, 'available')
    expect(await here(one)).toMatchObject({ presence: 'available' })
  })

  it('does not come back by that once the person was signed off', async () => {
    await here(one, 'offline')
    expect(await here(one)).toMatchObject({ presence: 'offline', counters: [] })
    one = await office.clerk(1)
  })
})

describe("somebody else's counter", () => {
  it('is closed by a supervisor, with a reason, and never by a colleague', async () => {
    two = await office.clerk(2)
    expect(await problemOf(setCounter(one, two.counter, { force: true }))).toMatchObject({
      code: 'queue.supervisor_needed',
    })
    const supervisor = { client: office.admin }
    expect(await problemOf(setCounter(supervisor, two.counter, { force: true }))).toMatchObject({
      code: 'queue.reason_needed',
    })
    expect(await setCounter(supervisor, two.counter, { force: true, reason: 'pulang sakit' })).toMatchObject({
      open: false,
    })
    expect(await problemOf(two.next())).toMatchObject({ code: 'queue.counter_closed' })
  })

  it('leaves its visitor to a colleague when its agent vanished', async () => {
    two = await office.clerk(2)
    const ticket = await office.take()
    await two.next()
    await two.act(ticket.id, { action: 'start' })
    expect(await problemOf(one.act(ticket.id, { action: 'call', counter_id: one.counter }))).toMatchObject({
      code: 'queue.not_in_state',
    })
    office.at(40 * 60)
    one = await office.clerk(1)
    await eventually(async () => (await read(ticket.id)).orphaned, 15_000)
    await here(one)
    expect((await deskOf(one)).aside.map(({ id }) => id)).toEqual([ticket.id])
    const taken = await one.act(ticket.id, { action: 'call', counter_id: one.counter })
    expect(taken).toMatchObject({ status: 'called', counter_id: one.counter, orphaned: false, why: { by: 'agent' } })
    const { items } = await office.admin.call(c.counters.list, { query: { branch_id: office.branch } })
    expect(items.find(({ id }) => id === two.counter)).toMatchObject({ open: false, agent: null })
    await one.act(ticket.id, { action: 'start' })
    expect(await one.act(ticket.id, { action: 'complete' })).toMatchObject({ status: 'completed' })
  }, 30_000)
})

describe('a number that waits', () => {
  const notedOf = (id: string) => audited.filter(({ subject }) => subject.id === id)
  const supervise = (id: string, action: object) => {
    const body = { request_id: requestId(), ...action } as c.TicketAction
    return office.admin.call(c.actOnTicket, { params: { id }, body })
  }

  it('is put first or cancelled by a supervisor, with a reason in the audit log', async () => {
    one = await office.clerk(1)
    const [first, second, third] = [await office.take(), await office.take(), await office.take()]
    const there = { to_counter_id: one.counter, place: 'front' }
    await supervise(second.id, { action: 'transfer', ...there, reason: 'harus ke rumah sakit' })
    expect((await deskOf(one)).next.map(({ id }) => id)).toEqual([second.id, first.id, third.id])
    expect(await one.next()).toMatchObject({ id: second.id, why: { by: 'reserved', first_come: first.number } })
    await one.act(second.id, { action: 'start' })
    await one.act(second.id, { action: 'complete' })
    // A clerk's own work is no intervention.
    await one.act(first.id, { action: 'cancel', reason: 'left' })
    await supervise(third.id, { action: 'cancel', reason: 'duplicate' })
    await eventually(() => notedOf(third.id).length > 0)
    const before = { status: 'waiting', agent: null, counter: null }
    expect(notedOf(second.id)).toMatchObject([
      { action: 'queue.ticket_transfer_by_supervisor', before, after: { reason: 'harus ke rumah sakit' } },
    ])
    expect(notedOf(first.id)).toEqual([])
    expect(notedOf(third.id)).toMatchObject([
      { action: 'queue.ticket_cancel_by_supervisor', before, after: { reason: 'duplicate' } },
    ])
  })
})
