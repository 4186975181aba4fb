import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { day, instant, presence, requestId, text, waitRange } from './fields.ts'
import { ticketDetail, ticketView } from './tickets.ts'

const idParams = z.object({ id: z.uuid() })

/** Completes what the counter has where told, then calls the next: resolve-and-next is one request. Where nobody waits then, the completed ticket is answered. */
export const callNext = defineEndpoint({
  id: 'queue.callNext',
  method: 'POST',
  on: ['api'],
  path: '/counters/{id}/call-next',
  summary: 'Calls the next visitor to a counter',
  access: 'lines.serve',
  params: idParams,
  body: z.object({
    request_id: requestId,
    complete: z.boolean().default(false).describe('The present ticket is done, first'),
    service_id: z.uuid().optional().describe('Only of this service'),
  }),
  response: ticketDetail,
  refusals: [
    'queue.nobody_waits',
    'queue.counter_unknown',
    'queue.counter_closed',
    'queue.counter_busy',
    'queue.not_your_counter',
    'queue.not_available',
  ],
})

/** Takes or leaves a counter. Closing one with a ticket in service is refused with the choices in `choices`. */
export const openCounter = defineEndpoint({
  id: 'queue.openCounter',
  method: 'PUT',
  on: ['api'],
  path: '/counters/{id}/session',
  summary: 'Opens or closes a counter as its agent',
  access: 'lines.serve',
  params: idParams,
  body: z.object({
    request_id: requestId,
    open: z.boolean(),
    /** What becomes of the ticket there. */
    ticket: z.enum(['complete', 'hold', 'return']).optional(),
    force: z.boolean().default(false).describe("A supervisor takes over somebody else's counter"),
    reason: text(200).optional().describe("Needed for somebody else's counter; it is written to the audit log"),
  }),
  response: z.object({ counter_id: z.uuid(), open: z.boolean() }),
  refusals: [
    'queue.counter_unknown',
    'queue.counter_taken',
    'queue.counter_has_ticket',
    'queue.supervisor_needed',
    'queue.reason_needed',
  ],
})

/**
 * Presence of the caller; telling it again renews the lease (30 s). Without one, the person counts as gone. A page that only says
 * "still here" leaves `presence` out: what stands stays, and who was signed off meanwhile learns it (`offline`).
 */
export const setPresence = defineEndpoint({
  id: 'queue.setPresence',
  method: 'PUT',
  on: ['api'],
  path: '/agents/me/presence',
  summary: 'Available, busy, on a break or offline',
  access: 'lines.serve',
  body: z.object({ branch_id: z.uuid(), presence: presence.optional(), reason: text(80).optional() }),
  response: z.object({
    presence,
    reason: z.string().nullable(),
    lease_until: instant,
    counters: z.array(z.uuid()).describe('Open and yours'),
  }),
  refusals: ['queue.not_found', 'queue.counter_has_ticket'],
})

export const agentView = z
  .object({
    staff_id: z.string(),
    name: z.string(),
    presence,
    reason: z.string().nullable(),
    since: instant,
    counters: z.array(z.uuid()),
    served_today: z.int(),
    service_p50_minutes: z.number().nullable(),
  })
  .meta({ id: 'QueueAgent' })
export type AgentView = z.output<typeof agentView>

export const listAgents = defineEndpoint({
  id: 'queue.listAgents',
  method: 'GET',
  on: ['api'],
  path: '/branches/{id}/agents',
  summary: 'Who is at work at a branch, and what they did today',
  access: 'lines.read',
  params: idParams,
  response: z.object({ items: z.array(agentView) }),
  refusals: ['queue.not_found'],
})

/** A line as it stands now. */
export const lineView = z
  .object({
    service_id: z.uuid(),
    waiting: z.int(),
    called: z.int(),
    serving: z.int(),
    held: z.int(),
    longest_wait_seconds: z.number().nullable(),
    /** For somebody who comes now; null where too little is known. */
    wait: waitRange.nullable(),
    open_counters: z.int(),
    open: z.boolean(),
    sla_minutes: z.number(),
    /** Of those who wait, longer than the service promises. */
    over_sla: z.int(),
    /** Legs of today's tickets that were called. */
    called_today: z.int(),
  })
  .meta({ id: 'Line' })
export type LineView = z.output<typeof lineView>

/** How good a branch's estimates were of late, measured on waits that became known. */
export const readWaitAccuracy = defineEndpoint({
  id: 'queue.readWaitAccuracy',
  method: 'GET',
  on: ['api'],
  path: '/branches/{id}/wait-accuracy',
  summary: 'What wait estimates of a branch stand on, and how accurate they were',
  access: 'lines.read',
  params: idParams,
  response: z
    .object({
      /** `forward`: the routing run forward with usual times; `learnt`: corrected by what past days taught. */
      basis: z.enum(['forward', 'learnt']),
      /** Of past days, and their last; null before the first night. */
      learnt_from: z.object({ waits: z.int(), days: z.int(), through: day }).nullable(),
      /** Waits that were compared with what was told, in all. The two below are of about the last two hundred. */
      known: z.int(),
      /** Share within P10 to P90; it should be `aim`. Null before the first. */
      covered: z.number().nullable(),
      aim: z.number(),
      /** Mean distance of P50 from the real wait, minutes. */
      error_minutes: z.number().nullable(),
      /** The ranges do not hold what they promise: nobody is told any until they do. */
      withheld: z.boolean(),
    })
    .meta({ id: 'WaitAccuracy' }),
  refusals: ['queue.not_found'],
})

/** Everything a desk or a wall shows of a branch, with the version to compare events by. */
export const readQueues = defineEndpoint({
  id: 'queue.readQueues',
  method: 'GET',
  on: ['api'],
  path: '/queues',
  summary: 'Lines of a branch: waiting, called, serving, lengths, estimates',
  access: 'lines.read',
  query: z.object({ branch: z.uuid(), service: z.uuid().optional() }),
  response: z.object({
    branch_id: z.uuid(),
    at: instant,
    lines: z.array(lineView),
    /** In the order in which they would be called, at most 200. */
    waiting: z.array(ticketView.extend({ wait: waitRange.nullable() })),
    active: z.array(ticketView).describe('Called, serving, held'),
    booked: z.array(ticketView).describe('Appointments of today that have not checked in, at most 200'),
  }),
  refusals: ['queue.not_found'],
})

/** What one counter sees: its ticket whole, who would be next, who stands aside, and whom it served last. */
export const readDesk = defineEndpoint({
  id: 'queue.readDesk',
  method: 'GET',
  on: ['api'],
  path: '/counters/{id}/desk',
  summary: "A counter's present ticket and who is next",
  access: 'lines.serve',
  params: idParams,
  query: z.object({ next: z.coerce.number().int().min(1).max(200).default(5).describe('So many of those who wait') }),
  response: z.object({
    counter_id: z.uuid(),
    at: instant,
    ticket: ticketDetail.nullable(),
    next: z.array(ticketView.extend({ wait: waitRange.nullable() })),
    waiting: z.int(),
    served_today: z.int(),
    /** Of the services served here: held, not come today, or left behind by a vanished agent; at most 100, the latest first. */
    aside: z.array(ticketView),
    /** Whose leg ended here today, the latest first, at most 10. */
    recent: z.array(ticketView),
  }),
  refusals: ['queue.counter_unknown'],
})
