import { sql, type Tx } from '@govconnect/kernel'
import { type EventRow, eventOf, rowOf } from '../row.ts'
import type { TicketEvent } from '../rules/events.ts'
import type { Ticket } from '../rules/ticket.ts'
import { columns, typed } from './tickets.ts'

/** A place beside the table, and a cursor over the whole log. The table stands still meanwhile: commands wait. */
export async function beginRebuild(tx: Tx): Promise<void> {
  await tx.run(sql`lock table queue.tickets in share row exclusive mode`)
  await tx.run(sql`create temporary table rebuilt (like queue.tickets) on commit drop`)
  await tx.run(sql`declare ticket_log no scroll cursor for
    select tenant_id, ticket_id, version, name, at, actor, payload from queue.ticket_events order by ticket_id, version`)
}

export interface LoggedEvent {
  tenantId: string
  event: TicketEvent
}

const fetchText = 'fetch 20000 from ticket_log'

/** The next piece of the log; empty at its end. */
export async function nextEvents(tx: Tx): Promise<LoggedEvent[]> {
  const rows = await tx.rows<EventRow & { tenant_id: string }>({ text: fetchText, values: [] })
  return rows.map((row) => ({ tenantId: row.tenant_id, event: eventOf(row) }))
}

export async function writeRebuilt(tx: Tx, tickets: readonly { tenantId: string; ticket: Ticket }[]): Promise<void> {
  await tx.run({
    name: 'queue-rebuilt',
    text: `insert into rebuilt (${columns}) select ${columns} from jsonb_to_recordset($1::jsonb) as t(${typed})`,
    values: [JSON.stringify(tickets.map(({ tenantId, ticket }) => rowOf(tenantId, ticket)))],
  })
}

/** Rows that are not the same to the byte, or stand on one side only. */
export function differing(tx: Tx): Promise<{ id: string }[]> {
  return tx.rows(sql`select coalesce(r.id, t.id) as id from rebuilt r full join queue.tickets t on t.id = r.id
    where r::text is distinct from t::text order by 1 limit 1000`)
}

/** Puts what the log says in the place of what differs. */
export async function takeRebuilt(tx: Tx): Promise<void> {
  await tx.run(sql`create temporary table wrong on commit drop as
    select r.id from rebuilt r left join queue.tickets t on t.id = r.id where r::text is distinct from t::text`)
  await tx.run(
    sql`delete from queue.told where ticket_id in (select t.id from queue.tickets t left join rebuilt r on r.id = t.id where r.id is null)`,
  )
  await tx.run(sql`delete from queue.tickets t where not exists (select from rebuilt r where r.id = t.id)`)
  await tx.run({
    text: `update queue.tickets t set (${columns}) = (select ${columns} from rebuilt r where r.id = t.id)
           where t.id in (select id from wrong)`,
    values: [],
  })
  await tx.run({
    text: `insert into queue.tickets (${columns}) select ${columns} from rebuilt r
           where not exists (select from queue.tickets t where t.id = r.id)`,
    values: [],
  })
}
