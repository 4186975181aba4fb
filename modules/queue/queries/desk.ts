import { sql, type Tx } from '@govconnect/kernel'
import type { Ticket } from '../rules/ticket.ts'
import type { Presence } from '../rules/words.ts'
import { type FrontRow, type Fronts, frontsOf } from './fronts.ts'

export interface SessionRow {
  counter_id: string
  branch_id: string
  staff_id: string
  staff_name: string
  opened_at: Date
  free_since: Date
}

export interface PresenceRow {
  staff_id: string
  branch_id: string
  name: string
  presence: Presence
  reason: string | null
  since: Date
  lease_until: Date
}

/** What calling at a counter starts from. */
export interface DeskRow {
  stamp: string | null
  session: { staff_id: string; staff_name: string } | null
  presence: Presence | null
}

export interface LockedDesks extends Fronts {
  /** By counter. */
  desks: ReadonlyMap<string, DeskRow>
  /** Called or served at a counter, by it. */
  present: ReadonlyMap<string, Ticket>
  /** By area: whether its latest calls, newest first, went to a class with credit. */
  latest: ReadonlyMap<string, readonly boolean[]>
}

type LookedRow = FrontRow | ToldRow<'desk'> | ToldRow<'latest'> | ToldRow<'present'>

interface ToldRow<Lane> {
  lane: Lane
  id: string
  told: string
}

/** Locks counters with their areas and answers how they stand then, the lines deep enough for a call at each. */
export async function lockAndLook(tx: Tx, counterIds: readonly string[], now: number): Promise<LockedDesks> {
  const rows = await tx.rows<LookedRow>({
    name: 'queue-lock-and-look',
    text: 'select * from queue.lock_and_look($1, $2)',
    values: [counterIds, new Date(now)],
  })
  const desks = new Map<string, DeskRow>()
  const present = new Map<string, Ticket>()
  const latest = new Map<string, readonly boolean[]>()
  const fronts: FrontRow[] = []
  for (const row of rows) {
    if (row.lane === 'desk') desks.set(row.id, JSON.parse(row.told))
    else if (row.lane === 'latest') latest.set(row.id, JSON.parse(row.told))
    else if (row.lane === 'present') {
      const ticket: Ticket = JSON.parse(row.told)
      present.set(ticket.counter_id!, ticket)
    } else fronts.push(row)
  }
  return { desks, present, latest, ...frontsOf(fronts) }
}

export function findSession(tx: Tx, counterId: string): Promise<SessionRow | undefined> {
  return tx.maybe(sql`select counter_id, branch_id, staff_id, staff_name, opened_at, free_since from queue.counter_sessions
    where tenant_id = ${tx.tenantId} and counter_id = ${counterId}`)
}

export function listSessions(tx: Tx, branchId?: string): Promise<SessionRow[]> {
  return tx.rows(sql`select counter_id, branch_id, staff_id, staff_name, opened_at, free_since from queue.counter_sessions
    where tenant_id = ${tx.tenantId} and (${branchId ?? null}::uuid is null or branch_id = ${branchId ?? null}::uuid)
    order by opened_at`)
}

export function sessionsOf(tx: Tx, staffId: string): Promise<SessionRow[]> {
  return tx.rows(sql`select counter_id, branch_id, staff_id, staff_name, opened_at, free_since from queue.counter_sessions
    where tenant_id = ${tx.tenantId} and staff_id = ${staffId} order by opened_at`)
}

export function findPresence(tx: Tx, staffId: string): Promise<PresenceRow | undefined> {
  return tx.maybe(sql`select staff_id, branch_id, name, presence, reason, since, lease_until from queue.presence
    where tenant_id = ${tx.tenantId} and staff_id = ${staffId}`)
}

export function listPresence(tx: Tx, branchId: string): Promise<PresenceRow[]> {
  return tx.rows(sql`select staff_id, branch_id, name, presence, reason, since, lease_until from queue.presence
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId} order by name`)
}

/** Who is called or served at the counters of a branch. */
export function atCounters(tx: Tx): Promise<{ counter_id: string; id: string }[]> {
  return tx.rows(sql`select counter_id, id from queue.tickets
    where tenant_id = ${tx.tenantId} and status in ('called', 'serving') and counter_id is not null`)
}

export interface ServedRow {
  agent_id: string
  served: number
  p50_minutes: number | null
}

/** What each agent served on a day: by the legs that ended. */
export function servedOn(tx: Tx, of: { branchId: string; day: string }): Promise<ServedRow[]> {
  return tx.rows(sql`
    select l ->> 'agent_id' as agent_id, count(*) as served,
      percentile_cont(0.5) within group (order by (l ->> 'served_ms')::double precision) / 60000 as p50_minutes
    from queue.tickets t, jsonb_array_elements(t.state -> 'legs') l
    where t.tenant_id = ${tx.tenantId} and t.branch_id = ${of.branchId} and t.day = ${of.day}::date and t.state -> 'legs' <> '[]'
      and l ->> 'outcome' = 'served' and l ->> 'agent_id' is not null
    group by 1`)
}

/** Held, not come on this day, or left behind by a vanished agent; of these services, the latest first. */
export async function listAside(
  tx: Tx,
  of: { branchId: string; day: string; serviceIds: readonly string[] },
): Promise<Ticket[]> {
  const rows = await tx.rows<{ state: Ticket }>(sql`
    select state from queue.tickets
    where tenant_id = ${tx.tenantId} and branch_id = ${of.branchId} and service_id = any(${of.serviceIds}::uuid[])
      and (status = 'held' or (status = 'serving' and (state ->> 'orphaned')::boolean)
        or (status = 'no_show' and day = ${of.day}::date))
    order by (state -> 'last' ->> 'at')::double precision desc, id limit 100`)
  return rows.map(({ state }) => state)
}

export interface EndedHere {
  /** Legs that were served here. */
  served: number
  /** Whose leg ended here, the latest first, a few. */
  recent: Ticket[]
}

/** What ended at a counter on a day: of tickets whose last call was there, and of those that went on to another line. */
export async function endedAt(tx: Tx, of: { branchId: string; day: string; counterId: string }): Promise<EndedHere> {
  const rows = await tx.rows<{ state: Ticket; served: number }>(sql`
    with here as (
      select id, state from queue.tickets
      where tenant_id = ${tx.tenantId} and counter_id = ${of.counterId} and day = ${of.day}::date
      union all
      select id, state from queue.tickets
      where tenant_id = ${tx.tenantId} and branch_id = ${of.branchId} and day = ${of.day}::date and state -> 'leg' <> '1'
        and counter_id is distinct from ${of.counterId}::uuid)
    select state, sum(legs.served) over () as served from here, lateral (
      select max((l ->> 'ended_at')::double precision) as ended, count(*) filter (where l ->> 'outcome' = 'served') as served
      from jsonb_array_elements(state -> 'legs') l where l ->> 'counter_id' = ${of.counterId}) as legs
    where legs.ended is not null
    order by legs.ended desc, id limit 10`)
  return { served: Number(rows[0]?.served ?? 0), recent: rows.map(({ state }) => state) }
}
