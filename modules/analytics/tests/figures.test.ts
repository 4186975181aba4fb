import * as queue from '@govconnect/queue/contract'
import { tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { packDays } from '../jobs.ts'
import { type Clerk, type Office, openCountedOffice, passingTime, problemOf } from './office.ts'

let office: Office
let clerk: Clerk

const figures = (query: object = {}) => office.admin.call(c.readLineFigures, { query })
const live = async () => (await office.admin.call(c.readLiveLines, {})).branches[0]!

beforeAll(async () => {
  office = await openCountedOffice()
  clerk = await office.clerk(1)
}, 60_000)
afterAll(() => office.close())

describe('the figures of lines', () => {
  it('are empty, not wrong, before anybody came', async () => {
    const nothing = await figures()
    expect(nothing.total).toMatchObject({ joined: 0, wait: { median: null, p90: null, count: 0 }, sla_due: 0 })
    expect(nothing).toMatchObject({
      from: '2026-11-25',
      to: '2026-12-01',
      zone: 'Asia/Jakarta',
      by_hour: [],
      by_day: [],
    })
    expect(await live()).toMatchObject({ waiting: 0, longest_wait_seconds: null })
  })

  it('count waits, walks, services and how visits end', async () => {
    for (let n = 0; n < 5; n++) await office.take()
    const pass = passingTime(office, clerk)
    await pass(600)
    await office.settled()
    expect(await live()).toMatchObject({ waiting: 5, counters: 1, counters_busy: 0 })
    expect(Math.round((await live()).longest_wait_seconds! / 10)).toBe(60)
    expect((await live()).agents).toEqual({ available: 1, busy: 0, break: 0 })

    const first = await clerk.next()
    await pass(30)
    await clerk.act(first.id, { action: 'start' })
    await pass(300)
    await clerk.act(first.id, { action: 'complete', next_service_id: office.lines.akta })
    await pass(2_070)
    const second = await clerk.next({ service_id: office.lines.ktp })
    await pass(200)
    await clerk.act(second.id, { action: 'no_show' })
    const third = await clerk.next({ service_id: office.lines.ktp })
    await clerk.act(third.id, { action: 'start' })
    await clerk.act(third.id, { action: 'transfer', service_id: office.lines.booked })
    const list = await office.admin.call(queue.listTickets, { query: { branch_id: office.branch, status: 'waiting' } })
    const waiting = list.items.filter(({ service_id }) => service_id === office.lines.ktp)
    await clerk.act(waiting[0]!.id, { action: 'cancel', reason: 'left' })
    await office.settled()

    const { total, by_service, by_counter, by_agent, by_hour, by_day, by_class, by_channel } = await figures()
    expect(total).toMatchObject({
      ...{ joined: 7, called: 3, served: 1, no_show: 1, abandoned: 1, transferred: 1, open: 3, unserved: 0 },
      // 600 s in time; 3,000 and 3,200 s late; one left after 3,200 s, later than 30 minutes.
      ...{ sla_kept: 1, sla_due: 4 },
      wait: { count: 3 },
      walk: { count: 2 },
      service: { count: 1 },
    })
    expect(total.wait.median! / 3_000).toBeCloseTo(1, 1)
    expect(total.service.median! / 300).toBeCloseTo(1, 1)
    const ktp = by_service.find(({ service_id }) => service_id === office.lines.ktp)!
    expect(ktp.figures).toMatchObject({ joined: 5, called: 3 })
    expect(by_service.map(({ service_id }) => service_id)).toContain(office.lines.booked)
    expect(by_counter).toMatchObject([{ counter_id: clerk.counter, figures: { called: 3 } }])
    expect(by_agent).toHaveLength(1)
    expect(by_day).toMatchObject([{ day: '2026-12-01', figures: { joined: 7 } }])
    expect(by_class).toHaveLength(1)
    expect(by_channel).toMatchObject([{ channel: 'staff' }])
    // Ten in Jakarta, where it is three by UTC.
    expect(by_hour[0]).toMatchObject({ hour: 10, figures: { joined: 7 }, ended: 1 })
  })

  it('are narrowed by place, class, channel and days', async () => {
    expect((await figures({ service_id: office.lines.akta })).total).toMatchObject({ joined: 1, called: 0 })
    expect((await figures({ class: 'lansia' })).total.joined).toBe(0)
    expect((await figures({ channel: 'kiosk' })).total.joined).toBe(0)
    expect((await figures({ channel: 'staff', branch_id: office.branch })).total.joined).toBe(7)
    expect((await figures({ counter_id: clerk.counter })).total).toMatchObject({ called: 3, served: 1 })
    expect((await figures({ counter_id: office.counters[1] })).total.joined).toBe(0)
    const { agent_id } = (await figures()).by_agent[0]!
    expect((await figures({ agent_id })).by_counter).toMatchObject([{ counter_id: clerk.counter }])
    expect((await figures({ agent_id: 'nobody' })).by_day).toEqual([])
    expect((await figures({ from: '2026-11-01', to: '2026-11-30' })).total.joined).toBe(0)
  })

  it('say the same when the day is packed, and after a late word unpacked it', async () => {
    const loose = await figures()
    const packed = async () =>
      (await office.services.db.systemPool.query('select packed is not null as is from analytics.days')).rows
    office.at(24 * 3_600)
    await packDays(office.services, office.clock.now(), new AbortController().signal)
    expect(await packed()).toEqual([{ is: true }])
    expect({ ...(await figures({ from: loose.from, to: loose.to })) }).toEqual(loose)
    expect((await figures({ from: loose.from, to: loose.to, channel: 'staff' })).total).toEqual(loose.total)
    const [open] = (
      await office.admin.call(queue.listTickets, {
        query: { branch_id: office.branch, day: '2026-12-01', status: 'waiting' },
      })
    ).items
    if (open) {
      await office.admin.call(queue.actOnTicket, {
        params: { id: open.id },
        body: { request_id: 'late-cancel-1', action: 'cancel', reason: 'mistake' },
      })
    }
    await office.settled()
    const after = await figures({ from: loose.from, to: loose.to })
    expect(after.total.open).toBeLessThan(loose.total.open)
  })

  it('refuse what does not fit, and know nothing of other offices', async () => {
    expect((await problemOf(figures({ from: '2026-12-02', to: '2026-12-01' }))).code).toBe('analytics.range_invalid')
    expect((await problemOf(figures({ from: '2020-01-01', to: '2026-12-01' }))).code).toBe('analytics.range_invalid')
    expect((await problemOf(figures({ from: '2026-02-30' }))).code).toBe('request.invalid')
    expect((await problemOf(figures({ channel: 'fax' }))).code).toBe('request.invalid')
    const unknown = '0190a000-0000-7000-8000-0000000009ff'
    expect((await problemOf(figures({ branch_id: unknown }))).status).toBe(404)
    expect((await problemOf(figures({ counter_id: unknown }))).status).toBe(404)
    const other = office.staff({ tenantId: tenantB })
    expect((await other.call(c.readLineFigures, {})).total.joined).toBe(0)
    const foreign = other.call(c.readLineFigures, { query: { branch_id: office.branch } })
    expect((await problemOf(foreign)).status).toBe(404)
    expect((await problemOf(other.call(c.readLiveLines, { query: { branch_id: office.branch } }))).status).toBe(404)
    const agent = office.staff({ permissions: ['lines.read'] })
    expect((await problemOf(agent.call(c.readLineFigures, {}))).status).toBe(403)
  })
})
