import { admitted, orRefusal, Refusal, refuse } from '@govconnect/kernel'
import { type LockedDesks, lockAndLook } from '../queries/desk.ts'
import { statesOf } from '../queries/fronts.ts'
import { decideCall, decideComplete } from '../rules/life/index.ts'
import { type CallingAgent, type Picked, pick } from '../rules/routing.ts'
import type { Ticket, Why } from '../rules/ticket.ts'
import { changesOf, type Part, type Saved, type Step, saveTogether } from '../save.ts'
import { type CounterSetup, policyOf, servedAt, setupAt } from '../setup.ts'
import type { Work } from '../work.ts'
import { requireCounter } from './call.ts'

export interface CallNext {
  counterId: string
  complete: boolean
  serviceId?: string
  /** The counter calls by itself. */
  auto: boolean
}

/** Who asks, before the office's set-up is known. */
type Frame = Omit<Work, 'setup'>

export interface Asked {
  frame: Frame
  asked: CallNext
}

export type Called = Saved & { work: Work }

/** @throws Refusal as `callNextTogether` answers it */
export async function callNext(frame: Frame, asked: CallNext): Promise<Called> {
  const [called] = await callNextTogether([{ frame, asked }])
  if (called instanceof Refusal) throw called
  return called!
}

/**
 * Calls the next visitor to each of some counters, no two the same (QM-03). All their lines are locked first, so that those who press together
 * decide one after the other, each on what the other left; what they decide is written at once. Where the present ticket is to be completed and
 * nobody waits, the completed one is answered. Refusals: `queue.counter_unknown`, `queue.counter_closed`, `queue.not_your_counter`,
 * `queue.not_available`, `queue.counter_busy`, `queue.nobody_waits`.
 */
export async function callNextTogether(asks: readonly Asked[]): Promise<(Called | Refusal)[]> {
  const { tx } = asks[0]!.frame
  const counterIds = asks.map(({ asked }) => asked.counterId)
  const looked = await lockAndLook(tx, counterIds, Math.max(...asks.map(({ frame }) => frame.now)))
  const stamp = looked.desks.values().find((desk) => desk.stamp !== null)?.stamp
  if (typeof stamp !== 'string') return asks.map(() => refuse('queue.counter_unknown'))
  const hall: Hall = { ...looked, setup: await setupAt(tx, stamp), calledSince: new Map() }
  const choices = asks.map((one) => orRefusal(() => choose(hall, one)))
  const picked = admitted(choices).flatMap(({ next }) => next?.ticket.id ?? [])
  const states = await statesOf(tx, looked, picked)
  const parts = choices.map((one) => (one instanceof Refusal ? one : orRefusal(() => decide(one, states))))
  const saved = (await saveTogether(tx, admitted(parts))).values()
  return parts.map((part) => (part instanceof Refusal ? part : { ...saved.next().value!, work: part.work }))
}

/** What all of them start from, as far as it is decided. */
interface Hall extends LockedDesks {
  setup: Work['setup']
  /** By area, newest first: as `latest`, of those called here. */
  calledSince: Map<string, boolean[]>
}

/** Who calls at a counter. */
interface Desk {
  work: Work
  counter: CounterSetup
  agent: CallingAgent & { name: string }
  present: Ticket | null
}

/** What becomes of whoever is at a counter, and who is called to it. */
interface Choice {
  desk: Desk
  asked: CallNext
  finished: Step | null
  next: Picked | null
}

function choose(hall: Hall, { frame, asked }: Asked): Choice {
  const desk = openDesk(hall, frame, asked)
  const { work, present } = desk
  const finished = present === null ? null : finishing(work, present, asked)
  const next = pickNext(hall, desk, asked)
  if (next === null && finished === null) throw refuse('queue.nobody_waits')
  return { desk, asked, finished, next }
}

function decide({ desk, asked, finished, next }: Choice, states: ReadonlyMap<string, Ticket>): Part {
  const called = next && calling(desk, asked, { ticket: states.get(next.ticket.id)!, why: next.why })
  const steps = [finished, called].filter((step) => step !== null)
  return { work: desk.work, steps, freed: asked.counterId }
}

function openDesk(hall: Hall, frame: Frame, asked: CallNext): Desk {
  const work: Work = { ...frame, setup: hall.setup }
  const counter = requireCounter(work, asked.counterId)
  const { session, presence } = hall.desks.get(counter.id) ?? { session: null, presence: null }
  if (session === null) throw refuse('queue.counter_closed')
  if (!asked.auto && session.staff_id !== work.by.id) throw refuse('queue.not_your_counter')
  if (presence === null || presence === 'break' || presence === 'offline') throw refuse('queue.not_available')
  const serves = servedAt(work.setup, counter, session.staff_id)
  const agent = { counter_id: counter.id, staff_id: session.staff_id, name: session.staff_name, serves }
  return { work, counter, agent, present: hall.present.get(counter.id) ?? null }
}

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

function pickNext(hall: Hall, { work, counter, agent }: Desk, asked: CallNext): Picked | null {
  const serves = new Map([...agent.serves].filter(([id]) => asked.serviceId === undefined || id === asked.serviceId))
  const picked = pick(frontsAt(hall, counter), { ...agent, serves }, quotaAt(hall, counter), work.now)
  if (picked === null) return null
  const { ticket } = picked
  hall.take(ticket)
  const area = areaOf(hall.setup, ticket)
  hall.calledSince.set(area, [ticket.credit_ms > 0, ...(hall.calledSince.get(area) ?? [])])
  return picked
}

function calling({ work, counter, agent }: Desk, { auto }: CallNext, next: { ticket: Ticket; why: Why }): Step {
  const decision = decideCall(next.ticket, {
    ...{ now: work.now, by: work.by, policy: policyOf(work.setup, counter.branch_id).rules, auto, reason: null },
    counter: {
      ...{ id: counter.id, open: true, mine: true, busyWith: null, missingSkill: null },
      agent: { id: agent.staff_id, name: agent.name },
    },
    why: next.why,
    reservedHere: true,
  })
  return { id: next.ticket.id, before: next.ticket, changes: changesOf(decision) }
}

const areaOf = (setup: Work['setup'], { service_id }: { service_id: string }) => setup.services.get(service_id)!.area_id

/** The lines of the counter's own areas: others are in the hall too. */
function frontsAt({ fronts, states }: Hall, { area_ids }: CounterSetup) {
  return { of: fronts.of, reserved: fronts.reserved.filter(({ id }) => area_ids.includes(states.get(id)!.area_id)) }
}

/** By the calls of the counter's first area. */
function quotaAt({ setup, latest, calledSince }: Hall, { branch_id, area_ids }: CounterSetup) {
  const { quota } = policyOf(setup, branch_id).rules
  const area = area_ids[0] ?? ''
  return quota && { ...quota, latest: [...(calledSince.get(area) ?? []), ...(latest.get(area) ?? [])] }
}
