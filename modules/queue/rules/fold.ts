import type { Payloads, Standing, TicketEvent } from './events.ts'
import { type Leg, openLeg, type Ticket } from './ticket.ts'
import type { LegOutcome, ServiceOutcome } from './words.ts'

/**
 * The projection: a ticket and the next event of its log give the ticket after it. Nothing else is looked at, so that the
 * table rebuilt from the log is the same to the byte.
 * @throws where the log has a gap, or begins with anything but its beginning
 */
export function apply(ticket: Ticket | null, event: TicketEvent): Ticket {
  if (ticket === null) {
    if (event.name !== 'ticket.created') throw new Error(`the log of ${event.ticket_id} begins with ${event.name}`)
    return created(event, event.payload)
  }
  if (event.version !== ticket.version + 1) throw new Error(`the log of ${ticket.id} has a gap before ${event.version}`)
  const last = { name: event.name, at: event.at, by: { kind: event.actor.kind, id: event.actor.id } }
  return { ...ticket, ...changed(ticket, event), version: event.version, last }
}

export function fold(events: readonly TicketEvent[]): Ticket {
  const ticket = events.reduce<Ticket | null>(apply, null)
  if (ticket === null) throw new Error('an empty log')
  return ticket
}

function created(event: TicketEvent, payload: Payloads['ticket.created']): Ticket {
  const nothingYet = { called_at: null, last_called_at: null, started_at: null, ended_at: null, hold: null }
  return {
    id: event.ticket_id,
    version: event.version,
    ...payload,
    enqueued_at: payload.arrival_at,
    place_at: payload.arrival_at,
    ...nothingYet,
    ...{ held_ms: 0, served_ms: 0, counter_id: null, agent: null, reserved_for: null, recalls: 0, reinstatements: 0 },
    ...{ orphaned: false, flags: [], notes: [], leg: 1, legs: [], why: null, cancel_reason: null },
    last: { name: event.name, at: event.at, by: { kind: event.actor.kind, id: event.actor.id } },
  }
}

function changed(ticket: Ticket, event: TicketEvent): Partial<Ticket> {
  const { at } = event
  switch (event.name) {
    case 'ticket.created':
      throw new Error(`${ticket.id} was created before`)
    case 'ticket.checked_in':
      return checkedIn(ticket, event.payload, at)
    case 'ticket.called':
      return {
        ...calledTo(ticket, at),
        counter_id: event.payload.counter_id,
        agent: event.payload.agent,
        why: event.payload.why,
      }
    case 'ticket.recalled':
      return { recalls: event.payload.recall, last_called_at: at }
    case 'ticket.serving':
      return { status: 'serving', started_at: at }
    case 'ticket.held':
      return {
        status: 'held',
        ...{ started_at: null, served_ms: servedBy(ticket, at), orphaned: false },
        hold: { reason: event.payload.reason, since: at, until: event.payload.until, place: event.payload.place },
      }
    case 'ticket.returned':
      return { ...backInLine(ticket, at), ...standing(event.payload) }
    case 'ticket.transferred':
      return transferred(ticket, event.payload, at)
    case 'ticket.done':
      return done(ticket, event.payload, event)
    case 'ticket.no_show':
      return { status: 'no_show', ...closed(ticket, at, 'no_show') }
    case 'ticket.reinstated':
      return reinstated(ticket, event.payload)
    case 'ticket.cancelled':
      return { status: 'cancelled', cancel_reason: event.payload.reason, ...closed(ticket, at, 'cancelled') }
    case 'ticket.expired':
      return { status: 'expired', ...closed(ticket, at, 'expired') }
    case 'ticket.moved': {
      const { booked_for, day, sequence, number } = event.payload
      const then = { arrival_at: booked_for, enqueued_at: booked_for, place_at: booked_for, key: booked_for }
      return { booked_for, day, sequence, number, ...then }
    }
    case 'ticket.noted':
      return noted(ticket, event)
    case 'ticket.orphaned':
      return { orphaned: true }
    case 'ticket.undone':
      return event.payload.restored
  }
}

const standing = ({ place_at, key }: Standing): Standing => ({ place_at, key })
const servedBy = (ticket: Ticket, at: number) =>
  ticket.served_ms + (ticket.started_at === null ? 0 : Math.max(0, at - ticket.started_at))
const heldBy = (ticket: Ticket, at: number) => ticket.held_ms + (ticket.hold ? Math.max(0, at - ticket.hold.since) : 0)

function checkedIn(ticket: Ticket, payload: Payloads['ticket.checked_in'], at: number): Partial<Ticket> {
  if (ticket.status !== 'booked') return { present: true }
  const { day, terms } = payload
  return { status: 'waiting', present: true, day, terms, arrival_at: at, enqueued_at: at, ...standing(payload) }
}

function calledTo(ticket: Ticket, at: number): Partial<Ticket> {
  return {
    status: 'called',
    ...{ called_at: at, last_called_at: at, started_at: null, recalls: 0, orphaned: false },
    ...{ held_ms: heldBy(ticket, at), served_ms: servedBy(ticket, at) },
    hold: null,
    // Whoever comes to the counter is there.
    present: true,
  }
}

function backInLine(ticket: Ticket, at: number): Partial<Ticket> {
  return {
    status: 'waiting',
    ...{ called_at: null, last_called_at: null, started_at: null, recalls: 0, orphaned: false },
    ...{ counter_id: null, agent: null, hold: null },
    held_ms: heldBy(ticket, at),
    served_ms: servedBy(ticket, at),
  }
}

function transferred(ticket: Ticket, payload: Payloads['ticket.transferred'], at: number): Partial<Ticket> {
  const { to_counter_id, to_staff_id, service_id, area_id } = payload
  const back = { ...backInLine(ticket, at), ...standing(payload) }
  const reserved_for = to_counter_id || to_staff_id ? { counter_id: to_counter_id, staff_id: to_staff_id } : null
  if (service_id === ticket.service_id) return { ...back, reserved_for }
  return { ...back, ...nextLeg(ticket, at, 'transferred'), service_id, area_id, reserved_for }
}

function done(ticket: Ticket, payload: Payloads['ticket.done'], event: TicketEvent): Partial<Ticket> {
  const { at } = event
  const notes = payload.note === null ? ticket.notes : [...ticket.notes, noteBy(event, payload.note)]
  const more = { notes, orphaned: false }
  if (payload.next === null) return { status: 'completed', ...closed(ticket, at, 'served', payload.outcome), ...more }
  const { service_id, area_id } = payload.next
  const leg = nextLeg(ticket, at, 'served', payload.outcome)
  return {
    ...backInLine(ticket, at),
    ...standing(payload.next),
    ...leg,
    ...more,
    service_id,
    area_id,
    reserved_for: null,
  }
}

function endedLeg(ticket: Ticket, at: number, outcome: LegOutcome, serviceOutcome: ServiceOutcome | null): Leg {
  return {
    ...openLeg(ticket),
    ...{ ended_at: at, outcome, service_outcome: serviceOutcome },
    ...{ held_ms: heldBy(ticket, at), served_ms: servedBy(ticket, at) },
  }
}

/** The visit ends here. */
function closed(ticket: Ticket, at: number, outcome: LegOutcome, of: ServiceOutcome | null = null): Partial<Ticket> {
  const legs = [...ticket.legs, endedLeg(ticket, at, outcome, of)]
  const { held_ms, served_ms } = legs.at(-1)!
  return { ended_at: at, legs, held_ms, served_ms, hold: null, orphaned: false }
}

/** The visit goes on in another line. */
function nextLeg(ticket: Ticket, at: number, outcome: LegOutcome, of: ServiceOutcome | null = null): Partial<Ticket> {
  const legs = [...ticket.legs, endedLeg(ticket, at, outcome, of)]
  return { legs, leg: ticket.leg + 1, enqueued_at: at, held_ms: 0, served_ms: 0, why: null }
}

function reinstated(ticket: Ticket, payload: Standing): Partial<Ticket> {
  return {
    status: 'waiting',
    ...{ ended_at: null, called_at: null, last_called_at: null, started_at: null, recalls: 0 },
    ...{ counter_id: null, agent: null, legs: ticket.legs.slice(0, -1), reinstatements: ticket.reinstatements + 1 },
    present: true,
    ...standing(payload),
  }
}

function noted(ticket: Ticket, event: TicketEvent & { name: 'ticket.noted' }): Partial<Ticket> {
  const { text, flags } = event.payload
  return {
    ...(text === null ? {} : { notes: [...ticket.notes, noteBy(event, text)] }),
    ...(flags === null ? {} : { flags }),
  }
}

const noteBy = (event: TicketEvent, text: string) => ({ text, by: event.actor.name ?? event.actor.kind, at: event.at })
