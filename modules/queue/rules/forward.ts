import { createLine } from './line.ts'
import { type CallingAgent, pick, type Waiting } from './routing.ts'

const minuteMs = 60_000

/** A line as it stands, and who serves it. */
export interface LineState {
  now: number
  waiting: readonly Waiting[]
  /** Open counters whose agents are at work: when each is free, as far as can be told. */
  servers: readonly (CallingAgent & { freeAt: number })[]
  usualMinutes: ReadonlyMap<string, number>
}

/** Minutes until called: half wait less than `p50`, eight in ten between the others. */
export interface WaitRange {
  p10: number
  p50: number
  p90: number
}

export interface LineEstimate {
  byTicket: ReadonlyMap<string, WaitRange>
  /** For somebody who comes now, by service; no entry: no counter serves it. */
  newcomer: ReadonlyMap<string, WaitRange>
}

/** Calls looked ahead; whoever stands further back is told by proportion. */
const callsAhead = 600

/** The same routing run forward with usual service times, once: how long each waits. */
export function estimateFor(state: LineState): LineEstimate {
  const byTicket = new Map<string, WaitRange>()
  const newcomers = [...state.usualMinutes.keys()].map((serviceId) => newcomer(serviceId, state.now))
  const line = createLine([...state.waiting, ...newcomers])
  const servers = state.servers.map((server) => ({ ...server, freeAt: Math.max(server.freeAt, state.now) }))
  const newcomerRange = new Map<string, WaitRange>()
  for (let calls = 0; calls < callsAhead && servers.length > 0; calls++) {
    servers.sort((a, b) => a.freeAt - b.freeAt)
    const server = servers[0]!
    const picked = pick(line, server, null, Math.max(server.freeAt, state.now) + dayMs)
    if (picked === null) {
      servers.shift()
      continue
    }
    const { ticket } = picked
    line.remove(ticket)
    const range = rangeOf((server.freeAt - state.now) / minuteMs, byTicket.size)
    if (ticket.id.startsWith(newcomerPrefix)) newcomerRange.set(ticket.service_id, range)
    else {
      byTicket.set(ticket.id, range)
      server.freeAt += (state.usualMinutes.get(ticket.service_id) ?? 5) * minuteMs
    }
  }
  return { byTicket, newcomer: newcomerRange }
}

/** Everybody may be called in a run that only looks at order. */
const dayMs = 86_400_000
const newcomerPrefix = 'newcomer:'

function newcomer(serviceId: string, now: number): Waiting {
  return {
    ...{ id: newcomerPrefix + serviceId, number: '', service_id: serviceId, arrival_at: now, place_at: now, key: now },
    ...{ credit_ms: 0, penalty_ms: 0, bound_ms: 0, callable_at: 0, reserved_for: null },
  }
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Spread of a sum of service times that vary as much as they last, narrower the more are ahead. */
function rangeOf(minutes: number, ahead: number): WaitRange {
  const spread = Math.min(0.9, 1.28 / Math.sqrt(Math.max(1, ahead)))
  return {
    p10: tenth(minutes * (1 - spread * 0.7)),
    p50: tenth(minutes),
    p90: tenth(minutes * (1 + spread) + (ahead === 0 ? 0 : 1)),
  }
}
