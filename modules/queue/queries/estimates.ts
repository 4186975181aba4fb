import { sql, type Tx } from '@govconnect/kernel'
import type { Calibration, Habits, LineLeg, WaitModel } from '../rules/estimate/index.ts'

/** Legs of tickets that satisfy a condition: those that ended, and the open one. A booking stands in the line from its check-in. */
const legsWhere = (condition: string) => `
  select t.id || ':' || (l.leg ->> 'leg') as id, t.area_id as area, t.day::text as day, l.leg ->> 'service_id' as service,
    (l.leg ->> 'enqueued_at')::double precision as "joinedAt",
    case when l.open then t.key else (l.leg ->> 'enqueued_at')::double precision - (t.state -> 'terms' ->> 'credit_ms')::double precision end as key,
    (t.state -> 'terms' ->> 'credit_ms')::double precision as "creditMs",
    (t.state -> 'terms' ->> 'penalty_ms')::double precision as "penaltyMs",
    (l.leg ->> 'called_at')::double precision as "calledAt", (l.leg ->> 'ended_at')::double precision as "leftAt",
    l.leg ->> 'counter_id' as counter, t.booked_for is null as "walkedIn"
  from queue.tickets t, lateral (
    select leg, false as open from jsonb_array_elements(t.state -> 'legs') leg
    union all
    select jsonb_build_object('leg', t.state -> 'leg', 'service_id', t.service_id, 'enqueued_at', t.state -> 'enqueued_at',
      'called_at', t.state -> 'called_at', 'ended_at', null, 'counter_id', t.counter_id), true
    where t.status in ('waiting', 'called', 'serving')) l
  where ${condition}`

export interface BranchLeg extends LineLeg {
  area: string
  day: string
}

/** Of today's line of a branch: whoever waits or is served, and whoever left within the last hours. */
export function recentLegs(tx: Tx, branchId: string, of: { day: string; since: number }): Promise<BranchLeg[]> {
  return tx.rows({
    name: 'queue-recent-legs',
    text: legsWhere(`t.tenant_id = $1 and t.branch_id = $2 and (t.status in ('waiting', 'called', 'serving')
      or t.day = $3::date and (t.state ->> 'ended_at')::double precision > $4)`),
    values: [tx.tenantId, branchId, of.day, of.since],
  })
}

const learntFromAtMost = 8_000

/** Of past days, the newest first where there are too many. */
export function pastLegs(tx: Tx, branchId: string, of: { from: string; to: string }): Promise<BranchLeg[]> {
  return tx.rows({
    text: `${legsWhere('t.tenant_id = $1 and t.branch_id = $2 and t.day between $3::date and $4::date')}
      order by t.day desc, t.id desc limit ${learntFromAtMost}`,
    values: [tx.tenantId, branchId, of.from, of.to],
  })
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
