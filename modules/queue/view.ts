import type { TicketDetail, TicketView } from './contract/tickets.ts'
import type { TicketEvent } from './rules/events.ts'
import { type Acting, undoUntil } from './rules/life/index.ts'
import { type Leg, openLeg, type Ticket } from './rules/ticket.ts'
import { openStatuses } from './rules/words.ts'
import { iso, isoOrNull } from './tell.ts'

const tail = /^(\d{2,4})\d*(\d{3})$/

/** 62812•••789: enough to recognise, too little to call. */
function masked(phone: string | null): string | null {
  return phone === null ? null : phone.replace(tail, '$1•••$2')
}

export function ticketViewOf(ticket: Ticket, by: Pick<Acting, 'supervisor' | 'kind'>): TicketView {
  const { id, number, branch_id, area_id, service_id, day, status, channel, language, inputs, present, person } = ticket
  const { counter_id, agent, reserved_for, recalls, reinstatements, flags, orphaned, leg, cancel_reason } = ticket
  const open = by.supervisor
  return {
    ...{ id, number, branch_id, area_id, service_id, day, status, channel, language, present },
    class: ticket.class,
    person: person && { name: person.name, phone: open ? person.phone : masked(person.phone) },
    inputs: open ? inputs : maskedInputs(inputs),
    arrival_at: iso(ticket.arrival_at),
    enqueued_at: iso(ticket.enqueued_at),
    booked_for: isoOrNull(ticket.booked_for),
    called_at: isoOrNull(ticket.called_at),
    started_at: isoOrNull(ticket.started_at),
    ended_at: isoOrNull(ticket.ended_at),
    hold: ticket.hold && { reason: ticket.hold.reason, until: isoOrNull(ticket.hold.until), place: ticket.hold.place },
    ...{ counter_id, agent, reserved_for, recalls, reinstatements, flags, orphaned, leg, cancel_reason },
    policy_number: ticket.policy_number,
    version: ticket.version,
  }
}

/** Long rows of digits (NIK, telephone) are shown by their ends only. */
function maskedInputs(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [
      key,
      /^\+?\d{8,}$/.test(value) ? `${value.slice(0, 2)}•••${value.slice(-3)}` : value,
    ]),
  )
}

function legViewOf(leg: Leg): TicketDetail['legs'][number] {
  return {
    leg: leg.leg,
    service_id: leg.service_id,
    enqueued_at: iso(leg.enqueued_at),
    called_at: isoOrNull(leg.called_at),
    started_at: isoOrNull(leg.started_at),
    ended_at: isoOrNull(leg.ended_at),
    held_seconds: leg.held_ms / 1_000,
    ...{
      counter_id: leg.counter_id,
      agent_id: leg.agent_id,
      outcome: leg.outcome,
      service_outcome: leg.service_outcome,
    },
  }
}

export interface Around {
  log: readonly TicketEvent[]
  peopleAhead: number | null
  wait: TicketDetail['wait']
  now: number
}

export function ticketDetailOf(ticket: Ticket, by: Acting, around: Around): TicketDetail {
  const isOpen = (openStatuses as readonly string[]).includes(ticket.status)
  const legs = isOpen && ticket.status !== 'booked' ? [...ticket.legs, openLeg(ticket)] : ticket.legs
  const until = undoUntil(ticket, by)
  return {
    ...ticketViewOf(ticket, by),
    people_ahead: around.peopleAhead,
    wait: around.wait,
    legs: legs.map(legViewOf),
    notes: ticket.notes.map(({ text, by: author, at }) => ({ text, by: author, at: iso(at) })),
    why: ticket.why,
    events: around.log.map((event) => eventViewOf(event, by)),
    undo_until: until === null || until < around.now ? null : iso(until),
    actions: actionsOf(ticket, by, until !== null && until >= around.now),
  }
}

/** Of what a visitor told, the timeline keeps the fact only: the ticket itself says it, masked where it has to be. */
function eventViewOf({ version, name, at, actor, payload }: TicketEvent, by: Acting): TicketDetail['events'][number] {
  const {
    person: _person,
    inputs: _inputs,
    contact: _contact,
    visit_key_hash: _hash,
    restored: _restored,
    ...said
  } = payload as Record<string, unknown>
  return {
    version,
    name,
    at: iso(at),
    actor: { kind: actor.kind, name: actor.name },
    payload: by.kind === 'citizen' ? {} : said,
  }
}

const byStatus: Record<Ticket['status'], readonly string[]> = {
  booked: ['check_in', 'cancel', 'note'],
  waiting: ['call', 'transfer', 'cancel', 'note'],
  called: ['recall', 'start', 'hold', 'transfer', 'no_show', 'cancel', 'note'],
  serving: ['complete', 'hold', 'transfer', 'note'],
  held: ['call', 'return', 'transfer', 'cancel', 'note'],
  no_show: ['reinstate'],
  completed: [],
  cancelled: [],
  expired: [],
}
const ownOnly = new Set(['recall', 'start', 'complete', 'hold', 'no_show'])

function actionsOf(ticket: Ticket, by: Acting, mayUndo: boolean): string[] {
  const own = by.supervisor || ticket.agent?.id === by.id
  const allowed = byStatus[ticket.status].filter((action) => own || !ownOnly.has(action))
  const checkIn = ticket.status === 'waiting' && !ticket.present ? ['check_in'] : []
  const takeOver = ticket.status === 'serving' && ticket.orphaned ? ['call'] : []
  return [...allowed, ...checkIn, ...takeOver, ...(mayUndo ? ['undo'] : [])]
}
