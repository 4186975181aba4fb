import { type Client, ProblemError } from '@govconnect/kernel'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { deviceGate } from '../device-gate.ts'
import { type Office, openOffice, problemOf, requestId, testGate } from './office.ts'
import { pairing } from './pairing.ts'

let office: Office
let kiosk: Client
beforeAll(async () => {
  office = await openOffice({ gatekeeper: (services) => ({ ...testGate(), ...deviceGate(services) }) })
  kiosk = (await pairing(office).paired()).client
}, 60_000)
afterAll(() => office.close())

const take = (request_id: string, by = kiosk) =>
  by.call(c.takeTicket, { body: { request_id, branch_id: office.branch, service_id: office.lines.ktp } })
const withdraw = (taking: string, by = kiosk) => by.call(c.withdrawTaking, { body: { taking } })
const read = (id: string) => office.admin.call(c.readTicket, { params: { id } })
const line = async () => (await office.admin.call(c.readQueues, { query: { branch: office.branch } })).waiting

describe('a number whose kiosk heard nothing of it', () => {
  it('is cancelled, once, and is nobody who had enough of waiting', async () => {
    const taking = requestId()
    const { ticket } = await take(taking)
    expect(await withdraw(taking)).toEqual({ cancelled: ticket.number })
    expect(await withdraw(taking)).toEqual({ cancelled: ticket.number })
    const after = await read(ticket.id)
    expect(after).toMatchObject({ status: 'cancelled', cancel_reason: 'duplicate' })
    expect(after.events.at(-1)).toMatchObject({ version: 2, payload: { by: 'citizen' } })
  })

  it('is never made where its request comes later', async () => {
    const taking = requestId()
    const before = await line()
    expect(await withdraw(taking)).toEqual({ cancelled: null })
    expect(await problemOf(take(taking))).toMatchObject({ status: 409, code: 'idempotency.withdrawn' })
    expect(await withdraw(taking)).toEqual({ cancelled: null })
    expect(await line()).toEqual(before)
  })

  it("is another's business to nobody", async () => {
    const taking = requestId()
    const { ticket } = await take(taking)
    const other = (await pairing(office).paired()).client
    expect(await withdraw(taking, other)).toEqual({ cancelled: null })
    expect(await withdraw(taking, office.admin)).toEqual({ cancelled: null })
    expect((await read(ticket.id)).status).toBe('waiting')
  })

  it('stays where somebody came to the counter with it', async () => {
    const taking = requestId()
    const { ticket } = await take(taking)
    const clerk = await office.clerk(1)
    await clerk.act(ticket.id, { action: 'call', counter_id: clerk.counter })
    await clerk.act(ticket.id, { action: 'start' })
    expect(await problemOf(withdraw(taking))).toMatchObject({ status: 409, code: 'queue.not_in_state' })
  })
})

describe('a withdrawal that meets its request', () => {
  /** Until so many wait for somebody's lock. */
  const waiting = (count: number) =>
    eventually(async () => {
      const { rowCount } = await office.services.db.systemPool.query(
        'select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0',
      )
      return rowCount === count
    })

  it('waits for a number that is being made, and cancels it', async () => {
    const taking = requestId()
    const { systemPool } = office.services.db
    const holder = await systemPool.connect()
    try {
      await take(requestId())
      await holder.query('begin')
      await holder.query('select from queue.series for update')
      const taken = take(taking)
      await waiting(1)
      const withdrawn = withdraw(taking)
      await waiting(2)
      await holder.query('commit')
      const { ticket } = await taken
      expect(await withdrawn).toEqual({ cancelled: ticket.number })
      expect((await read(ticket.id)).status).toBe('cancelled')
    } finally {
      holder.release()
    }
  })

  it('comes before or after it, never beside it', async () => {
    const taking = Array.from({ length: 30 }, requestId)
    const asked = taking.flatMap((id, n) => {
      const both = [() => take(id).catch(codeOf), () => withdraw(id)]
      return (n % 2 === 0 ? both : both.toReversed()).map((ask) => ask())
    })
    const answers = await Promise.all(asked)
    for (const [n, id] of taking.entries()) {
      const pair = answers.slice(2 * n, 2 * n + 2)
      const [taken, { cancelled }] = (n % 2 === 0 ? pair : pair.toReversed()) as [Taken, { cancelled: string | null }]
      if (cancelled === null) expect(taken).toBe('idempotency.withdrawn')
      else
        expect(await read((taken as Exclude<Taken, string>).ticket.id)).toMatchObject({
          number: cancelled,
          status: 'cancelled',
        })
      expect(await withdraw(id)).toEqual({ cancelled })
    }
  })
})

type Taken = Awaited<ReturnType<typeof take>> | string

function codeOf(error: unknown): string {
  if (error instanceof ProblemError) return error.code
  throw error
}
