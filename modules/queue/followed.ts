import { hash } from 'node:crypto'
import { type Services, sseEvent } from '@govconnect/kernel'
import type { VisitView } from './contract/public.ts'
import { readPlaces } from './queries/lines.ts'
import { findTickets } from './queries/tickets.ts'
import { placesIn } from './rules/places.ts'
import { rivalsOf } from './setup.ts'
import { visitViewOf } from './visits.ts'
import { systemWork, theCitizen } from './work.ts'

export interface Followed {
  areaId: string
  /** Of what is shown, whatever the time is. */
  tag: string
  /** As it goes to every page of this ticket. */
  bytes: Uint8Array
}

interface Asked {
  tenantId: string
  areaId: string
  /** Of the tickets. */
  ids: readonly string[]
}

/** Tickets as their visitors see them: the line is read once for all of them, in one transaction. */
export async function readFollowed(services: Services, asked: Asked): Promise<Map<string, Followed>> {
  const { tenantId, areaId, ids } = asked
  return services.db.tenant(tenantId, { module: 'queue', readOnly: true }, async (tx) => {
    const work = { ...(await systemWork(tx, services, services.clock.now())), by: theCitizen }
    const tickets = await findTickets(tx, ids)
    const before = placesIn(await readPlaces(tx, areaId))
    const found = new Map<string, Followed>()
    for (const ticket of tickets) {
      const here = ticket.status === 'waiting' && ticket.area_id === areaId
      const ahead = here ? before(ticket, rivalsOf(work.setup, ticket.service_id)) : null
      found.set(ticket.id, followedOf(ticket.area_id, await visitViewOf(work, ticket, ahead)))
    }
    return found
  })
}

function followedOf(areaId: string, visit: VisitView): Followed {
  const tag = hash('sha256', JSON.stringify({ ...visit, at: '' }), 'base64url').slice(0, 22)
  return { areaId, tag, bytes: sseEvent({ id: tag, name: 'visit', data: JSON.stringify(visit) }) }
}
