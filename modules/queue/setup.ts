import type { Tx } from '@govconnect/kernel'
import type { AreaView, BranchView, CounterView, HolidayView, ServiceView } from './contract/places.ts'
import type { PolicyRules } from './contract/policies.ts'
import { loadSetup, readStamp } from './queries/setup.ts'
import type { Calendar } from './rules/calendar.ts'
import { defaultPolicy } from './rules/policy.ts'
import { servesOf } from './rules/skills.ts'
import type { SkillTier } from './rules/words.ts'

export type CounterSetup = Omit<CounterView, 'open' | 'agent' | 'ticket_id'>
export type Skills = Record<string, SkillTier>

export interface Policy {
  number: number
  rules: PolicyRules
}

/** How an office has set its lines up: all of it, for it is small and asked at every step. */
export interface Setup {
  branches: ReadonlyMap<string, BranchView>
  areas: ReadonlyMap<string, AreaView>
  services: ReadonlyMap<string, ServiceView>
  counters: ReadonlyMap<string, CounterSetup>
  holidays: readonly HolidayView[]
  /** By branch and member of staff. */
  agentSkills: ReadonlyMap<string, { staff_id: string; name: string; skills: Skills }>
  /** Published, by branch. */
  policies: ReadonlyMap<string, Policy>
}

const nothing: Setup = {
  ...{ branches: new Map(), areas: new Map(), services: new Map(), counters: new Map() },
  ...{ holidays: [], agentSkills: new Map(), policies: new Map() },
}

/** Set-ups kept by this process, the longest unasked first; each under a stamp that no other set-up ever had. */
const kept = new Map<string, Setup>()
const keptAtMost = 2_000

/** The last that was asked for, by office. */
const lastAsked = new Map<string, Setup>()

/** The set-up as this process saw it last; undefined where it never did. */
export const lastSeen = (tenantId: string): Setup | undefined => lastAsked.get(tenantId)

/** The set-up as this transaction sees it: one small question, the whole is read only after a change. */
export async function setupOf(tx: Tx): Promise<Setup> {
  const stamp = await readStamp(tx)
  return stamp === undefined ? nothing : setupAt(tx, stamp)
}

/** As `setupOf`, where the stamp was asked with something else. */
export async function setupAt(tx: Tx, stamp: string): Promise<Setup> {
  const setup = kept.get(stamp) ?? (await loadSetup(tx))
  keep(kept, stamp, setup)
  keep(lastAsked, tx.tenantId!, setup)
  return setup
}

/** Kept as the youngest; the oldest goes. */
function keep(setups: Map<string, Setup>, name: string, setup: Setup): void {
  setups.delete(name)
  setups.set(name, setup)
  const oldest = setups.keys().next().value
  if (setups.size > keptAtMost && oldest !== undefined) setups.delete(oldest)
}

export const skillsKey = (branchId: string, staffId: string) => `${branchId} ${staffId}`

export function policyOf(setup: Setup, branchId: string): Policy {
  return setup.policies.get(branchId) ?? { number: 0, rules: defaultPolicy }
}

export function calendarOf(setup: Setup, branch: BranchView): Calendar {
  return {
    zone: branch.zone,
    dayEnds: branch.day_ends,
    branchId: branch.id,
    branchHours: branch.hours,
    holidays: setup.holidays,
  }
}

/** Services that people join: not archived, none below it. */
export function joinable(setup: Setup, branchId: string): ServiceView[] {
  const own = [...setup.services.values()].filter((one) => one.branch_id === branchId && !one.archived)
  const parents = new Set(own.map((one) => one.parent_id))
  return own.filter((one) => !parents.has(one.id))
}

/** Services that a counter serves when this person works there. */
export function servedAt(setup: Setup, counter: CounterSetup, staffId: string): Map<string, SkillTier> {
  const skills = setup.agentSkills.get(skillsKey(counter.branch_id, staffId))?.skills ?? {}
  return servesOf(counter, skills, setup.services.values())
}

const rivals = new WeakMap<Setup, Map<string, string[]>>()

/** Services whose visitors are called by the counters that call this one's: whoever waits there may be ahead. */
export function rivalsOf(setup: Setup, serviceId: string): string[] {
  const known = rivals.get(setup) ?? new Map<string, string[]>()
  rivals.set(setup, known)
  const before = known.get(serviceId)
  if (before) return before
  const found = new Set([serviceId])
  const area = setup.services.get(serviceId)?.area_id
  for (const counter of setup.counters.values()) {
    if (counter.archived) continue
    const services = [...setup.services.values()].filter(
      (one) => one.area_id === area && counter.area_ids.includes(one.area_id) && serves(counter, one.id),
    )
    if (services.some((one) => one.id === serviceId)) for (const one of services) found.add(one.id)
  }
  const list = [...found].sort()
  known.set(serviceId, list)
  return list
}

const serves = (counter: CounterSetup, serviceId: string) =>
  counter.service_ids === null || counter.service_ids.includes(serviceId)
