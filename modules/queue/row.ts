import type { TicketEvent } from './rules/events.ts'
import type { Waiting } from './rules/routing.ts'
import type { Ticket } from './rules/ticket.ts'

const at = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** Of the table of tickets. */
export const columns = [
  ...(['id', 'tenant_id', 'version', 'status', 'branch_id', 'area_id', 'service_id', 'day', 'letter'] as const),
  ...(['sequence', 'number', 'key', 'arrival_at', 'callable_at', 'credited', 'in_line', 'counter_id'] as const),
  ...(['booked_for', 'hold_until', 'person_key', 'wa_user_id', 'visit_key_hash', 'search_text', 'state'] as const),
] satisfies (keyof ReturnType<typeof valuesOf>)[]

/** What the table says of a ticket, times in ms: made from the ticket alone, so that a rebuilt table is the same to the byte. */
export function valuesOf(tenantId: string, ticket: Ticket) {
  const { id, version, status, branch_id, area_id, service_id, day, letter, sequence, number, key } = ticket
  return {
    ...{ id, tenant_id: tenantId, version, status, branch_id, area_id, service_id, day, letter, sequence, number, key },
    arrival_at: ticket.arrival_at,
    callable_at: ticket.enqueued_at + ticket.terms.min_age_ms,
    credited: ticket.terms.credit_ms > 0,
    in_line: isInLine(ticket),
    counter_id: ticket.counter_id,
    booked_for: ticket.booked_for,
    hold_until: ticket.hold?.until ?? null,
    person_key: ticket.person?.key ?? null,
    wa_user_id: ticket.contact?.wa_user_id ?? null,
    visit_key_hash: ticket.visit_key_hash,
    search_text: `${number} ${ticket.person?.name ?? ''}`.toLowerCase(),
    state: ticket,
  }
}

/** The same as it is written. */
export function rowOf(tenantId: string, ticket: Ticket) {
  const values = valuesOf(tenantId, ticket)
  return {
    ...values,
    arrival_at: at(values.arrival_at),
    callable_at: at(values.callable_at),
    booked_for: at(values.booked_for),
    hold_until: at(values.hold_until),
  }
}

/** Stands in the line for any agent. */
export function isInLine(ticket: Ticket): boolean {
  if (ticket.status !== 'waiting' || ticket.reserved_for !== null) return false
  return ticket.present || !ticket.must_check_in
}

/** A ticket as routing sees it. */
export function waitingOf(ticket: Ticket): Waiting {
  const { id, number, service_id, arrival_at, key, reserved_for, terms } = ticket
  return {
    ...{ id, number, service_id, arrival_at, key, reserved_for },
    ...{ credit_ms: terms.credit_ms, penalty_ms: terms.penalty_ms, bound_ms: terms.bound_ms },
    callable_at: ticket.enqueued_at + terms.min_age_ms,
  }
}

/** A stored event as the table holds it. */
export interface EventRow {
  ticket_id: string
  version: number
  name: string
  at: Date
  actor: TicketEvent['actor']
  payload: TicketEvent['payload']
}

export function eventOf({ ticket_id, version, name, at: when, actor, payload }: EventRow): TicketEvent {
  return { ticket_id, version, name, at: when.getTime(), actor, payload } as TicketEvent
}
