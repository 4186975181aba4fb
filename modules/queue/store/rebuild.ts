import { sql, type Tx } from '@govconnect/kernel'
import { rowOf } from '../row.ts'
import type { TicketEvent } from '../rules/events.ts'
import type { Ticket } from '../rules/ticket.ts'
import { columns, typed } from './tickets.ts'

/** The table stands still until the transaction ends: commands wait. */
export async function holdTickets(tx: Tx): Promise<void> {
  await tx.run(sql`lock table queue.tickets in share row exclusive mode`)
}

/** Ids that cut all tickets, of the log or the table, into pieces of about so many. */
export async function cutTickets(tx: Tx, size: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from (select id, row_number() over (order by id) as n from (
      select ticket_id as id from queue.ticket_events where version = 1 union select id from queue.tickets) every) numbered
    where n % ${size} = 1 order by id`)
  return rows.map(({ id }) => id)
}

/** Tickets from one id up to, not including, another; null: to the end. */
export interface Piece {
  from: string
  to: string | null
}

export interface TicketLog {
  tenantId: string
  events: TicketEvent[]
}

type Told = [version: number, name: TicketEvent['name'], at: number, actor: object, payload: object]

/** A log is one text for each ticket: a row for each event would cost more to read than all else. */
const logsText = `select (array_agg(tenant_id))[1] as tenant_id, ticket_id, '[' || string_agg('[' || version || ',"' || name || '",'
    || round(date_part('epoch', at) * 1000)::bigint || ',' || actor || ',' || payload || ']', ',') || ']' as log
  from (select * from queue.ticket_events where ticket_id >= $1 and ($2::uuid is null or ticket_id < $2) order by ticket_id, version) e
  group by ticket_id`

export async function readLogs(tx: Tx, { from, to }: Piece): Promise<TicketLog[]> {
  const rows = await tx.rows<{ tenant_id: string; ticket_id: string; log: string }>({
    name: 'queue-logs',
    text: logsText,
    values: [from, to],
  })
  return rows.map(({ tenant_id, ticket_id, log }) => ({
    tenantId: tenant_id,
    events: (JSON.parse(log) as Told[])
      .sort(([a], [b]) => a - b)
      .map(([version, name, at, actor, payload]) => ({ ticket_id, version, name, at, actor, payload }) as TicketEvent),
  }))
}

export interface Folded {
  tenantId: string
  ticket: Ticket
}

const rowsOf = (folded: readonly Folded[]): string =>
  JSON.stringify(folded.map(({ tenantId, ticket }) => rowOf(tenantId, ticket)))

const times = ['arrival_at', 'callable_at', 'booked_for', 'hold_until']
const names = columns.split(',').map((column) => column.trim())
const readable = (column: string) =>
  times.includes(column)
    ? `round(date_part('epoch', ${column}) * 1000) as ${column}`
    : column === 'day'
      ? 'day::text'
      : column

const storedText = `select ${names.map(readable).join(', ')} from queue.tickets where id >= $1 and ($2::uuid is null or id < $2)`

type Stored = Record<string, unknown> & { id: string }

/** The rows of a piece as they stand; times in ms. */
export function readStored(tx: Tx, { from, to }: Piece): Promise<Stored[]> {
  return tx.rows({ name: 'queue-stored', text: storedText, values: [from, to] })
}

/**
 * Whether the row is what would be written now. Compared value by value here: the database would have to read each ticket as text again, which
 * costs twice what all the rest does; equal values are stored as equal bytes.
 */
export function isSame({ tenantId, ticket }: Folded, stored: Stored): boolean {
  const row: Record<string, unknown> = rowOf(tenantId, ticket)
  return names.every((name) => {
    const value = row[name]
    return sameValue(times.includes(name) && value !== null ? Date.parse(value as string) : value, stored[name])
  })
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  for (const key of keys) if (!sameValue((a as Stored)[key], (b as Stored)[key])) return false
  return true
}

/** Puts what the log says in the place of what the table says of these tickets. */
export async function putRight(tx: Tx, ids: readonly string[], folded: readonly Folded[]): Promise<void> {
  const known = new Set(folded.map(({ ticket }) => ticket.id))
  const without = ids.filter((id) => !known.has(id))
  await tx.run(sql`delete from queue.told where ticket_id = any(${without}::uuid[])`)
  await tx.run(sql`delete from queue.tickets where id = any(${ids}::uuid[]) and id <> all(${[...known]}::uuid[])`)
  const set = columns
    .split(',')
    .map((column) => column.trim())
    .filter((column) => column !== 'id')
  await tx.run({
    name: 'queue-put-right',
    text: `insert into queue.tickets (${columns}) select ${columns} from json_to_recordset($1::json) as j(${typed})
      on conflict (id) do update set (${set.join()}) = row(${set.map((column) => `excluded.${column}`).join()})`,
    values: [rowsOf(folded)],
  })
}
