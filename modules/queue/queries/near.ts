import type { Tx } from '@govconnect/kernel'

/** A place in a line, without whose it is. */
export interface InLine {
  id: string
  leg: number
  service_id: string
  branch_id: string
  policy_number: number
}

const lane = (credited: string) => `(
  select t.id, (t.state -> 'leg')::integer as leg, t.service_id, t.branch_id, (t.state -> 'policy_number')::integer as policy_number,
    t.key, t.arrival_at
  from queue.tickets t
  where t.area_id = s.area_id and t.service_id = s.id and t.status = 'waiting' and t.in_line and ${credited}
  order by t.key, t.arrival_at, t.id limit $3)`

/**
 * The beginnings of an area's lines, of each service as many of each kind as are asked for, in the order in which they would be called.
 * Whoever has fewer than that before them is among them.
 */
export function lineHeads(tx: Tx, areaId: string, ofEach: number): Promise<InLine[]> {
  return tx.rows({
    name: 'queue-line-heads',
    text: `select l.id, l.leg, l.service_id, l.branch_id, l.policy_number
      from queue.services s cross join lateral (${lane('not t.credited')} union all ${lane('t.credited')}) l
      where s.tenant_id = $1 and s.area_id = $2 order by l.key, l.arrival_at, l.id`,
    values: [tx.tenantId, areaId, ofEach],
  })
}
