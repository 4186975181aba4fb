import { refuse } from '@govconnect/kernel'
import type { BranchView, ServiceView } from '../contract/places.ts'
import type { Payloads } from '../rules/events.ts'
import { type JoinRefusal, phoneDigits } from '../rules/joining.ts'
import { classOf, type PriorityClass, termsOf } from '../rules/policy.ts'
import type { Contact, Visitor } from '../rules/ticket.ts'
import type { TicketChannel } from '../rules/words.ts'
import { type Saved, type Step, save } from '../save.ts'
import { joinable, type Policy, policyOf } from '../setup.ts'
import { hashOf, visitKeyOf } from '../visit-key.ts'
import type { Work } from '../work.ts'

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

export const isRemote = ({ channel }: Coming) => channel === 'web' || channel === 'whatsapp'

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

export interface Joining {
  id: string
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
}

/** What joining makes of a ticket that was not there. */
export function joiningStep(work: Work, place: Place, given: Joining): Step {
  return {
    id: given.id,
    before: null,
    changes: [{ name: 'ticket.created', payload: createdPayload(work, place, given) }],
  }
}

/** Writes the ticket. */
export async function join(work: Work, place: Place, given: Joining): Promise<Saved> {
  return save(work, [joiningStep(work, place, given)])
}

function createdPayload(work: Work, place: Place, given: Joining): Payloads['ticket.created'] {
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
