import { sql, type Tx } from '@govconnect/kernel'
import type { Ticket } from '../rules/ticket.ts'

/** Work that is due, of all tenants: found across, done in each tenant's own transaction. */

export interface DueTicket {
  tenant_id: string
  id: string
}

export function dueHolds(tx: Tx, now: Date): Promise<DueTicket[]> {
  return tx.rows(
    sql`select tenant_id, id from queue.tickets where status = 'held' and hold_until <= ${now} order by hold_until limit 200`,
  )
}

/** Called and not come, for at least the shortest grace there is. */
export function unanswered(tx: Tx, before: number): Promise<(DueTicket & { state: Ticket })[]> {
  return tx.rows(sql`select tenant_id, id, state from queue.tickets
    where status = 'called' and (state ->> 'last_called_at')::double precision <= ${before} limit 1000`)
}

export function lapsedLeases(tx: Tx, now: Date): Promise<{ tenant_id: string; staff_id: string }[]> {
  return tx.rows(
    sql`select tenant_id, staff_id from queue.presence where presence <> 'offline' and lease_until < ${now} limit 500`,
  )
}

/** Free counters of branches whose policy lets them call by themselves, with somebody available. */
export function idleCounters(tx: Tx, now: Date): Promise<{ tenant_id: string; counter_id: string }[]> {
  return tx.rows(sql`
    select s.tenant_id, s.counter_id from queue.counter_sessions s
      join queue.policies p on p.branch_id = s.branch_id and p.state = 'published' and p.rules ->> 'auto_call_seconds' is not null
      join queue.presence a on a.tenant_id = s.tenant_id and a.staff_id = s.staff_id and a.presence = 'available' and a.lease_until > ${now}
    where s.free_since + make_interval(secs => (p.rules ->> 'auto_call_seconds')::double precision) <= ${now}
      and not exists (select from queue.tickets t where t.counter_id = s.counter_id and t.status in ('called', 'serving'))
    limit 500`)
}

/** Branches with open tickets of days before this one. */
export function branchesWithLeftovers(tx: Tx, today: string): Promise<{ tenant_id: string; branch_id: string }[]> {
  return tx.rows(sql`select distinct tenant_id, branch_id from queue.tickets
    where status in ('booked', 'waiting', 'called', 'serving', 'held') and day < ${today}::date`)
}

export async function isClosed(tx: Tx, branchId: string, day: string): Promise<boolean> {
  const found = await tx.maybe(sql`select from queue.closed_days
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and day = ${day}::date`)
  return found !== undefined
}

/** Open tickets of a branch up to a day. */
export async function leftovers(
  tx: Tx,
  branchId: string,
  of: { day: string; limit: number; carried: boolean },
): Promise<Ticket[]> {
  const rows = await tx.rows<{ state: Ticket }>(sql`
    select state from queue.tickets where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and day <= ${of.day}::date
      and (status in ('booked', 'called', 'serving') or (status in ('waiting', 'held') and (not ${of.carried} or day < ${of.day}::date)))
    order by id limit ${of.limit} for update`)
  return rows.map(({ state }) => state)
}

export interface Reminded extends DueTicket {
  state: Ticket
  created_at: Date
}

/** Bookings of the next day that somebody can be told of. */
export function bookingsAhead(tx: Tx, of: { from: Date; to: Date; what: string }): Promise<Reminded[]> {
  return tx.rows(sql`
    select t.tenant_id, t.id, t.state, e.at as created_at from queue.tickets t
      join queue.ticket_events e on e.ticket_id = t.id and e.version = 1
    where t.status = 'booked' and t.booked_for > ${of.from} and t.booked_for <= ${of.to}
      and not exists (select from queue.told d where d.ticket_id = t.id and d.leg = 1 and d.what = ${of.what})
    order by t.booked_for limit 500`)
}
