import { newId, refuse } from '@govconnect/kernel'
import type { BranchView, ServiceView } from '../contract/places.ts'
import { slotsTaken } from '../queries/tickets.ts'
import { addDays, businessDay, momentOf } from '../rules/calendar.ts'
import { missingInputs } from '../rules/joining.ts'
import { decideMove } from '../rules/life/index.ts'
import { type BookingRules, slotFault, slotsOn } from '../rules/slots.ts'
import type { Ticket } from '../rules/ticket.ts'
import { save } from '../save.ts'
import { calendarOf, joinable, policyOf } from '../setup.ts'
import { forgetTold, lockLines, lockTicket } from '../store/tickets.ts'
import { iso } from '../tell.ts'
import type { Work } from '../work.ts'
import { refused } from './act.ts'
import { crowdOf, refuseCrowd } from './crowd.ts'
import { type Coming, join, placeOf, refuseJoin, type Taking, visitorOf } from './join.ts'
import { allot } from './number.ts'

interface Bookable {
  branch: BranchView
  service: ServiceView
  booking: BookingRules
}

/** @throws Refusal `queue.service_unknown`, `queue.not_bookable` */
function bookableOf(work: Work, serviceId: string): Bookable {
  const service = work.setup.services.get(serviceId)
  const branch = service && work.setup.branches.get(service.branch_id)
  if (!branch || branch.archived || !joinable(work.setup, branch.id).includes(service))
    throw refuse('queue.service_unknown')
  if (service.booking === null) throw refuse('queue.not_bookable')
  return { branch, service, booking: service.booking }
}

function askedOf(work: Work, { branch, service, booking }: Bookable) {
  const calendar = calendarOf(work.setup, branch)
  return { calendar, service, booking, now: work.now, today: businessDay(calendar, work.now) }
}

/** Times of a service that can be booked, a day after the other. */
export async function listSlots(work: Work, of: { service_id: string; from: string; days: number }) {
  const bookable = bookableOf(work, of.service_id)
  const asked = askedOf(work, bookable)
  const { zone } = bookable.branch
  const until = addDays(of.from, of.days)
  const taken = await slotsTaken(work.tx, of.service_id, {
    from: new Date(momentOf(zone, of.from, 0)),
    to: new Date(momentOf(zone, addDays(until, 1), 0)),
  })
  const byMoment = new Map(taken.map((one) => [one.at.getTime(), one.taken]))
  const items = Array.from({ length: of.days }, (_, n) => addDays(of.from, n)).map((day) => {
    const { closed, slots } = slotsOn(asked, day, byMoment)
    return { day, closed, slots: slots.map((slot) => ({ ...slot, at: iso(slot.at) })) }
  })
  return { items }
}

/** The slot is free for one more; the service stays locked until the commit, so that the last place goes once. */
async function takeSlot(work: Work, bookable: Bookable, of: { at: number; except?: string }): Promise<string> {
  const asked = askedOf(work, bookable)
  const day = businessDay(asked.calendar, of.at)
  await lockLines(work.tx, [bookable.service.id])
  const { at, except } = of
  const taken = await slotsTaken(work.tx, bookable.service.id, { from: new Date(at), to: new Date(at + 1), except })
  const fault = slotFault(asked, day, at, taken[0]?.taken ?? 0)
  if (fault !== null) throw refuse(fault)
  return day
}

export interface Booking extends Taking {
  at: string
}

/** A booked ticket: it has no place in the line until it checks in (QM-11). */
export async function bookTicket(work: Work, asked: Booking, coming: Coming): Promise<Ticket> {
  const bookable = bookableOf(work, asked.service_id)
  const place = placeOf(work, asked, coming)
  refuseJoin(work, missingInputs(bookable.service.inputs, asked.inputs))
  const at = Date.parse(asked.at)
  const person = visitorOf(asked, coming)
  const today = businessDay(calendarOf(work.setup, bookable.branch), work.now)
  const comer = { person, day: today, policy: place.policy, booking: true }
  refuseCrowd(work, await crowdOf(work.tx, [comer]), comer)
  const day = await takeSlot(work, bookable, { at })
  const wanted = { branchId: bookable.branch.id, letter: bookable.service.letter, day, rules: place.policy.rules }
  const numbered = await allot(work, wanted)
  const saved = await join(work, place, { id: newId(), ...numbered, asked, coming, person, day, bookedFor: at })
  return saved.ticket
}

/** @throws Refusal `queue.ticket_not_found`, `queue.not_in_state`, `queue.slot_full`, `queue.slot_unknown`, `queue.move_late` */
export async function moveBooking(work: Work, id: string, to: string): Promise<Ticket> {
  const ticket = await lockTicket(work.tx, id)
  if (!ticket) throw refuse('queue.ticket_not_found')
  const policy = policyOf(work.setup, ticket.branch_id).rules
  const given = {
    now: work.now,
    by: work.by,
    policy,
    at: Date.parse(to),
    day: ticket.day,
    sequence: ticket.sequence,
    number: ticket.number,
  }
  const early = ticket.status === 'booked' ? work.setup.services.get(ticket.service_id)?.booking : undefined
  const asked = decideMove(ticket, { ...given, cutoffMinutes: early?.cutoff_minutes ?? 0 })
  if (!asked.ok) throw refused(work, ticket, asked)
  const bookable = bookableOf(work, ticket.service_id)
  const day = await takeSlot(work, bookable, { at: given.at, except: id })
  const wanted = { branchId: ticket.branch_id, letter: ticket.letter, day, rules: policy }
  const numbered = day === ticket.day ? given : await allot(work, wanted)
  const { sequence, number } = numbered
  const decision = decideMove(ticket, {
    ...given,
    day,
    sequence,
    number,
    cutoffMinutes: bookable.booking.cutoff_minutes,
  })
  if (!decision.ok) throw refused(work, ticket, decision)
  await forgetTold(work.tx, id)
  return (await save(work, [{ id, before: ticket, changes: decision.changes }])).ticket
}
