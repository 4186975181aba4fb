import { newId, refuse } from '@govconnect/kernel'
import type { BranchView, ServiceView } from '../contract/places.ts'
import { countAhead } from '../queries/ahead.ts'
import { countService, ticketsOf } from '../queries/tickets.ts'
import { businessDay } from '../rules/calendar.ts'
import type { Payloads } from '../rules/events.ts'
import { hasRoom, type JoinRefusal, mayJoin, personMay, phoneDigits } from '../rules/joining.ts'
import { classOf, type PriorityClass, termsOf } from '../rules/policy.ts'
import type { Contact, Visitor } from '../rules/ticket.ts'
import type { TicketChannel } from '../rules/words.ts'
import { type Saved, save } from '../save.ts'
import { calendarOf, joinable, type Policy, policyOf, rivalsOf } from '../setup.ts'
import { lockPerson } from '../store/tickets.ts'
import { hashOf, visitKeyOf } from '../visit-key.ts'
import type { Work } from '../work.ts'
import { allot } from './number.ts'

export interface Taking {
  service_id: string
  branch_id?: string
  class?: string
  person?: { name?: string; phone?: string }
  inputs: Record<string, string>
  language: 'id' | 'en'
}

/** How somebody comes: over which way, and what is known of them. */
export interface Coming {
  channel: TicketChannel
  contact: Contact | null
  deviceId: string | null
}

const isRemote = ({ channel }: Coming) => channel === 'web' || channel === 'whatsapp'

/** Gives a number: hours, limits and inputs are looked at, then the line is joined (QM-12, QM-18). */
export async function takeTicket(work: Work, asked: Taking, coming: Coming): Promise<Saved & { ahead: number }> {
  const place = placeOf(work, asked, coming)
  const { branch, service, policy } = place
  const remote = isRemote(coming)
  const calendar = calendarOf(work.setup, branch)
  const byStaff = coming.channel === 'staff'
  const { now } = work
  refuseJoin(
    work,
    mayJoin({ now, calendar, service, policy: policy.rules, isRemote: remote, byStaff, inputs: asked.inputs }),
  )
  const day = businessDay(calendar, now)
  const person = visitorOf(asked, coming)
  await refuseCrowd(work, { person, day, policy, booking: false })
  // Counted before the series is locked: others wait for their numbers until this one is written, and this one may wait for what another counts.
  const id = newId()
  const key = now - termsOf(policy.rules, place.priority).credit_ms
  const joining = { id, key, arrival_at: now, area_id: service.area_id }
  const ahead = await countAhead(work.tx, joining, { services: rivalsOf(work.setup, service.id), now })
  const numbered = await allot(work, { branchId: branch.id, letter: service.letter, day }, policy.rules)
  await refuseFull(work, service, day)
  const saved = await join(work, place, { id, ...numbered, asked, coming, person, day, bookedFor: null, last: true })
  return { ...saved, ahead }
}

export interface Place {
  branch: BranchView
  service: ServiceView
  policy: Policy
  priority: PriorityClass
}

/** @throws Refusal `queue.service_unknown`, `queue.class_unknown` */
export function placeOf(work: Work, asked: Taking, coming: Coming): Place {
  const service = work.setup.services.get(asked.service_id)
  const branch = service && work.setup.branches.get(service.branch_id)
  const known = branch && !branch.archived && (asked.branch_id === undefined || asked.branch_id === branch.id)
  if (!known || !joinable(work.setup, branch.id).includes(service)) throw refuse('queue.service_unknown')
  const policy = policyOf(work.setup, branch.id)
  const priority = classOf(policy.rules, asked.class)
  const mayName = coming.channel === 'staff' || coming.channel === 'api' || asked.class === undefined
  if (!priority || !(mayName || priority.self_declared))
    throw refuse('queue.class_unknown', { class: asked.class ?? '' })
  return { branch, service, policy, priority }
}

/** @throws Refusal of the code, in words of the caller's language */
export function refuseJoin(work: Pick<Work, 'locale'>, fault: JoinRefusal | null): void {
  if (fault === null) return
  const params = Object.entries(fault.params).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[work.locale] : value,
  ])
  const errors = fault.missing?.map((key) => ({ pointer: `#/body/inputs/${key}`, detail: key }))
  throw refuse(fault.code, Object.fromEntries(params), errors === undefined ? {} : { errors })
}

export function visitorOf(asked: Pick<Taking, 'person' | 'inputs'>, coming: Coming): Visitor | null {
  const spelled = asked.person?.phone
  const phone = spelled === undefined ? null : (phoneDigits(spelled) ?? spelled)
  const fromChat = coming.contact === null ? null : phoneDigits(coming.contact.wa_user_id)
  const wa = coming.contact === null ? null : (fromChat ?? `wa:${coming.contact.wa_user_id}`)
  const key = wa ?? (spelled === undefined ? null : phoneDigits(spelled))
  const name = asked.person?.name ?? null
  return name === null && phone === null && key === null ? null : { name, phone: phone ?? fromChat, key }
}

interface Crowd {
  person: Visitor | null
  day: string
  policy: Policy
  booking: boolean
}

/** @throws Refusal `queue.person_limit` */
export async function refuseCrowd(work: Work, { person, day, policy, booking }: Crowd): Promise<void> {
  if (person?.key == null) return
  await lockPerson(work.tx, person.key)
  const own = await ticketsOf(work.tx, person.key, day)
  const booked = own.filter(({ status }) => status === 'booked')
  const open = own.filter(({ status }) => ['waiting', 'called', 'serving', 'held'].includes(status))
  const today = own.filter((one) => one.day === day && one.status !== 'booked').length
  const counts = { open: open.map(({ number }) => number), today, bookings: booked.map(({ number }) => number) }
  refuseJoin(work, personMay(policy.rules, counts, booking))
}

async function refuseFull(work: Work, service: ServiceView, day: string): Promise<void> {
  if (service.daily_capacity === null && service.waiting_capacity === null) return
  const { given, waiting } = await countService(work.tx, service.id, day)
  refuseJoin(work, hasRoom(service, { givenToday: given, waiting }))
}

export interface Joining {
  id?: string
  sequence: number
  number: string
  asked: Taking
  coming: Coming
  person: Visitor | null
  day: string
  /** ms; null: waits at once. */
  bookedFor: number | null
  /** ms; now unless told (offline). */
  arrivalAt?: number
  /** See `WriteMore`. */
  last?: boolean
}

/** Writes the ticket. */
export async function join(work: Work, place: Place, given: Joining): Promise<Saved> {
  const id = given.id ?? newId()
  const payload = createdPayload(work, place, { ...given, id })
  const step = { id, before: null, changes: [{ name: 'ticket.created' as const, payload }] }
  const [saved] = await save(work, [step], { last: given.last })
  return saved!
}

function createdPayload(work: Work, place: Place, given: Joining & { id: string }): Payloads['ticket.created'] {
  const { service, policy, priority } = place
  const { asked, coming, person, day, sequence, number, bookedFor } = given
  const terms = termsOf(policy.rules, priority)
  const arrival = bookedFor ?? given.arrivalAt ?? work.now
  const remote = isRemote(coming)
  return {
    status: bookedFor === null ? 'waiting' : 'booked',
    ...{ branch_id: place.branch.id, area_id: service.area_id, service_id: service.id, day },
    ...{ letter: service.letter, sequence, number, class: priority.code, channel: coming.channel },
    ...{ language: asked.language, person, contact: coming.contact, inputs: asked.inputs },
    present: !remote && bookedFor === null,
    must_check_in: remote && bookedFor === null && policy.rules.remote_check_in,
    policy_number: policy.number,
    terms,
    visit_key_hash: hashOf(visitKeyOf(work.secret, given.id)),
    device_id: coming.deviceId,
    arrival_at: arrival,
    booked_for: bookedFor,
    key: bookedFor ?? arrival - terms.credit_ms,
  }
}
