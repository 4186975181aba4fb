/** What this module keeps of one event of a ticket: short, for there are many. */
export interface Told {
  version: number
  /** Without `ticket.` */
  name: string
  /** ms */
  at: number
  status: string
  branch_id: string
  day: string
  class: string
  channel: string
  booked: boolean
  leg: number
  service_id: string
  counter_id: string | null
  agent_id: string | null
  /** ms */
  enqueued_at: number
  held_seconds: number
  sla_minutes: number
  /** Wait of a call, walk of a beginning, service of an end: seconds. */
  seconds: number | null
  /** Cause, reason, or the name of what was taken back. */
  why: string | null
  /** The service of the leg that begins with this event. */
  next_service_id: string | null
}

/** The parts of an event's payload that are read; what only some events have may be absent. */
export interface Heard {
  version: number
  status: string
  branch_id: string
  day: string
  class: string
  channel: string
  leg: number
  service_id: string
  counter_id: string | null
  agent_id: string | null
  enqueued_at: string
  held_seconds: number
  sla_minutes: number
  booked_for: string | null
  wait_seconds?: number
  walk_seconds?: number
  service_seconds?: number
  cause?: string
  reason?: string
  undone?: string
  next_service_id?: string | null
  to_service_id?: string | null
}

export function toldOf(name: string, occurredAt: string, heard: Heard): Told {
  const { version, status, branch_id, day, channel, leg, service_id, counter_id, agent_id } = heard
  return {
    ...{ version, name: name.replace('ticket.', ''), at: Date.parse(occurredAt), status, branch_id, day },
    ...{ class: heard.class, channel, booked: heard.booked_for !== null, leg, service_id, counter_id, agent_id },
    enqueued_at: Date.parse(heard.enqueued_at),
    ...{ held_seconds: heard.held_seconds, sla_minutes: heard.sla_minutes },
    seconds: heard.wait_seconds ?? heard.walk_seconds ?? heard.service_seconds ?? null,
    why: heard.cause ?? heard.reason ?? heard.undone?.replace('ticket.', '') ?? null,
    next_service_id: heard.next_service_id ?? heard.to_service_id ?? null,
  }
}
