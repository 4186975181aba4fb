import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { services, type TicketDetail, takeTicket } from '../contract.ts'
import { type Office, openOffice, requestId, serviceBody } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
}, 60_000)
afterAll(() => office.close())

type Answer = PromiseSettledResult<TicketDetail>
const given = (answers: readonly Answer[]) => answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
const codes = (answers: readonly Answer[]) =>
  answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.problem.code as string] : []))
const numbers = (answers: readonly Answer[]) => given(answers).map(({ number }) => number)

describe('many who come in the same moment', () => {
  it('get numbers in their order, each told how many are before it, in few transactions', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 30 }, () => office.take()))
    const wanted = Array.from({ length: 30 }, (_, n) => `A-${String(n + 1).padStart(3, '0')}`)
    expect(numbers(answers)).toEqual(wanted)
    expect(given(answers).map(({ people_ahead }) => people_ahead)).toEqual(wanted.map((_, n) => n))
    const { rows } = await office.services.db.systemPool.query<{ commits: number }>(
      `select count(distinct xmin::text)::int as commits from queue.ticket_events where name = 'ticket.created'`,
    )
    expect(rows[0]!.commits).toBeLessThanOrEqual(5)
  })

  it('are told of those with credit before them, and of nobody who has no right to be', async () => {
    const waiting = (await office.take()).people_ahead! + 1
    const elder = { class: 'elderly' }
    const answers = await Promise.allSettled([office.take(), office.take(elder), office.take(), office.take(elder)])
    const [plain, first, second, last] = given(answers).map(({ people_ahead }) => people_ahead)
    expect([first, last]).toEqual([0, 1])
    // The first of them all was alone for a moment.
    expect([waiting, waiting + 2]).toContain(plain)
    expect(second).toBe(waiting + 3)
  })

  it('are refused one by one; a refusal takes no number', async () => {
    const body = serviceBody({ branch_id: office.branch, area_id: office.area, code: 'dua', letter: 'D' })
    const small = await office.admin.call(services.create, { body: { ...body, daily_capacity: 2 } })
    const free = await office.admin.call(services.create, { body: { ...body, code: 'bebas' } })
    const person = { person: { phone: '0812 3333 4444' } }
    const answers = await Promise.allSettled([
      ...[small, small, small, free].map(({ id }) => office.take({ service_id: id })),
      ...[free, free, free].map(({ id }) => office.take({ service_id: id, ...person })),
      ...[office.take({ service_id: free.branch_id }), office.take({ service_id: free.id, class: 'sultan' })],
      office.take({ service_id: free.id }),
    ])
    expect(codes(answers).sort()).toEqual([
      ...['queue.class_unknown', 'queue.full_today', 'queue.person_limit', 'queue.service_unknown'],
    ])
    // One person's numbers are decided one after the other, in later transactions.
    expect(numbers(answers).sort()).toEqual(['D-001', 'D-002', 'D-003', 'D-004', 'D-005', 'D-006'])
    expect((await office.take({ service_id: free.id })).number).toBe('D-007')
  })

  it('get one number for one request, whoever comes with it', async () => {
    const request_id = requestId()
    const ask = (more: object = {}) => office.take({ request_id, ...more })
    const [one, again, other] = await Promise.allSettled([ask(), ask(), ask({ language: 'en' })])
    const repeated = given([one!, again!])
    expect(repeated).toHaveLength(2)
    expect(repeated[0]!.id).toBe(repeated[1]!.id)
    expect(codes([other!])).toEqual(['idempotency.mismatch'])
  })

  it('keep out of the way of numbers that somebody holds', async () => {
    const before = await office.take({ service_id: office.lines.booked })
    expect(before.number).toBe('C-001')
    await office.services.db.systemPool.query(
      `update queue.series set last = 997 where letter = 'C' and branch_id = $1`,
      [office.branch],
    )
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () => office.take({ service_id: office.lines.booked })),
    )
    expect(numbers(answers)).toEqual(['C-998', 'C-999', 'C-002', 'C-003'])
  })

  it('are answered at once over a branch where nothing is given', async () => {
    const body = { request_id: requestId(), branch_id: office.area, service_id: office.lines.ktp }
    const answers = await Promise.allSettled([office.admin.call(takeTicket, { body })])
    expect(answers.map((one) => (one.status === 'rejected' ? one.reason.problem.code : ''))).toEqual([
      'queue.service_unknown',
    ])
  })
})
