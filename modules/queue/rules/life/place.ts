import type { Standing } from '../events.ts'
import type { Ticket } from '../ticket.ts'
import type { HoldPlace } from '../words.ts'

/** Keep: as if it had never left. Freeze: the time away counts as not yet waited. End: as if it had just come. */
export function placeBack(ticket: Ticket, place: HoldPlace, now: number): Standing {
  if (place === 'end') return { place_at: now, key: now - ticket.terms.credit_ms }
  if (place === 'keep') return { place_at: ticket.place_at, key: ticket.key }
  const away = Math.max(0, now - (ticket.hold?.since ?? now))
  return { place_at: ticket.place_at + away, key: ticket.key + away }
}
