// Read in a thread: nothing is loaded here that it does not need.
import type { Tx } from '@govconnect/kernel'
import type { ToldPiece } from '../rebuild-piece.ts'
import { columns } from '../row.ts'

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
