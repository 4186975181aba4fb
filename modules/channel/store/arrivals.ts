import type pg from 'pg'
import type { InboundRow } from './ingest.ts'

type Connection = Pick<pg.ClientBase, 'query'>

export interface Arrival {
  id: number
  items: InboundRow[]
}

/** Writes messages of one office ahead, as the text of a JSON array; answers the row's id. */
export async function appendArrivals(
  on: Connection,
  arrived: readonly { tenantId: string; items: string }[],
  now: Date,
): Promise<number[]> {
  const tuples = arrived.map((_, n) => `($1, $${2 * n + 2}, $${2 * n + 3})`)
  const values = [now, ...arrived.flatMap(({ tenantId, items }) => [tenantId, items])]
  const text = `insert into channel.arrivals (arrived_at, tenant_id, items) values ${tuples.join(', ')} returning id`
  // Mostly one office; a plan kept for each number of offices would be many.
  const name = arrived.length === 1 ? 'channel-append-arrival' : undefined
  return (await on.query<{ id: number }>({ name, text, values })).rows.map((row) => row.id)
}

export async function forgetArrivals(on: Connection, ids: readonly number[]): Promise<void> {
  const text = 'delete from channel.arrivals where id = any($1)'
  await on.query({ name: 'channel-forget-arrivals', text, values: [ids] })
}

/** The oldest, in the order in which they came; with a time, of those that came before it. */
export async function readArrivals(on: Connection, before: Date | null, limit: number): Promise<Arrival[]> {
  const text =
    'select id, items from channel.arrivals where $1::timestamptz is null or arrived_at < $1 order by id limit $2'
  return (await on.query<Arrival>({ text, values: [before, limit] })).rows
}
