import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { endDays } from '../timers.ts'
import { type Clerk, type Office, openOffice, requestId, serviceBody } from './office.ts'

let office: Office
let clerks: Clerk[]
beforeAll(async () => {
  office = await openOffice()
  clerks = [await office.clerk(1), await office.clerk(2), await office.clerk(3)]
}, 60_000)
afterAll(() => office.close())

/** Numbers in [0, 1), always the same. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const short = ({ id, status, version, service_id, counter_id }: c.TicketView) =>
  `${id} ${status} ${version} ${service_id} ${counter_id}`

/** Everybody who is in the branch now. */
async function present(): Promise<string[]> {
  const { waiting, active, booked } = await office.admin.call(c.readQueues, { query: { branch: office.branch } })
  return [...waiting, ...active, ...booked].map(short).sort()
}

async function past(at: Date): Promise<string[]> {
  const { items } = await office.admin.call(c.readPast, {
    params: { id: office.branch },
    query: { at: at.toISOString() },
  })
  return items.map(short).sort()
}

describe('any minute of a branch', () => {
  it('is shown afterwards as it was then, whatever happened since', async () => {
    const random = dice(7)
    const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const moments: { at: Date; there: string[] }[] = []
    const known: string[] = []
    for (let step = 0; step < 60; step++) {
      office.clock.advance(1_000)
      if (random() < 0.4) known.push((await office.take({ service_id: any([office.lines.ktp, office.lines.akta]) })).id)
      else
        await any(clerks)
          .next({ complete: true })
          .then(
            ({ id }) => known.push(id),
            () => {},
          )
      const id = any(known)
      if (id !== undefined) {
        const ticket = await office.admin.call(c.readTicket, { params: { id } })
        const action = any(ticket.actions.filter((one) => one !== 'call' && one !== 'check_in'))
        const more = {
          service_id: any([office.lines.ktp, office.lines.akta]),
          reason: action === 'cancel' ? 'left' : 'x',
        }
        const body = {
          request_id: requestId(),
          action,
          text: 'x',
          forced_reason: 'x',
          ...more,
        } as unknown as c.TicketAction
        if (action !== undefined) await office.admin.call(c.actOnTicket, { params: { id }, body }).catch(() => {})
      }
      moments.push({ at: office.clock.now(), there: await present() })
    }
    expect(new Set(moments.flatMap(({ there }) => there.map((one) => one.split(' ')[1]))).size).toBeGreaterThan(3)
    for (const { at, there } of moments) expect(await past(at)).toEqual(there)
    expect(await past(new Date(moments[0]!.at.getTime() - 86_400_000))).toEqual([])
  }, 60_000)
})

describe('the end of the day', () => {
  it("comes by each branch's own zone", async () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
    const label = (text: string) => ({ id: text, en: text })
    const branch = await office.admin.call(c.branches.create, {
      body: {
        ...{ slug: 'timur', name: 'Timur', address: '', phone: '', zone: 'Asia/Jayapura', hours: week },
        day_ends: '00:00',
      },
    })
    const area = await office.admin.call(c.areas.create, {
      body: { branch_id: branch.id, name: label('Ruang'), position: 0 },
    })
    const service = await office.admin.call(c.services.create, {
      body: serviceBody({ branch_id: branch.id, area_id: area.id, code: 'timur', letter: 'T' }),
    })
    // 23:30 in Jayapura, 21:30 in Jakarta; in an hour it is the next day in one of them.
    office.clock.advance(Date.parse('2026-12-01T14:30:00Z') - office.clock.now().getTime())
    const east = await office.take({ branch_id: branch.id, service_id: service.id })
    const west = await office.take()
    expect([east.day, west.day]).toEqual(['2026-12-01', '2026-12-01'])
    office.clock.advance(3_600_000)
    const next = await office.take({ branch_id: branch.id, service_id: service.id })
    expect(next).toMatchObject({ day: '2026-12-02', number: 'T-001' })
    await endDays({ services: office.services, now: office.clock.now() })
    const statusOf = async (id: string) => (await office.admin.call(c.readTicket, { params: { id } })).status
    expect(await Promise.all([east.id, west.id, next.id].map(statusOf))).toEqual(['expired', 'waiting', 'waiting'])
  }, 60_000)
})
