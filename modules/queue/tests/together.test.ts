import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callNext, counters, openCounter, type TicketDetail } from '../contract.ts'
import { type Clerk, type Office, openOffice, problemOf, requestId } from './office.ts'

let office: Office
let clerks: Clerk[]
beforeAll(async () => {
  office = await openOffice()
  for (let n = 4; n <= 9; n++) {
    const body = {
      ...{ branch_id: office.branch, area_ids: [office.area], name: { id: `Loket ${n}`, en: `Counter ${n}` } },
      ...{ spoken_number: n, skills: {}, service_ids: null, position: n },
    }
    office.counters.push((await office.admin.call(counters.create, { body })).id)
  }
  clerks = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => office.clerk(n)))
}, 60_000)
afterAll(() => office.close())

async function finish(clerk: Clerk, { id }: TicketDetail): Promise<void> {
  await clerk.act(id, { action: 'start' })
  await clerk.act(id, { action: 'complete' })
}

describe('many who call in the same moment', () => {
  it('each get their own visitor, in the order of the line, some of them in one transaction', async () => {
    const taken = []
    for (const _ of clerks) taken.push(await office.take())
    const called = await Promise.all(clerks.map((clerk) => clerk.next()))
    expect(called.map(({ number }) => number).sort()).toEqual(taken.map(({ number }) => number).sort())
    expect(new Set(called.map(({ counter_id }) => counter_id)).size).toBe(clerks.length)
    // Whoever was passed was not there any more when it was decided.
    expect(called.map(({ why }) => why?.passed)).toEqual(called.map(() => []))
    const { rows } = await office.services.db.systemPool.query<{ commits: number }>(
      `select count(distinct xmin::text)::int as commits from queue.ticket_events where name = 'ticket.called'`,
    )
    expect(rows[0]!.commits).toBeLessThan(clerks.length)
    await Promise.all(clerks.map((clerk, n) => finish(clerk, called[n]!)))
  })

  it('are refused one by one, and the others are served', async () => {
    const [absent, ...others] = clerks
    await absent!.client.call(openCounter, {
      params: { id: absent!.counter },
      body: { request_id: requestId(), open: false },
    })
    for (const _ of others.slice(1)) await office.take()
    const again = requestId()
    const asked = clerks.map((clerk) => clerk.next(clerk === absent ? { request_id: again } : {}))
    const answers = await Promise.allSettled(asked)
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.problem.code] : []))
    expect(codes.sort()).toEqual(['queue.counter_closed', 'queue.nobody_waits'])
    const numbers = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.number] : []))
    expect(new Set(numbers).size).toBe(others.length - 1)
    // A refusal keeps no answer: the same request may succeed later.
    await absent!.client.call(openCounter, {
      params: { id: absent!.counter },
      body: { request_id: requestId(), open: true },
    })
    const { number } = await office.take()
    expect((await absent!.next({ request_id: again })).number).toBe(number)
    for (const clerk of clerks) {
      const at = answers[clerks.indexOf(clerk)]!
      if (at.status === 'fulfilled') await finish(clerk, at.value)
    }
  })

  it('get one visitor for one request, and no second for a second at the same counter', async () => {
    const [first, second, third] = clerks as [Clerk, Clerk, Clerk]
    const present = (await problemOf(first.next())) as { code: string }
    expect(present.code).toBe('queue.counter_busy')
    await office.take()
    await office.take()
    const request_id = requestId()
    const [a, b, other, more] = await Promise.allSettled([
      second.next({ request_id }),
      second.next({ request_id }),
      third.next(),
      second.next(),
    ])
    expect([a, b, other].map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect((more as PromiseRejectedResult).reason.problem.code).toBe('queue.counter_busy')
    const numberOf = (answer: typeof a) => (answer as PromiseFulfilledResult<TicketDetail>).value.number
    expect(numberOf(a)).toBe(numberOf(b))
    expect(numberOf(other)).not.toBe(numberOf(a))
    expect(
      await problemOf(
        second.client.call(callNext, { params: { id: second.counter }, body: { request_id, complete: true } }),
      ),
    ).toMatchObject({
      code: 'idempotency.mismatch',
    })
  })

  it('call whom they serve, however many stand before them in lines that they do not serve', async () => {
    const four = clerks.slice(3, 7)
    for (let n = 0; n < 12; n++) await office.take({ service_id: office.lines.akta })
    const mine: string[] = []
    for (const _ of four) mine.push((await office.take()).number)
    const called = await Promise.all(four.map((clerk) => clerk.next()))
    expect(called.map(({ number }) => number).sort()).toEqual(mine)
    expect(called.map(({ events }) => events.map(({ name }) => name))).toEqual(
      four.map(() => ['ticket.created', 'ticket.called']),
    )
  })
})
