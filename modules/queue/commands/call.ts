import { refuse } from '@govconnect/kernel'
import type { PolicyRules } from '../contract/policies.ts'
import { findSession } from '../queries/desk.ts'
import { readFronts } from '../queries/fronts.ts'
import { ticketAt } from '../queries/tickets.ts'
import { waitingOf } from '../row.ts'
import { type Decision, decideCall } from '../rules/life/index.ts'
import { type CallingAgent, isReservedFor, whyChosen } from '../rules/routing.ts'
import { tierOf } from '../rules/skills.ts'
import type { Ticket } from '../rules/ticket.ts'
import { type CounterSetup, servedAt, skillsKey } from '../setup.ts'
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
  const { fronts } = await readFronts(work.tx, { services: served, now: work.now, picks: 1 })
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
