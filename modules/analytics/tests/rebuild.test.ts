import * as queue from '@govconnect/queue/contract'
import { eventually, tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { capture } from '../capture.ts'
import * as c from '../contract.ts'
import { countedNames } from '../reactions.ts'
import { type Heard, toldOf } from '../rules/told.ts'
import { emptyTables, type Office, openCountedOffice, passingTime, requestId, tablesOf } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openCountedOffice()
  await live()
}, 60_000)
afterAll(() => office.close())

/** A morning with everything in it: holds, transfers, undos, bookings, no-shows that come back. */
async function live(): Promise<void> {
  const clerk = await office.clerk(1)
  for (let n = 0; n < 14; n++) await office.take()
  const booked = { request_id: requestId(), service_id: office.lines.booked, at: '2026-12-02T07:00:00.000Z' }
  const { ticket } = await office.admin.call(queue.bookAppointment, { body: { ...booked, person: { name: 'Gita' } } })
  await office.admin.call(queue.moveAppointment, {
    params: { id: ticket.id },
    body: { request_id: requestId(), at: '2026-12-03T07:00:00.000Z' },
  })
  const pass = passingTime(office, clerk)
  await pass(60)
  const stories: [string, object?][][] = [
    [['start'], ['complete', { next_service_id: office.lines.akta }]],
    [['start'], ['complete', { next_service_id: office.lines.akta }], ['undo'], ['complete']],
    [['hold', { reason: 'x', place: 'freeze' }]],
    [['start'], ['hold', { reason: 'x' }], ['return']],
    [['start'], ['transfer', { service_id: office.lines.akta, place: 'front' }], ['undo'], ['complete']],
    [['start'], ['transfer', { service_id: office.lines.akta }]],
    [['recall'], ['note', { text: 'tinggi' }], ['cancel', { reason: 'left' }]],
    [['hold', { reason: 'y' }], ['return']],
    [['start'], ['undo'], ['start'], ['complete']],
  ]
  for (const story of stories) {
    const { id } = await clerk.next({ service_id: office.lines.ktp })
    for (const [action, more] of story) {
      await pass(20)
      await clerk.act(id, { action, ...more })
    }
  }
  await pass(500)
  const gone = await clerk.next({ service_id: office.lines.ktp })
  await pass(300)
  await clerk.act(gone.id, { action: 'no_show' })
  await clerk.act(gone.id, { action: 'reinstate' })
  await office.settled()
}

/** A chance that is the same each time. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const left = [...list]
  const out: T[] = []
  let state = seed
  while (left.length > 0) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    out.push(...left.splice(state % left.length, 1))
  }
  return out
}

async function allEvents() {
  const { items } = await office.internal().call(queue.readTicketLogs, {})
  return items.flatMap(({ ticket_id, events }) => events.map((event) => ({ ticket_id, ...event })))
}

/** In their order, so many at once, never two of one ticket. */
function batches<T extends { ticket_id: string }>(list: readonly T[], atMost: number): T[][] {
  const made: T[][] = [[]]
  for (const one of list) {
    const last = made.at(-1)!
    if (last.length < atMost && !last.some(({ ticket_id }) => ticket_id === one.ticket_id)) last.push(one)
    else made.push([one])
  }
  return made
}

describe('the tables of figures', () => {
  it('are the same when everything is told again, twice and in any order', async () => {
    const heard = await tablesOf(office)
    expect(heard.legs.length).toBeGreaterThan(15)
    const events = (await allEvents()).filter(({ name }) => countedNames.has(name))
    for (const [seed, atOnce] of [
      [1, 1],
      [7, 10],
    ] as const) {
      await emptyTables(office)
      for (const batch of batches(shuffled([...events, ...events], seed), atOnce)) {
        const told = batch.map(({ ticket_id, name, occurred_at, payload }) => ({
          ticketId: ticket_id,
          told: toldOf(name, occurred_at, payload as unknown as Heard),
        }))
        await office.services.tenantTx(tenantA, (tx) => capture(tx, told, office.clock.now()))
      }
      expect(await tablesOf(office)).toEqual(heard)
    }
  })

  it('are made anew from the log, whatever was lost, changed or invented', async () => {
    const heard = await tablesOf(office)
    await emptyTables(office)
    const rebuilt = async () => {
      await office.admin.call(c.startRebuild, { body: {} })
      return eventually(async () => {
        const { rebuild } = await office.admin.call(c.readRebuild)
        return rebuild?.finished_at ? rebuild : undefined
      }, 20_000)
    }
    expect((await rebuilt()).mended).toBe(heard.visits.length)
    expect(await tablesOf(office)).toEqual(heard)
    const pool = office.services.db.systemPool
    await pool.query(`update analytics.legs set wait_seconds = 9 where wait_seconds is not null`)
    await pool.query(
      `delete from analytics.visits where ticket_id = (select min(ticket_id::text)::uuid from analytics.visits)`,
    )
    await pool.query(`insert into analytics.visits
      select tenant_id, overlay(ticket_id::text placing '0000' from 33)::uuid, story, status, branch_id, service_id, counter_id, since, held_seconds, heard_at
      from analytics.visits order by ticket_id limit 1`)
    office.clock.advance(1_000)
    expect((await rebuilt()).mended).toBeGreaterThan(5)
    expect(await tablesOf(office)).toEqual(heard)
    expect((await rebuilt()).mended).toBe(0)
  })
})
