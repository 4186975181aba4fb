import { sql, type Tx } from '@govconnect/kernel'
import type { ComparedPiece } from '../rebuild-piece.ts'
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
