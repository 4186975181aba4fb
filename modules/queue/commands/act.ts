import { audit, refuse } from '@govconnect/kernel'
import type { TicketAction } from '../contract/actions.ts'
import { policyAt } from '../policies.ts'
import { lastWaits, readKeys, readLog, ticketAt } from '../queries/tickets.ts'
import { businessDay, localTime } from '../rules/calendar.ts'
import { fold } from '../rules/fold.ts'
import {
  type Decision,
  decideCancel,
  decideCheckIn,
  decideComplete,
  decideHold,
  decideNoShow,
  decideNote,
  decideRecall,
  decideReinstate,
  decideReturn,
  decideStart,
  decideTransfer,
  decideUndo,
  type Given,
} from '../rules/life/index.ts'
import { classOf, termsOf } from '../rules/policy.ts'
import type { Ticket } from '../rules/ticket.ts'
import { type Saved, save } from '../save.ts'
import { calendarOf, joinable } from '../setup.ts'
import { lockLines, lockTicket } from '../store/tickets.ts'
import { iso } from '../tell.ts'
import { ticketViewOf } from '../view.ts'
import type { Work } from '../work.ts'
import { callTicket } from './call.ts'
import { vacate } from './desk.ts'

type Action<N extends TicketAction['action']> = Extract<TicketAction, { action: N }>

/** What leaves the line as it is. */
const besideTheLine = new Set<TicketAction['action']>(['recall', 'start', 'hold', 'no_show', 'note'])

/** Of what happens at a counter the counter is locked, and not the area that others call from. */
function isAtCounter(ticket: Ticket, action: TicketAction): ticket is Ticket & { counter_id: string } {
  if (ticket.counter_id === null || (ticket.status !== 'called' && ticket.status !== 'serving')) return false
  return action.action === 'complete' ? action.next_service_id === undefined : besideTheLine.has(action.action)
}

/**
 * One action on one ticket, as it was seen: its area or counter is locked, then its row; the rule decides on what stands there then.
 * @throws Refusal of the rule, with the present ticket in `current` where it moved on
 */
export async function actOn(work: Work, seen: Ticket | undefined, action: TicketAction): Promise<Saved> {
  if (!seen) throw refuse('queue.ticket_not_found')
  const { id } = seen
  const atCounter = isAtCounter(seen, action)
  const lines = atCounter ? [seen.counter_id] : [seen.area_id, ...(await countersOf(work, action, seen))]
  const [, ticket] = await Promise.all([lockLines(work.tx, lines), lockTicket(work.tx, id)])
  if (!ticket) throw refuse('queue.ticket_not_found')
  // What an undo brings back was read before the lock: of another version it would be another action.
  refuseStale(work, ticket, action.version ?? (action.action === 'undo' ? seen.version : undefined))
  const decision = await decide(work, ticket, action)
  if (!decision.ok) throw refused(work, ticket, decision)
  // Called elsewhere meanwhile: another counter's lock would have been needed.
  if (atCounter && ticket.counter_id !== seen.counter_id) refuseStale(work, ticket, seen.version)
  const saved = await save(work, [{ id, before: ticket, changes: decision.changes }])
  if (action.action === 'call' && ticket.orphaned && ticket.counter_id !== null) await vacate(work, ticket.counter_id)
  auditIntervention(work, ticket, action)
  return saved
}

/** Counters whose state the decision depends on. */
async function countersOf(work: Work, action: TicketAction, ticket: Ticket): Promise<string[]> {
  if (action.action === 'call')
    return [action.counter_id, ...(ticket.orphaned && ticket.counter_id !== null ? [ticket.counter_id] : [])]
  if (action.action !== 'undo') return []
  const before = await beforeLast(work, ticket)
  return [ticket.counter_id, before.counter_id].filter((id) => id !== null)
}

/** The ticket as it was before its last action. */
async function beforeLast(work: Work, ticket: Ticket): Promise<Ticket> {
  const log = ticket.version > 1 ? await readLog(work.tx, ticket.id, ticket.version - 1) : []
  return log.length > 0 ? fold(log) : ticket
}

function refuseStale(work: Work, ticket: Ticket, version: number | undefined): void {
  if (version === undefined || version === ticket.version) return
  const current = ticketViewOf(ticket, work.by)
  throw refuse('queue.version_conflict', { version: ticket.version }, { extra: { current } })
}

/** A refusal with the present ticket beside it, so that a screen can show the difference. */
export function refused(work: Work, ticket: Ticket, decision: Extract<Decision, { ok: false }>) {
  return refuse(decision.code, decision.params, { extra: { current: ticketViewOf(ticket, work.by) } })
}

async function decide(work: Work, ticket: Ticket, action: TicketAction): Promise<Decision> {
  const policy = (await policyAt(work.tx, ticket)).rules
  const given: Given = { now: work.now, by: work.by, policy }
  switch (action.action) {
    case 'call':
      return callTicket(work, ticket, { counterId: action.counter_id, reason: action.reason ?? null, policy })
    case 'recall':
      return decideRecall(ticket, given)
    case 'start':
      return decideStart(ticket, { ...given, counterId: action.counter_id ?? null })
    case 'complete':
      return complete(work, ticket, { ...given, action })
    case 'hold':
      return decideHold(ticket, {
        ...given,
        reason: action.reason,
        minutes: action.minutes ?? null,
        place: action.place,
      })
    case 'return':
      return decideReturn(ticket, given)
    case 'transfer':
      return transfer(work, ticket, { ...given, action })
    case 'no_show':
      return decideNoShow(ticket, given)
    case 'reinstate':
      return reinstate(work, ticket, given)
    case 'cancel':
      return decideCancel(ticket, { ...given, reason: action.reason })
    case 'check_in':
      return checkIn(work, ticket, given)
    case 'note':
      return decideNote(ticket, { ...given, text: action.text ?? null, flags: action.flags ?? null })
    case 'undo':
      return undo(work, ticket, given)
  }
}

function serviceAt(work: Work, ticket: Ticket, id: string) {
  const service = joinable(work.setup, ticket.branch_id).find((one) => one.id === id)
  if (!service) throw refuse('queue.service_unknown')
  return service
}

function complete(work: Work, ticket: Ticket, given: Given & { action: Action<'complete'> }): Decision {
  const { action } = given
  const next = action.next_service_id === undefined ? null : serviceAt(work, ticket, action.next_service_id)
  return decideComplete(ticket, {
    ...given,
    outcome: action.outcome,
    note: action.note ?? null,
    forcedReason: action.forced_reason ?? null,
    next: next && { service_id: next.id, area_id: next.area_id },
  })
}

async function transfer(work: Work, ticket: Ticket, given: Given & { action: Action<'transfer'> }): Promise<Decision> {
  const { action } = given
  const service = action.service_id === undefined ? null : serviceAt(work, ticket, action.service_id)
  const counter = action.to_counter_id === undefined ? null : work.setup.counters.get(action.to_counter_id)
  if (counter === undefined || (counter && (counter.branch_id !== ticket.branch_id || counter.archived)))
    throw refuse('queue.transfer_nowhere')
  const to = { areaId: service?.area_id ?? ticket.area_id, serviceId: service?.id ?? ticket.service_id }
  const keys = action.place === 'front' ? await readKeys(work.tx, to, 1) : []
  return decideTransfer(ticket, {
    ...given,
    service: service && { id: service.id, area_id: service.area_id },
    toCounterId: counter?.id ?? null,
    toStaffId: action.to_staff_id ?? null,
    place: action.place,
    reason: action.reason ?? null,
    frontKey: keys[0] ?? null,
  })
}

async function reinstate(work: Work, ticket: Ticket, given: Given): Promise<Decision> {
  const { behind } = given.policy.reinstate
  const keys = await readKeys(work.tx, { areaId: ticket.area_id, serviceId: ticket.service_id }, Math.max(1, behind))
  return decideReinstate(ticket, { ...given, behindKey: behind === 0 ? null : (keys.at(-1) ?? null) })
}

async function checkIn(work: Work, ticket: Ticket, given: Given): Promise<Decision> {
  const branch = work.setup.branches.get(ticket.branch_id)!
  const day = businessDay(calendarOf(work.setup, branch), work.now)
  const priority = classOf(given.policy, ticket.class) ?? given.policy.classes[0]!
  return decideCheckIn(ticket, {
    ...given,
    day,
    terms: termsOf(given.policy, priority),
    lastWaits: ticket.status === 'booked' ? await lastWaits(work.tx, ticket.service_id, day) : [],
    clockOf: (at) => clockOf(branch.zone, at),
  })
}

function clockOf(zone: string, at: number): string {
  const { minute } = localTime(zone, at)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

async function undo(work: Work, ticket: Ticket, given: Given): Promise<Decision> {
  const before = await beforeLast(work, ticket)
  const there = before.counter_id === null ? undefined : await ticketAt(work.tx, before.counter_id)
  const busyWith = there && there.id !== ticket.id ? there.number : null
  return decideUndo(ticket, { ...given, before, busyWith })
}

function reasonOf(action: TicketAction): string | undefined {
  if (action.action === 'complete') return action.forced_reason
  return 'reason' in action ? action.reason : undefined
}

/** What is done to somebody else's ticket is written down (QM-10), and what a supervisor does, for a reason, to one that is nobody's yet. */
function auditIntervention(work: Work, ticket: Ticket, action: TicketAction): void {
  if (!work.asked || !isIntervention(work, ticket, action)) return
  audit(work.tx, work.asked, {
    action: `queue.ticket_${action.action}_by_supervisor`,
    subject: { type: 'queue_ticket', id: ticket.id },
    before: {
      ...{ status: ticket.status, agent: ticket.agent?.id ?? null },
      ...{ counter: ticket.counter_id, version: ticket.version },
    },
    after: { reason: reasonOf(action), at: iso(work.now) },
  })
}

const interventions = new Set(['complete', 'transfer', 'hold', 'cancel', 'no_show', 'call', 'undo'])

function isIntervention({ by }: Work, { agent }: Ticket, action: TicketAction): boolean {
  if (!interventions.has(action.action)) return false
  return agent === null ? by.supervisor && reasonOf(action) !== undefined : agent.id !== by.id
}
