import type { WaitRange } from './contract/fields.ts'
import type { VisitView } from './contract/public.ts'
import { aheadOf } from './detail.ts'
import { areaEstimate, waitOf } from './estimates.ts'
import { officeOf } from './office.ts'
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

/** A ticket as its visitor sees it. */
export async function visitViewOf(work: Work, ticket: Ticket): Promise<VisitView> {
  const office = await officeOf(work.client, work.tenantId, work.now)
  const branch = work.setup.branches.get(ticket.branch_id)!
  const service = work.setup.services.get(ticket.service_id)!
  const wait = await waitOf(work.tx, work.setup, ticket, work.now)
  const { number, status, day, present, language, version } = ticket
  return {
    ...{ number, status, day, office, present, language, version },
    branch: { id: branch.id, name: branch.name, address: branch.address, zone: branch.zone },
    service: { id: service.id, name: service.name, bring: service.bring, bookable: service.booking !== null },
    people_ahead: await aheadOf(work, ticket),
    wait,
    no_wait_because: becauseOf(
      ticket,
      wait,
      (await areaEstimate(work.tx, work.setup, ticket.area_id, work.now)).withheld,
    ),
    done: ticket.legs.flatMap((leg) => (leg.outcome === 'served' ? [nameOf(work, leg.service_id)] : [])),
    counter: boardCallOf(work, ticket)?.counter ?? null,
    must_check_in: ticket.status === 'booked' || (ticket.must_check_in && !present),
    arrival_at: iso(ticket.arrival_at),
    called_at: isoOrNull(ticket.called_at),
    booked_for: isoOrNull(ticket.booked_for),
    why: whyWords(ticket),
    can: canDo(work, ticket),
    at: iso(work.now),
  }
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

/** How long a missed number may still come back, in whole minutes; null where it may not. */
export function returnMinutes(work: Work, ticket: Ticket): number | null {
  const { reinstate } = policyOf(work.setup, ticket.branch_id).rules
  const left = reinstate.within_minutes * 60_000 - (work.now - (ticket.ended_at ?? 0))
  // Who was never called missed an appointment on a day that is over.
  const missed = ticket.status === 'no_show' && ticket.called_at !== null
  const may = missed && left >= 0 && ticket.reinstatements < reinstate.at_most
  return may ? Math.floor(left / 60_000) : null
}

/** In short, without anybody's number: a visitor may know the rule, not the others. */
function whyWords({ why, status }: Ticket): VisitView['why'] {
  if (why === null) {
    if (status !== 'waiting') return null
    return {
      id: 'Dipanggil menurut urutan datang. Lansia, penyandang disabilitas, ibu hamil, dan yang berjanji temu dapat didahulukan beberapa menit.',
      en: 'Called by arrival. Elderly and disabled people, expectant mothers and appointments may go some minutes ahead.',
    }
  }
  const credit = Math.round(why.credit_minutes)
  if (credit > 0)
    return {
      id: `Anda didahulukan ${credit} menit menurut golongan Anda.`,
      en: `You were ${credit} minutes ahead by your class.`,
    }
  return { id: 'Anda dipanggil menurut urutan datang.', en: 'You were called by arrival.' }
}
