import { createLine } from './line.ts'
import { classOf, type PolicyRules, termsOf } from './policy.ts'
import { type CallingAgent, pickTicket, type Waiting } from './routing.ts'

/** A past visit of one line. Times are ms. */
export interface PastVisit {
  id: string
  number: string
  service_id: string
  class: string
  arrival_at: number
  /** How long serving took; null: came to no counter (no-show or left). */
  service_ms: number | null
  /** Of a no-show: what it cost the counter. */
  walk_ms: number
  no_show: boolean
  sla_minutes: number
}

/** When a counter was at work. */
export interface PastServer extends CallingAgent {
  from: number
  to: number
}

export interface Rehearsed {
  visit: PastVisit
  /** Null: was never called before its counters closed. */
  wait_ms: number | null
}

interface AtWork extends PastServer {
  freeAt: number
}

/** Replays one day of a line under a policy: same arrivals, same services, same counters; only the order is the policy's. */
export function rehearse(
  visits: readonly PastVisit[],
  servers: readonly PastServer[],
  policy: PolicyRules,
): Rehearsed[] {
  const arriving = [...visits].sort((a, b) => a.arrival_at - b.arrival_at || (a.id < b.id ? -1 : 1))
  const byId = new Map(visits.map((visit) => [visit.id, visit]))
  const waits = new Map<string, number>()
  const working: AtWork[] = servers.map((server) => ({ ...server, freeAt: server.from }))
  const line = createLine()
  const latest: boolean[] = []
  let next = 0
  while (working.length > 0) {
    working.sort((a, b) => a.freeAt - b.freeAt || (a.counter_id < b.counter_id ? -1 : 1))
    const server = working[0]!
    if (server.freeAt >= server.to) {
      working.shift()
      continue
    }
    while (next < arriving.length && arriving[next]!.arrival_at <= server.freeAt)
      line.add(waitingOf(arriving[next++]!, policy))
    const quota = policy.quota && { ...policy.quota, latest }
    const ticket = pickTicket(line, server, quota, server.freeAt)
    if (ticket === null) {
      // Idle until the next arrival, or the end of the walk from the kiosk.
      server.freeAt = Math.min(nextMoment(arriving[next]?.arrival_at, line.size() > 0, server.freeAt), server.to)
      continue
    }
    line.remove(ticket)
    latest.unshift(ticket.credit_ms > 0)
    latest.length = Math.min(latest.length, 40)
    waits.set(ticket.id, server.freeAt - ticket.arrival_at)
    const visit = byId.get(ticket.id)!
    server.freeAt += visit.service_ms === null ? visit.walk_ms : visit.service_ms + visit.walk_ms
  }
  return arriving.map((visit) => ({ visit, wait_ms: waits.get(visit.id) ?? null }))
}

const stepMs = 5_000

function nextMoment(arrival: number | undefined, someWait: boolean, now: number): number {
  if (arrival === undefined && !someWait) return Number.POSITIVE_INFINITY
  return someWait ? Math.min(arrival ?? Number.POSITIVE_INFINITY, now + stepMs) : Math.max(arrival!, now + 1)
}

function waitingOf(visit: PastVisit, policy: PolicyRules): Waiting {
  const terms = termsOf(policy, classOf(policy, visit.class) ?? policy.classes[0]!)
  const { id, number, service_id, arrival_at } = visit
  return {
    ...{ id, number, service_id, arrival_at, key: arrival_at - terms.credit_ms },
    ...{ credit_ms: terms.credit_ms, penalty_ms: terms.penalty_ms, bound_ms: terms.bound_ms },
    callable_at: arrival_at + terms.min_age_ms,
    reserved_for: null,
  }
}

export interface RehearsalFigures {
  tickets: number
  served: number
  no_shows: number
  wait_p50_minutes: number | null
  wait_p90_minutes: number | null
  longest_minutes: number | null
  within_sla: number | null
}

export function figuresOf(rows: readonly Rehearsed[]): RehearsalFigures {
  const waits = rows.flatMap(({ wait_ms }) => wait_ms ?? []).sort((a, b) => a - b)
  const called = rows.filter(({ wait_ms }) => wait_ms !== null)
  const inTime = called.filter(({ wait_ms, visit }) => wait_ms! <= visit.sla_minutes * 60_000)
  return {
    tickets: rows.length,
    served: called.filter(({ visit }) => !visit.no_show).length,
    no_shows: called.filter(({ visit }) => visit.no_show).length,
    wait_p50_minutes: minutesAt(waits, 0.5),
    wait_p90_minutes: minutesAt(waits, 0.9),
    longest_minutes: minutesAt(waits, 1),
    within_sla: called.length === 0 ? null : inTime.length / called.length,
  }
}

function minutesAt(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return Math.round(sorted[at]! / 6_000) / 10
}

/** Visitors who would have waited over a minute longer. */
export function worseOff(present: readonly Rehearsed[], proposed: readonly Rehearsed[]): number {
  const before = new Map(present.map(({ visit, wait_ms }) => [visit.id, wait_ms]))
  return proposed.filter(({ visit, wait_ms }) => {
    const was = before.get(visit.id)
    if (was === null || was === undefined) return false
    return wait_ms === null || wait_ms - was > 60_000
  }).length
}
