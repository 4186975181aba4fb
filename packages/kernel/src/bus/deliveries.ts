import type pg from 'pg'
import type { EventEnvelope } from '../contract/event.ts'
import type { Statement } from '../db/tx.ts'

/** An event in the hands of this process. */
export interface Received {
  envelope: EventEnvelope
  /** Its row in `kernel.deliveries`, deleted once it is handled; null where a broker keeps it. */
  row: number | null
}

/** A row of `kernel.deliveries`. */
export interface StoredDelivery {
  id: number
  key: string
  envelope: EventEnvelope
}

/** Ids rise in the order of the array, and come back in it. */
const insert = `insert into kernel.deliveries (subscription, tenant_id, key, envelope)
select d.subscription, d.tenant_id, d.key, d.envelope
from rows from (jsonb_to_recordset($1::jsonb) as (subscription text, tenant_id uuid, key text, envelope jsonb))
  with ordinality as d(subscription, tenant_id, key, envelope, n)
order by n
returning id`

export interface NewDelivery {
  subscription: string
  tenant_id: string | null
  key: string
  envelope: EventEnvelope
}

export const storeDeliveries = (deliveries: readonly NewDelivery[]): Statement => ({
  name: 'kernel-deliver',
  text: insert,
  values: [JSON.stringify(deliveries)],
})

const next = `select id, key, envelope from kernel.deliveries where subscription = $1 and id > $2 order by id limit $3`

export async function nextDeliveries(
  pool: pg.Pool,
  of: { subscription: string; after: number; limit: number },
): Promise<StoredDelivery[]> {
  const values = [of.subscription, of.after, of.limit]
  const { rows } = await pool.query<StoredDelivery>({ name: 'kernel-next-deliveries', text: next, values })
  return rows
}

/** Forgets deliveries that were handled; null where a broker does. */
export function forgetDeliveries(handled: readonly Received[]): Statement | null {
  const rows = handled.flatMap(({ row }) => (row === null ? [] : [row]))
  if (rows.length === 0) return null
  // Of a list the database would plan each time.
  if (rows.length === 1)
    return { name: 'kernel-settle', text: 'delete from kernel.deliveries where id = $1', values: rows }
  return {
    name: 'kernel-settle-many',
    text: 'delete from kernel.deliveries where id = any($1::bigint[])',
    values: [rows],
  }
}
