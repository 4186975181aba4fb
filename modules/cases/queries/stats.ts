import { sql, type Tx } from '@govconnect/kernel'
import type { StatsQuery } from '../contract/inputs.ts'
import type { CaseStats } from '../contract/views.ts'
import { definitions, minimumN, shownDays } from '../rules/stats.ts'
import { type Scope, whereOf } from './filter.ts'

interface Totals {
  total: number
  open: number
  closed: number
  reopened: number
  confidential: number
  baru: number
  proses: number
  selesai: number
  ditolak: number
  kept: number
  broken: number
  finished: number
  median_hours: number | null
  p90_hours: number | null
}

/** Figures of the cases opened in the time asked for; without one, of all cases. */
export async function readStats(tx: Tx, scope: Scope, query: StatsQuery): Promise<CaseStats> {
  const where = whereOf(scope, query)
  const totals = await tx.row<Totals>(sql`
    select count(*) as total,
      count(*) filter (where c.status = 'baru') as baru, count(*) filter (where c.status = 'proses') as proses,
      count(*) filter (where c.status = 'selesai') as selesai, count(*) filter (where c.status = 'ditolak') as ditolak,
      count(*) filter (where c.closed_on is null) as open, count(*) filter (where c.closed_on is not null) as closed,
      count(*) filter (where c.reopened_count > 0) as reopened, count(*) filter (where c.confidential) as confidential,
      count(*) filter (where c.closed_on <= c.due_on) as kept,
      count(*) filter (where coalesce(c.closed_on, ${scope.office.today}::date) > c.due_on) as broken,
      count(*) filter (where c.status = 'selesai') as finished,
      percentile_cont(0.5) within group (order by extract(epoch from c.closed_at - c.created_at) / 3600)
        filter (where c.status = 'selesai') as median_hours,
      percentile_cont(0.9) within group (order by extract(epoch from c.closed_at - c.created_at) / 3600)
        filter (where c.status = 'selesai') as p90_hours
    from cases.cases c where ${where}`)
  const to = query.to ?? scope.office.today
  return {
    ...pick(totals),
    from: query.from ?? null,
    to,
    by_category: await byCategory(tx, where),
    by_source: await tx.rows<{ source: string; total: number }>(
      sql`select c.source, count(*) as total from cases.cases c where ${where} group by 1 order by 2 desc, 1`,
    ),
    by_day: await byDay(tx, scope, query),
    definitions,
  }
}

function pick(
  totals: Totals,
): Pick<CaseStats, 'total' | 'open' | 'closed' | 'reopened' | 'confidential' | 'by_status' | 'resolution' | 'sla'> {
  const { total, open, closed, reopened, confidential, baru, proses, selesai, ditolak } = totals
  const enough = totals.finished >= minimumN
  return {
    ...{ total, open, closed, reopened, confidential, by_status: { baru, proses, selesai, ditolak } },
    resolution: {
      n: totals.finished,
      minimum_n: minimumN,
      median_hours: enough ? oneDecimal(totals.median_hours) : null,
      p90_hours: enough ? oneDecimal(totals.p90_hours) : null,
    },
    sla: { kept: totals.kept, broken: totals.broken },
  }
}

function oneDecimal(hours: number | null): number | null {
  return hours === null ? null : Math.round(hours * 10) / 10
}

async function byCategory(tx: Tx, where: ReturnType<typeof whereOf>): Promise<CaseStats['by_category']> {
  const rows = await tx.rows<{ kategori: string; id: string; en: string; total: number; open: number }>(
    sql`select c.kategori, coalesce(k.label_id, c.kategori) as id, coalesce(k.label_en, c.kategori) as en,
          count(*) as total, count(*) filter (where c.closed_on is null) as open
        from cases.cases c left join cases.categories k on k.tenant_id = c.tenant_id and k.slug = c.kategori
        where ${where} group by 1, 2, 3 order by 4 desc, 1`,
  )
  return rows.map(({ kategori, id, en, total, open }) => ({ kategori, label: { id, en }, total, open }))
}

/** Each of the last days, days without a case included. Closings count on their own day, whenever the case was opened. */
async function byDay(tx: Tx, scope: Scope, query: StatsQuery): Promise<CaseStats['by_day']> {
  const days = shownDays(query.from, query.to ?? scope.office.today)
  const first = days[0] ?? scope.office.today
  const last = days.at(-1) ?? scope.office.today
  const where = whereOf(scope, { ...query, from: undefined, to: undefined })
  const rows = await tx.rows<{ day: string; created: number; closed: number }>(
    sql`select day::text, sum(created) as created, sum(closed) as closed from (
          select c.opened_on as day, 1 as created, 0 as closed from cases.cases c
          where ${where} and c.opened_on between ${first}::date and ${last}::date
          union all
          select c.closed_on, 0, 1 from cases.cases c
          where ${where} and c.closed_on between ${first}::date and ${last}::date) d
        group by 1`,
  )
  const found = new Map(rows.map((row) => [row.day, row]))
  return days.map((day) => ({ day, created: found.get(day)?.created ?? 0, closed: found.get(day)?.closed ?? 0 }))
}
