import { refuse } from '@govconnect/kernel'
import type { PolicyRules } from '../contract/policies.ts'
import { findSession, lockAndLook } from '../queries/desk.ts'
import { type Fronts, readFronts, ticketAt } from '../queries/tickets.ts'
import { waitingOf } from '../row.ts'
import { type Decision, decideCall, decideComplete } from '../rules/life/index.ts'
import { type CallingAgent, isReservedFor, pick, whyChosen } from '../rules/routing.ts'
import { tierOf } from '../rules/skills.ts'
import type { Ticket } from '../rules/ticket.ts'
import { changesOf, type Saved, type Step, save } from '../save.ts'
import { type CounterSetup, policyOf, servedAt, setupAt, skillsKey } from '../setup.ts'
import type { Work } from '../work.ts'

/** @throws Refusal `queue.counter_unknown` */
export function requireCounter(work: Pick<Work, 'setup'>, id: string): CounterSetup {
  const counter = work.setup.counters.get(id)
  if (!counter || counter.archived) throw refuse('queue.counter_unknown')
  return counter
}

interface Calling {
  counterId: string
  reason: string | null
  policy: PolicyRules
}

/** An agent calls this ticket and no other: their choice is written down against what routing would have done. */
export async function callTicket(
  work: Work,
  ticket: Ticket,
  { counterId, reason, policy }: Calling,
): Promise<Decision> {
  const counter = requireCounter(work, counterId)
  if (counter.branch_id !== ticket.branch_id) throw refuse('queue.counter_unknown')
  const session = await findSession(work.tx, counter.id)
  const busy = await ticketAt(work.tx, counter.id)
  const agentId = session?.staff_id ?? work.by.id
  const agent: CallingAgent = {
    counter_id: counter.id,
    staff_id: agentId,
    serves: servedAt(work.setup, counter, agentId),
  }
  const served = servedServices(work, agent)
  const { fronts } = await readFronts(work.tx, served, work.now)
  const skills = work.setup.agentSkills.get(skillsKey(counter.branch_id, agentId))?.skills ?? {}
  const tier = tierOf(work.setup.services.get(ticket.service_id)?.skills ?? [], counter.skills, skills)
  return decideCall(ticket, {
    ...{ now: work.now, by: work.by, policy, auto: false, reason },
    counter: {
      id: counter.id,
      open: session !== undefined,
      mine: session?.staff_id === work.by.id,
      busyWith: busy && busy.id !== ticket.id ? busy.number : null,
      missingSkill: typeof tier === 'string' ? null : tier.missing,
      agent: { id: agentId, name: session?.staff_name ?? work.by.name ?? '-' },
    },
    why: whyChosen(waitingOf(ticket), agent, fronts, work.now),
    reservedHere: isReservedFor(ticket, agent),
  })
}

const servedServices = (work: Pick<Work, 'setup'>, agent: CallingAgent) =>
  [...agent.serves.keys()].map((id) => ({ id, area_id: work.setup.services.get(id)!.area_id }))

export interface CallNext {
  counterId: string
  complete: boolean
  serviceId?: string
  /** The counter calls by itself. */
  auto: boolean
}

/** Who calls at a counter, and whom they can call. */
interface Desk extends Fronts {
  work: Work
  counter: CounterSetup
  agent: CallingAgent & { name: string }
  present: Ticket | null
  /** Whether the latest calls, newest first, went to a class with credit. */
  latest: readonly boolean[]
}

/**
 * Calls the next visitor to a counter (QM-03): the counter's areas are locked, so that two who press together decide one
 * after the other, each on what the other left. Where the present ticket is to be completed and nobody waits, the
 * completed one is answered.
 */
export async function callNext(frame: Omit<Work, 'setup'>, asked: CallNext): Promise<Saved & { work: Work }> {
  const desk = await openDesk(frame, asked)
  const { work, present } = desk
  const steps = present === null ? [] : [finishing(work, present, asked)]
  const next = pickNext(desk, asked)
  if (next === null && steps.length === 0) throw refuse('queue.nobody_waits')
  const freed = { counterId: asked.counterId, at: new Date(work.now) }
  const after = await save(work, next === null ? steps : [...steps, next], { freed })
  return { ...after.at(-1)!, work }
}

/** @throws Refusal `queue.counter_unknown`, `queue.counter_closed`, `queue.not_your_counter`, `queue.not_available` */
async function openDesk(frame: Omit<Work, 'setup'>, asked: CallNext): Promise<Desk> {
  const found = await lockAndLook(frame.tx, asked.counterId, frame.now)
  if (found === undefined || found.desk.stamp === null) throw refuse('queue.counter_unknown')
  const { desk, ...rest } = found
  const work: Work = { ...frame, setup: await setupAt(frame.tx, found.desk.stamp) }
  const counter = requireCounter(work, asked.counterId)
  const { session, presence, latest } = desk
  if (session === null) throw refuse('queue.counter_closed')
  if (!asked.auto && session.staff_id !== work.by.id) throw refuse('queue.not_your_counter')
  if (presence === null || presence === 'break' || presence === 'offline') throw refuse('queue.not_available')
  const serves = servedAt(work.setup, counter, session.staff_id)
  const agent = { counter_id: counter.id, staff_id: session.staff_id, name: session.staff_name, serves }
  return { work, counter, agent, latest: latest ?? [], ...rest }
}

/** @throws Refusal `queue.counter_busy` where the counter has a ticket that is not to be completed */
function finishing(work: Work, present: Ticket, asked: CallNext): Step {
  const busy = () => refuse('queue.counter_busy', { number: present.number })
  if (!asked.complete || present.status !== 'serving') throw busy()
  const decision = decideComplete(present, {
    ...{ now: work.now, by: work.by, policy: policyOf(work.setup, present.branch_id).rules },
    ...{ outcome: 'done', note: null, forcedReason: null, next: null },
  })
  if (!decision.ok) throw busy()
  return { id: present.id, before: present, changes: decision.changes }
}

function pickNext({ work, counter, agent, latest, fronts, states }: Desk, asked: CallNext): Step | null {
  const serves = new Map([...agent.serves].filter(([id]) => asked.serviceId === undefined || id === asked.serviceId))
  const { rules } = policyOf(work.setup, counter.branch_id)
  const picked = pick(fronts, { ...agent, serves }, rules.quota && { ...rules.quota, latest }, work.now)
  if (picked === null) return null
  const before = states.get(picked.ticket.id)!
  const decision = decideCall(before, {
    ...{ now: work.now, by: work.by, policy: rules, auto: asked.auto, reason: null },
    counter: {
      ...{ id: counter.id, open: true, mine: true, busyWith: null, missingSkill: null },
      agent: { id: agent.staff_id, name: agent.name },
    },
    why: picked.why,
    reservedHere: true,
  })
  return { id: before.id, before, changes: changesOf(decision) }
}
