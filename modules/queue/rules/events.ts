import type { Actor, Contact, Millis, Terms, Ticket, Visitor, Why } from './ticket.ts'
import type { CancelReason, HoldPlace, ServiceOutcome, TicketChannel, TransferPlace } from './words.ts'

/** Where a ticket stands from now on. */
export interface Standing {
  place_at: Millis
  key: Millis
}

/** What each stored event says. Enough to rebuild the ticket, nothing that can be computed from the events before. */
export interface Payloads {
  'ticket.created': {
    status: 'waiting' | 'booked'
    branch_id: string
    area_id: string
    service_id: string
    day: string
    letter: string
    sequence: number
    number: string
    class: string
    channel: TicketChannel
    language: 'id' | 'en'
    person: Visitor | null
    contact: Contact | null
    inputs: Record<string, string>
    present: boolean
    must_check_in: boolean
    policy_number: number
    terms: Terms
    visit_key_hash: string | null
    device_id: string | null
    arrival_at: Millis
    booked_for: Millis | null
    key: Millis
  }
  'ticket.checked_in': Standing & { late_ms: number; day: string; terms: Terms }
  'ticket.called': {
    counter_id: string
    agent: { id: string; name: string }
    why: Why
    auto: boolean
    reason: string | null
  }
  'ticket.recalled': { recall: number }
  'ticket.serving': Record<string, never>
  'ticket.held': { reason: string; until: Millis | null; place: HoldPlace }
  'ticket.returned': Standing & { cause: 'agent' | 'timer' | 'agent_gone' | 'counter_closed' }
  'ticket.transferred': Standing & {
    from_service_id: string
    service_id: string
    area_id: string
    to_counter_id: string | null
    to_staff_id: string | null
    place: TransferPlace
    reason: string | null
  }
  'ticket.done': {
    outcome: ServiceOutcome
    note: string | null
    forced_reason: string | null
    next: (Standing & { service_id: string; area_id: string }) | null
  }
  'ticket.no_show': { cause: 'agent' | 'timer' | 'booking' }
  'ticket.reinstated': Standing
  'ticket.cancelled': { reason: CancelReason; by: 'citizen' | 'staff' | 'system' }
  'ticket.expired': Record<string, never>
  'ticket.moved': { booked_for: Millis; was_booked_for: Millis; day: string; sequence: number; number: string }
  'ticket.noted': { text: string | null; flags: string[] | null }
  'ticket.orphaned': Record<string, never>
  /** The fields that the action taken back had changed, as they were. */
  'ticket.undone': { undone: string; restored: Partial<Ticket> }
}

/** What a decision wants to happen. */
export type Change = { [N in keyof Payloads]: { name: N; payload: Payloads[N] } }[keyof Payloads]

/** One row of the log. */
export type TicketEvent = Change & { ticket_id: string; version: number; at: Millis; actor: Actor }
