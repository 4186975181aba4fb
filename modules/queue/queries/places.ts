import { rawSql, sql, type Tx } from '@govconnect/kernel'
import type { Place, PlaceKind } from '../store/places.ts'

export function findPlace(tx: Tx, kind: PlaceKind, id: string): Promise<Place | undefined> {
  return tx.maybe(sql`select id, body, archived_at is not null as archived, version from ${rawSql(`queue.${kind}`)}
    where tenant_id = ${tx.tenantId} and id = ${id}`)
}

/** Open tickets at a place, by the column that names it. */
export async function countOpen(
  tx: Tx,
  column: 'branch_id' | 'area_id' | 'service_id' | 'counter_id',
  id: string,
): Promise<number> {
  const { open } = await tx.row<{ open: number }>(sql`
    select count(*) as open from queue.tickets where tenant_id = ${tx.tenantId} and ${rawSql(column)} = ${id}
      and status in ('booked', 'waiting', 'called', 'serving', 'held')`)
  return open
}
