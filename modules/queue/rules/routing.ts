import type { Why } from './ticket.ts'
import type { SkillTier } from './words.ts'

/** A ticket as routing sees it. Times are ms. */
export interface Waiting {
  id: string
  number: string
  service_id: string
  /** Of the visit. */
  arrival_at: number
  key: number
  credit_ms: number
  penalty_ms: number
  bound_ms: number
  /** Not before: time to walk from the kiosk. */
  callable_at: number
  reserved_for: { counter_id: string | null; staff_id: string | null } | null
}

/** Who calls, and what they can serve: services by how well (no entry: not at all). */
export interface CallingAgent {
  counter_id: string
  staff_id: string
  serves: ReadonlyMap<string, SkillTier>
}

/** As much of a ticket as is told of whoever is passed. */
export type Arrived = Pick<Waiting, 'id' | 'number' | 'arrival_at' | 'callable_at'>

/**
 * The fronts of the lines of one service. `plain` and `credited` are sorted as the line is called, `byArrival` holds
 * all of them sorted by arrival. Only the beginnings are looked at.
 */
export interface ServiceFronts {
  plain: readonly Waiting[]
  credited: readonly Waiting[]
  byArrival: readonly Arrived[]
}

export interface LineFronts {
  of(serviceId: string): ServiceFronts | undefined
  /** For one counter or person, sorted as the line is called. */
  reserved: readonly Waiting[]
}

/** Quota: whether each of the latest calls, newest first, went to a class with credit. */
export interface Quota {
  at_most: number
  of: number
  latest: readonly boolean[]
}

interface Candidate {
  ticket: Waiting
  /** `key` with the agent's penalty. */
  counted: number
  penalty: number
}

export interface Picked {
  ticket: Waiting
  why: Why
}

/** What a line is sorted by. */
export type Placed = Pick<Waiting, 'id' | 'key' | 'arrival_at'>

/** Smallest key first, ties by arrival, then id: the one order of every line. */
export function inLineOrder(a: Placed, b: Placed): number {
  return a.key - b.key || a.arrival_at - b.arrival_at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** By arrival alone: what plain first come, first served would do. */
export function inArrivalOrder(a: Arrived, b: Arrived): number {
  return a.arrival_at - b.arrival_at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Whether a reserved ticket is for this agent. */
export function isReservedFor(
  ticket: Pick<Waiting, 'reserved_for'>,
  agent: { counter_id: string; staff_id: string },
): boolean {
  const { reserved_for } = ticket
  if (reserved_for === null) return true
  if (reserved_for.staff_id !== null && reserved_for.staff_id !== agent.staff_id) return false
  return reserved_for.counter_id === null || reserved_for.counter_id === agent.counter_id
}

/** True where the next call may not be of a class with credit while others wait. */
export function isQuotaSpent(quota: Quota | null): boolean {
  if (quota === null) return false
  const recent = quota.latest.slice(0, quota.of - 1)
  return recent.length >= quota.at_most && recent.filter(Boolean).length >= quota.at_most
}

/** The next ticket for an agent, and why (QM-05, QM-07), in the order of `choose`. */
export function pick(fronts: LineFronts, agent: CallingAgent, quota: Quota | null, now: number): Picked | null {
  const made = choose(fronts, agent, quota, now)
  return made && { ticket: made.chosen.ticket, why: whyOf({ fronts, agent, now, ...made }) }
}

/** As `pick`, for whoever runs a line forward and asks for no reasons: they cost most of it. */
export function pickTicket(fronts: LineFronts, agent: CallingAgent, quota: Quota | null, now: number): Waiting | null {
  return choose(fronts, agent, quota, now)?.chosen.ticket ?? null
}

interface Choice {
  chosen: Candidate
  runnerUp: Candidate | null
  /** By the quota, out of turn. */
  forced: boolean
}

/**
 * The smallest key, with the penalty where the agent's skill is overflow. A ticket reserved for the agent takes part in the same order. Null
 * where nobody waits whom they can serve.
 */
function choose(fronts: LineFronts, agent: CallingAgent, quota: Quota | null, now: number): Choice | null {
  const best = new Best()
  const spent = isQuotaSpent(quota)
  const held = new Best()
  for (const [serviceId, tier] of agent.serves) {
    const front = fronts.of(serviceId)
    if (!front) continue
    offerFirst(front.plain, { tier, now }, best)
    offerFirst(front.credited, { tier, now }, spent ? held : best)
  }
  for (const ticket of fronts.reserved) {
    const tier = agent.serves.get(ticket.service_id) ?? 'preferred'
    if (isReservedFor(ticket, agent) && ticket.callable_at <= now) best.offer(ticket, tier)
  }
  // The quota forces another class only while one waits.
  const chosen = best.first ?? held.first
  if (chosen === null) return null
  const wouldBe = held.first
  const forced = wouldBe !== null && chosen !== wouldBe && inCountedOrder(wouldBe, chosen) < 0
  return { chosen, runnerUp: nextBest(best, held, chosen), forced }
}

const penaltyOf = (ticket: Waiting, tier: SkillTier) => (tier === 'overflow' ? ticket.penalty_ms : 0)

function candidateOf(ticket: Waiting, tier: SkillTier): Candidate {
  const penalty = penaltyOf(ticket, tier)
  return { ticket, counted: ticket.key + penalty, penalty }
}

function inCountedOrder(a: Candidate, b: Candidate): number {
  return a.counted - b.counted || inLineOrder(a.ticket, b.ticket)
}

/** Keeps the two that count first. A line that is run forward offers millions: nothing is made of those that do not count. */
class Best {
  #first: Candidate | null = null
  #second: Candidate | null = null

  offer(ticket: Waiting, tier: SkillTier): void {
    if (this.#first === null || isBefore(ticket, tier, this.#first)) {
      this.#second = this.#first
      this.#first = candidateOf(ticket, tier)
    } else if (this.#second === null || isBefore(ticket, tier, this.#second)) this.#second = candidateOf(ticket, tier)
  }

  get first(): Candidate | null {
    return this.#first
  }

  get second(): Candidate | null {
    return this.#second
  }
}

function isBefore(ticket: Waiting, tier: SkillTier, other: Candidate): boolean {
  return (ticket.key + penaltyOf(ticket, tier) - other.counted || inLineOrder(ticket, other.ticket)) < 0
}

/** Of a sorted line the first two that may be called now are enough: the one to call, and who would be next. */
function offerFirst(line: readonly Waiting[], how: { tier: SkillTier; now: number }, best: Best): void {
  let offered = 0
  for (const ticket of line) {
    if (ticket.callable_at > how.now) continue
    best.offer(ticket, how.tier)
    if (++offered === 2) return
  }
}

function nextBest(best: Best, held: Best, chosen: Candidate): Candidate | null {
  const rest = [best.first, best.second, held.first, held.second].filter(
    (one): one is Candidate => one !== null && one !== chosen,
  )
  return rest.sort(inCountedOrder)[0] ?? null
}

interface Explained extends Choice {
  fronts: LineFronts
  agent: CallingAgent
  now: number
}

const passedAtMost = 10
const minutes = (ms: number) => Math.round(ms / 600) / 100
const seconds = (ms: number) => Math.round(ms / 1_000)

function whyOf({ fronts, agent, now, chosen, runnerUp, forced }: Explained): Why {
  const { ticket } = chosen
  const earlier = earliest(fronts, agent, now)
  const passed = earlier.filter((one) => one.id !== ticket.id && inArrivalOrder(one, ticket) < 0).slice(0, passedAtMost)
  return {
    credit_minutes: minutes(ticket.credit_ms),
    penalty_minutes: minutes(chosen.penalty),
    runner_up: runnerUp && {
      number: runnerUp.ticket.number,
      margin_seconds: seconds(runnerUp.counted - chosen.counted),
    },
    first_come: passed[0]?.number ?? ticket.number,
    passed: passed.map(({ number, arrival_at }) => ({ number, waited_seconds: seconds(now - arrival_at) })),
    bound_minutes: minutes(ticket.bound_ms),
    by: ticket.reserved_for ? 'reserved' : forced ? 'quota' : 'routing',
  }
}

/** The earliest arrivals the agent could serve now, a few more than are shown. */
function earliest(fronts: LineFronts, agent: CallingAgent, now: number): Arrived[] {
  const found: Arrived[] = []
  for (const serviceId of agent.serves.keys()) {
    let taken = 0
    for (const ticket of fronts.of(serviceId)?.byArrival ?? []) {
      if (ticket.callable_at > now) continue
      found.push(ticket)
      if (++taken > passedAtMost) break
    }
  }
  return found.sort(inArrivalOrder)
}

/** Why an agent's own choice was called: against what routing would have done. */
export function whyChosen(ticket: Waiting, agent: CallingAgent, fronts: LineFronts, now: number): Why {
  const tier = agent.serves.get(ticket.service_id) ?? 'preferred'
  const chosen = candidateOf(ticket, tier)
  const routed = pick(fronts, agent, null, now)
  const other =
    routed && routed.ticket.id !== ticket.id
      ? candidateOf(routed.ticket, agent.serves.get(routed.ticket.service_id) ?? 'preferred')
      : null
  return { ...whyOf({ fronts, agent, now, chosen, runnerUp: other, forced: false }), by: 'agent' }
}
