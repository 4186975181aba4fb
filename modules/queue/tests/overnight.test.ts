import { createHmac } from 'node:crypto'
import { type Client, newId } from '@govconnect/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { deviceGate } from '../device-gate.ts'
import { signedText } from '../rules/offline.ts'
import { type Office, openOffice, problemOf, requestId, testGate } from './office.ts'
import { pairing } from './pairing.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice({ gatekeeper: (services) => ({ ...testGate(), ...deviceGate(services) }) })
}, 60_000)
afterEach(() => office.close())

describe('a kiosk alone overnight', () => {
  const letters = ['A']
  const hour = 3_600_000
  /** Numbers of a block, unless configured. */
  const size = 20
  const lease = (kiosk: { client: Client }, body: { letters: string[]; next_day: string[] }) =>
    kiosk.client.call(c.leaseNumbers, { body: { request_id: requestId(), ...body } })
  const numberOf = ({ number }: { number: string }) => Number(number.slice(2))
  const signed = (block: c.NumberBlock, ticket: { id: string; number: number; sequence: number; at: number }) => {
    const time = new Date(ticket.at).toISOString()
    const whole = {
      ...{ id: ticket.id, block_id: block.id, sequence: ticket.sequence, number: ticket.number },
      ...{ service_id: office.lines.ktp, class: 'regular', language: 'id' as const, taken_at: time, told_at: time },
    }
    return { ...whole, hmac: createHmac('sha256', block.hmac_key).update(signedText(whole)).digest('base64url') }
  }
  const until = (clock: string) => office.clock.advance(Date.parse(clock) - office.clock.now().getTime())

  it('has numbers of the next opening day before the night, twice at most, and gives none twice', async () => {
    const [one, two] = [await pairing(office).paired(), await pairing(office).paired()]
    const first = await lease(one, { letters, next_day: letters })
    expect(first.items.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-02'])
    const [, morning] = first.items
    const [others] = (await lease(two, { letters: [], next_day: letters })).items
    expect(others!.to).toBeLessThan(morning!.from)
    expect((await lease(one, { letters: [], next_day: letters })).items).toHaveLength(1)
    expect((await lease(one, { letters: [], next_day: ['A', 'Z'] })).items).toEqual([])

    // Nine in the morning; the network comes back an hour later.
    until('2026-12-02T02:00:00.000Z')
    const at = office.clock.now().getTime()
    const online = numberOf(await office.take())
    // Whoever comes where there is a network is counted from the beginning.
    expect(online).toBe(1)
    const tickets = [0, 1].map((n) =>
      signed(morning!, { id: newId(), number: morning!.from + n, sequence: n + 1, at: at + n }),
    )
    // Its clock says that this one was taken on the evening before.
    const early = { ...signed(morning!, { id: newId(), number: morning!.from + 2, sequence: 3, at: at - 20 * hour }) }
    office.clock.advance(hour)
    const told = [...tickets, early].map((one) => ({ ...one, told_at: office.clock.now().toISOString() }))
    const sync = () => one.client.call(c.syncTickets, { body: { tickets: told } })
    expect((await sync()).items.map(({ state }) => state)).toEqual(['kept', 'kept', 'kept'])
    expect((await sync()).items.map(({ state }) => state)).toEqual(['known', 'known', 'known'])
    const read = (id: string) => office.admin.call(c.readTicket, { params: { id } })
    expect(await read(tickets[0]!.id)).toMatchObject({ day: '2026-12-02', status: 'waiting', present: true })
    const arrivals = await Promise.all(tickets.map(async ({ id }) => Date.parse((await read(id)).arrival_at)))
    for (const arrival of arrivals) expect(Math.abs(arrival - at)).toBeLessThan(5_000)
    // Not before the day began: midnight in Jakarta.
    expect((await read(early.id)).arrival_at).toBe('2026-12-01T17:00:00.000Z')
  })

  it('keeps away from numbers that live on into the day, where the policy carries them over', async () => {
    const drafted = await office.admin.call(c.draftPolicy, { body: { branch_id: office.branch, note: '' } })
    const rules = {
      ...drafted.rules,
      carry_over: 'next_day' as const,
      numbering: { first: 1, last: size + 5, digits: 3 },
    }
    const params = { id: drafted.id }
    const changed = await office.admin.call(c.changePolicy, { params, body: { version: 1, rules, note: '' } })
    const waits = await office.admin.call(c.proposePolicy, { params, body: { version: changed.version } })
    const second = office.staff({ id: '0190a000-0000-7000-8000-000000000998', name: 'Penyetuju' })
    await second.call(c.decidePolicy, { params, body: { version: waits.version, approve: true, note: '' } })

    const kiosk = await pairing(office).paired()
    const [ahead] = (await lease(kiosk, { letters: [], next_day: letters })).items
    expect(ahead).toMatchObject({ day: '2026-12-02', from: 6, to: size + 5 })
    const given = []
    for (let n = 0; n < 5; n++) given.push(numberOf(await office.take()))
    expect(given).toEqual([1, 2, 3, 4, 5])
    expect(await problemOf(office.take())).toMatchObject({ code: 'queue.numbers_used_up' })
    // What is open now may be open then: none of it is leased twice.
    expect((await lease(await pairing(office).paired(), { letters: [], next_day: letters })).items).toEqual([])
    // A series that is used up does not keep a kiosk from the others.
    const others = await lease(kiosk, { letters: ['A', 'B'], next_day: [] })
    expect(others.items.map(({ letter }) => letter)).toEqual(['B'])
  })
})
