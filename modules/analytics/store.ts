import { rawSql, sql, type Tx } from '@govconnect/kernel'
import type { Leg, Visit } from './rules/legs.ts'
import type { Story } from './rules/story.ts'

/** The stories of visits as known, locked until the end of the transaction; no entry where nothing is known. */
export async function lockStories(tx: Tx, ticketIds: readonly string[]): Promise<Map<string, Story>> {
  // Two events of a new visit may come at once: its row cannot be locked before there is one. In one order, so that nobody waits in a ring.
  const lock = tx.run({
    name: 'analytics-lock-visits',
    text: 'select pg_advisory_xact_lock(7201981, h) from (select distinct hashtext(id) as h from unnest($1::text[]) as t(id) order by h) o',
    values: [ticketIds],
  })
  const find = tx.rows<{ ticket_id: string; story: Story }>({
    name: 'analytics-stories',
    text: 'select ticket_id, story from analytics.visits where tenant_id = $1 and ticket_id = any($2::uuid[])',
    values: [tx.tenantId, ticketIds],
  })
  const [, rows] = await Promise.all([lock, find])
  return new Map(rows.map(({ ticket_id, story }) => [ticket_id, story]))
}

export interface BranchDay {
  branch_id: string
  day: string
}

/** The days that a visit's legs stand in now. */
export function daysOfVisit(tx: Tx, ticketId: string): Promise<BranchDay[]> {
  return tx.rows(
    sql`select distinct branch_id, day::text as day from analytics.legs where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId}`,
  )
}

/**
 * Says that legs of these days change: whoever packs a day waits for this transaction, and the packed value is dropped.
 * Writers do not wait for each other.
 */
export async function openDays(tx: Tx, days: readonly BranchDay[]): Promise<void> {
  const names = days.map(({ branch_id, day }) => `${branch_id} ${day}`).sort()
  const values = [tx.tenantId, days.map(({ branch_id }) => branch_id), days.map(({ day }) => day)]
  await Promise.all([
    tx.run({
      name: 'analytics-share-days',
      text: `select pg_advisory_xact_lock_shared(7201982, hashtext(name)) from unnest($1::text[]) as n(name) order by hashtext(name)`,
      values: [names],
    }),
    tx.run({
      name: 'analytics-know-days',
      text: `insert into analytics.days (tenant_id, branch_id, day)
        select $1, d.branch_id, d.day from unnest($2::uuid[], $3::date[]) as d(branch_id, day) order by 2, 3 on conflict do nothing`,
      values,
    }),
    tx.run({
      name: 'analytics-unpack-days',
      text: `update analytics.days set packed = null where tenant_id = $1 and packed is not null
        and (branch_id, day) in (select * from unnest($2::uuid[], $3::date[]))`,
      values,
    }),
  ])
}

const legColumns = `leg, branch_id, day, service_id, counter_id, agent_id, class, channel, booked, joined, enqueued_at, ended_at,
  wait_seconds, walk_seconds, service_seconds, outcome, sla_kept`

const legTypes = `leg integer, branch_id uuid, day date, service_id uuid, counter_id uuid, agent_id text, class text, channel text,
  booked boolean, joined boolean, enqueued_at timestamptz, ended_at timestamptz,
  wait_seconds integer, walk_seconds integer, service_seconds integer, outcome text, sla_kept boolean`

export interface HeardVisit {
  ticketId: string
  story: Story
  visit: Visit
  now: Date
}

const visitColumns = 'ticket_id, story, status, branch_id, service_id, counter_id, since, held_seconds, heard_at'

const visitTypes = `ticket_id uuid, story jsonb, status text, branch_id uuid, service_id uuid, counter_id uuid, since timestamptz,
  held_seconds double precision, heard_at timestamptz`

/** Visits and their legs as they are now; of those who had legs, the ones that are no more go. */
export async function saveVisits(tx: Tx, visits: readonly HeardVisit[], hadLegs: readonly string[]): Promise<void> {
  const legs = visits.flatMap(({ ticketId, visit }) => visit.legs.map((leg) => rowOf(ticketId, leg)))
  const kept = [legs.map(({ ticket_id }) => ticket_id), legs.map(({ leg }) => leg)]
  const dropText = `delete from analytics.legs where tenant_id = $1 and ticket_id = any($2::uuid[])
    and (ticket_id, leg) not in (select * from unnest($3::uuid[], $4::integer[]))`
  const values = [tx.tenantId, hadLegs, ...kept]
  const drop = hadLegs.length > 0 ? tx.run({ name: 'analytics-drop-legs', text: dropText, values }) : undefined
  await Promise.all([
    tx.run({
      name: 'analytics-save-visits',
      text: `insert into analytics.visits (tenant_id, ${visitColumns})
        select $1, ${visitColumns} from jsonb_to_recordset($2::jsonb) as v(${visitTypes})
        on conflict (tenant_id, ticket_id) do update set (${visitColumns}) =
          (select ${visitColumns.replace(/\w+/g, 'excluded.$&')})`,
      values: [tx.tenantId, JSON.stringify(visits.map(visitRowOf))],
    }),
    drop,
    tx.run({
      name: 'analytics-save-legs',
      text: `insert into analytics.legs (tenant_id, ticket_id, ${legColumns})
        select $1, ticket_id, ${legColumns} from jsonb_to_recordset($2::jsonb) as l(ticket_id uuid, ${legTypes})
        on conflict (tenant_id, ticket_id, leg) do update set (${legColumns}) =
          (select ${legColumns.replace(/\w+/g, 'excluded.$&')})`,
      values: [tx.tenantId, JSON.stringify(legs)],
    }),
  ])
}

function visitRowOf({ ticketId, story, visit, now }: HeardVisit) {
  const { since, ...standing } = visit.now
  return { ticket_id: ticketId, story, ...standing, since: iso(since), heard_at: now }
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
const rowOf = (ticketId: string, leg: Leg) => ({
  ...{ ...leg, ticket_id: ticketId },
  ...{ enqueued_at: iso(leg.enqueued_at), ended_at: iso(leg.ended_at) },
})

/** Visits between two ids that the owner's log does not know. Those heard of since are left alone. */
export async function dropUnknown(
  tx: Tx,
  range: { after: string; upTo: string; known: readonly string[]; before: Date },
): Promise<string[]> {
  const rows = await tx.rows<{ ticket_id: string }>(sql`
    delete from analytics.visits where tenant_id = ${tx.tenantId} and ticket_id > ${range.after}::uuid and ticket_id <= ${range.upTo}::uuid
      and ticket_id <> all (${range.known}::uuid[]) and heard_at < ${range.before} returning ticket_id`)
  const ids = rows.map(({ ticket_id }) => ticket_id)
  if (ids.length > 0) {
    const days = await tx.rows<BranchDay>(
      sql`select distinct branch_id, day::text as day from analytics.legs where tenant_id = ${tx.tenantId} and ticket_id = any (${ids}::uuid[])`,
    )
    if (days.length > 0) await openDays(tx, days)
    await tx.run(sql`delete from analytics.legs where tenant_id = ${tx.tenantId} and ticket_id = any (${ids}::uuid[])`)
  }
  return ids
}

/** Shuts a day to writers for the rest of the transaction; false where it is packed, or one is writing. */
export async function shutDay(tx: Tx, { branch_id, day }: BranchDay): Promise<boolean> {
  const { got } = await tx.row<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(7201982, hashtext(${`${branch_id} ${day}`})) as got`,
  )
  return got
}

export async function savePacked(tx: Tx, { branch_id, day }: BranchDay, packed: Uint8Array): Promise<void> {
  await tx.run(sql`update analytics.days set packed = ${Buffer.from(packed)}
    where tenant_id = ${tx.tenantId} and branch_id = ${branch_id} and day = ${day}::date`)
}

/** Keeps writers out of a month for the rest of the transaction; false where one is writing (see the trigger `days_drop_month`). */
export async function shutMonth(tx: Tx, branchId: string, month: string): Promise<boolean> {
  const { got } = await tx.row<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(7201983, hashtext(${`${branchId} ${month}`})) as got`,
  )
  return got
}

export async function saveMonth(tx: Tx, month: { branchId: string; month: string; packed: Uint8Array }): Promise<void> {
  await tx.run(sql`insert into analytics.months (tenant_id, branch_id, month, packed)
    values (${tx.tenantId}, ${month.branchId}, ${month.month}::date, ${Buffer.from(month.packed)}) on conflict do nothing`)
}

export interface AgentNow {
  staff_id: string
  branch_id: string
  presence: string
  counter_ids: readonly string[]
  told_at: Date
}

/** Who works where, as last told; an older word changes nothing. */
export async function saveAgent(tx: Tx, agent: AgentNow): Promise<void> {
  await tx.run(sql`insert into analytics.agents (tenant_id, staff_id, branch_id, presence, counter_ids, told_at)
    values (${tx.tenantId}, ${agent.staff_id}, ${agent.branch_id}, ${agent.presence}, ${agent.counter_ids}::uuid[], ${agent.told_at})
    on conflict (tenant_id, staff_id) do update set branch_id = excluded.branch_id, presence = excluded.presence,
      counter_ids = excluded.counter_ids, told_at = excluded.told_at
    where analytics.agents.told_at <= excluded.told_at`)
}

export interface RebuildRow {
  tenant_id: string
  requested_at: Date
  after_ticket: string | null
  tickets: number
  mended: number
  finished_at: Date | null
}

const rebuildColumns = rawSql(
  'tenant_id, requested_at, after_ticket, tickets::float8 as tickets, mended::float8 as mended, finished_at',
)

export function findRebuild(tx: Tx): Promise<RebuildRow | undefined> {
  return tx.maybe(sql`select ${rebuildColumns} from analytics.rebuilds where tenant_id = ${tx.tenantId}`)
}

/** Begins one, unless one is under way. */
export async function requestRebuild(tx: Tx, now: Date): Promise<RebuildRow> {
  await tx.run(sql`insert into analytics.rebuilds (tenant_id, requested_at) values (${tx.tenantId}, ${now})
    on conflict (tenant_id) do update set requested_at = excluded.requested_at, after_ticket = null, tickets = 0, mended = 0, finished_at = null
    where analytics.rebuilds.finished_at is not null`)
  return (await findRebuild(tx))!
}

/** An office met for the first time: what was before this module listened is read from the log. */
export async function requestFirst(tx: Tx, now: Date): Promise<void> {
  await tx.run(
    sql`insert into analytics.rebuilds (tenant_id, requested_at) values (${tx.tenantId}, ${now}) on conflict do nothing`,
  )
}

export async function noteRebuild(
  tx: Tx,
  progress: { after: string | null; tickets: number; mended: number; finishedAt: Date | null },
): Promise<void> {
  await tx.run(sql`update analytics.rebuilds set after_ticket = coalesce(${progress.after}::uuid, after_ticket),
    tickets = tickets + ${progress.tickets}, mended = mended + ${progress.mended}, finished_at = ${progress.finishedAt}
    where tenant_id = ${tx.tenantId}`)
}
