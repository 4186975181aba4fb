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
const logsText = `select tenant_id, ticket_id, '[' || string_agg('[' || version || ',"' || name || '",'
    || (extract(epoch from at) * 1000)::bigint || ',' || actor || ',' || payload || ']', ',' order by version) || ']' as log
  from queue.ticket_events where ticket_id >= $1 and ($2::uuid is null or ticket_id < $2) group by ticket_id, tenant_id`

export async function readLogs(tx: Tx, { from, to }: Piece): Promise<TicketLog[]> {
  const rows = await tx.rows<{ tenant_id: string; ticket_id: string; log: string }>({
    name: 'queue-logs',
    text: logsText,
    values: [from, to],
  })
  return rows.map(({ tenant_id, ticket_id, log }) => ({
    tenantId: tenant_id,
    events: (JSON.parse(log) as Told[]).map(
      ([version, name, at, actor, payload]) => ({ ticket_id, version, name, at, actor, payload }) as TicketEvent,
    ),
  }))
}

export interface Folded {
  tenantId: string
  ticket: Ticket
}

const rowsOf = (folded: readonly Folded[]): string =>
  JSON.stringify(folded.map(({ tenantId, ticket }) => rowOf(tenantId, ticket)))

const both = (of: string) =>
  columns
    .split(',')
    .map((column) => `${of}.${column.trim()}`)
    .join(', ')

/** `record_image_ne` compares the stored bytes of two rows, not what they mean. */
const differingText = `select coalesce(r.id, t.id) as id
  from (select ${columns} from json_to_recordset($1::json) as j(${typed})) r
  full join (select ${columns} from queue.tickets where id >= $2 and ($3::uuid is null or id < $3)) t on t.id = r.id
  where t.id is null or r.id is null or record_image_ne(row(${both('r')}), row(${both('t')}))`

/** Tickets of a piece whose rows are not the same to the byte, or stand on one side only. */
export async function differing(tx: Tx, folded: readonly Folded[], { from, to }: Piece): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>({
    name: 'queue-differing',
    text: differingText,
    values: [rowsOf(folded), from, to],
  })
  return rows.map(({ id }) => id)
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
