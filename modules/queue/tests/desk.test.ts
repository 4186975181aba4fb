import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBoard, readQueues, readTicket } from '../contract.ts'
import { type Clerk, type Office, openOffice, problemOf, requestId } from './office.ts'

let office: Office
let one: Clerk
let two: Clerk
beforeAll(async () => {
  office = await openOffice()
  one = await office.clerk(1)
  two = await office.clerk(2)
}, 60_000)
afterAll(() => office.close())

describe('a visit', () => {
  it('goes from the number to the end, with its reasons', async () => {
    const ticket = await office.take()
    expect(ticket).toMatchObject({ number: 'A-001', status: 'waiting', people_ahead: 0, version: 1, day: '2026-12-01' })
    const called = await one.next()
    expect(called).toMatchObject({ id: ticket.id, status: 'called', counter_id: one.counter, why: { by: 'routing' } })
    const board = await office.admin.call(readBoard, { params: { id: office.branch } })
    expect(board.now).toMatchObject([{ number: 'A-001', spoken_number: 1, recall: 0 }])
    await one.act(ticket.id, { action: 'start' })
    const done = await one.act(ticket.id, { action: 'complete', note: 'Selesai' })
    expect(done).toMatchObject({ status: 'completed', notes: [{ text: 'Selesai', by: 'Petugas 1' }] })
    expect(done.legs).toMatchObject([{ outcome: 'served', service_outcome: 'done' }])
    expect(done.events.map(({ name }) => name)).toEqual([
      'ticket.created',
      'ticket.called',
      'ticket.serving',
      'ticket.done',
    ])
  })

  it('is called once by two who press together, and an empty line refuses the other', async () => {
    const ticket = await office.take()
    const answers = await Promise.allSettled([one.next(), two.next()])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = answers.find((answer) => answer.status === 'rejected')!
    expect((lost as PromiseRejectedResult).reason.problem.code).toBe('queue.nobody_waits')
    const { agent } = await office.admin.call(readTicket, { params: { id: ticket.id } })
    const clerk = agent?.name === 'Petugas 1' ? one : two
    await clerk.act(ticket.id, { action: 'start' })
    // Resolve-and-next on an empty line still resolves.
    expect(await clerk.next({ complete: true })).toMatchObject({ id: ticket.id, status: 'completed' })
  })

  it('is refused with the present ticket where it moved on', async () => {
    const ticket = await office.take()
    await one.next()
    const problem = await problemOf(one.act(ticket.id, { action: 'start', version: 1 }))
    expect(problem).toMatchObject({
      status: 409,
      code: 'queue.version_conflict',
      current: { version: 2, status: 'called' },
    })
    expect(await problemOf(two.act(ticket.id, { action: 'start' }))).toMatchObject({
      status: 403,
      code: 'queue.not_your_ticket',
    })
    expect(await problemOf(one.next())).toMatchObject({ code: 'queue.counter_busy' })
    await one.act(ticket.id, { action: 'undo' })
    const back = await office.admin.call(readTicket, { params: { id: ticket.id } })
    expect(back).toMatchObject({ status: 'waiting', counter_id: null, version: 3 })
    await office.admin.call(readQueues, { query: { branch: office.branch } })
    expect((await one.next()).id).toBe(ticket.id)
    await one.act(ticket.id, { action: 'start' })
    await one.act(ticket.id, { action: 'complete' })
  })

  it('has one effect for one request', async () => {
    await office.take()
    const request_id = requestId()
    const first = await one.next({ request_id })
    const again = await one.next({ request_id })
    expect(again.version).toBe(first.version)
    await one.act(first.id, { action: 'start' })
    await one.act(first.id, { action: 'complete' })
  })
})
