import { audit, emit, refuse } from '@govconnect/kernel'
import { agentChanged } from '../contract/events.ts'
import { policyAt } from '../policies.ts'
import { findPresence, findSession, type SessionRow, sessionsOf } from '../queries/desk.ts'
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
  reason?: string
}

/** Takes a counter, or leaves it; one with a ticket is left only when it is told what becomes of it. */
export async function setCounter(work: Work, asked: Opening): Promise<{ counter_id: string; open: boolean }> {
  const counter = requireCounter(work, asked.counterId)
  await lockCounters(work, [counter.id])
  const session = await findSession(work.tx, counter.id)
  const foreign = session !== undefined && session.staff_id !== work.by.id
  if (foreign && !asked.force) throw refuse('queue.counter_taken', { agent: session.staff_name })
  if (foreign && !work.by.supervisor) throw refuse('queue.supervisor_needed')
  if (foreign && asked.reason === undefined) throw refuse('queue.reason_needed')
  if (!asked.open || foreign) await clear(work, counter.id, asked)
  if (foreign) auditTaking(work, session, asked)
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

/** A supervisor's hand on somebody else's counter is written down (QM-10). */
function auditTaking(work: Work, session: SessionRow, asked: Opening): void {
  if (!work.asked) return
  audit(work.tx, work.asked, {
    action: asked.open ? 'queue.counter_taken_by_supervisor' : 'queue.counter_closed_by_supervisor',
    subject: { type: 'queue_counter', id: asked.counterId },
    before: { agent: session.staff_id, opened_at: session.opened_at.toISOString() },
    after: { reason: asked.reason, ticket: asked.ticket },
  })
}

/** The counter of an agent who is gone stands free once the visitor there was taken over by another. */
export async function vacate(work: Work, counterId: string): Promise<void> {
  const session = await findSession(work.tx, counterId)
  if (!session || (await findPresence(work.tx, session.staff_id))?.presence !== 'offline') return
  await leaveCounter(work.tx, counterId)
  await tellAgents(work, [session.staff_id])
}

interface Leaving {
  ticket?: 'complete' | 'hold' | 'return'
  reason?: string
}

/** @throws Refusal `queue.counter_has_ticket` with the choices */
async function clear(work: Work, counterId: string, { ticket: choice, reason }: Leaving): Promise<void> {
  const ticket = await ticketAt(work.tx, counterId)
  if (!ticket) return
  const choices = ticket.status === 'serving' ? ['complete', 'hold', 'return'] : ['hold', 'return']
  if (choice === undefined || !choices.includes(choice)) {
    const extra = { choices, current: ticketViewOf(ticket, work.by) }
    throw refuse('queue.counter_has_ticket', { number: ticket.number }, { extra })
  }
  const given: Given = { now: work.now, by: work.by, policy: (await policyAt(work.tx, ticket)).rules }
  await save(work, [{ id: ticket.id, before: ticket, changes: changesOf(leaving(ticket, given, { choice, reason })) }])
}

function leaving(
  ticket: Ticket,
  given: Given,
  { choice, reason = 'Loket ditutup' }: { choice: 'complete' | 'hold' | 'return'; reason?: string },
): Decision {
  if (choice === 'return') return decideSendBack(ticket, { ...given, cause: 'counter_closed' })
  if (choice === 'hold') return decideHold(ticket, { ...given, reason, minutes: null, place: 'keep' })
  return decideComplete(ticket, { ...given, outcome: 'done', note: null, forcedReason: reason, next: null })
}

interface Presenting {
  branchId: string
  presence: Presence
  reason: string | null
}

/** Absent: what stands is to stay, for as long again. */
type Telling = Omit<Presenting, 'presence'> & { presence?: Presence }

async function renew(work: Work, { branchId, presence, reason }: Presenting): Promise<boolean> {
  const leaseUntil = new Date(work.now + leaseMs)
  return tellPresence(work.tx, { staff: personOf(work), branchId, presence, reason, leaseUntil }, new Date(work.now))
}

/**
 * The caller is there, in this way, until the lease ends.
 * @throws Refusal `queue.not_found`, `queue.counter_has_ticket` where somebody goes offline with a visitor at the counter
 */
export async function setPresence(work: Work, told: Telling) {
  const branch = work.setup.branches.get(told.branchId)
  if (!branch || branch.archived) throw refuse('queue.not_found')
  const staffId = work.by.id
  const asked = await presentingOf(work, told)
  if (told.presence === undefined && asked.presence === 'offline') return presenceView(work, asked, [])
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
  return presenceView(work, asked, asked.presence === 'offline' ? [] : sessions)
}

/** Who only says "still here" and was signed off is not back by that: the counters are closed meanwhile. */
async function presentingOf(work: Work, told: Telling): Promise<Presenting> {
  if (told.presence !== undefined) return { ...told, presence: told.presence }
  const known = await findPresence(work.tx, work.by.id)
  if (!known) return { ...told, presence: 'offline' }
  return { branchId: known.branch_id, presence: known.presence, reason: known.reason }
}

const presenceView = (work: Work, { presence, reason }: Presenting, sessions: readonly SessionRow[]) => ({
  ...{ presence, reason },
  lease_until: new Date(work.now + leaseMs).toISOString(),
  counters: sessions.map(({ counter_id }) => counter_id),
})

async function leaveFree(work: Work, counterId: string): Promise<void> {
  await clear(work, counterId, {})
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
