import type {
  CancelReason,
  HoldPlace,
  LegOutcome,
  ServiceOutcome,
  TicketChannel,
  TicketEventName,
  TicketStatus,
} from './words.ts'

/** All times in the rules are milliseconds since 1970 (UTC); null where it has not happened. */
export type Millis = number

/** Who is served, as far as told. `key` tells the same person again: digits of a telephone, or `wa:` and a WhatsApp id. */
export interface Visitor {
  name: string | null
  phone: string | null
  key: string | null
}

/** How a visitor who joined from a conversation is told. */
export interface Contact {
  wa_user_id: string
  conversation_id: string | null
}

/** What a ticket takes from its policy when it joins, so that a later policy does not move it. */
export interface Terms {
  /** Head start, at most H. */
  credit_ms: number
  /** P: how much later it counts for an agent whose skill is overflow. */
  penalty_ms: number
  /** H + P. */
  bound_ms: number
  /** Time to walk from the kiosk before it may be called. */
  min_age_ms: number
}

export interface Leg {
  leg: number
  service_id: string
  enqueued_at: Millis
  called_at: Millis | null
  started_at: Millis | null
  ended_at: Millis | null
  held_ms: number
  served_ms: number
  counter_id: string | null
  agent_id: string | null
  outcome: LegOutcome | null
  service_outcome: ServiceOutcome | null
}

/** Why this ticket and no other (QM-07); kept with the call as it is shown. */
export interface Why {
  credit_minutes: number
  penalty_minutes: number
  runner_up: { number: string; margin_seconds: number } | null
  first_come: string | null
  passed: { number: string; waited_seconds: number }[]
  bound_minutes: number
  by: 'routing' | 'agent' | 'reserved' | 'quota'
}

export interface Hold {
  reason: string
  since: Millis
  until: Millis | null
  place: HoldPlace
}

export interface Actor {
  /** staff, citizen, device, api_key, internal, system */
  kind: string
  id: string
  name: string | null
}

/** A place in a line. Fields without a note are of the open leg. */
export interface Ticket {
  id: string
  version: number
  status: TicketStatus
  branch_id: string
  area_id: string
  service_id: string
  /** Business day of the branch. */
  day: string
  letter: string
  /** 23 of A-023. */
  sequence: number
  number: string
  class: string
  channel: TicketChannel
  language: 'id' | 'en'
  person: Visitor | null
  contact: Contact | null
  inputs: Record<string, string>
  present: boolean
  /** Joined from afar under a policy that calls only whoever said that they are there. */
  must_check_in: boolean
  policy_number: number
  terms: Terms
  /** SHA-256 of the key by which the visitor sees the own ticket. */
  visit_key_hash: string | null
  device_id: string | null
  /** Of the visit. A booking arrives when it checks in; until then this is its slot. */
  arrival_at: Millis
  enqueued_at: Millis
  /** Where it stands: as if it had come then. */
  place_at: Millis
  /** What the line is sorted by: smallest first. */
  key: Millis
  booked_for: Millis | null
  called_at: Millis | null
  last_called_at: Millis | null
  started_at: Millis | null
  ended_at: Millis | null
  hold: Hold | null
  /** Time set aside. */
  held_ms: number
  /** Time served before it was set aside or moved on. */
  served_ms: number
  counter_id: string | null
  agent: { id: string; name: string } | null
  reserved_for: { counter_id: string | null; staff_id: string | null } | null
  recalls: number
  reinstatements: number
  orphaned: boolean
  flags: string[]
  notes: { text: string; by: string; at: Millis }[]
  leg: number
  /** Legs that ended. */
  legs: Leg[]
  why: Why | null
  cancel_reason: CancelReason | null
  /** The last action, which may be taken back for a while. */
  last: { name: TicketEventName; at: Millis; by: Pick<Actor, 'kind' | 'id'> }
}

/** wait = called − enqueued − held: what the visitor stood in line for. */
export function waitMs(ticket: Ticket, calledAt: Millis): number {
  return Math.max(0, calledAt - ticket.enqueued_at - ticket.held_ms - ticket.served_ms)
}

/** service = ended − started − held. */
export function serviceMs(ticket: Ticket, endedAt: Millis): number {
  const running = ticket.started_at === null ? 0 : Math.max(0, endedAt - ticket.started_at)
  return ticket.served_ms + running
}

/** The open leg as it stands. */
export function openLeg(ticket: Ticket): Leg {
  const { leg, service_id, enqueued_at, called_at, started_at, held_ms, served_ms, counter_id } = ticket
  return {
    ...{ leg, service_id, enqueued_at, called_at, started_at, ended_at: null, held_ms, served_ms, counter_id },
    agent_id: ticket.agent?.id ?? null,
    outcome: null,
    service_outcome: null,
  }
}
