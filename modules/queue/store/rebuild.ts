import { sql, type Tx } from '@govconnect/kernel'
import type { ComparedPiece, ToldPiece } from '../rebuild-piece.ts'
import { columns } from '../row.ts'
import { typed } from './tickets.ts'

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

/** Tickets from one id up to, not including, another. */
export interface Piece {
  from: string
  to: string
}

/** A log is one text for each ticket: a row for each event would cost more to read than all else. Names of events need no escape. */
const logsText = `select (array_agg(tenant_id))[1] as "tenantId", ticket_id as "ticketId", concat('[', string_agg(concat('[', version, ',"', name,
    '",', (date_part('epoch', at) * 1000)::bigint, ',', actor, ',', payload, ']'), ','), ']') as log
  from (select * from queue.ticket_events where ticket_id >= $1 and ticket_id < $2 order by ticket_id, version) e
  group by ticket_id`

const times: readonly string[] = ['arrival_at', 'callable_at', 'booked_for', 'hold_until']
/** The state as text: nobody reads it as JSON here. */
const texts: readonly string[] = ['day', 'state']
const readable = (column: string) =>
  times.includes(column)
    ? `(date_part('epoch', ${column}) * 1000)::bigint as ${column}`
    : texts.includes(column)
      ? `${column}::text`
      : column
const storedText = `select ${columns.map(readable).join()}
  from queue.tickets where id >= $1 and id < $2`

/** Logs and rows of a piece as they stand. */
export async function readPiece(tx: Tx, { from, to }: Piece): Promise<ToldPiece> {
  const values = [from, to]
  const [logs, stored] = await Promise.all([
    tx.rows<ToldPiece['logs'][number]>({ name: 'queue-logs-of-piece', text: logsText, values }),
    tx.rows<Record<string, unknown>>({ name: 'queue-stored', text: storedText, values }),
  ])
  return { logs, stored: stored.map(Object.values) }
}

/** Puts what the logs give in the place of what the table says. */
export async function putRight(tx: Tx, { unlogged, rows }: Pick<ComparedPiece, 'unlogged' | 'rows'>): Promise<void> {
  await tx.run(sql`delete from queue.told where ticket_id = any(${unlogged}::uuid[])`)
  await tx.run(sql`delete from queue.tickets where id = any(${unlogged}::uuid[])`)
  const set = columns.filter((column) => column !== 'id')
  await tx.run({
    name: 'queue-put-right',
    text: `insert into queue.tickets (${columns.join()}) select ${columns.join()} from json_to_recordset($1::json) as j(${typed})
      on conflict (id) do update set (${set.join()}) = row(${set.map((column) => `excluded.${column}`).join()})`,
    values: [rows],
  })
}
