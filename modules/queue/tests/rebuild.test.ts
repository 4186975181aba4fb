import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { rebuildTickets } from '../index.ts'
import { type Office, openOffice, requestId } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
}, 60_000)
afterAll(() => office.close())

describe('the table of tickets', () => {
  it('is the same to the byte when it is made anew from the log, and is put right where it is not', async () => {
    const clerk = await office.clerk(1)
    const ids = []
    for (let n = 0; n < 12; n++) ids.push((await office.take({ person: { name: `Warga ${n}` } })).id)
    const booked = {
      request_id: requestId(),
      service_id: office.lines.booked,
      at: '2026-12-01T07:00:00.000Z',
      person: { name: 'Gita' },
    }
    await office.admin.call(c.bookAppointment, { body: booked })
    for (const steps of [
      [['start'], ['complete', { note: 'ok', next_service_id: office.lines.akta }]],
      [['hold', { reason: 'x', place: 'freeze' }]],
      [['start'], ['transfer', { service_id: office.lines.akta, place: 'front' }], ['undo']],
      [
        ['note', { flags: ['kursi_roda'], text: 'tinggi' }],
        ['cancel', { reason: 'left' }],
      ],
    ] as [string, object?][][]) {
      const { id } = await clerk.next({ service_id: office.lines.ktp })
      for (const [action, more] of steps) await clerk.act(id, { action, ...more })
      const now = await office.admin.call(c.readTicket, { params: { id } })
      if (now.status === 'serving') await clerk.act(id, { action: 'complete' })
    }
    const first = await rebuildTickets(office.services, { repair: false })
    expect(first).toMatchObject({ tickets: 13, differing: [] })
    expect(first.events).toBeGreaterThan(25)
    await office.services.db.systemPool.query(
      `update queue.tickets set status = 'expired', key = key + 1 where id = $1`,
      [ids[7]],
    )
    expect((await rebuildTickets(office.services, { repair: true })).differing).toEqual([ids[7]])
    expect((await rebuildTickets(office.services, { repair: false })).differing).toEqual([])
    expect(await office.admin.call(c.readTicket, { params: { id: ids[7]! } })).toMatchObject({ status: 'waiting' })
    // A row that no log tells of goes.
    const { rows } = await office.services.db.systemPool.query<{ id: string }>(
      `insert into queue.tickets select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'visit_key_hash', null,
         'status', 'expired'))).* from queue.tickets t where id = $1 returning id`,
      [ids[7]],
    )
    expect((await rebuildTickets(office.services, { repair: true })).differing).toEqual([rows[0]!.id])
    expect(await rebuildTickets(office.services, { repair: false })).toMatchObject({ tickets: 13, differing: [] })
  })
})
