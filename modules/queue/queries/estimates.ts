import { sql, type Tx } from '@govconnect/kernel'
import type { Calibration, Habits, LineLeg, WaitModel } from '../rules/estimate/index.ts'

export interface BranchLeg extends LineLeg {
  area: string
  day: string
}

/** A leg as a list, in one text with all others: thousands of rows would cost more to read than all else. */
type Told = [
  ...[id: string, leg: number, area: string, day: string, service: string, joinedAt: number, key: number | null],
  ...[creditMs: number, penaltyMs: number, calledAt: number | null, leftAt: number | null],
  ...[counter: string | null, walkedIn: boolean],
]

/** The open leg of tickets in the line or at a counter, and the legs that ended. A booking stands in the line from its check-in. */
const openLegs = `select json_build_array(t.id, t.state -> 'leg', t.area_id, t.day, t.service_id, t.state -> 'enqueued_at', t.key,
    t.state -> 'terms' -> 'credit_ms', t.state -> 'terms' -> 'penalty_ms', t.state -> 'called_at', null, t.counter_id, t.booked_for is null) as leg
  from queue.tickets t`
const endedLegs = `select json_build_array(t.id, l -> 'leg', t.area_id, t.day, l ->> 'service_id', l -> 'enqueued_at', null,
    t.state -> 'terms' -> 'credit_ms', t.state -> 'terms' -> 'penalty_ms', l -> 'called_at', l -> 'ended_at', l ->> 'counter_id',
    t.booked_for is null) as leg
  from queue.tickets t, lateral jsonb_array_elements(t.state -> 'legs') l`
const together = (legs: string) => `select coalesce(json_agg(leg), '[]') as legs from (${legs}) every`

function legOf(told: Told): BranchLeg {
  const [id, leg, area, day, service, joinedAt, key, creditMs, penaltyMs, calledAt, leftAt, counter, walkedIn] = told
  const stands = { creditMs, penaltyMs, key: key ?? joinedAt - creditMs }
  return { id: `${id}:${leg}`, area, day, service, joinedAt, ...stands, calledAt, leftAt, counter, walkedIn }
}

/** Of today's line of a branch: whoever waits or is served, and whoever left within the last hours. */
export async function recentLegs(tx: Tx, branchId: string, of: { day: string; since: number }): Promise<BranchLeg[]> {
  const { legs } = await tx.row<{ legs: Told[] }>({
    name: 'queue-recent-legs',
    text: together(`${openLegs} where t.tenant_id = $1 and t.branch_id = $2 and t.status in ('waiting', 'called', 'serving')
      union all ${endedLegs} where t.tenant_id = $1 and t.branch_id = $2 and t.day = $3::date and t.state -> 'legs' <> '[]'
        and (l -> 'ended_at')::double precision > $4`),
    values: [tx.tenantId, branchId, of.day, of.since],
  })
  return legs.map(legOf)
}

const learntFromAtMost = 8_000

/** Of past days, the newest where there are too many. */
export async function pastLegs(tx: Tx, branchId: string, of: { from: string; to: string }): Promise<BranchLeg[]> {
  const { legs } = await tx.row<{ legs: Told[] }>({
    text: together(`${endedLegs} where t.tenant_id = $1 and t.branch_id = $2 and t.day between $3::date and $4::date
      order by t.day desc, t.id desc limit ${learntFromAtMost}`),
    values: [tx.tenantId, branchId, of.from, of.to],
  })
  return legs.map(legOf)
}

export interface BranchModel {
  through: string
  known_to: Date
  waits: number
  days: number
  habits: Habits
  model: WaitModel | null
  calibration: Calibration
  learnt_at: Date
}

export function findModel(tx: Tx, branchId: string): Promise<BranchModel | undefined> {
  return tx.maybe(sql`select through::text, known_to, waits, days, habits, model, calibration, learnt_at from queue.wait_models
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId}`)
}

/** How good a branch's estimates are, without what it learnt. */
export function findAccuracy(
  tx: Tx,
  branchId: string,
): Promise<(Omit<BranchModel, 'habits' | 'model'> & { learnt: boolean }) | undefined> {
  return tx.maybe(sql`select through::text, known_to, waits, days, model is not null as learnt, calibration, learnt_at
    from queue.wait_models where tenant_id = ${tx.tenantId} and branch_id = ${branchId}`)
}

export interface BranchOf {
  tenant_id: string
  branch_id: string
}

/** Across tenants: branches with days before this one that nothing was learnt from. */
export function branchesToLearn(tx: Tx, today: string, limit: number): Promise<BranchOf[]> {
  return tx.rows(sql`select b.tenant_id, b.id as branch_id from queue.branches b left join queue.wait_models m on m.branch_id = b.id
    where b.archived_at is null and exists (select from queue.tickets t where t.tenant_id = b.tenant_id and t.branch_id = b.id
      and t.day < ${today}::date and t.day > coalesce(m.through, '1970-01-01'))
    order by m.learnt_at nulls first limit ${limit}`)
}

/** Across tenants: branches where somebody was called since their calibration. */
export function branchesToCalibrate(tx: Tx, limit: number): Promise<BranchOf[]> {
  return tx.rows(sql`select m.tenant_id, m.branch_id from queue.wait_models m
    where exists (select from queue.ticket_events e where e.tenant_id = m.tenant_id and e.branch_id = m.branch_id
      and e.name = 'ticket.called' and e.at > m.known_to)
    order by m.known_to limit ${limit}`)
}
