import type { WaitRange } from './contract/fields.ts'
import type { VisitView } from './contract/public.ts'
import { aheadOf } from './detail.ts'
import { areaEstimate, waitOf } from './estimates.ts'
import { officeOf } from './office.ts'
import { policyAt } from './policies.ts'
import { ownReason } from './rules/own-reason.ts'
import type { Ticket } from './rules/ticket.ts'
import { policyOf } from './setup.ts'
import { boardCallOf, iso, isoOrNull } from './tell.ts'
import { visitKeyOf } from './visit-key.ts'
import type { Work } from './work.ts'

export interface Ways {
  visit_key: string
  status_url: string
}

/** How a visitor finds the own ticket again. */
export async function waysOf(work: Work, ticket: Pick<Ticket, 'id'>): Promise<Ways> {
  const { slug } = await officeOf(work.client, work.tenantId, work.now)
  const key = visitKeyOf(work.secret, ticket.id)
  return { visit_key: key, status_url: `${work.publicUrl}/t/${slug}/visits/${key}` }
}

/** A ticket as its visitor sees it; `ahead` where it is known already how many are before it. */
export async function visitViewOf(work: Work, ticket: Ticket, ahead?: number | null): Promise<VisitView> {
  const office = await officeOf(work.client, work.tenantId, work.now)
  const branch = work.setup.branches.get(ticket.branch_id)!
  const service = work.setup.services.get(ticket.service_id)!
  const wait = await waitOf(work.tx, work.setup, ticket, work.now)
  const peopleAhead = ahead === undefined ? await aheadOf(work, ticket) : ahead
  const { notice_ahead, appointments } = (await policyAt(work.tx, ticket)).rules
  const { number, status, day, present, language, version, recalls } = ticket
  return {
    ...{ number, status, day, office, present, language, version },
    branch: { id: branch.id, name: branch.name, address: branch.address, zone: branch.zone },
    service: { id: service.id, name: service.name, bring: service.bring, bookable: service.booking !== null },
    people_ahead: peopleAhead,
    near: peopleAhead !== null && peopleAhead <= notice_ahead && isThere(ticket),
    wait,
    no_wait_because: becauseOf(
      ticket,
      wait,
      (await areaEstimate(work.tx, work.setup, ticket.area_id, work.now)).withheld,
    ),
    done: ticket.legs.flatMap((leg) => (leg.outcome === 'served' ? [nameOf(work, leg.service_id)] : [])),
    counter: boardCallOf(work, ticket)?.counter ?? null,
    recalls,
    held_until: isoOrNull(ticket.hold?.until ?? null),
    sent_to: sentTo(work, ticket),
    return_until: isoOrNull(returnUntil(work, ticket)),
    must_check_in: !isThere(ticket),
    arrival_at: iso(ticket.arrival_at),
    called_at: isoOrNull(ticket.called_at),
    booked_for: isoOrNull(ticket.booked_for),
    why: ownReason(ticket, appointments),
    can: canDo(work, ticket),
    at: iso(work.now),
  }
}

/** May be called as it stands. */
const isThere = ({ status, must_check_in, present }: Ticket) => status !== 'booked' && (present || !must_check_in)

/** Where a ticket that waits was sent on to: a counter, else the service. */
function sentTo(work: Work, { status, reserved_for, legs, service_id }: Ticket): VisitView['sent_to'] {
  if (status !== 'waiting' || (reserved_for === null && legs.at(-1)?.outcome !== 'transferred')) return null
  const counter = work.setup.counters.get(reserved_for?.counter_id ?? '')
  return counter?.name ?? nameOf(work, service_id)
}

const nameOf = (work: Work, serviceId: string) => work.setup.services.get(serviceId)!.name

function becauseOf(ticket: Ticket, wait: WaitRange | null, withheld: boolean): VisitView['no_wait_because'] {
  if (ticket.status !== 'waiting' || wait !== null) return null
  if (withheld)
    return {
      id: 'Perkiraan belakangan ini sering meleset, jadi untuk sementara tidak ditampilkan.',
      en: 'Estimates have often been off lately, so none is shown for now.',
    }
  return {
    id: 'Perkiraan belum tersedia: belum ada loket yang buka untuk layanan ini.',
    en: 'No estimate yet: no counter is open for this service.',
  }
}

function canDo(work: Work, ticket: Ticket): VisitView['can'] {
  const { status } = ticket
  const can: VisitView['can'] = []
  if (['booked', 'waiting', 'held', 'called'].includes(status)) can.push('cancel')
  if (status === 'booked' || (status === 'waiting' && !ticket.present)) can.push('check_in')
  if (returnMinutes(work, ticket) !== null) can.push('reinstate')
  if (status === 'booked') can.push('move')
  return can
}

/** Until when a missed number may come back, ms; null where it may not. */
function returnUntil(work: Work, ticket: Ticket): number | null {
  const { reinstate } = policyOf(work.setup, ticket.branch_id).rules
  const until = (ticket.ended_at ?? 0) + reinstate.within_minutes * 60_000
  // Who was never called missed an appointment on a day that is over.
  const missed = ticket.status === 'no_show' && ticket.called_at !== null
  return missed && until >= work.now && ticket.reinstatements < reinstate.at_most ? until : null
}

/** How long a missed number may still come back, in whole minutes; null where it may not. */
export function returnMinutes(work: Work, ticket: Ticket): number | null {
  const until = returnUntil(work, ticket)
  return until === null ? null : Math.floor((until - work.now) / 60_000)
}
