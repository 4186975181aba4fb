import { createMemo, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import type { readWaitAccuracy } from './contract/desk.ts'
import type { WaitRange } from './contract/fields.ts'
import type { BranchView } from './contract/places.ts'
import { listPresence, listSessions } from './queries/desk.ts'
import { type BranchModel, findAccuracy, findModel, recentLegs } from './queries/estimates.ts'
import { businessDay, openingsOn } from './rules/calendar.ts'
import {
  type AskedAt,
  askState,
  busyAt,
  correctionOf,
  coverageAim,
  type Estimate,
  estimateWait,
  isCoverageOff,
  type LineLeg,
  type LineSeen,
  learnHabits,
  lineSeen,
  lookAhead,
  newCalibration,
  type Server,
  type TellWait,
  waitTeller,
} from './rules/estimate/index.ts'
import { termsOf } from './rules/policy.ts'
import type { Ticket } from './rules/ticket.ts'
import { calendarOf, policyOf, type Setup, servedAt } from './setup.ts'

/** What the lines of an area are told; no entry: nothing can be said. */
export interface LineEstimate {
  byTicket: ReadonlyMap<string, WaitRange>
  /** For somebody who comes now, by service; no entry: no counter serves it. */
  newcomer: ReadonlyMap<string, WaitRange>
  /** The branch's ranges have lately not held what they promise: nobody is told any. */
  withheld: boolean
}

/** A whole line is looked at so often for each area and process; who joins meanwhile is told as a newcomer. */
const estimates = createMemo<LineEstimate>({ keptMs: 3_000, atMost: 2_000 })
/** What a branch learnt changes at night, its corrections each minute. */
const models = createMemo<Teller>({ keptMs: 30_000, atMost: 200 })
/** Areas of one branch look at the same legs. */
const branchLegs = createMemo<Awaited<ReturnType<typeof recentLegs>>>({ keptMs: 1_000, atMost: 500 })
/** What happened longer ago says nothing about the line of now. */
export const lookBackMs = 150 * 60_000

interface Teller {
  model: BranchModel | undefined
  tell: TellWait
}

export function areaEstimate(tx: Tx, setup: Setup, areaId: string, now: number): Promise<LineEstimate> {
  return estimates.get(`${tx.tenantId} ${areaId}`, now, () => estimateArea(tx, setup, areaId, now))
}

/** Range for a ticket that waits; null where nothing can be said. */
export async function waitOf(tx: Tx, setup: Setup, ticket: Ticket, now: number): Promise<WaitRange | null> {
  if (ticket.status !== 'waiting') return null
  const estimate = await areaEstimate(tx, setup, ticket.area_id, now)
  return estimate.byTicket.get(ticket.id) ?? estimate.newcomer.get(ticket.service_id) ?? null
}

async function estimateArea(tx: Tx, setup: Setup, areaId: string, now: number): Promise<LineEstimate> {
  const branch = setup.branches.get(setup.areas.get(areaId)?.branch_id ?? '')
  if (!branch) return { byTicket: new Map(), newcomer: new Map(), withheld: false }
  const { model, tell } = await models.get(`${tx.tenantId} ${branch.id}`, now, async () => {
    const found = await findModel(tx, branch.id)
    return { model: found, tell: waitTeller(found?.model ?? null) }
  })
  const at = askedAt(setup, branch, now)
  const legs = await branchLegs.get(`${tx.tenantId} ${branch.id}`, now, () =>
    recentLegs(tx, branch.id, { day: at.day, since: now - lookBackMs }),
  )
  const seen = lineSeen(
    legs.filter(({ area }) => area === areaId),
    now,
  )
  const servers = await serversOf(tx, setup, { areaId, branchId: branch.id, legs, now })
  const newcomers = newcomersOf(setup, { areaId, branch, now })
  const habits = model?.habits ?? learnHabits([], usualMinutesOf(setup, branch.id))
  const ahead = lookAhead({ seen, newcomers, servers, habits })
  const calibration = model?.calibration ?? newCalibration
  const estimate = (own: LineLeg) => {
    const forward = ahead.get(own.id) ?? null
    // Nobody who serves it is there: whatever was usual says nothing.
    if (forward === null) return null
    return estimateWait(tell, calibration, askState({ at, seen, own, openCounters: servers.length, forward }))
  }
  return told(seen, newcomers, estimate)
}

/** How good a branch's estimates were of late. */
export async function accuracyOf(tx: Tx, branchId: string): Promise<z.input<typeof readWaitAccuracy.response>> {
  const found = await findAccuracy(tx, branchId)
  const { known, covered, errorMinutes } = correctionOf(found?.calibration ?? newCalibration, branchId)
  const { waits, days, through } = found ?? { waits: 0, days: 0, through: '' }
  return {
    basis: found?.learnt ? 'learnt' : 'forward',
    learnt_from: found ? { waits, days, through } : null,
    known,
    covered: known === 0 ? null : covered,
    aim: coverageAim,
    error_minutes: known === 0 ? null : errorMinutes,
    withheld: isCoverageOff(found?.calibration ?? newCalibration, branchId),
  }
}

function told(
  seen: LineSeen,
  newcomers: readonly LineLeg[],
  estimate: (own: LineLeg) => Estimate | null,
): LineEstimate {
  let withheld = false
  const rangeOf = (own: LineLeg): WaitRange[] => {
    const found = estimate(own)
    if (found?.withheld === 'coverage_off') withheld = true
    return found === null || found.withheld === 'coverage_off' ? [] : [rounded(found.told)]
  }
  return {
    byTicket: new Map(seen.waiting.flatMap((own) => rangeOf(own).map((range) => [ticketIdOf(own), range]))),
    newcomer: new Map(newcomers.flatMap((own) => rangeOf(own).map((range) => [own.service, range]))),
    get withheld() {
      return withheld
    },
  }
}

const ticketIdOf = ({ id }: LineLeg): string => id.split(':')[0]!

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10
const rounded = ({ p10, p50, p90 }: WaitRange): WaitRange => ({ p10: tenth(p10), p50: tenth(p50), p90: tenth(p90) })

export function askedAt(setup: Setup, branch: BranchView, now: number): AskedAt & { day: string } {
  const calendar = calendarOf(setup, branch)
  const day = businessDay(calendar, now)
  return { day, branch: branch.id, zone: branch.zone, opensAt: openingsOn(calendar, day)[0]?.from ?? null }
}

export function usualMinutesOf(setup: Setup, branchId: string): Map<string, number> {
  const own = [...setup.services.values()].filter((one) => one.branch_id === branchId && !one.archived)
  return new Map(own.map((one) => [one.id, one.usual_service_minutes]))
}

/** Somebody of the first class who comes now, for each service of the area. */
function newcomersOf(setup: Setup, of: { areaId: string; branch: BranchView; now: number }): LineLeg[] {
  const { rules } = policyOf(setup, of.branch.id)
  const { penalty_ms: penaltyMs } = termsOf(rules, rules.classes[0]!)
  const services = [...setup.services.values()].filter((one) => one.area_id === of.areaId && !one.archived)
  return services.map(({ id }) => ({
    ...{ id: `newcomer ${id}`, service: id, joinedAt: of.now, key: of.now, creditMs: 0, penaltyMs },
    ...{ calledAt: null, leftAt: null, counter: null, walkedIn: true },
  }))
}

interface Of {
  areaId: string
  branchId: string
  legs: readonly LineLeg[]
  now: number
}

/** Open counters of the area whose agents are at work. */
async function serversOf(tx: Tx, setup: Setup, { areaId, branchId, legs, now }: Of): Promise<Server[]> {
  const present = await listPresence(tx, branchId)
  const atWork = new Set(
    present.filter(({ presence }) => presence === 'available' || presence === 'busy').map((one) => one.staff_id),
  )
  const { served } = lineSeen(legs, now)
  return (await listSessions(tx, branchId)).flatMap(({ counter_id, staff_id }) => {
    const counter = setup.counters.get(counter_id)
    if (!counter?.area_ids.includes(areaId) || !atWork.has(staff_id)) return []
    return [{ counter_id, staff_id, serves: servedAt(setup, counter, staff_id), busy: busyAt(served, counter_id) }]
  })
}
