import { emit } from '@govconnect/kernel'
import type { BoardCall } from './contract/board.ts'
import { boardChanged, ticketEvents } from './contract/events.ts'
import { shownCall } from './rules/board.ts'
import type { TicketEvent } from './rules/events.ts'
import { serviceMs, type Ticket, waitMs } from './rules/ticket.ts'
import type { Work } from './work.ts'

export const iso = (ms: number) => new Date(ms).toISOString()
export const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms))
const seconds = (ms: number) => Math.round(ms) / 1_000

/** What an event tells of, after it and before. */
export interface Happened {
  before: Ticket | null
  event: TicketEvent
  after: Ticket
}

/** The leg that the event is about: one that ended with it is told as it was. */
function legOf({ before, event, after }: Happened) {
  const ended = event.name === 'ticket.done' || event.name === 'ticket.transferred'
  const about = ended && before && after.leg > before.leg ? before : after
  const { service_id, area_id, leg, counter_id, enqueued_at, called_at, started_at } = about
  return {
    ...{ service_id, area_id, leg, counter_id },
    agent_id: about.agent?.id ?? null,
    enqueued_at: iso(enqueued_at),
    called_at: isoOrNull(called_at),
    started_at: isoOrNull(started_at),
    held_seconds: seconds(about.held_ms),
  }
}

export function commonOf(work: Pick<Work, 'setup'>, happened: Happened) {
  const { before, after } = happened
  const { id, number, branch_id, day, status, channel, version, arrival_at, booked_for } = after
  const leg = legOf(happened)
  return {
    ...{ id, number, branch_id, day, status, channel, version, ...leg },
    class: after.class,
    reachable: (after.contact?.wa_user_id ?? after.person?.phone ?? null) !== null,
    from: before?.status ?? null,
    arrival_at: iso(arrival_at),
    booked_for: isoOrNull(booked_for),
    sla_minutes: work.setup.services.get(leg.service_id)?.sla_minutes ?? 0,
  }
}

/** What an event of the log tells others, with the figures that readers need and nothing personal. */
export function toldOf(work: Pick<Work, 'setup'>, happened: Happened) {
  const { definition, more } = wordsOf(happened)
  return { definition, payload: { ...commonOf(work, happened), ...more } }
}

export function tellEvent(work: Work, happened: Happened): void {
  const { event, after } = happened
  const options = { key: after.id, occurredAt: new Date(event.at), requestId: work.requestId }
  const { definition, payload } = toldOf(work, happened)
  emit(work.tx, definition, payload as never, options)
}

const byOf = ({ kind }: TicketEvent['actor']) => (kind === 'citizen' || kind === 'system' ? kind : 'staff')

function wordsOf({ before, event, after }: Happened): { definition: (typeof ticketEvents)['created']; more: object } {
  const say = (definition: unknown, more: object = {}) => ({
    definition: definition as (typeof ticketEvents)['created'],
    more,
  })
  switch (event.name) {
    case 'ticket.created':
      return say(ticketEvents.created)
    case 'ticket.checked_in':
      return say(ticketEvents.checkedIn, { late_seconds: seconds(event.payload.late_ms) })
    case 'ticket.called':
      return say(ticketEvents.called, { wait_seconds: seconds(waitMs(after, event.at)) })
    case 'ticket.recalled':
      return say(ticketEvents.recalled, { recall: event.payload.recall })
    case 'ticket.serving':
      return say(ticketEvents.serving, { walk_seconds: seconds(Math.max(0, event.at - (after.called_at ?? event.at))) })
    case 'ticket.held':
      return say(ticketEvents.held, { until: isoOrNull(event.payload.until) })
    case 'ticket.returned':
      return say(ticketEvents.returned, { cause: event.payload.cause })
    case 'ticket.transferred': {
      const { from_service_id, service_id, to_counter_id, to_staff_id } = event.payload
      const to_service_id = service_id === from_service_id ? null : service_id
      return say(ticketEvents.transferred, { from_service_id, to_service_id, to_counter_id, to_staff_id })
    }
    case 'ticket.done':
      return say(ticketEvents.done, {
        service_seconds: seconds(before ? serviceMs(before, event.at) : 0),
        service_outcome: event.payload.outcome,
        leg_outcome: 'served',
        forced: event.payload.forced_reason !== null,
        next_service_id: event.payload.next?.service_id ?? null,
      })
    case 'ticket.no_show':
      return say(ticketEvents.noShow, { cause: event.payload.cause })
    case 'ticket.reinstated':
      return say(ticketEvents.reinstated, { by: byOf(event.actor) })
    case 'ticket.cancelled':
      return say(ticketEvents.cancelled, { reason: event.payload.reason, by: event.payload.by })
    case 'ticket.expired':
      return say(ticketEvents.expired)
    case 'ticket.moved':
      return say(ticketEvents.moved, { was_booked_for: iso(event.payload.was_booked_for), by: byOf(event.actor) })
    case 'ticket.noted':
      return say(ticketEvents.noted)
    case 'ticket.orphaned':
      return say(ticketEvents.orphaned)
    case 'ticket.undone':
      return say(ticketEvents.undone, { undone: event.payload.undone })
  }
}

/** What the hall shows of a ticket at a counter; null elsewhere. */
export function boardCallOf(work: Pick<Work, 'setup'>, ticket: Ticket): BoardCall | null {
  const shown = shownCall(ticket)
  if (shown === null) return null
  const { counter_id, called_at, ...rest } = shown
  const counter = work.setup.counters.get(counter_id)
  return {
    ...rest,
    counter: counter?.name ?? { id: '-', en: '-' },
    spoken_number: counter?.spoken_number ?? null,
    called_at: iso(called_at),
  }
}

/** Words and flags move nothing in the hall. */
const unseen = new Set<TicketEvent['name']>(['ticket.noted', 'ticket.orphaned'])

export function tellBoard(work: Work, { before, event, after }: Happened): void {
  if (unseen.has(event.name) || after.status === 'booked') return
  const call = boardCallOf(work, after)
  const gone = call === null && before !== null && shownCall(before) !== null ? after.id : null
  const { branch_id, area_id } = after
  const options = { key: branch_id, occurredAt: new Date(event.at), requestId: work.requestId }
  emit(work.tx, boardChanged, { branch_id, area_id, call, gone }, options)
  if (before && before.area_id !== area_id) {
    emit(work.tx, boardChanged, { branch_id, area_id: before.area_id, call: null, gone }, options)
  }
}
