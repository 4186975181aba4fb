import { rawSql, sql, type Tx } from '@govconnect/kernel'
import type { Leg, Visit } from './rules/legs.ts'
import type { Story } from './rules/story.ts'

/** The story of a visit as known, locked until the end of the transaction; empty where nothing is known. */
export async function lockStory(tx: Tx, ticketId: string): Promise<Story> {
  // Two events of a new visit may come at once: its row cannot be locked before there is one.
  await tx.run({
    name: 'analytics-lock-visit',
    text: 'select pg_advisory_xact_lock(7201981, hashtext($1))',
    values: [ticketId],
  })
  const found = await tx.maybe<{ story: Story }>({
    name: 'analytics-story',
    text: 'select story from analytics.visits where tenant_id = $1 and ticket_id = $2',
    values: [tx.tenantId, ticketId],
  })
  return found?.story ?? []
}

export interface BranchDay {
  branch_id: string
  day: string
}

/** The days that a visit's legs stand in now. */
export function daysOfVisit(tx: Tx, ticketId: string): Promise<BranchDay[]> {
  return tx.rows({
    name: 'analytics-days-of-visit',
    text: `select distinct branch_id, day::text as day from analytics.legs where tenant_id = $1 and ticket_id = $2`,
    values: [tx.tenantId, ticketId],
  })
}

/**
 * Says that legs of these days change: whoever packs a day waits for this transaction, and the packed value is dropped.
 * Writers do not wait for each other.
 */
export async function openDays(tx: Tx, days: readonly BranchDay[]): Promise<void> {
  const names = days.map(({ branch_id, day }) => `${branch_id} ${day}`).sort()
  await tx.run({
    name: 'analytics-share-days',
    text: `select pg_advisory_xact_lock_shared(7201982, hashtext(name)) from unnest($1::text[]) as n(name) order by hashtext(name)`,
    values: [names],
  })
  const values = [tx.tenantId, days.map(({ branch_id }) => branch_id), days.map(({ day }) => day)]
  await tx.run({
    name: 'analytics-know-days',
    text: `insert into analytics.days (tenant_id, branch_id, day)
      select $1, d.branch_id, d.day from unnest($2::uuid[], $3::date[]) as d(branch_id, day) order by 2, 3 on conflict do nothing`,
    values,
  })
  await tx.run({
    name: 'analytics-unpack-days',
    text: `update analytics.days set packed = null where tenant_id = $1 and packed is not null
      and (branch_id, day) in (select * from unnest($2::uuid[], $3::date[]))`,
    values,
  })
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

/** A visit and its legs as they are now; legs that are no more go. */
export async function saveVisit(tx: Tx, { ticketId, story, visit, now: heardAt }: HeardVisit): Promise<void> {
  const { status, branch_id, service_id, counter_id, since, held_seconds } = visit.now
  await tx.run({
    name: 'analytics-save-visit',
    text: `insert into analytics.visits
        (tenant_id, ticket_id, story, status, branch_id, service_id, counter_id, since, held_seconds, heard_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (tenant_id, ticket_id) do update set story = excluded.story, status = excluded.status,
        branch_id = excluded.branch_id, service_id = excluded.service_id, counter_id = excluded.counter_id,
        since = excluded.since, held_seconds = excluded.held_seconds, heard_at = excluded.heard_at`,
    values: [
      ...[tx.tenantId, ticketId, JSON.stringify(story), status, branch_id, service_id, counter_id],
      ...[new Date(since), held_seconds, heardAt],
    ],
  })
  await tx.run({
    name: 'analytics-drop-legs',
    text: 'delete from analytics.legs where tenant_id = $1 and ticket_id = $2 and leg <> all ($3::integer[])',
    values: [tx.tenantId, ticketId, visit.legs.map(({ leg }) => leg)],
  })
  await tx.run({
    name: 'analytics-save-legs',
    text: `insert into analytics.legs (tenant_id, ticket_id, ${legColumns})
      select $1, $2, ${legColumns} from jsonb_to_recordset($3::jsonb) as l(${legTypes})
      on conflict (tenant_id, ticket_id, leg) do update set (${legColumns}) =
        (select ${legColumns.replace(/\w+/g, 'excluded.$&')})`,
    values: [tx.tenantId, ticketId, JSON.stringify(visit.legs.map(rowOf))],
  })
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
const rowOf = (leg: Leg) => ({ ...leg, enqueued_at: iso(leg.enqueued_at), ended_at: iso(leg.ended_at) })

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
