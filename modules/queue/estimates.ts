import { createMemo, type Tx } from '@govconnect/kernel'
import type { WaitRange } from './contract/fields.ts'
import { listPresence, listSessions } from './queries/desk.ts'
import { readLine, ticketAt } from './queries/tickets.ts'
import { waitingOf } from './row.ts'
import { estimateFor, type LineEstimate, type LineState } from './rules/forward.ts'
import type { Ticket } from './rules/ticket.ts'
import { type Setup, servedAt } from './setup.ts'

/** A whole line is run forward at most so often for each area and process; who joins meanwhile is told as a newcomer. */
const estimates = createMemo<LineEstimate>({ keptMs: 2_000, atMost: 2_000 })
/** Whoever stands further back is told nothing: a range of hours helps nobody. */
const lineAtMost = 1_000

export function areaEstimate(tx: Tx, setup: Setup, areaId: string, now: number): Promise<LineEstimate> {
  return estimates.get(`${tx.tenantId} ${areaId}`, now, async () =>
    estimateFor(await lineState(tx, setup, areaId, now)),
  )
}

/** Range for a ticket that waits; null where no counter is open for it. */
export async function waitOf(tx: Tx, setup: Setup, ticket: Ticket, now: number): Promise<WaitRange | null> {
  if (ticket.status !== 'waiting') return null
  const estimate = await areaEstimate(tx, setup, ticket.area_id, now)
  return estimate.byTicket.get(ticket.id) ?? estimate.newcomer.get(ticket.service_id) ?? null
}

async function lineState(tx: Tx, setup: Setup, areaId: string, now: number): Promise<LineState> {
  const area = setup.areas.get(areaId)
  const waiting = await readLine(tx, areaId, lineAtMost)
  const services = [...setup.services.values()].filter((one) => one.area_id === areaId && !one.archived)
  return {
    now,
    waiting: waiting.map(waitingOf),
    servers: area ? await serversOf(tx, setup, { areaId, branchId: area.branch_id, now }) : [],
    usualMinutes: new Map(services.map((one) => [one.id, one.usual_service_minutes])),
  }
}

async function serversOf(
  tx: Tx,
  setup: Setup,
  of: { areaId: string; branchId: string; now: number },
): Promise<LineState['servers']> {
  const present = await listPresence(tx, of.branchId)
  const atWork = new Set(
    present.filter(({ presence }) => presence === 'available' || presence === 'busy').map((one) => one.staff_id),
  )
  const servers = []
  for (const { counter_id, staff_id } of await listSessions(tx, of.branchId)) {
    const counter = setup.counters.get(counter_id)
    if (!counter?.area_ids.includes(of.areaId) || !atWork.has(staff_id)) continue
    const current = await ticketAt(tx, counter_id)
    const usual = (current && setup.services.get(current.service_id)?.usual_service_minutes) ?? 0
    const freeAt = current ? (current.started_at ?? of.now) + usual * 60_000 : of.now
    servers.push({ counter_id, staff_id, serves: servedAt(setup, counter, staff_id), freeAt })
  }
  return servers
}
