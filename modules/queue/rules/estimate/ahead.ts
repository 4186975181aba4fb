import { createLine } from '../line.ts'
import { type CallingAgent, pickTicket } from '../routing.ts'
import { seedOf } from './chance.ts'
import { exponential, type InLine, type LineNow, leftOf, rangeOf, runForward } from './forward.ts'
import type { Habits } from './habits.ts'
import { type LineLeg, type LineSeen, routedLeg } from './legs.ts'
import type { WaitRange } from './state.ts'

const minuteMs = 60_000

/** A counter that calls, and whom it serves. */
export interface Server extends CallingAgent {
  /** Called to it and not gone yet. */
  readonly busy: { readonly service: string; readonly sinceMs: number } | null
}

export interface LookingAhead {
  readonly seen: LineSeen
  /** Not in the line: what it would be to join. */
  readonly newcomers: readonly LineLeg[]
  readonly servers: readonly Server[]
  readonly habits: Habits
}

/** Calls that are run in all futures together: it bounds what one look at a long line costs. */
const callsInAll = 4_000
const mostFutures = 40
const fewestFutures = 8

/** Whoever stands further back is told nothing: a range of hours helps nobody. */
const mostAhead = callsInAll / fewestFutures

type Ticket = InLine & { readonly leg: LineLeg }

/** The branch's own routing run forward over sampled futures: the range of each who waits, and of the newcomers, by id. */
export function lookAhead({ seen, newcomers, servers, habits }: LookingAhead): Map<string, WaitRange | null> {
  const waiting = seen.waiting.slice(0, mostAhead)
  const ghosts = waiting.length < mostAhead ? newcomers : []
  if (servers.length === 0) return new Map()
  const tickets = [
    ...waiting.map<Ticket>((leg) => ({ id: leg.id, service: leg.service, leg })),
    ...ghosts.map<Ticket>((leg) => ({ id: leg.id, service: leg.service, leg, ghost: true })),
  ]
  const served = tickets.filter(({ service }) => servers.some(({ serves }) => serves.has(service)))
  const lastKey = served.reduce((most, { leg }) => Math.max(most, leg.key), Number.NEGATIVE_INFINITY)
  const mostCredit = habits.joined.reduce((most, { creditMs }) => Math.max(most, creditMs), 0)
  const serviceMinutes = (service: string) => habits.serviceMinutes[service] ?? habits.anyMinutes
  const sinceOf = ({ sinceMs }: { sinceMs: number }) => Math.max(0, seen.at - sinceMs) / minuteMs
  const line: LineNow<Ticket> = {
    waiting: served,
    counters: servers.map(({ counter_id, busy }) => ({
      id: counter_id,
      callsIn: (chance, turn) => turn + (busy ? leftOf(serviceMinutes(busy.service), sinceOf(busy), chance) : 0),
    })),
    route: (all) => routeOf(all, servers, seen.at),
    turnMinutes: (chance) => exponential(1 / habits.turnMinutes, chance),
    serviceMinutes,
    joins: {
      perMinute: seen.joinsPerMinute,
      untilMinutes: (lastKey + mostCredit - seen.at) / minuteMs,
      ticket: (index, atMinutes, chance) => laterTicket({ seen, habits, lastKey }, index, { atMinutes, chance }),
    },
    patienceMinutes: (_, chance) => exponential(habits.leavesPerMinute, chance),
  }
  const count = Math.min(mostFutures, Math.max(fewestFutures, Math.floor(callsInAll / (served.length + 1))))
  const own = served.map(({ id }) => id)
  return new Map(
    [...runForward(line, own, { count, seed: seedOf(own[0] ?? '') })].map(([id, waits]) => [id, rangeOf(waits)]),
  )
}

function routeOf(tickets: readonly Ticket[], servers: readonly Server[], at: number) {
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const line = createLine(tickets.map(({ leg }) => routedLeg(leg)))
  const agents = new Map(servers.map((server) => [server.counter_id, server]))
  return {
    join(ticket: Ticket): void {
      byId.set(ticket.id, ticket)
      line.add(routedLeg(ticket.leg))
    },
    call(counter: string, nowMinutes: number): Ticket | null {
      const picked = pickTicket(line, agents.get(counter)!, null, at + nowMinutes * minuteMs)
      if (picked === null) return null
      line.remove(picked)
      return byId.get(picked.id)!
    },
  }
}

interface Later {
  seen: LineSeen
  habits: Habits
  /** Behind it nobody asks. */
  lastKey: number
}

/** Comes as somebody came before, with that one's service and head start. */
function laterTicket(
  { seen, habits, lastKey }: Later,
  index: number,
  { atMinutes, chance }: { atMinutes: number; chance: number },
): Ticket | null {
  const like = habits.joined[Math.floor(chance * habits.joined.length)]
  const joinedAt = seen.at + atMinutes * minuteMs
  if (like === undefined || joinedAt - like.creditMs >= lastKey) return null
  const { service, creditMs, penaltyMs } = like
  const key = joinedAt - creditMs
  const nobody = { calledAt: null, leftAt: null, counter: null, walkedIn: true }
  const leg: LineLeg = { id: `later ${index}`, service, joinedAt, key, creditMs, penaltyMs, ...nobody }
  return { id: leg.id, service, leg }
}
