import { emit, isContention, Refusal, type Services } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import { callNext } from './commands/call-next.ts'
import { lockCounters, tellAgents } from './commands/desk.ts'
import { ticketReminder } from './contract/events.ts'
import { policyAt } from './policies.ts'
import { findPresence, sessionsOf } from './queries/desk.ts'
import * as due from './queries/due.ts'
import { findTicket, ticketAt } from './queries/tickets.ts'
import { addDays, businessDay } from './rules/calendar.ts'
import {
  type Decision,
  decideExpire,
  decideNoShow,
  decideOrphan,
  decideReturn,
  decideSendBack,
  type Given,
} from './rules/life/index.ts'
import type { Ticket } from './rules/ticket.ts'
import { type Step, save } from './save.ts'
import { calendarOf, policyOf } from './setup.ts'
import { leaveCounter, tellPresence } from './store/desk.ts'
import { closeDay, lockLines, lockTicket, tellOnce } from './store/tickets.ts'
import { commonOf } from './tell.ts'
import { systemWork, type Work } from './work.ts'

interface Run {
  services: Services
  now: Date
}

/** One office's share of a timer's work; what is refused meanwhile is nobody's fault: somebody acted first. */
async function inOffice(run: Run, tenantId: string, work: (work: Work) => Promise<void>): Promise<void> {
  try {
    await run.services.tenantTx(tenantId, async (tx) => work(await systemWork(tx, run.services, run.now)))
  } catch (error) {
    if (!(error instanceof Refusal) && !isContention(error)) throw error
  }
}

/** A decision of the clock about one ticket, if it still holds when the ticket is locked. */
async function decideOn(work: Work, id: string, decide: (ticket: Ticket, given: Given) => Decision): Promise<void> {
  const seen = await findTicket(work.tx, id)
  if (!seen) return
  await lockLines(work.tx, [seen.area_id])
  const ticket = await lockTicket(work.tx, id)
  if (!ticket) return
  const policy = (await policyAt(work.tx, ticket)).rules
  const decision = decide(ticket, { now: work.now, by: work.by, policy })
  if (decision.ok) await save(work, [{ id, before: ticket, changes: decision.changes }])
}

export async function endHolds(run: Run): Promise<void> {
  for (const { tenant_id, id } of await acrossTenants(run.services, (tx) => due.dueHolds(tx, run.now)))
    await inOffice(run, tenant_id, (work) => decideOn(work, id, decideReturn))
}

const shortestGraceMs = 10_000

export async function noShows(run: Run): Promise<void> {
  const before = run.now.getTime() - shortestGraceMs
  const called = await acrossTenants(run.services, (tx) => due.unanswered(tx, before))
  for (const { tenant_id, id, state } of called) {
    await inOffice(run, tenant_id, async (work) => {
      const { rules } = await policyAt(work.tx, state)
      const over = (state.last_called_at ?? 0) + rules.grace_seconds * 1_000
      if (rules.auto_no_show && over <= work.now) await decideOn(work, id, decideNoShow)
    })
  }
}

export async function autoCalls(run: Run): Promise<void> {
  for (const { tenant_id, counter_id } of await acrossTenants(run.services, (tx) => due.idleCounters(tx, run.now)))
    await inOffice(run, tenant_id, async (work) => {
      await callNext(work, { counterId: counter_id, complete: false, auto: true })
    })
}

/** People whose desk says nothing any more: who was called goes back with the place, who is served is to be taken over (QM-09). */
export async function vanishedAgents(run: Run): Promise<void> {
  for (const { tenant_id, staff_id } of await acrossTenants(run.services, (tx) => due.lapsedLeases(tx, run.now)))
    await inOffice(run, tenant_id, (work) => signOff(work, staff_id))
}

async function signOff(work: Work, staffId: string): Promise<void> {
  const sessions = await sessionsOf(work.tx, staffId)
  await lockCounters(
    work,
    sessions.map(({ counter_id }) => counter_id),
  )
  const presence = await findPresence(work.tx, staffId)
  if (!presence || presence.presence === 'offline' || presence.lease_until.getTime() >= work.now) return
  for (const { counter_id } of sessions) {
    const ticket = await ticketAt(work.tx, counter_id)
    if (ticket) await leaveBehind(work, ticket)
    // Where somebody is served the counter stays theirs, until a supervisor takes it.
    if (ticket?.status !== 'serving') await leaveCounter(work.tx, counter_id)
  }
  const staff = { id: staffId, name: presence.name }
  const told = {
    staff,
    branchId: presence.branch_id,
    presence: 'offline' as const,
    reason: null,
    leaseUntil: presence.lease_until,
  }
  await tellPresence(work.tx, told, new Date(work.now))
  await tellAgents(work, [staffId])
}

async function leaveBehind(work: Work, ticket: Ticket): Promise<void> {
  const given: Given = { now: work.now, by: work.by, policy: (await policyAt(work.tx, ticket)).rules }
  const decision =
    ticket.status === 'called' ? decideSendBack(ticket, { ...given, cause: 'agent_gone' }) : decideOrphan(ticket)
  if (decision.ok) await save(work, [{ id: ticket.id, before: ticket, changes: decision.changes }])
}

/** Closed in pieces, so that no lock is held long. */
const expireAtOnce = 200
/** The first zone of the world to have a new day is 14 hours ahead. */
const earliestMs = 14 * 3_600_000

/** The end of the business day of each branch: what is still open ends, or waits on, by the policy (QM-19). */
export async function endDays(run: Run): Promise<void> {
  const newest = new Date(run.now.getTime() + earliestMs).toISOString().slice(0, 10)
  for (const { tenant_id, branch_id } of await acrossTenants(run.services, (tx) =>
    due.branchesWithLeftovers(tx, newest),
  )) {
    let left = expireAtOnce
    while (left === expireAtOnce) {
      left = 0
      await inOffice(run, tenant_id, async (work) => {
        left = await endDay(work, branch_id)
      })
    }
  }
}

/** Answers how many ended. */
async function endDay(work: Work, branchId: string): Promise<number> {
  const branch = work.setup.branches.get(branchId)
  if (!branch) return 0
  const day = addDays(businessDay(calendarOf(work.setup, branch), work.now), -1)
  if (await due.isClosed(work.tx, branchId, day)) return 0
  await lockLines(
    work.tx,
    [...work.setup.areas.values()].filter((one) => one.branch_id === branchId).map(({ id }) => id),
  )
  const carried = policyOf(work.setup, branchId).rules.carry_over === 'next_day'
  const open = await due.leftovers(work.tx, branchId, { day, limit: expireAtOnce, carried })
  const steps: Step[] = []
  for (const ticket of open) {
    const policy = (await policyAt(work.tx, ticket)).rules
    const decision = decideExpire(ticket, { now: work.now, by: work.by, policy })
    if (decision.ok) steps.push({ id: ticket.id, before: ticket, changes: decision.changes })
  }
  if (steps.length > 0) await save(work, steps)
  if (open.length < expireAtOnce) await closeDay(work.tx, { branchId, day, expired: open.length }, new Date(work.now))
  return open.length
}

const hourMs = 3_600_000

const reminders = [
  { what: 'day_before', from: 3 * hourMs, to: 24 * hourMs },
  { what: 'hour_before', from: 10 * 60_000, to: hourMs },
] as const

export async function remind(run: Run): Promise<void> {
  const at = (ms: number) => new Date(run.now.getTime() + ms)
  for (const { what, from, to } of reminders) {
    const found = await acrossTenants(run.services, (tx) => due.bookingsAhead(tx, { from: at(from), to: at(to), what }))
    // Whoever books within the time knows it well enough.
    const early = found.filter(({ state, created_at }) => created_at.getTime() < (state.booked_for ?? 0) - to)
    for (const { tenant_id, state } of early) await inOffice(run, tenant_id, (work) => remindOf(work, state, what))
  }
}

async function remindOf(work: Work, ticket: Ticket, what: 'day_before' | 'hour_before'): Promise<void> {
  const now = new Date(work.now)
  const untold = await tellOnce(work.tx, what, [{ ticket_id: ticket.id, leg: 1 }], now)
  if (untold.size === 0) return
  const common = commonOf(work, { before: ticket, event: { name: 'ticket.noted' } as never, after: ticket })
  emit(work.tx, ticketReminder, { ...common, kind: what }, { key: ticket.id, occurredAt: now })
}
