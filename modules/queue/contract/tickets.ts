import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import {
  cancelReason,
  day,
  holdPlace,
  instant,
  language,
  legOutcome,
  requestId,
  serviceOutcome,
  text,
  ticketChannel,
  ticketEventName,
  ticketStatus,
  waitRange,
  word,
} from './fields.ts'

/** One service of a visit. Times are set once; a leg ends with exactly one outcome. */
export const legView = z.object({
  leg: z.int(),
  service_id: z.uuid(),
  enqueued_at: instant,
  called_at: instant.nullable(),
  started_at: instant.nullable(),
  ended_at: instant.nullable(),
  held_seconds: z.number(),
  counter_id: z.uuid().nullable(),
  agent_id: z.string().nullable(),
  outcome: legOutcome.nullable(),
  service_outcome: serviceOutcome.nullable(),
})

/** Why this ticket and no other: kept with the call, readable by staff, in short by the citizen (QM-07). */
export const whyView = z
  .object({
    /** Minutes of head start that counted, and of penalty for the agent's skill. */
    credit_minutes: z.number(),
    penalty_minutes: z.number(),
    /** The one that would have been next, and by how much later it counted. */
    runner_up: z.object({ number: z.string(), margin_seconds: z.number() }).nullable(),
    /** Whom plain first-come-first-served would have called. */
    first_come: z.string().nullable(),
    /** Came earlier, could have been served here, and were passed (at most ten), with their wait so far. */
    passed: z.array(z.object({ number: z.string(), waited_seconds: z.number() })),
    /** Nobody who comes later than this after a citizen is called before them: H + P. */
    bound_minutes: z.number(),
    by: z.enum(['routing', 'agent', 'reserved', 'quota']),
  })
  .meta({ id: 'WhyCalled' })
export type WhyView = z.output<typeof whyView>

/** A place in a line, shown as A-023; never confused with a service request (TIK). */
export const ticketView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    branch_id: z.uuid(),
    area_id: z.uuid(),
    service_id: z.uuid(),
    /** Business day of the branch. */
    day,
    status: ticketStatus,
    class: z.string(),
    channel: ticketChannel,
    language,
    /** As the office may show it: the phone masked without the right. */
    person: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
    inputs: z.record(word, z.string()),
    /** There, as far as is known; a remote visitor may not be. */
    present: z.boolean(),
    /** Of the visit; never changes. */
    arrival_at: instant,
    /** Of the open leg. */
    enqueued_at: instant,
    booked_for: instant.nullable(),
    called_at: instant.nullable(),
    started_at: instant.nullable(),
    ended_at: instant.nullable(),
    hold: z.object({ reason: z.string(), until: instant.nullable(), place: holdPlace }).nullable(),
    counter_id: z.uuid().nullable(),
    agent: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Only this counter or person may call it. */
    reserved_for: z.object({ counter_id: z.uuid().nullable(), staff_id: z.string().nullable() }).nullable(),
    recalls: z.int(),
    reinstatements: z.int(),
    flags: z.array(z.string()),
    /** The agent of a ticket being served is gone: somebody should take it over. */
    orphaned: z.boolean(),
    leg: z.int(),
    cancel_reason: cancelReason.nullable(),
    /** Number of the policy it was born with. */
    policy_number: z.int(),
    version: z.int(),
  })
  .meta({ id: 'QueueTicket' })
export type TicketView = z.output<typeof ticketView>

export const ticketEventView = z.object({
  version: z.int(),
  name: ticketEventName,
  at: instant,
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  /** What the event says, as stored. */
  payload: z.record(z.string(), z.unknown()),
})

export const ticketDetail = ticketView
  .extend({
    people_ahead: z.int().nullable(),
    wait: waitRange.nullable(),
    legs: z.array(legView),
    notes: z.array(z.object({ text: z.string(), by: z.string(), at: instant })),
    why: whyView.nullable(),
    events: z.array(ticketEventView),
    /** The last action may still be taken back, until then. */
    undo_until: instant.nullable(),
    /** Actions the caller may take now. */
    actions: z.array(z.string()),
  })
  .meta({ id: 'QueueTicketDetail' })
export type TicketDetail = z.output<typeof ticketDetail>

export const personInput = z.object({
  name: text(120).optional(),
  phone: text(32).optional().describe('Any common spelling; kept as digits with country code'),
})

export const takeBody = z.object({
  request_id: requestId,
  branch_id: z.uuid(),
  service_id: z.uuid(),
  class: word.optional().describe("The policy's first class unless told"),
  person: personInput.optional(),
  inputs: z.record(word, text(200)).default({}),
  language: language.default('id'),
})

export const takeRefusals = [
  'queue.service_unknown',
  'queue.service_closed',
  'queue.office_closed',
  'queue.closing_soon',
  'queue.full_today',
  'queue.too_many_waiting',
  'queue.person_limit',
  'queue.inputs_missing',
  'queue.class_unknown',
  'queue.not_remote',
  'queue.numbers_used_up',
] as const

/** `visit_key` is the citizen's key to the ticket (status page, QR): shown once here, stored hashed. */
export const newTicket = z.object({ ticket: ticketDetail, visit_key: z.string(), status_url: z.string() })

export const takeTicket = defineEndpoint({
  id: 'queue.takeTicket',
  method: 'POST',
  on: ['api'],
  path: '/tickets',
  summary: 'Gives a number; a kiosk, a clerk for a visitor, or a program',
  access: 'lines.take',
  status: 201,
  body: takeBody,
  response: newTicket,
  refusals: takeRefusals,
})

/** For whoever did not see the answer and will not use it, such as a kiosk that gave a number of its own meanwhile. */
export const withdrawTaking = defineEndpoint({
  id: 'queue.withdrawTaking',
  method: 'POST',
  on: ['api'],
  path: '/tickets/withdrawals',
  summary: 'Takes back an own request for a number: its number is cancelled, or will never be made',
  access: 'lines.take',
  body: z.object({
    taking: requestId.describe('`request_id` of the request for a number; withdrawn within 24 h after it'),
  }),
  response: z.object({
    cancelled: z.string().nullable().describe('The number that was made; null: none was, and none will be'),
  }),
  refusals: ['queue.not_in_state'],
})

const idParams = z.object({ id: z.uuid() })

export const readTicket = defineEndpoint({
  id: 'queue.readTicket',
  method: 'GET',
  on: ['api', 'internal'],
  path: '/queue-tickets/{id}',
  apiPath: '/tickets/{id}',
  summary: 'One ticket with its legs, notes, reasons and history',
  access: 'lines.read',
  params: idParams,
  response: ticketDetail,
  refusals: ['queue.ticket_not_found'],
})

export const listTickets = defineEndpoint({
  id: 'queue.listTickets',
  method: 'GET',
  on: ['api'],
  path: '/tickets',
  summary: 'Tickets of a day, newest first',
  access: 'lines.read',
  query: pageQuery.extend({
    branch_id: z.uuid(),
    day: day.optional().describe('Today unless told'),
    service_id: z.uuid().optional(),
    status: ticketStatus.optional(),
    q: text(80).optional().describe('Number, or part of a name'),
  }),
  response: page(ticketView),
  refusals: ['queue.not_found', 'cursor.invalid'],
})

/** Any minute of a branch as it was: tickets open then, folded from the events up to that moment. */
export const readPast = defineEndpoint({
  id: 'queue.readPast',
  method: 'GET',
  on: ['api'],
  path: '/branches/{id}/past',
  summary: 'Open tickets of a branch as they stood at a moment',
  access: 'lines.supervise',
  params: idParams,
  query: z.object({ at: instant }),
  response: z.object({ at: instant, items: z.array(ticketView) }),
  refusals: ['queue.not_found'],
})
