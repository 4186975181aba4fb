import type { Ticket, Why } from '../ticket.ts'
import type { HoldPlace, ServiceOutcome } from '../words.ts'
import { type Decision, decided, type Given, notInState, notTheirs, refused } from './decision.ts'
import { placeBack } from './place.ts'

/** What is known of the counter a ticket is called to. */
export interface CounterFacts {
  id: string
  open: boolean
  /** The caller works there. */
  mine: boolean
  /** Number of the ticket that is called or served there. */
  busyWith: string | null
  /** Skill that is asked and missing. */
  missingSkill: string | null
  agent: { id: string; name: string }
}

export interface Calling extends Given {
  counter: CounterFacts
  why: Why
  auto: boolean
  reason: string | null
  /** The ticket is for this counter and person, or for nobody in particular. */
  reservedHere: boolean
}

const minuteMs = 60_000

/** Whoever a vanished agent was serving is called to the counter that takes over, and walks there. */
export function decideCall(ticket: Ticket, given: Calling): Decision {
  const { counter, by } = given
  const leftBehind = ticket.status === 'serving' && ticket.orphaned
  if (ticket.status !== 'waiting' && ticket.status !== 'held' && !leftBehind) return notInState(ticket, 'call')
  if (!counter.open) return refused('queue.counter_closed')
  if (!counter.mine && by.kind !== 'system') return refused('queue.not_your_counter')
  if (counter.busyWith !== null) return refused('queue.counter_busy', { number: counter.busyWith })
  if (!given.reservedHere && !leftBehind && !by.supervisor)
    return refused('queue.not_your_ticket', { number: ticket.number })
  if (counter.missingSkill !== null) return refused('queue.skill_missing', { skill: counter.missingSkill })
  const { agent, id } = counter
  const { why, auto, reason } = given
  return decided({ name: 'ticket.called', payload: { counter_id: id, agent, why, auto, reason } })
}

export function decideRecall(ticket: Ticket, given: Given): Decision {
  if (ticket.status !== 'called') return notInState(ticket, 'recall')
  const limit = given.policy.recall_limit
  return (
    notTheirs(ticket, given.by) ??
    (ticket.recalls >= limit
      ? refused('queue.recall_limit', { limit })
      : decided({ name: 'ticket.recalled', payload: { recall: ticket.recalls + 1 } }))
  )
}

/** At the same counter: whoever takes a ticket over calls it to their own. */
export function decideStart(ticket: Ticket, given: Given & { counterId: string | null }): Decision {
  if (ticket.status !== 'called') return notInState(ticket, 'start')
  if (given.counterId !== null && given.counterId !== ticket.counter_id)
    return refused('queue.not_your_ticket', { number: ticket.number })
  return notTheirs(ticket, given.by) ?? decided({ name: 'ticket.serving', payload: {} })
}

export interface Completing extends Given {
  outcome: ServiceOutcome
  note: string | null
  forcedReason: string | null
  next: { service_id: string; area_id: string } | null
}

export function decideComplete(ticket: Ticket, given: Completing): Decision {
  if (ticket.status !== 'serving') return notInState(ticket, 'complete')
  const { by, forcedReason, outcome, note } = given
  const own = ticket.agent?.id === by.id
  const stranger = notTheirs(ticket, by)
  if (stranger) return stranger
  if (!own && by.kind !== 'system' && forcedReason === null) return refused('queue.reason_needed')
  // The next service is joined with the place of the visit: nobody stands in line twice for one errand.
  const next = given.next && {
    ...given.next,
    place_at: ticket.arrival_at,
    key: ticket.arrival_at - ticket.terms.credit_ms,
  }
  return decided({ name: 'ticket.done', payload: { outcome, note, forced_reason: own ? null : forcedReason, next } })
}

export interface Holding extends Given {
  reason: string
  minutes: number | null
  place: HoldPlace
}

export function decideHold(ticket: Ticket, given: Holding): Decision {
  if (ticket.status !== 'called' && ticket.status !== 'serving') return notInState(ticket, 'hold')
  const stranger = notTheirs(ticket, given.by)
  if (stranger) return stranger
  const { reason, minutes, place, policy, now } = given
  if (minutes !== null && minutes > policy.hold_max_minutes)
    return refused('queue.hold_too_long', { minutes: policy.hold_max_minutes })
  if (reason === '') return refused('queue.reason_needed')
  const until = minutes === null ? null : now + minutes * minuteMs
  return decided({ name: 'ticket.held', payload: { reason, until, place } })
}

/** Back in the line from aside, by an agent or by the clock. */
export function decideReturn(ticket: Ticket, given: Given): Decision {
  if (ticket.status !== 'held' || ticket.hold === null) return notInState(ticket, 'return')
  const cause = given.by.kind === 'system' ? 'timer' : 'agent'
  return decided({ name: 'ticket.returned', payload: { ...placeBack(ticket, ticket.hold.place, given.now), cause } })
}

/** Back in the line because the counter closes or its agent is gone: with its place, as if it had not been called. */
export function decideSendBack(ticket: Ticket, given: Given & { cause: 'agent_gone' | 'counter_closed' }): Decision {
  if (ticket.status !== 'called' && ticket.status !== 'serving') return notInState(ticket, 'return')
  return decided({ name: 'ticket.returned', payload: { ...placeBack(ticket, 'keep', given.now), cause: given.cause } })
}

export function decideOrphan(ticket: Ticket): Decision {
  if (ticket.status !== 'serving' || ticket.orphaned) return notInState(ticket, 'orphan')
  return decided({ name: 'ticket.orphaned', payload: {} })
}

export function decideNoShow(ticket: Ticket, given: Given): Decision {
  if (ticket.status !== 'called') return notInState(ticket, 'no_show')
  const stranger = notTheirs(ticket, given.by)
  if (stranger) return stranger
  const left = (ticket.last_called_at ?? 0) + given.policy.grace_seconds * 1_000 - given.now
  if (left > 0) return refused('queue.too_early_for_no_show', { seconds: Math.ceil(left / 1_000) })
  return decided({ name: 'ticket.no_show', payload: { cause: given.by.kind === 'system' ? 'timer' : 'agent' } })
}
