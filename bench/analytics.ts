import { analytics } from '@govconnect/analytics'
import { readLineFigures, readLiveLines } from '@govconnect/analytics/contract'
import type { CallInput } from '@govconnect/kernel/contract'
import { queue } from '@govconnect/queue'
import { areas, branches, services } from '@govconnect/queue/contract'
import { tenantA } from '@govconnect/testkit'
import type pg from 'pg'
import { capture } from '../modules/analytics/capture.ts'
import { packDays, packMonths } from '../modules/analytics/jobs.ts'
import type { Told } from '../modules/analytics/rules/told.ts'
import { type Office, openOffice, serviceBody, tenantsStub } from '../modules/queue/tests/office.ts'
import { inDatabase, withPostgres } from './support/bench-database.ts'
import { type Figure, median, percentile, printFigures } from './support/report.ts'

/** A large city: twenty branches of eight services, a year without a day off. Five events a leg, so ten million in all. */
const size = { branches: 20, services: 8, days: 365, legsPerDay: 274 }
const legs = size.branches * size.days * size.legsPerDay
const eventsPerLeg = 5
const lastDay = '2026-11-30'
const asked = 20
/** Nothing here outlives the run. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }

type Query = NonNullable<CallInput<typeof readLineFigures>['query']>
interface Place {
  branch: string
  services: string[]
}

/** Figures of the page Analitik over ten million events, and how fast events are taken in. */
export async function benchAnalytics(): Promise<boolean> {
  return withPostgres(fast, async ({ fresh }) => {
    const url = await fresh('analytics')
    const office = await openOffice({ modules: [tenantsStub, queue, analytics], databaseUrl: url })
    try {
      const places = await furnish(office)
      const filled = await timed(() => inDatabase(url, (client) => fill(client, places)))
      const packed = await timed(() => packAll(office))
      console.log(
        `  ${legs} legs (${((legs * eventsPerLeg) / 1e6).toFixed(1)} M events) filled in ${seconds(filled)} s, packed in ${seconds(packed)} s`,
      )
      return printFigures(`analytics over ${((legs * eventsPerLeg) / 1e6).toFixed(1)} M events`, [
        ...(await askAll(office, places)),
        ...(await captures(office, places)),
      ])
    } finally {
      await office.close()
    }
  })
}

const seconds = (ms: number) => (ms / 1_000).toFixed(0)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function furnish(office: Office): Promise<Place[]> {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '07:00', closes: '22:00' }))
  const places: Place[] = []
  for (let n = 0; n < size.branches; n++) {
    const { id } = await office.admin.call(branches.create, {
      body: {
        ...{ slug: `cabang_${n}`, name: `Cabang ${n}`, address: '-', phone: '', zone: 'Asia/Jakarta' },
        ...{ hours: week, day_ends: '00:00' },
      },
    })
    const area = await office.admin.call(areas.create, {
      body: { branch_id: id, name: { id: 'Ruang', en: 'Room' }, position: 0 },
    })
    const own: string[] = []
    for (let s = 0; s < size.services; s++) {
      const of = { branch_id: id, area_id: area.id, code: `layanan_${s}`, letter: 'ABCDEFGH'[s]! }
      own.push((await office.admin.call(services.create, { body: serviceBody(of) })).id)
    }
    places.push({ branch: id, services: own })
  }
  return places
}

/** Visits spread over the hours and the services, with waits that have a long tail. */
async function fill(client: pg.Client, places: readonly Place[]): Promise<void> {
  for (const { branch, services: own } of places) {
    await client.query(
      `insert into analytics.legs (tenant_id, ticket_id, leg, branch_id, day, service_id, counter_id, agent_id, class, channel, booked, joined,
         enqueued_at, ended_at, wait_seconds, walk_seconds, service_seconds, outcome, sla_kept)
       select $1::uuid, gen_random_uuid(), 1, $2::uuid, d, ($3::uuid[])[1 + floor(random() * ${size.services})::int],
         overlay(overlay(md5('c' || (n % 6) || $2) placing '4' from 13) placing '8' from 17)::uuid, 'petugas-' || (n % 8), (array['regular','regular','regular','elderly','disabled'])[1 + n % 5],
         (array['kiosk','kiosk','web','whatsapp','staff'])[1 + (n * 7) % 5], n % 20 = 0, true, at, at + interval '20 minutes',
         least(20000, -ln(1 - random()) * 900)::int, (random() * 60)::int, least(9000, -ln(1 - random()) * 400)::int,
         case when n % 12 = 0 then 'no_show' when n % 17 = 0 then 'abandoned' else 'served' end, random() < 0.8
       from (select d::date as d, n, d + interval '1 hour' + n * interval '107 seconds' as at
             from generate_series($4::date - ${size.days - 1}, $4::date, interval '1 day') d, generate_series(1, ${size.legsPerDay}) n) x`,
      [tenantA, branch, own, lastDay],
    )
  }
  await client.query(
    'insert into analytics.days (tenant_id, branch_id, day) select distinct tenant_id, branch_id, day from analytics.legs',
  )
  await client.query('vacuum analyze analytics.legs, analytics.days')
}

async function packAll({ services: parts, clock }: Office): Promise<void> {
  const open = 'select count(*)::int as n from analytics.days where packed is null and day <= $1'
  while ((await parts.db.systemPool.query<{ n: number }>(open, [lastDay])).rows[0]!.n > 0)
    await packDays(parts, clock.now(), new AbortController().signal)
  const months = 'select count(*)::int as n from analytics.months'
  for (let before = -1, n = 0; n > before; n = (await parts.db.systemPool.query<{ n: number }>(months)).rows[0]!.n) {
    before = n
    await packMonths(parts, clock.now(), new AbortController().signal)
  }
}

const back = (days: number) =>
  new Date(Date.parse(`${lastDay}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

async function askAll(office: Office, [place]: readonly Place[]): Promise<Figure[]> {
  const year = { from: back(364), to: lastDay }
  const kinds: [string, Query][] = [
    ['a week, all branches', { from: back(6), to: lastDay }],
    ['a month, all branches', { from: back(29), to: lastDay }],
    ['a year, one branch', { ...year, branch_id: place!.branch }],
    ['a year, all branches (every event)', year],
    ['a year, all branches, one channel', { ...year, channel: 'kiosk' }],
    ['a year, all branches, one person', { ...year, agent_id: 'petugas-3' }],
    ['a year, one service', { ...year, service_id: place!.services[0]! }],
    ['a year, all branches, one class and channel', { ...year, class: 'elderly', channel: 'web' }],
  ]
  const figures: Figure[] = []
  const everything: number[] = []
  for (const [name, query] of kinds) {
    const times: number[] = []
    for (let n = -2; n < asked; n++) {
      const ms = await timed(() => office.admin.call(readLineFigures, { query }))
      if (n >= 0) times.push(ms)
    }
    everything.push(...times)
    figures.push({ name: `${name}: median`, value: median(times), unit: 'ms' })
    figures.push({ name: `${name}: p95`, value: percentile(times, 0.95), unit: 'ms', atMost: 1_000 })
  }
  const live = []
  for (let n = 0; n < asked; n++) live.push(await timed(() => office.admin.call(readLiveLines, {})))
  return [
    ...figures,
    { name: 'all of these: p95', value: percentile(everything, 0.95), unit: 'ms', atMost: 1_000 },
    { name: 'live view: p95', value: percentile(live, 0.95), unit: 'ms', atMost: 100 },
    await exactness(office, year),
  ]
}

/** How far the median from steps is from the exact one, as the database sorts it. */
async function exactness(office: Office, year: Query): Promise<Figure> {
  const text = 'select percentile_disc(0.5) within group (order by wait_seconds) as exact from analytics.legs'
  const { rows } = await office.services.db.systemPool.query<{ exact: number }>(text)
  const counted = (await office.admin.call(readLineFigures, { query: year })).total.wait.median!
  return {
    name: 'median wait against the exact one, off by',
    value: Math.abs(counted / rows[0]!.exact - 1) * 100,
    unit: '%',
    atMost: 1,
  }
}

const tickets = 1_000

/** Events of new visits on one day of one branch, eight tickets at a time: what reactions do. */
async function captures(office: Office, [place]: readonly Place[]): Promise<Figure[]> {
  const stories = Array.from({ length: tickets }, (_, n) => storyOf(n, place!))
  const began = performance.now()
  const lanes = Array.from({ length: 8 }, async () => {
    for (let one = stories.pop(); one; one = stories.pop()) {
      const ticketId = crypto.randomUUID()
      for (const told of one) {
        await office.services.tenantTx(tenantA, (tx) => capture(tx, [{ ticketId, told }], office.clock.now()))
      }
    }
  })
  await Promise.all(lanes)
  const perSecond = (tickets * eventsPerLeg) / ((performance.now() - began) / 1_000)
  // A queue of 300 numbers a second, the figure of the queue's own benchmark, is five times as many events over its day.
  return [{ name: 'events taken in', value: perSecond, unit: 'per s', atLeast: 300 }]
}

function storyOf(n: number, place: Place): Told[] {
  const at = Date.parse('2026-12-01T02:00:00Z') + n * 1_000
  const base = {
    ...{ branch_id: place.branch, day: '2026-12-01', class: 'regular', channel: 'kiosk', booked: false, leg: 1 },
    ...{ service_id: place.services[n % size.services]!, enqueued_at: at, held_seconds: 0, sla_minutes: 30 },
    ...{ why: null, next_service_id: null, agent_id: null, counter_id: null, seconds: null },
  }
  const names = ['created', 'called', 'serving', 'held', 'done']
  const states = ['waiting', 'called', 'serving', 'held', 'completed']
  return names.map((name, i) => ({
    ...base,
    ...{ version: i + 1, name, status: states[i]!, at: at + i * 60_000, seconds: i === 0 || i === 3 ? null : 60 },
  }))
}
