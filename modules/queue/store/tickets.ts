import { sql, type Tx } from '@govconnect/kernel'
import { readLogs } from '../queries/tickets.ts'
import { columns, rowOf } from '../row.ts'
import type { TicketEvent } from '../rules/events.ts'
import type { Ticket } from '../rules/ticket.ts'

/** A ticket after its change, and what happened. */
export interface Written {
  ticket: Ticket
  events: readonly TicketEvent[]
}

/** As they are written. */
export const typed = `id uuid, tenant_id uuid, version integer, status text, branch_id uuid, area_id uuid, service_id uuid, day date,
  letter text, sequence integer, number text, key double precision, arrival_at timestamptz, callable_at timestamptz,
  credited boolean, in_line boolean, counter_id uuid, booked_for timestamptz, hold_until timestamptz, person_key text,
  wa_user_id text, visit_key_hash text, search_text text, state jsonb`

/**
 * Log and projection in one statement: a change costs one way to the database, and neither is ever written without the other. So are what
 * the quota and auto-call look at.
 */
const writeText = `with log as (
  insert into queue.ticket_events (tenant_id, ticket_id, version, branch_id, name, at, actor, payload)
  select $1, ticket_id, version, branch_id, name, at, actor, payload
  from jsonb_to_recordset($2::jsonb) as e(ticket_id uuid, version integer, branch_id uuid, name text, at timestamptz, actor jsonb,
    payload jsonb)),
called as (
  insert into queue.area_calls as a (tenant_id, area_id, latest) select $1, area_id, (array_agg(credited order by n desc))[1:40]
  from rows from (jsonb_to_recordset($4::jsonb) as (area_id uuid, credited boolean)) with ordinality as c(area_id, credited, n)
  group by area_id
  on conflict (area_id) do update set latest = (excluded.latest || a.latest)[1:40]),
freed as (
  update queue.counter_sessions c set free_since = f.at from jsonb_to_recordset($5::jsonb) as f(counter_id uuid, at timestamptz)
  where c.counter_id = f.counter_id and c.tenant_id = $1)
insert into queue.tickets (${columns.join()})
select ${columns.join()} from jsonb_to_recordset($3::jsonb) as t(${typed})
on conflict (id) do update set (version, status, area_id, service_id, day, sequence, number, key, arrival_at, callable_at,
  credited, in_line, counter_id, booked_for, hold_until, search_text, state)
  = (excluded.version, excluded.status, excluded.area_id, excluded.service_id, excluded.day, excluded.sequence, excluded.number,
     excluded.key, excluded.arrival_at, excluded.callable_at, excluded.credited, excluded.in_line, excluded.counter_id,
     excluded.booked_for, excluded.hold_until, excluded.search_text, excluded.state)`

export interface WriteMore {
  /** Those of the changes whose logs are answered. */
  answered: readonly Written[]
  /** Of the calls among the changes, in their order: the area, and whether the class had credit. */
  calls: readonly { area_id: string; credited: boolean }[]
  /** Auto-call counts from then on at these counters. */
  freed: readonly { counter_id: string; at: Date }[]
  /** Of new tickets only: nothing in this transaction looks at them any more, and nobody waits for their writing but the commit. */
  last?: boolean
}

/** Answers logs as they were before, by ticket. */
export async function writeTickets(
  tx: Tx,
  written: readonly Written[],
  { answered, calls, freed, last = false }: WriteMore,
): Promise<Map<string, TicketEvent[]>> {
  const tenantId = tx.tenantId!
  const events = written.flatMap(({ ticket, events: happened }) =>
    happened.map((event) => ({ ...event, branch_id: ticket.branch_id, at: new Date(event.at).toISOString() })),
  )
  const tickets = written.map(({ ticket }) => rowOf(tenantId, ticket))
  const values = [tenantId, ...[events, tickets, calls, freed].map((list) => JSON.stringify(list))]
  const statement = { name: 'queue-write', text: writeText, values }
  if (last) {
    tx.atEnd(statement)
    return new Map()
  }
  const known = answered.filter(({ events: [first] }) => first!.version > 1).map(({ ticket }) => ticket.id)
  // Asked before they are written: the answers are made while the database writes.
  const logs = readLogs(tx, known)
  tx.send(statement)
  return logs
}

/** The ticket, locked until the transaction ends. */
export async function lockTicket(tx: Tx, id: string): Promise<Ticket | undefined> {
  const found = await tx.maybe<{ state: Ticket }>({
    name: 'queue-lock-ticket',
    text: 'select state from queue.tickets where id = $1 and tenant_id = $2 for update',
    values: [id, tx.tenantId],
  })
  return found?.state
}

/**
 * One decision at a time for each area and counter: an advisory lock of each, taken in one order, let go at the end of the transaction.
 * The ids' own random bits are the keys.
 */
export async function lockLines(tx: Tx, ids: readonly string[]): Promise<void> {
  const keys = [...new Set(ids)].map(lockKey).sort((a, b) => (a < b ? -1 : 1))
  await tx.run({
    name: 'queue-lock-lines',
    text: 'select pg_advisory_xact_lock(k) from unnest($1::bigint[]) with ordinality as l(k, n) order by n',
    values: [keys.map(String)],
  })
}

const lockKey = (id: string) => BigInt.asIntN(64, BigInt(`0x${id.replaceAll('-', '').slice(16)}`))

/** One at a time for each of these persons, locked in one order. */
export async function lockPersons(tx: Tx, personKeys: readonly string[]): Promise<void> {
  const names = personKeys.map((key) => `${tx.tenantId} ${key}`)
  await tx.run(sql`select pg_advisory_xact_lock(h) from (
    select distinct hashtextextended(name, 4) as h from unnest(${names}::text[]) as p(name) order by h) o`)
}

/** Marks as told once; answers which were not told before. */
export async function tellOnce(
  tx: Tx,
  what: string,
  of: readonly { ticket_id: string; leg: number }[],
  now: Date,
): Promise<Set<string>> {
  const rows = await tx.rows<{ ticket_id: string }>(sql`
    insert into queue.told (tenant_id, ticket_id, leg, what, at)
    select ${tx.tenantId}::uuid, ticket_id, leg, ${what}, ${now}
    from jsonb_to_recordset(${JSON.stringify(of)}::jsonb) as t(ticket_id uuid, leg integer)
    on conflict do nothing returning ticket_id`)
  return new Set(rows.map(({ ticket_id }) => ticket_id))
}

/** A booking of another time is reminded of anew. */
export async function forgetTold(tx: Tx, ticketId: string): Promise<void> {
  await tx.run(
    sql`delete from queue.told where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and what <> 'near'`,
  )
}

/** A day that was closed has an open ticket again (told late by a kiosk): its end is looked after once more. */
export async function reopenDay(tx: Tx, branchId: string): Promise<void> {
  await tx.run(sql`delete from queue.closed_days where tenant_id = ${tx.tenantId} and branch_id = ${branchId}
    and day >= (select max(day) from queue.closed_days where tenant_id = ${tx.tenantId} and branch_id = ${branchId})`)
}

export async function closeDay(
  tx: Tx,
  of: { branchId: string; day: string; expired: number },
  now: Date,
): Promise<void> {
  await tx.run(sql`insert into queue.closed_days (tenant_id, branch_id, day, closed_at, expired)
    values (${tx.tenantId}, ${of.branchId}, ${of.day}::date, ${now}, ${of.expired}) on conflict do nothing`)
}
