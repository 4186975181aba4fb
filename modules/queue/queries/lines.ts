import { sql, type Tx } from '@govconnect/kernel'
import type { PlaceInLine } from '../rules/places.ts'

export interface LineCounts {
  service_id: string
  waiting: number
  called: number
  serving: number
  held: number
  longest_ms: number | null
}

/** How many wait longer than their service promises, by service; `promised` in minutes. */
export function countLate(
  tx: Tx,
  branchId: string,
  of: { now: number; promised: ReadonlyMap<string, number> },
): Promise<{ service_id: string; late: number }[]> {
  return tx.rows(sql`
    select t.service_id, count(*) as late
    from queue.tickets t join unnest(${[...of.promised.keys()]}::uuid[], ${[...of.promised.values()]}::double precision[]) as s(id, minutes)
      on s.id = t.service_id
    where t.tenant_id = ${tx.tenantId} and t.branch_id = ${branchId} and t.status = 'waiting'
      and ${of.now}::double precision - (t.state ->> 'enqueued_at')::double precision > s.minutes * 60000
    group by t.service_id`)
}

/** Legs that were called on a day, by service: those that ended, and those at a counter or aside now. */
export function countCalled(tx: Tx, branchId: string, day: string): Promise<{ service_id: string; called: number }[]> {
  return tx.rows(sql`
    select service_id, count(*) as called from (
      select l ->> 'service_id' as service_id from queue.tickets t, jsonb_array_elements(t.state -> 'legs') l
      where t.tenant_id = ${tx.tenantId} and t.branch_id = ${branchId} and t.day = ${day}::date and t.state -> 'legs' <> '[]'
        and l ->> 'called_at' is not null
      union all
      select service_id::text from queue.tickets
      where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and day = ${day}::date
        and status in ('called', 'serving', 'held') and state ->> 'called_at' is not null) as legs
    group by service_id`)
}

/** How many stand in each line of a branch, and how long the longest waits. */
export function countLines(tx: Tx, branchId: string, now: number): Promise<LineCounts[]> {
  return tx.rows(sql`
    select service_id, count(*) filter (where status = 'waiting') as waiting, count(*) filter (where status = 'called') as called,
      count(*) filter (where status = 'serving') as serving, count(*) filter (where status = 'held') as held,
      max(${now}::double precision - (state ->> 'enqueued_at')::double precision) filter (where status = 'waiting') as longest_ms
    from queue.tickets where tenant_id = ${tx.tenantId} and branch_id = ${branchId}
      and status in ('waiting', 'called', 'serving', 'held')
    group by service_id`)
}

/** How many stand in the lines of these services. */
export async function countInLine(tx: Tx, services: readonly { id: string; area_id: string }[]): Promise<number> {
  const { waiting } = await tx.row<{ waiting: number }>({
    name: 'queue-in-line',
    text: `select coalesce(sum(l.waiting), 0)::bigint as waiting from unnest($1::uuid[], $2::uuid[]) as s(id, area_id), lateral (
        select count(*) as waiting from queue.tickets t
        where t.area_id = s.area_id and t.service_id = s.id and t.tenant_id = $3 and t.status = 'waiting' and t.in_line) l`,
    values: [services.map(({ id }) => id), services.map(({ area_id }) => area_id), tx.tenantId],
  })
  return waiting
}

export interface WaitingNumber {
  service_id: string
  number: string
}

/** Numbers of those who wait, in the order in which they would be called. */
export function waitingNumbers(tx: Tx, branchId: string, limit: number): Promise<WaitingNumber[]> {
  return tx.rows(sql`
    select service_id, number from queue.tickets
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and status = 'waiting' and in_line
    order by key, arrival_at, id limit ${limit}`)
}

/** Every place of an area's line, without whose it is. */
export function readPlaces(tx: Tx, areaId: string): Promise<PlaceInLine[]> {
  return tx.rows({
    name: 'queue-places',
    text: `select id, service_id, key, (extract(epoch from arrival_at) * 1000)::double precision as arrival_at
      from queue.tickets where tenant_id = $1 and area_id = $2 and status = 'waiting' and in_line`,
    values: [tx.tenantId, areaId],
  })
}
