import { sql, type Tx } from '@govconnect/kernel'

/** A place in a line, without whose it is. */
export interface InLine {
  id: string
  service_id: string
}

/**
 * The beginnings of an area's lines, of each service as many of each kind as are asked for, in the order in which they would be called.
 * Whoever has fewer than that before them is among them.
 */
export function lineHeads(tx: Tx, areaId: string, ofEach: number): Promise<InLine[]> {
  return tx.rows({
    name: 'queue-line-heads',
    text: 'select id, service_id from queue.line_heads($1, $2, $3) order by key, arrival_at, id',
    values: [tx.tenantId, areaId, ofEach],
  })
}

/** What decides whether somebody is told, of those of whom this leg's turn was not told near before. */
export interface Untold {
  id: string
  leg: number
  branch_id: string
  policy_number: number
}

export function untoldOf(tx: Tx, ids: readonly string[]): Promise<Untold[]> {
  return tx.rows(sql`
    select t.id, t.leg, t.branch_id, t.policy_number
    from (select id, branch_id, (state -> 'leg')::integer as leg, (state -> 'policy_number')::integer as policy_number
      from queue.tickets where tenant_id = ${tx.tenantId} and id = any(${ids}::uuid[])) t
    where not exists (select from queue.told d where d.tenant_id = ${tx.tenantId} and d.ticket_id = t.id and d.leg = t.leg and d.what = 'near')`)
}
