import { empty, join, type Sql, sql, type Tx } from '@govconnect/kernel'
import { type EventRow, eventOf } from '../row.ts'
import type { TicketEvent } from '../rules/events.ts'
import type { Ticket } from '../rules/ticket.ts'

export async function findTicket(tx: Tx, id: string): Promise<Ticket | undefined> {
  const found = await tx.maybe<{ state: Ticket }>({
    name: 'queue-ticket',
    text: 'select state from queue.tickets where id = $1 and tenant_id = $2',
    values: [id, tx.tenantId],
  })
  return found?.state
}

export async function findTickets(tx: Tx, ids: readonly string[]): Promise<Ticket[]> {
  const rows = await tx.rows<{ state: Ticket }>({
    name: 'queue-tickets',
    text: 'select t.state from unnest($1::uuid[]) i(id), lateral (select state from queue.tickets where id = i.id and tenant_id = $2 limit 1) t',
    values: [ids, tx.tenantId],
  })
  return rows.map(({ state }) => state)
}

export async function findByKeyHash(tx: Tx, hash: string): Promise<Ticket | undefined> {
  const found = await tx.maybe<{ state: Ticket }>(
    sql`select state from queue.tickets where visit_key_hash = ${hash} and tenant_id = ${tx.tenantId}`,
  )
  return found?.state
}

/** The log of each of these tickets, in order. */
export async function readLogs(tx: Tx, ids: readonly string[]): Promise<Map<string, TicketEvent[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows<{ ticket_id: string; log: string }>({
    name: 'queue-logs',
    text: 'select * from queue.logs($1)',
    values: [ids],
  })
  return new Map(rows.map(({ ticket_id, log }) => [ticket_id, JSON.parse(log) as TicketEvent[]]))
}

/** The log of a ticket, in order, up to a version. */
export async function readLog(tx: Tx, id: string, upTo = Number.POSITIVE_INFINITY): Promise<TicketEvent[]> {
  const log = (await readLogs(tx, [id])).get(id)!
  return log.filter(({ version }) => version <= upTo)
}

/** Called or served at a counter. */
export async function ticketAt(tx: Tx, counterId: string): Promise<Ticket | undefined> {
  const found = await tx.maybe<{ state: Ticket }>({
    name: 'queue-ticket-at',
    text: `select state from queue.tickets where counter_id = $1 and tenant_id = $2 and status in ('called', 'serving')`,
    values: [counterId, tx.tenantId],
  })
  return found?.state
}

/** Key of the first who waits for a service, and of the one so many places behind. */
export async function readKeys(tx: Tx, of: { areaId: string; serviceId: string }, upTo: number): Promise<number[]> {
  const rows = await tx.rows<{ key: number }>(sql`
    select key from queue.tickets where tenant_id = ${tx.tenantId} and area_id = ${of.areaId} and service_id = ${of.serviceId}
      and status = 'waiting' and in_line order by key, arrival_at, id limit ${upTo}`)
  return rows.map(({ key }) => key)
}

/** Open tickets of a branch by state, at most so many. */
export async function readOpen(
  tx: Tx,
  branchId: string,
  of: { statuses: readonly string[]; limit: number },
): Promise<Ticket[]> {
  const rows = await tx.rows<{ state: Ticket }>(sql`
    select state from queue.tickets where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and status = any(${of.statuses})
    order by key, arrival_at, id limit ${of.limit}`)
  return rows.map(({ state }) => state)
}

export interface TicketFilter {
  branchId: string
  day: string
  serviceId?: string
  status?: string
  q?: string
  after?: string
  limit: number
}

/** One more than asked, newest first. */
export async function listTickets(tx: Tx, filter: TicketFilter): Promise<Ticket[]> {
  const { branchId, day, serviceId, status, q, after, limit } = filter
  const like = q === undefined ? undefined : `%${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  const conditions: Sql[] = [
    sql`tenant_id = ${tx.tenantId} and branch_id = ${branchId} and day = ${day}::date`,
    serviceId === undefined ? empty : sql`service_id = ${serviceId}`,
    status === undefined ? empty : sql`status = ${status}`,
    like === undefined ? empty : sql`search_text like ${like}`,
    after === undefined ? empty : sql`id < ${after}::uuid`,
  ].filter((one) => one !== empty)
  const rows = await tx.rows<{ state: Ticket }>(
    sql`select state from queue.tickets where ${join(conditions, ' and ')} order by id desc limit ${limit + 1}`,
  )
  return rows.map(({ state }) => state)
}

export interface PersonRow {
  number: string
  status: string
  day: string
}

/** What a person has open, and took on a day. */
export function ticketsOf(tx: Tx, personKey: string, day: string): Promise<PersonRow[]> {
  return tx.rows<PersonRow>(sql`
    select number, status, day::text from queue.tickets
    where tenant_id = ${tx.tenantId} and person_key = ${personKey}
      and (day = ${day}::date or status in ('booked', 'waiting', 'called', 'serving', 'held'))`)
}

export function countService(tx: Tx, serviceId: string, day: string): Promise<{ given: number; waiting: number }> {
  return tx.row(sql`
    select count(*) filter (where day = ${day}::date) as given, count(*) filter (where status = 'waiting') as waiting
    from queue.tickets where tenant_id = ${tx.tenantId} and service_id = ${serviceId}
      and (day = ${day}::date or status = 'waiting')`)
}

/** What walk-ins of a service waited of late, ms: the last five calls of a day. */
export async function lastWaits(tx: Tx, serviceId: string, day: string): Promise<number[]> {
  const rows = await tx.rows<{ ms: number }>(sql`
    select (state ->> 'called_at')::double precision - (state ->> 'enqueued_at')::double precision as ms
    from queue.tickets where tenant_id = ${tx.tenantId} and service_id = ${serviceId} and day = ${day}::date
      and booked_for is null and state ->> 'called_at' is not null
    order by (state ->> 'called_at')::double precision desc limit 5`)
  return rows.map(({ ms }) => ms)
}

/** A citizen's tickets by WhatsApp id: open ones and those of the last day, newest first. */
export async function ticketsOfChat(tx: Tx, waUserId: string, since: string): Promise<Ticket[]> {
  const rows = await tx.rows<{ state: Ticket }>(sql`
    select state from queue.tickets where tenant_id = ${tx.tenantId} and wa_user_id = ${waUserId}
      and (status in ('booked', 'waiting', 'called', 'serving', 'held') or day >= ${since}::date)
    order by id desc limit 20`)
  return rows.map(({ state }) => state)
}

export function slotsTaken(
  tx: Tx,
  serviceId: string,
  of: { from: Date; to: Date; except?: string },
): Promise<{ at: Date; taken: number }[]> {
  return tx.rows(sql`
    select booked_for as at, count(*) as taken from queue.tickets
    where tenant_id = ${tx.tenantId} and service_id = ${serviceId} and booked_for >= ${of.from} and booked_for < ${of.to}
      and status not in ('cancelled', 'expired') and id is distinct from ${of.except ?? null}::uuid
    group by booked_for`)
}

/** Logs, up to a moment, of the tickets of a branch that had not ended then. */
export async function logsUpTo(tx: Tx, branchId: string, of: { from: Date; at: Date }): Promise<TicketEvent[]> {
  const rows = await tx.rows<EventRow>(sql`
    select e.ticket_id, e.version, e.name, e.at, e.actor, e.payload
    from queue.tickets t join queue.ticket_events e on e.ticket_id = t.id
    where t.tenant_id = ${tx.tenantId} and e.tenant_id = t.tenant_id and t.branch_id = ${branchId} and t.day >= ${of.from}::date
      and (t.state ->> 'ended_at' is null or (t.state ->> 'ended_at')::double precision > ${of.at.getTime()})
      and e.at <= ${of.at}
    order by e.ticket_id, e.version`)
  return rows.map(eventOf)
}

/** Whole logs of the next tickets by id, in order. */
export async function logsAfter(tx: Tx, after: string | undefined, limit: number): Promise<TicketEvent[]> {
  const rows = await tx.rows<EventRow>(sql`
    select e.ticket_id, e.version, e.name, e.at, e.actor, e.payload
    from (select id from queue.tickets where id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
          and tenant_id = ${tx.tenantId} order by id limit ${limit}) t
    join queue.ticket_events e on e.ticket_id = t.id
    where e.tenant_id = ${tx.tenantId} order by e.ticket_id, e.version`)
  return rows.map(eventOf)
}
