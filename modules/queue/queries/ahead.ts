import { createMemo, type Tx } from '@govconnect/kernel'
import type { Ticket } from '../rules/ticket.ts'

/** So many are counted one by one; nobody asks whether 900 or 901 are before them. */
const countedAtMost = 200
/** The keys of longer lines, sorted: as they were at most a second ago. */
const longLines = createMemo<number[]>({ keptMs: 1_000, atMost: 200 })

const waiting = `from queue.tickets where area_id = $1 and service_id = any($2) and status = 'waiting' and in_line`

/** How many who wait would be called before this ticket, by the counters that call its service: exact in all but very long lines. */
export async function countAhead(
  tx: Tx,
  ticket: Pick<Ticket, 'id' | 'area_id' | 'key' | 'arrival_at'>,
  of: { services: readonly string[]; now: number },
): Promise<number> {
  const { ahead } = await tx.row<{ ahead: number }>({
    name: 'queue-ahead',
    text: `select count(*) as ahead from (select ${waiting}
      and (key, arrival_at, id) < ($3::double precision, $4::timestamptz, $5::uuid) limit ${countedAtMost}) counted`,
    values: [ticket.area_id, of.services, ticket.key, new Date(ticket.arrival_at), ticket.id],
  })
  if (ahead < countedAtMost) return ahead
  const keys = await longLines.get(of.services.join(' '), of.now, async () => {
    const rows = await tx.rows<{ key: number }>({
      name: 'queue-line-keys',
      text: `select key ${waiting} order by key`,
      values: [ticket.area_id, of.services],
    })
    return rows.map(({ key }) => key)
  })
  return Math.max(ahead, countBelow(keys, ticket.key))
}

/** How many of sorted numbers are below a bound. */
function countBelow(sorted: readonly number[], bound: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < bound) from = middle + 1
    else to = middle
  }
  return from
}
