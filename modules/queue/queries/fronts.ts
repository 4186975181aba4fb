import type { Tx } from '@govconnect/kernel'
import { waitingOf } from '../row.ts'
import type { Arrived, LineFronts, ServiceFronts, Waiting } from '../rules/routing.ts'
import type { Ticket } from '../rules/ticket.ts'
import { findTickets } from './tickets.ts'

/** A row of the functions `queue.fronts` and `queue.lock_and_look`; `told` is JSON. */
export interface FrontRow {
  lane: 'plain' | 'credited' | 'arrival' | 'reserved' | 'state'
  service_id: string
  id: string
  told: string
}

/** A place of the lanes `plain` and `credited`. */
type ToldPlace = Pick<Waiting, 'id' | 'number' | 'key' | 'arrival_at' | 'callable_at'> & { terms: Ticket['terms'] }

export interface Fronts {
  fronts: LineFronts
  /** Those of the lines who are likely to be picked, and all who are reserved. */
  states: ReadonlyMap<string, Ticket>
  /** Takes a ticket out: it is called. */
  take(ticket: Pick<Waiting, 'id' | 'service_id'>): void
}

interface LinesOf {
  services: readonly { id: string; area_id: string }[]
  now: number
  /** So many are to be picked. */
  picks: number
}

/** The beginnings of the lines that an agent can call from: as much as so many decisions look at, whoever else waits. */
export async function readFronts(tx: Tx, { services, now, picks }: LinesOf): Promise<Fronts> {
  const areas = [...new Set(services.map(({ area_id }) => area_id))]
  const rows = await tx.rows<FrontRow>({
    name: 'queue-fronts',
    text: 'select * from queue.fronts($1, $2, $3, $4)',
    values: [areas, services.map(({ id }) => id), new Date(now), picks],
  })
  return frontsOf(rows)
}

export function frontsOf(rows: readonly FrontRow[]): Fronts {
  const fronts = new Map<string, { plain: Waiting[]; credited: Waiting[]; byArrival: Arrived[] }>()
  const reserved: Waiting[] = []
  const states = new Map<string, Ticket>()
  for (const { lane, service_id, id, told } of rows) {
    const of = fronts.get(service_id) ?? { plain: [], credited: [], byArrival: [] }
    fronts.set(service_id, of)
    const value = JSON.parse(told)
    if (lane === 'state') states.set(id, value)
    // Only who may be called now stands in the rows.
    else if (lane === 'arrival') of.byArrival = value.map((one: Arrived) => ({ ...one, callable_at: 0 }))
    else if (lane !== 'reserved') of[lane] = value.map((one: ToldPlace) => placeOf(one, service_id))
    else {
      states.set(id, value)
      if (value.present || !value.must_check_in) reserved.push(waitingOf(value))
    }
  }
  return {
    fronts: { of: (serviceId): ServiceFronts | undefined => fronts.get(serviceId), reserved },
    states,
    take({ id, service_id }) {
      const { plain = [], credited = [], byArrival = [] } = fronts.get(service_id) ?? {}
      for (const line of [plain, credited, byArrival, reserved] as { id: string }[][]) {
        const at = line.findIndex((one) => one.id === id)
        if (at >= 0) line.splice(at, 1)
      }
    },
  }
}

function placeOf({ terms, ...place }: ToldPlace, serviceId: string): Waiting {
  const { credit_ms, penalty_ms, bound_ms } = terms
  return { ...place, service_id: serviceId, reserved_for: null, credit_ms, penalty_ms, bound_ms }
}

/** The tickets that were picked from the lines, by id: read where they are not known. */
export async function statesOf(
  tx: Tx,
  { states }: Pick<Fronts, 'states'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Ticket>> {
  const missing = ids.filter((id) => !states.has(id))
  if (missing.length === 0) return states
  const read = await findTickets(tx, missing)
  return new Map([...states, ...read.map((ticket) => [ticket.id, ticket] as const)])
}
