import type { Ticket } from './ticket.ts'

/** A call as the hall sees it. */
export interface ShownCall {
  ticket_id: string
  number: string
  area_id: string
  service_id: string
  counter_id: string
  called_at: number
  recall: number
  status: 'called' | 'serving'
  version: number
}

/** What of a ticket the hall shows; null where it is at no counter. */
export function shownCall(ticket: Ticket): ShownCall | null {
  const { status, counter_id, called_at } = ticket
  if ((status !== 'called' && status !== 'serving') || counter_id === null || called_at === null) return null
  return {
    ticket_id: ticket.id,
    ...{ number: ticket.number, area_id: ticket.area_id, service_id: ticket.service_id, counter_id },
    called_at: ticket.last_called_at ?? called_at,
    ...{ recall: ticket.recalls, status, version: ticket.version },
  }
}
