import { sql, type Tx } from '@govconnect/kernel'
import type { Leg } from './rules/legs.ts'
import type { Range } from './rules/range.ts'
import type { BranchDay } from './store.ts'

export interface DayRow extends BranchDay {
  packed: Buffer | null
}

/** Days of these branches on which anything happened. */
export function readDays(tx: Tx, branchIds: readonly string[], { from, to }: Range): Promise<DayRow[]> {
  return tx.rows({
    name: 'analytics-days',
    text: `select branch_id, day::text as day, packed from analytics.days
      where tenant_id = $1 and branch_id = any ($2::uuid[]) and day between $3::date and $4::date order by day, branch_id`,
    values: [tx.tenantId, branchIds, from, to],
  })
}

export interface PackedRow {
  branch_id: string
  /** Of a month, its first. */
  day: string
  packed: Buffer | null
  is_month: boolean
}

/** What a range is counted from: of each branch its packed month where the range holds it whole and there is one, else its days. */
export function readPacked(
  tx: Tx,
  branchIds: readonly string[],
  { from, to, month }: Range & { month: string | null },
): Promise<PackedRow[]> {
  return tx.rows({
    name: 'analytics-packed',
    text: `select branch_id, month::text as day, packed, true as is_month from analytics.months
      where tenant_id = $1 and branch_id = any ($2::uuid[]) and month = $5::date
      union all
      select branch_id, day::text, packed, false from analytics.days d
      where tenant_id = $1 and branch_id = any ($2::uuid[]) and day between $3::date and $4::date and not exists
        (select from analytics.months m where m.tenant_id = $1 and m.branch_id = d.branch_id and m.month = $5::date)`,
    values: [tx.tenantId, branchIds, from, to, month],
  })
}

type LegRow = Omit<Leg, 'enqueued_at' | 'ended_at'> & { ticket_id: string; enqueued_at: Date; ended_at: Date | null }
export type StoredLeg = Leg & { ticket_id: string }

const legOf = (row: LegRow): StoredLeg => ({
  ...row,
  enqueued_at: row.enqueued_at.getTime(),
  ended_at: row.ended_at?.getTime() ?? null,
})

const legColumns = `ticket_id, leg, branch_id, day::text as day, service_id, counter_id, agent_id, class, channel, booked, joined,
  enqueued_at, ended_at, wait_seconds, walk_seconds, service_seconds, outcome, sla_kept`

/** Legs of one visit, in order. */
export async function legsOfVisit(tx: Tx, ticketId: string): Promise<Leg[]> {
  const rows = await tx.rows<LegRow>({
    name: 'analytics-legs-of-visit',
    text: `select ${legColumns} from analytics.legs where tenant_id = $1 and ticket_id = $2 order by leg`,
    values: [tx.tenantId, ticketId],
  })
  return rows.map(legOf).map(({ ticket_id: _, ...leg }) => leg)
}

/** Legs of one day of one branch, in the order in which the line was joined. */
export async function readLegs(tx: Tx, { branch_id, day }: BranchDay): Promise<StoredLeg[]> {
  const rows = await tx.rows<LegRow>({
    name: 'analytics-legs',
    text: `select ${legColumns} from analytics.legs where tenant_id = $1 and branch_id = $2 and day = $3::date order by enqueued_at, ticket_id, leg`,
    values: [tx.tenantId, branch_id, day],
  })
  return rows.map(legOf)
}

export interface LineNow {
  branch_id: string
  service_id: string
  waiting: number
  called: number
  serving: number
  held: number
  longest_wait_seconds: number | null
}

/** Lines that somebody stands in. */
export function readLinesNow(tx: Tx, branchIds: readonly string[], now: Date): Promise<LineNow[]> {
  return tx.rows(sql`
    select branch_id, service_id, count(*) filter (where status = 'waiting') as waiting,
      count(*) filter (where status = 'called') as called, count(*) filter (where status = 'serving') as serving,
      count(*) filter (where status = 'held') as held,
      max(greatest(0, extract(epoch from ${now}::timestamptz - since)::float8 - held_seconds)) filter (where status = 'waiting') as longest_wait_seconds
    from analytics.visits
    where tenant_id = ${tx.tenantId} and branch_id = any (${branchIds}::uuid[]) and status in ('waiting', 'called', 'serving', 'held')
    group by branch_id, service_id order by branch_id, service_id`)
}

export interface CounterNow {
  branch_id: string
  open: number
  busy: number
}

/** Counters that are open as their agents said, and those with somebody called or served there. */
export function readCountersNow(tx: Tx, branchIds: readonly string[]): Promise<CounterNow[]> {
  return tx.rows(sql`
    with opened as (
      select distinct branch_id, unnest(counter_ids) as counter_id from analytics.agents
      where tenant_id = ${tx.tenantId} and branch_id = any (${branchIds}::uuid[])
    ), busy as (
      select distinct branch_id, counter_id from analytics.visits
      where tenant_id = ${tx.tenantId} and branch_id = any (${branchIds}::uuid[]) and status in ('called', 'serving') and counter_id is not null
    )
    select branch_id, count(*) as open, count(b.counter_id) as busy
    from (select * from opened union select * from busy) o left join busy b using (branch_id, counter_id) group by branch_id`)
}

export interface PresenceNow {
  branch_id: string
  presence: string
  count: number
}

export function readPresenceNow(tx: Tx, branchIds: readonly string[]): Promise<PresenceNow[]> {
  return tx.rows(sql`select branch_id, presence, count(*) as count from analytics.agents
    where tenant_id = ${tx.tenantId} and branch_id = any (${branchIds}::uuid[]) and presence <> 'offline' group by branch_id, presence`)
}

export interface DueDay extends BranchDay {
  tenant_id: string
}

/** Days of all offices that are over and not packed. */
export function findDueDays(tx: Tx, before: string): Promise<DueDay[]> {
  return tx.rows(
    sql`select tenant_id, branch_id, day::text as day from analytics.days where packed is null and day < ${before}::date order by days.day limit 200`,
  )
}

export interface DueMonth {
  tenant_id: string
  branch_id: string
  month: string
}

/** Months of all offices that ended before a day, whose days are all packed, and which are not. */
export function findDueMonths(tx: Tx, before: string): Promise<DueMonth[]> {
  return tx.rows(sql`
    select tenant_id, branch_id, month::text as month from (
      select tenant_id, branch_id, date_trunc('month', day::timestamp)::date as month from analytics.days
      where day < ${before}::date group by 1, 2, 3 having bool_and(packed is not null)
    ) d
    where not exists (select from analytics.months m where (m.tenant_id, m.branch_id, m.month) = (d.tenant_id, d.branch_id, d.month))
    order by month desc limit 200`)
}

/** Offices whose figures are to be made anew, longest asked first. */
export async function findDueRebuilds(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ tenant_id: string }>(
    sql`select tenant_id from analytics.rebuilds where finished_at is null order by requested_at limit 100`,
  )
  return rows.map(({ tenant_id }) => tenant_id)
}
