import { defineEvent, type EventDefinition } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { boardCall } from './board.ts'
import {
  cancelReason,
  deviceKind,
  instant,
  legOutcome,
  presence,
  printerState,
  serviceOutcome,
  ticketChannel,
  ticketStatus,
} from './fields.ts'

const live = { topic: 'lines', permission: 'lines.read' } as const

/**
 * What every ticket event says: no name, no telephone, no words of a visitor. Key: the ticket. Enough for figures (AN-02)
 * without asking back. Seconds are of the leg that the event is about.
 */
const common = {
  id: z.uuid(),
  number: z.string(),
  branch_id: z.uuid(),
  area_id: z.uuid(),
  service_id: z.uuid(),
  day: z.string(),
  status: ticketStatus,
  from: ticketStatus.nullable(),
  class: z.string(),
  channel: ticketChannel,
  leg: z.int(),
  counter_id: z.uuid().nullable(),
  agent_id: z.string().nullable(),
  arrival_at: instant,
  enqueued_at: instant,
  called_at: instant.nullable(),
  started_at: instant.nullable(),
  held_seconds: z.number(),
  booked_for: instant.nullable(),
  sla_minutes: z.number(),
  /** There is somebody a notice could go to; who that is stands nowhere here. */
  reachable: z.boolean().default(true),
  version: z.int(),
}

/** Who changed it: a visitor need not be told of an own act. */
const by = z.enum(['citizen', 'staff', 'system']).default('staff')

function ticketEvent<const N extends `ticket.${string}`, S extends z.ZodRawShape>(name: N, more: S, summary: string) {
  return defineEvent({ name, version: 1, summary, payload: z.object({ ...common, ...more }), live })
}

export const ticketEvents = {
  created: ticketEvent('ticket.created', {}, 'A number was given, or a time booked'),
  checkedIn: ticketEvent('ticket.checked_in', { late_seconds: z.number() }, 'A booking or a remote visitor is there'),
  called: ticketEvent('ticket.called', { wait_seconds: z.number() }, 'A visitor was called to a counter'),
  recalled: ticketEvent('ticket.recalled', { recall: z.int() }, 'A visitor was called again'),
  serving: ticketEvent('ticket.serving', { walk_seconds: z.number() }, 'Serving began'),
  held: ticketEvent('ticket.held', { until: instant.nullable() }, 'A ticket waits aside'),
  returned: ticketEvent(
    'ticket.returned',
    { cause: z.enum(['agent', 'timer', 'agent_gone', 'counter_closed']) },
    'Back in the line',
  ),
  transferred: ticketEvent(
    'ticket.transferred',
    {
      from_service_id: z.uuid(),
      /** Where the next leg begins; null: the same leg goes on, at a counter or person. */
      to_service_id: z.uuid().nullable().default(null),
      to_counter_id: z.uuid().nullable(),
      to_staff_id: z.string().nullable(),
    },
    'To another service, counter or person',
  ),
  done: ticketEvent(
    'ticket.done',
    {
      service_seconds: z.number(),
      service_outcome: serviceOutcome,
      leg_outcome: legOutcome,
      forced: z.boolean(),
      next_service_id: z.uuid().nullable(),
    },
    'A leg was served; the visit is over, or goes on at another service',
  ),
  noShow: ticketEvent('ticket.no_show', { cause: z.enum(['agent', 'timer', 'booking']) }, 'Nobody came'),
  reinstated: ticketEvent('ticket.reinstated', { by }, 'Came after all'),
  cancelled: ticketEvent(
    'ticket.cancelled',
    { reason: cancelReason, by: z.enum(['citizen', 'staff', 'system']) },
    'Left or taken out',
  ),
  expired: ticketEvent('ticket.expired', {}, 'The day ended'),
  moved: ticketEvent('ticket.moved', { was_booked_for: instant, by }, 'A booking has another time'),
  noted: ticketEvent('ticket.noted', {}, 'Words or flags for whoever serves next'),
  orphaned: ticketEvent('ticket.orphaned', {}, 'Its agent is gone while serving'),
  undone: ticketEvent('ticket.undone', { undone: z.string() }, 'The last action was taken back'),
} as const
export type TicketEvents = typeof ticketEvents

/** A visitor's turn is near: so many are ahead. Told once for each leg. Key: the ticket. */
export const ticketNear = defineEvent({
  name: 'ticket.near',
  version: 1,
  summary: 'Few are ahead of a ticket',
  payload: z.object({ ...common, people_ahead: z.int() }),
})

/** An appointment is tomorrow, or in an hour. Key: the ticket. */
export const ticketReminder = defineEvent({
  name: 'ticket.reminder',
  version: 1,
  summary: 'An appointment is near',
  payload: z.object({ ...common, kind: z.enum(['day_before', 'hour_before']) }),
})

/** For the hall: nothing personal. Key: the branch. `call` is null where only the waiting changed. */
export const boardChanged = defineEvent({
  name: 'board.changed',
  version: 1,
  summary: 'What the hall shows changed',
  payload: z.object({ branch_id: z.uuid(), area_id: z.uuid(), call: boardCall.nullable(), gone: z.uuid().nullable() }),
  live: { topic: 'board', permission: 'board.read' },
})

/** A device should look again: configuration, command, or it was revoked. Key: the device. */
export const deviceTold = defineEvent({
  name: 'device.told',
  version: 1,
  summary: 'A device has something new to do',
  payload: z.object({ device_id: z.uuid(), branch_id: z.uuid(), what: z.enum(['config', 'command', 'revoked']) }),
  live: { topic: 'board', permission: 'board.read' },
})

export const deviceChanged = defineEvent({
  name: 'device.changed',
  version: 1,
  summary: 'A device went on or off, or its printer changed',
  payload: z.object({
    device_id: z.uuid(),
    branch_id: z.uuid(),
    kind: deviceKind,
    online: z.boolean(),
    printer: printerState.nullable(),
  }),
  live,
})

/** More devices of an office are away at once than chance explains (QM-15). Key: the tenant. */
export const deviceSurge = defineEvent({
  name: 'device.surge',
  version: 1,
  summary: 'Many devices are offline at once',
  payload: z.object({ offline: z.int(), of: z.int() }),
  live,
})

export const agentChanged = defineEvent({
  name: 'agent.changed',
  version: 1,
  summary: 'Presence or counters of an agent changed',
  payload: z.object({ staff_id: z.string(), branch_id: z.uuid(), presence, counter_ids: z.array(z.uuid()) }),
  live,
})

/** Branches, areas, services, counters, holidays or the published policy of a branch changed: who keeps a copy reads again. */
export const placesChanged = defineEvent({
  name: 'places.changed',
  version: 1,
  summary: 'The set-up of lines changed',
  payload: z.object({ branch_id: z.uuid().nullable(), what: z.string() }),
  live: { topic: 'board', permission: 'board.read' },
})

export const queueEvents: readonly EventDefinition[] = [
  ...Object.values(ticketEvents),
  ticketNear,
  ticketReminder,
  boardChanged,
  deviceTold,
  deviceChanged,
  deviceSurge,
  agentChanged,
  placesChanged,
]
