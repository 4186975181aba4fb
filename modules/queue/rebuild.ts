import type { Services } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import { apply } from './rules/fold.ts'
import type { Ticket } from './rules/ticket.ts'
import { beginRebuild, differing, type LoggedEvent, nextEvents, takeRebuilt, writeRebuilt } from './store/rebuild.ts'

export interface Rebuilt {
  events: number
  tickets: number
  /** Tickets that did not stand in the table as their log says, at most 1,000. */
  differing: string[]
}

/** Tickets written at once. */
const batch = 5_000

interface Folded {
  tenantId: string
  ticket: Ticket
}

/**
 * Folds the logs of all offices into a table beside the table of tickets and compares them (QM-02). With `repair`, what
 * differs is put right; without it nothing is changed.
 */
export function rebuildTickets(services: Pick<Services, 'db'>, { repair }: { repair: boolean }): Promise<Rebuilt> {
  return acrossTenants(services, async (tx) => {
    await beginRebuild(tx)
    let ready: Folded[] = []
    let current: Folded | undefined
    let events = 0
    let tickets = 0
    const flush = async () => {
      tickets += ready.length
      if (ready.length > 0) await writeRebuilt(tx, ready)
      ready = []
    }
    for (let piece = await nextEvents(tx); piece.length > 0; piece = await nextEvents(tx)) {
      events += piece.length
      for (const logged of piece) {
        if (current && current.ticket.id !== logged.event.ticket_id) ready.push(current)
        current = follow(current, logged)
      }
      if (ready.length >= batch) await flush()
    }
    if (current) ready.push(current)
    await flush()
    const wrong = await differing(tx)
    if (repair && wrong.length > 0) await takeRebuilt(tx)
    return { events, tickets, differing: wrong.map(({ id }) => id) }
  })
}

function follow(current: Folded | undefined, { tenantId, event }: LoggedEvent): Folded {
  const before = current?.ticket.id === event.ticket_id ? current.ticket : null
  return { tenantId, ticket: apply(before, event) }
}
