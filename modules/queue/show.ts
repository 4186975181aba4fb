import { refuse } from '@govconnect/kernel'
import type { z } from 'zod'
import { requireCounter } from './commands/call.ts'
import type { BoardView } from './contract/board.ts'
import type { AgentView, LineView, readDesk, readQueues } from './contract/desk.ts'
import type { BranchView, ServiceView } from './contract/places.ts'
import type { TicketView } from './contract/tickets.ts'
import { showDetail } from './detail.ts'
import { areaEstimate, waitOf } from './estimates.ts'
import { endedAt, listAside, listPresence, listSessions, servedOn } from './queries/desk.ts'
import { readFronts, statesOf } from './queries/fronts.ts'
import { countCalled, countInLine, countLate, countLines, type LineCounts, waitingNumbers } from './queries/lines.ts'
import { logsUpTo, readOpen, ticketAt } from './queries/tickets.ts'
import { businessDay, openState } from './rules/calendar.ts'
import type { TicketEvent } from './rules/events.ts'
import { fold } from './rules/fold.ts'
import { isReservedFor, pickTicket } from './rules/routing.ts'
import type { Ticket } from './rules/ticket.ts'
import { openStatuses } from './rules/words.ts'
import { calendarOf, joinable, policyOf, servedAt } from './setup.ts'
import { boardCallOf, iso } from './tell.ts'
import { ticketViewOf } from './view.ts'
import type { Work } from './work.ts'

/** @throws Refusal `queue.not_found` */
export function requireBranch(work: Pick<Work, 'setup'>, id: string): BranchView {
  const branch = work.setup.branches.get(id)
  if (!branch) throw refuse('queue.not_found')
  return branch
}

const noCounts = { waiting: 0, called: 0, serving: 0, held: 0, longest_ms: null }

async function lineViewOf(
  work: Work,
  service: ServiceView,
  of: { counts?: LineCounts; open: number; late: number; called: number },
): Promise<LineView> {
  const { counts = { service_id: service.id, ...noCounts }, open } = of
  const branch = work.setup.branches.get(service.branch_id)!
  const estimate = await areaEstimate(work.tx, work.setup, service.area_id, work.now)
  return {
    service_id: service.id,
    ...{ waiting: counts.waiting, called: counts.called, serving: counts.serving, held: counts.held },
    longest_wait_seconds: counts.longest_ms === null ? null : Math.max(0, Math.round(counts.longest_ms / 1_000)),
    wait: estimate.newcomer.get(service.id) ?? null,
    open_counters: open,
    open: openState(calendarOf(work.setup, branch), work.now, service).open,
    sla_minutes: service.sla_minutes,
    ...{ over_sla: of.late, called_today: of.called },
  }
}

async function withWait(work: Work, tickets: readonly Ticket[]): Promise<(TicketView & { wait: LineView['wait'] })[]> {
  const shown = []
  for (const ticket of tickets) {
    shown.push({ ...ticketViewOf(ticket, work.by), wait: await waitOf(work.tx, work.setup, ticket, work.now) })
  }
  return shown
}

const shownAtMost = 200

/** Everything a desk or a wall shows of a branch. */
export async function showQueues(
  work: Work,
  asked: { branch: string; service?: string },
): Promise<z.input<typeof readQueues.response>> {
  const branch = requireBranch(work, asked.branch)
  const counts = new Map((await countLines(work.tx, branch.id, work.now)).map((one) => [one.service_id, one]))
  const sessions = await listSessions(work.tx, branch.id)
  const serving = sessions.flatMap(({ counter_id, staff_id }) => {
    const counter = work.setup.counters.get(counter_id)
    return counter ? [servedAt(work.setup, counter, staff_id)] : []
  })
  const wanted = (id: string) => asked.service === undefined || asked.service === id
  const today = businessDay(calendarOf(work.setup, branch), work.now)
  const offered = joinable(work.setup, branch.id).filter(({ id }) => wanted(id))
  const promised = new Map(offered.map(({ id, sla_minutes }) => [id, sla_minutes]))
  const late = new Map(
    (await countLate(work.tx, branch.id, { now: work.now, promised })).map((one) => [one.service_id, one.late]),
  )
  const called = new Map((await countCalled(work.tx, branch.id, today)).map((one) => [one.service_id, one.called]))
  const lines: LineView[] = []
  for (const service of offered) {
    const open = serving.filter((serves) => serves.has(service.id)).length
    const figures = { late: late.get(service.id) ?? 0, called: called.get(service.id) ?? 0 }
    lines.push(await lineViewOf(work, service, { counts: counts.get(service.id), open, ...figures }))
  }
  const read = async (statuses: readonly string[], limit: number) =>
    (await readOpen(work.tx, branch.id, { statuses, limit })).filter(({ service_id }) => wanted(service_id))
  const booked = (await read(['booked'], 1_000)).filter(({ day }) => day === today).slice(0, shownAtMost)
  return {
    branch_id: branch.id,
    at: iso(work.now),
    lines,
    waiting: await withWait(work, await read(['waiting'], shownAtMost)),
    active: (await read(['called', 'serving', 'held'], 1_000)).map((ticket) => ticketViewOf(ticket, work.by)),
    booked: booked.map((ticket) => ticketViewOf(ticket, work.by)),
  }
}

/** What one counter sees: its ticket whole, and who would be next, by the same rule that calls. */
export async function showDesk(
  work: Work,
  counterId: string,
  nextShown: number,
): Promise<z.input<typeof readDesk.response>> {
  const counter = requireCounter(work, counterId)
  const present = await ticketAt(work.tx, counter.id)
  const { next, waiting } = await nextAt(work, counterId, nextShown)
  const branch = requireBranch(work, counter.branch_id)
  const day = businessDay(calendarOf(work.setup, branch), work.now)
  const serviceIds = [...servedAt(work.setup, counter, work.by.id).keys()]
  const aside = await listAside(work.tx, { branchId: branch.id, day, serviceIds })
  const { served, recent } = await endedAt(work.tx, { branchId: branch.id, day, counterId })
  return {
    counter_id: counter.id,
    at: iso(work.now),
    ticket: present ? await showDetail(work, present) : null,
    next: await withWait(work, next),
    waiting,
    served_today: served,
    aside: aside.filter(({ id }) => id !== present?.id).map((ticket) => ticketViewOf(ticket, work.by)),
    recent: recent.map((ticket) => ticketViewOf(ticket, work.by)),
  }
}

async function nextAt(work: Work, counterId: string, nextShown: number): Promise<{ next: Ticket[]; waiting: number }> {
  const counter = requireCounter(work, counterId)
  const serves = servedAt(work.setup, counter, work.by.id)
  const agent = { counter_id: counter.id, staff_id: work.by.id, serves }
  const services = [...serves.keys()].map((id) => ({ id, area_id: work.setup.services.get(id)!.area_id }))
  // Whoever still walks from the kiosk is shown too.
  const now = work.now + policyOf(work.setup, counter.branch_id).rules.min_age_seconds * 1_000
  const lines = await readFronts(work.tx, { services, now, picks: nextShown })
  const { fronts } = lines
  const waiting = await countInLine(work.tx, services)
  const reserved = fronts.reserved.filter((one) => isReservedFor(one, agent)).length
  const picked: string[] = []
  while (picked.length < nextShown) {
    const ticket = pickTicket(fronts, agent, null, now)
    if (ticket === null) break
    lines.take(ticket)
    picked.push(ticket.id)
  }
  const states = await statesOf(work.tx, lines, picked)
  return { next: picked.map((id) => states.get(id)!), waiting: waiting + reserved }
}

/** Snapshot for displays and kiosks: nothing personal, as the policy's board rules allow. */
export async function showBoard(work: Work, branchId: string): Promise<BoardView> {
  const branch = requireBranch(work, branchId)
  const { board } = policyOf(work.setup, branchId).rules
  const active = await readOpen(work.tx, branchId, { statuses: ['called', 'serving'], limit: 500 })
  const calls = active
    .flatMap((ticket) => boardCallOf(work, ticket) ?? [])
    .sort((a, b) => (a.called_at < b.called_at ? 1 : -1))
  return {
    branch: { id: branch.id, name: branch.name, zone: branch.zone },
    at: iso(work.now),
    open: openState(calendarOf(work.setup, branch), work.now).open,
    now: calls.filter(({ status }) => status === 'called'),
    last: calls.filter(({ status }) => status === 'serving').slice(0, board.last_calls),
    waiting: board.waiting === 'none' ? [] : await waitingInHall(work, branchId, board.waiting),
  }
}

async function waitingInHall(work: Work, branchId: string, how: 'counts' | 'numbers'): Promise<BoardView['waiting']> {
  const counts = new Map((await countLines(work.tx, branchId, work.now)).map((one) => [one.service_id, one.waiting]))
  const numbers = how === 'numbers' ? await waitingNumbers(work.tx, branchId, 500) : []
  const shown: BoardView['waiting'] = []
  for (const service of joinable(work.setup, branchId)) {
    const estimate = await areaEstimate(work.tx, work.setup, service.area_id, work.now)
    shown.push({
      ...{ service_id: service.id, name: service.name, area_id: service.area_id, count: counts.get(service.id) ?? 0 },
      numbers: numbers
        .filter((one) => one.service_id === service.id)
        .map(({ number }) => number)
        .slice(0, 50),
      wait: estimate.newcomer.get(service.id) ?? null,
    })
  }
  return shown
}

/** Who is at work at a branch, and what they did today. */
export async function showAgents(work: Work, branchId: string): Promise<AgentView[]> {
  const branch = requireBranch(work, branchId)
  const day = businessDay(calendarOf(work.setup, branch), work.now)
  const served = new Map((await servedOn(work.tx, { branchId, day })).map((one) => [one.agent_id, one]))
  const sessions = await listSessions(work.tx, branchId)
  return (await listPresence(work.tx, branchId)).map(({ staff_id, name, presence, reason, since, lease_until }) => ({
    ...{ staff_id, name, reason, since: since.toISOString() },
    presence: lease_until.getTime() < work.now ? 'offline' : presence,
    counters: sessions.filter((one) => one.staff_id === staff_id).map(({ counter_id }) => counter_id),
    served_today: served.get(staff_id)?.served ?? 0,
    service_p50_minutes: served.get(staff_id)?.p50_minutes ?? null,
  }))
}

/** A ticket that is carried over lives longer than its day, but not for ever. */
const lookBackMs = 7 * 86_400_000

/** Open tickets of a branch as they stood at a moment: the logs up to then, folded. */
export async function showPast(work: Work, branchId: string, at: number): Promise<TicketView[]> {
  requireBranch(work, branchId)
  const events = await logsUpTo(work.tx, branchId, { from: new Date(at - lookBackMs), at: new Date(at) })
  const logs = new Map<string, TicketEvent[]>()
  for (const event of events) {
    const log = logs.get(event.ticket_id) ?? []
    // Without a gap: a log written before its times never went back may have one.
    if (event.version === log.length + 1) logs.set(event.ticket_id, [...log, event])
  }
  return [...logs.values()]
    .map(fold)
    .filter(({ status }) => (openStatuses as readonly string[]).includes(status))
    .sort((a, b) => a.key - b.key)
    .map((ticket) => ticketViewOf(ticket, work.by))
}
