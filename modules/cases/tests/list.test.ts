import { startTestRuntime, type TestRuntime, tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints } from '../contract.ts'
import { cases } from '../index.ts'
import { problemOf, tenantsStub } from './office.ts'

const total = 10_000
let runtime: TestRuntime

/** Ten thousand complaints over a hundred days; each third finished after 48 h, many of one second to test the order. */
const fill = `insert into cases.cases (id, tenant_id, kind, number, status, sub_state, reason, kategori, alamat, area,
    deskripsi, media, source, language, wa_user_id, confidential, emergency, officer_id, agency, version, reopened_count,
    opened_on, due_on, created_at, updated_at, closed_at, closed_on, search_text, area_text)
  select ('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'complaint', 'LAP-20260101-' || n,
    case n % 3 when 0 then 'selesai' when 1 then 'baru' else 'proses' end, case n % 3 when 2 then 'dikerjakan' end, null,
    (array['jalan_rusak', 'sampah', 'banjir', 'pohon'])[1 + n % 4], 'Jl. Melati ' || n, 'Kelurahan ' || n % 20,
    'Laporan ke ' || n, '[]', 'whatsapp', 'id', '62810000' || n % 100, false, false,
    case when n % 5 = 0 then 'o-1' end, case when n % 2 = 0 then 'PLN' end, 1, case when n % 100 = 0 then 1 else 0 end,
    t.at::date, t.at::date + 5, t.at, t.at + interval '48 hours',
    case n % 3 when 0 then t.at + interval '48 hours' end, case n % 3 when 0 then (t.at + interval '48 hours')::date end,
    'lap 20260101 ' || n || ' jl melati ' || n || ' laporan ke ' || n, 'kelurahan ' || n % 20 || ' jl melati ' || n
  from generate_series(1, 10000) n
  cross join lateral (select timestamptz '2026-01-01T05:00:00Z' + (n / 100) * interval '1 day' + (n % 7) * interval '1 second' as at) t`

beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [cases, tenantsStub] })
  await runtime.services.systemTx((tx) => tx.run({ text: fill, values: [tenantA] }))
  await runtime.services.db.systemPool.query('select 1')
})
afterAll(() => runtime.close())

type Query = NonNullable<Parameters<typeof list>[0]>
function list(query?: (typeof complaints.list)['query']['_zod']['input'] extends infer Q ? Partial<Q> : never) {
  return runtime.internal().call(complaints.list, { query: { ...query } })
}

async function walk(query: Query): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await list({ ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...page.items.map((item) => item.id))
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return ids
}

describe('the list', () => {
  it.each(['newest', 'oldest', 'updated'] as const)('pages through ten thousand in order: %s', async (sort) => {
    const ids = await walk({ sort })
    expect(ids).toHaveLength(total)
    expect(new Set(ids).size).toBe(total)
    const first = await list({ sort, limit: 2 })
    expect(first.items.map((item) => item.id)).toEqual(ids.slice(0, 2))
  })

  it('is not shaken by cases that come while one pages', async () => {
    const first = await list({ limit: 10 })
    const { number } = await runtime.internal().call(complaints.create, {
      body: { wa_user_id: '62811', kategori: 'sampah', alamat: 'Jl. Baru', deskripsi: 'Tumpukan sampah' },
    })
    const second = await list({ limit: 10, cursor: first.next_cursor ?? '' })
    const seen = [...first.items, ...second.items].map((item) => item.number)
    expect(new Set(seen).size).toBe(20)
    expect(seen).not.toContain(number)
    expect(second.counts).toBeNull()
  })

  it('filters alone and together', async () => {
    const count = async (query: Query) => (await walk(query)).length
    expect(await count({ status: 'baru', kategori: 'banjir', to: '2026-12-31' })).toBe(
      Array.from({ length: total }, (_, index) => index + 1).filter((n) => n % 3 === 1 && n % 4 === 2).length,
    )
    expect(await count({ wa_user_id: '+62 8100007' })).toBe(100)
    expect(await count({ officer_id: 'o-1', agency: 'PLN' })).toBe(1000)
    expect(await count({ area: 'kelurahan 7' })).toBeGreaterThanOrEqual(500)
    expect(await count({ q: 'MELATI-4242' })).toBe(1)
    expect(await count({ q: 'melati tidakada' })).toBe(0)
    expect(await count({ from: '2026-01-11', to: '2026-01-12' })).toBe(200)
    const open = await count({ status: 'open', to: '2026-12-31' })
    expect(open + (await count({ status: 'selesai,ditolak', to: '2026-12-31' }))).toBe(
      await count({ to: '2026-12-31' }),
    )
    const parts = await Promise.all((['breached', 'at_risk', 'on_time', 'none'] as const).map((sla) => count({ sla })))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await count({}))
  })

  it('counts what each tab would hold', async () => {
    const page = await list({ status: 'baru', kategori: 'banjir' })
    const { baru, proses, selesai, ditolak, total: all } = page.counts ?? { baru: 0, proses: 0, selesai: 0, ditolak: 0 }
    expect(all).toBe(2500)
    expect(baru + proses + selesai + ditolak).toBe(2500)
    expect(page.counts?.breached).toBeGreaterThan(0)
    expect(page.counts?.unassigned).toBeGreaterThan(0)
  })

  it('refuses a cursor of another order, a forged one and bad values', async () => {
    const { next_cursor } = await list({ limit: 5 })
    const code = async (query: Query) => (await problemOf(list(query))).code
    expect(await code({ cursor: next_cursor ?? '', sort: 'oldest' })).toBe('cursor.invalid')
    expect(await code({ cursor: 'abc.def' })).toBe('cursor.invalid')
    expect(await code({ status: 'hilang' })).toBe('request.invalid')
    expect(await code({ from: '2026-02-31' })).toBe('request.invalid')
    expect(await code({ limit: 0 })).toBe('request.invalid')
  })

  it('uses an index for each of its orders and for a person', async () => {
    const plan = async (where: string, order: string) => {
      const rows = await runtime.services.db.tenant(tenantA, { module: 'cases' }, (tx) =>
        tx.rows<{ 'QUERY PLAN': string }>({
          text: `explain select id from cases.cases c where c.tenant_id = '${tenantA}' and ${where} order by ${order} limit 51`,
          values: [],
        }),
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    }
    await runtime.services.db.systemPool.query('select 1')
    expect(await plan(`c.kind = 'complaint'`, 'c.created_at desc, c.id desc')).toContain('cases_newest')
    expect(await plan(`c.kind = 'complaint'`, 'c.updated_at desc, c.id desc')).toContain('cases_updated')
    expect(await plan(`c.wa_user_id = '628100007'`, 'c.created_at desc')).toContain('cases_citizen_wa')
  })
})

describe('the figures', () => {
  it('add up, with medians and definitions', async () => {
    const stats = await runtime.internal().call(complaints.stats, { query: { to: '2026-12-31' } })
    // One more was opened while paging.
    expect(stats.total).toBe(total + 1)
    expect(stats.open + stats.closed).toBe(stats.total)
    expect(Object.values(stats.by_status).reduce((sum, part) => sum + part, 0)).toBe(stats.total)
    expect(stats.by_category.reduce((sum, part) => sum + part.total, 0)).toBe(stats.total)
    expect(stats.resolution).toMatchObject({ n: 3333, median_hours: 48, p90_hours: 48 })
    expect(stats.reopened).toBe(100)
    for (const figure of ['total', 'open', 'closed', 'reopened', 'resolution', 'sla', 'by_day']) {
      expect(stats.definitions[figure]).toMatchObject({ id: expect.any(String), en: expect.any(String) })
    }
  })

  it('shows each day of the range, empty ones too, and no median of too few', async () => {
    const query = { from: '2026-01-10', to: '2026-01-12', kategori: 'jalan_rusak', officer_id: 'o-1' }
    const stats = await runtime.internal().call(complaints.stats, { query })
    expect(stats.by_day.map((one) => one.day)).toEqual(['2026-01-10', '2026-01-11', '2026-01-12'])
    expect(stats.by_day.reduce((sum, one) => sum + one.created, 0)).toBe(stats.total)
    const few = await runtime.internal().call(complaints.stats, { query: { from: '2030-01-01', to: '2030-01-02' } })
    expect(few).toMatchObject({ total: 0, resolution: { n: 0, median_hours: null, p90_hours: null } })
    expect(few.by_day).toHaveLength(2)
  })
})
