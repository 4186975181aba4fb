import { refuse } from '@govconnect/kernel'
import { findPolicy } from '../queries/policies.ts'
import { pastTickets } from '../queries/rehearsal.ts'
import { addDays } from '../rules/calendar.ts'
import type { PolicyRules } from '../rules/policy.ts'
import { figuresOf, type PastServer, type PastVisit, type Rehearsed, rehearse, worseOff } from '../rules/rehearse.ts'
import type { Ticket } from '../rules/ticket.ts'
import { policyOf, servedAt } from '../setup.ts'
import type { Work } from '../work.ts'

const daysAtMost = 31

/** A policy run over past days, beside the published one over the same (QM-14). */
export async function rehearsePolicy(work: Work, id: string, of: { from: string; to: string }) {
  const row = await findPolicy(work.tx, id)
  if (!row) throw refuse('queue.not_found')
  if (of.to < of.from || addDays(of.from, daysAtMost - 1) < of.to)
    throw refuse('queue.range_too_long', { days: daysAtMost })
  const tickets = await pastTickets(work.tx, row.branch_id, of)
  const byDay = Map.groupBy(tickets, ({ day }) => day)
  const days = [...byDay.values()].filter((list) =>
    list.some(({ legs }) => legs.some(({ called_at }) => called_at !== null)),
  )
  if (days.length === 0) throw refuse('queue.nothing_to_rehearse')
  const present = run(work, days, policyOf(work.setup, row.branch_id).rules)
  const proposed = run(work, days, row.rules)
  return { days: days.length, rows: rowsOf(present, proposed) }
}

function run(work: Work, days: readonly Ticket[][], policy: PolicyRules): Rehearsed[] {
  return days.flatMap((list) =>
    rehearse(
      list.flatMap((ticket) => visitsOf(work, ticket)),
      serversOf(work, list),
      policy,
    ),
  )
}

/** The first leg of a visit that came by itself; what followed depends on it. */
function visitsOf(work: Work, ticket: Ticket): PastVisit[] {
  const leg = ticket.legs[0]
  if (!leg || ticket.booked_for !== null || leg.called_at === null) return []
  const walk = leg.started_at === null ? 0 : Math.max(0, leg.started_at - leg.called_at)
  const missed = leg.outcome === 'no_show'
  return [
    {
      ...{ id: ticket.id, number: ticket.number, service_id: leg.service_id, class: ticket.class },
      arrival_at: ticket.arrival_at,
      service_ms: leg.outcome === 'served' || leg.served_ms > 0 ? leg.served_ms : null,
      walk_ms: missed ? Math.max(0, (leg.ended_at ?? leg.called_at) - leg.called_at) : walk,
      no_show: missed,
      sla_minutes: work.setup.services.get(leg.service_id)?.sla_minutes ?? 30,
    },
  ]
}

/** Counters were at work from their first call of the day to the end of their last. */
function serversOf(work: Work, tickets: readonly Ticket[]): PastServer[] {
  const found = new Map<string, PastServer>()
  for (const leg of tickets.flatMap(({ legs }) => legs)) {
    if (leg.counter_id === null || leg.called_at === null) continue
    const counter = work.setup.counters.get(leg.counter_id)
    if (!counter) continue
    const before = found.get(counter.id)
    const staff_id = before?.staff_id ?? leg.agent_id ?? ''
    found.set(counter.id, {
      ...{ counter_id: counter.id, staff_id, serves: before?.serves ?? servedAt(work.setup, counter, staff_id) },
      from: Math.min(before?.from ?? leg.called_at, leg.called_at),
      to: Math.max(before?.to ?? 0, leg.ended_at ?? leg.called_at) + 1,
    })
  }
  return [...found.values()]
}

function rowsOf(present: readonly Rehearsed[], proposed: readonly Rehearsed[]) {
  const classes = [...new Set(present.map(({ visit }) => visit.class))].sort()
  const services = [...new Set(present.map(({ visit }) => visit.service_id))]
  return classes.flatMap((code) =>
    [null, ...services].flatMap((service_id) => {
      const of = (one: Rehearsed) =>
        one.visit.class === code && (service_id === null || one.visit.service_id === service_id)
      const [before, after] = [present.filter(of), proposed.filter(of)]
      if (before.length === 0) return []
      return [
        {
          class: code,
          service_id,
          present: figuresOf(before),
          proposed: figuresOf(after),
          worse_off: worseOff(before, after),
        },
      ]
    }),
  )
}
