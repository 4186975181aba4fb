import { tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { packDays, packMonths } from '../jobs.ts'
import { openDays } from '../store.ts'
import { type Office, openCountedOffice } from './office.ts'

let office: Office
const pool = () => office.services.db.systemPool
const go = new AbortController().signal
const now = new Date('2026-12-01T03:00:00Z')
const range = { from: '2026-09-15', to: '2026-11-30' }
const filters = () => [
  {},
  { service_id: office.lines.akta },
  { counter_id: office.counters[1], channel: 'web' as const },
  { class: 'elderly', agent_id: 'petugas-1' },
]
const asked = () =>
  Promise.all(filters().map((one) => office.admin.call(c.readLineFigures, { query: { ...range, ...one } })))
const months = async () =>
  (await pool().query<{ month: string }>('select month::text from analytics.months order by 1')).rows.map(
    (one) => one.month,
  )

beforeAll(async () => {
  office = await openCountedOffice()
  await pool().query(
    `insert into analytics.legs (tenant_id, ticket_id, leg, branch_id, day, service_id, counter_id, agent_id, class, channel, booked, joined,
       enqueued_at, ended_at, wait_seconds, walk_seconds, service_seconds, outcome, sla_kept)
     select $1::uuid, gen_random_uuid(), 1, $2::uuid, d, ($3::uuid[])[1 + n % 3], ($4::uuid[])[1 + n % 4], 'petugas-' || n % 3,
       (array['regular', 'elderly'])[1 + n % 2], (array['kiosk', 'web', 'staff'])[1 + n % 3], false, true,
       d + n * interval '40 minutes', d + n * interval '50 minutes', n * 37, n * 3, n * n, 'served', n % 5 > 0
     from generate_series('2026-09-01'::date, '2026-11-30', interval '1 day') d, generate_series(1, 20) n`,
    [tenantA, office.branch, Object.values(office.lines), office.counters],
  )
  await pool().query(
    'insert into analytics.days (tenant_id, branch_id, day) select distinct tenant_id, branch_id, day from analytics.legs',
  )
}, 60_000)
afterAll(() => office.close())

describe('packed months', () => {
  it('are made once all their days are packed, and say what their days say', async () => {
    const loose = await asked()
    expect(loose[0]!.total.joined).toBe(77 * 20)
    await packMonths(office.services, now, go)
    expect(await months()).toEqual([])
    await packDays(office.services, now, go)
    expect(await asked()).toEqual(loose)
    await packMonths(office.services, now, go)
    expect(await months()).toEqual(['2026-09-01', '2026-10-01', '2026-11-01'])
    expect(await asked()).toEqual(loose)
    const bytes = () => pool().query('select packed from analytics.months order by month')
    const before = (await bytes()).rows
    await pool().query('delete from analytics.months')
    await packMonths(office.services, now, go)
    expect((await bytes()).rows).toEqual(before)
  })

  it('go with the first change of a day, and come again', async () => {
    await office.services.tenantTx(tenantA, async (tx) => {
      await openDays(tx, [{ branch_id: office.branch, day: '2026-10-05' }])
      await tx.run({
        text: `update analytics.legs set outcome = 'no_show' where tenant_id = $1 and day = '2026-10-05'`,
        values: [tenantA],
      })
    })
    expect(await months()).toEqual(['2026-09-01', '2026-11-01'])
    const changed = await asked()
    expect(changed[0]!.total.no_show).toBe(20)
    await packMonths(office.services, now, go)
    expect(await months()).not.toContain('2026-10-01')
    await packDays(office.services, now, go)
    await packMonths(office.services, now, go)
    expect(await months()).toContain('2026-10-01')
    expect(await asked()).toEqual(changed)
  })

  it('are not made of the month that is under way', async () => {
    await pool().query('delete from analytics.months')
    await packMonths(office.services, new Date('2026-11-30T23:00:00Z'), go)
    expect(await months()).toEqual(['2026-09-01', '2026-10-01'])
  })
})
