import { emit, refuse } from '@govconnect/kernel'
import { agentChanged } from '../contract/events.ts'
import { policyAt } from '../policies.ts'
import { findPresence, findSession, sessionsOf } from '../queries/desk.ts'
import { ticketAt } from '../queries/tickets.ts'
import { type Decision, decideComplete, decideHold, decideSendBack, type Given } from '../rules/life/index.ts'
import type { Ticket } from '../rules/ticket.ts'
import type { Presence } from '../rules/words.ts'
import { changesOf, save } from '../save.ts'
import { leaveCounter, takeCounter, tellPresence } from '../store/desk.ts'
import { lockLines } from '../store/tickets.ts'
import { ticketViewOf } from '../view.ts'
import type { Work } from '../work.ts'
import { requireCounter } from './call.ts'

/** Without a word from its desk, a person counts as gone after so long. */
const leaseMs = 30_000

const personOf = ({ by }: Work) => ({ id: by.id, name: by.name ?? by.kind })

export interface Opening {
  counterId: string
  open: boolean
  ticket?: 'complete' | 'hold' | 'return'
  force: boolean
}

/** Takes a counter, or leaves it; one with a ticket is left only when it is told what becomes of it. */
export async function setCounter(work: Work, asked: Opening): Promise<{ counter_id: string; open: boolean }> {
  const counter = requireCounter(work, asked.counterId)
  await lockCounters(work, [counter.id])
  const session = await findSession(work.tx, counter.id)
  const foreign = session !== undefined && session.staff_id !== work.by.id
  if (foreign && !asked.force) throw refuse('queue.counter_taken', { agent: session.staff_name })
  if (foreign && !work.by.supervisor) throw refuse('queue.supervisor_needed')
  if (!asked.open || foreign) await clear(work, counter.id, asked.ticket)
  const now = new Date(work.now)
  const staff = personOf(work)
  if (asked.open) {
    if (!session || foreign)
      await takeCounter(work.tx, { counterId: counter.id, branchId: counter.branch_id, staff }, now)
    const known = await findPresence(work.tx, staff.id)
    const presence = known && known.presence !== 'offline' ? known.presence : 'available'
    await renew(work, { branchId: counter.branch_id, presence, reason: known?.reason ?? null })
  } else if (session) await leaveCounter(work.tx, counter.id)
  await tellAgents(work, [staff.id, ...(foreign ? [session.staff_id] : [])])
  return { counter_id: counter.id, open: asked.open }
}

/** Counters with their areas, and the area of whom they serve: all at once, so that nobody waits in a ring. */
export async function lockCounters(work: Work, counterIds: readonly string[]): Promise<void> {
  const ids = new Set(counterIds)
  for (const id of counterIds) {
    for (const area of work.setup.counters.get(id)?.area_ids ?? []) ids.add(area)
    const there = await ticketAt(work.tx, id)
    if (there) ids.add(there.area_id)
  }
  await lockLines(work.tx, [...ids])
}

/** @throws Refusal `queue.counter_has_ticket` with the choices */
async function clear(work: Work, counterId: string, choice: Opening['ticket']): Promise<void> {
  const ticket = await ticketAt(work.tx, counterId)
  if (!ticket) return
  const choices = ticket.status === 'serving' ? ['complete', 'hold', 'return'] : ['hold', 'return']
  if (choice === undefined || !choices.includes(choice)) {
    const extra = { choices, current: ticketViewOf(ticket, work.by) }
    throw refuse('queue.counter_has_ticket', { number: ticket.number }, { extra })
  }
  const given: Given = { now: work.now, by: work.by, policy: (await policyAt(work.tx, ticket)).rules }
  await save(work, [{ id: ticket.id, before: ticket, changes: changesOf(leaving(ticket, given, choice)) }])
}

function leaving(ticket: Ticket, given: Given, choice: 'complete' | 'hold' | 'return'): Decision {
  if (choice === 'return') return decideSendBack(ticket, { ...given, cause: 'counter_closed' })
  const reason = 'Loket ditutup'
  if (choice === 'hold') return decideHold(ticket, { ...given, reason, minutes: null, place: 'keep' })
  return decideComplete(ticket, { ...given, outcome: 'done', note: null, forcedReason: reason, next: null })
}

interface Presenting {
  branchId: string
  presence: Presence
  reason: string | null
}

async function renew(work: Work, { branchId, presence, reason }: Presenting): Promise<boolean> {
  const leaseUntil = new Date(work.now + leaseMs)
  return tellPresence(work.tx, { staff: personOf(work), branchId, presence, reason, leaseUntil }, new Date(work.now))
}

/**
 * The caller is there, in this way, until the lease ends.
 * @throws Refusal `queue.not_found`, `queue.counter_has_ticket` where somebody goes offline with a visitor at the counter
 */
export async function setPresence(work: Work, asked: Presenting) {
  const branch = work.setup.branches.get(asked.branchId)
  if (!branch || branch.archived) throw refuse('queue.not_found')
  const staffId = work.by.id
  const sessions = await sessionsOf(work.tx, staffId)
  if (asked.presence === 'offline') {
    await lockCounters(
      work,
      sessions.map(({ counter_id }) => counter_id),
    )
    for (const { counter_id } of sessions) await leaveFree(work, counter_id)
  }
  const changed = await renew(work, asked)
  if (changed || asked.presence === 'offline') await tellAgents(work, [staffId])
  return {
    presence: asked.presence,
    reason: asked.reason,
    lease_until: new Date(work.now + leaseMs).toISOString(),
    counters: asked.presence === 'offline' ? [] : sessions.map(({ counter_id }) => counter_id),
  }
}

async function leaveFree(work: Work, counterId: string): Promise<void> {
  await clear(work, counterId, undefined)
  await leaveCounter(work.tx, counterId)
}

/** Tells screens who is where. */
export async function tellAgents(work: Work, staffIds: readonly string[]): Promise<void> {
  for (const staffId of staffIds) {
    const presence = await findPresence(work.tx, staffId)
    if (!presence) continue
    const sessions = await sessionsOf(work.tx, staffId)
    const counter_ids = sessions.map(({ counter_id }) => counter_id)
    const payload = { staff_id: staffId, branch_id: presence.branch_id, presence: presence.presence, counter_ids }
    emit(work.tx, agentChanged, payload, { key: staffId, occurredAt: new Date(work.now), requestId: work.requestId })
  }
}
