import { admitted, orRefusal, Refusal, refuse } from '@govconnect/kernel'
import { type LockedDesks, lockAndLook } from '../queries/desk.ts'
import { decideCall, decideComplete } from '../rules/life/index.ts'
import { type CallingAgent, pick } from '../rules/routing.ts'
import type { Ticket } from '../rules/ticket.ts'
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
  const parts = asks.map((one) => orRefusal(() => decide(hall, one)))
  const saved = (await saveTogether(tx, admitted(parts))).values()
  return parts.map((part) => (part instanceof Refusal ? part : { ...saved.next().value!.at(-1)!, work: part.work }))
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

function decide(hall: Hall, { frame, asked }: Asked): Part {
  const desk = openDesk(hall, frame, asked)
  const { work, present } = desk
  const steps = present === null ? [] : [finishing(work, present, asked)]
  const next = pickNext(hall, desk, asked)
  if (next === null && steps.length === 0) throw refuse('queue.nobody_waits')
  return { work, steps: next === null ? steps : [...steps, next], freed: asked.counterId }
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

function pickNext(hall: Hall, { work, counter, agent }: Desk, asked: CallNext): Step | null {
  const serves = new Map([...agent.serves].filter(([id]) => asked.serviceId === undefined || id === asked.serviceId))
  const { rules } = policyOf(work.setup, counter.branch_id)
  const picked = pick(frontsAt(hall, counter), { ...agent, serves }, quotaAt(hall, counter), work.now)
  if (picked === null) return null
  const before = hall.states.get(picked.ticket.id)!
  const decision = decideCall(before, {
    ...{ now: work.now, by: work.by, policy: rules, auto: asked.auto, reason: null },
    counter: {
      ...{ id: counter.id, open: true, mine: true, busyWith: null, missingSkill: null },
      agent: { id: agent.staff_id, name: agent.name },
    },
    why: picked.why,
    reservedHere: true,
  })
  const step = { id: before.id, before, changes: changesOf(decision) }
  hall.take(before)
  hall.calledSince.set(before.area_id, [before.terms.credit_ms > 0, ...(hall.calledSince.get(before.area_id) ?? [])])
  return step
}

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
