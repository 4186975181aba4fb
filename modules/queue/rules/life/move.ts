import type { Ticket } from '../ticket.ts'
import type { TransferPlace } from '../words.ts'
import { type Decision, decided, type Given, notInState, notTheirs, refused } from './decision.ts'
import { placeBack } from './place.ts'

export interface Transferring extends Given {
  /** Null: the same service. */
  service: { id: string; area_id: string } | null
  toCounterId: string | null
  toStaffId: string | null
  place: TransferPlace
  reason: string | null
  /** Smallest key that waits where it goes; null where nobody does. */
  frontKey: number | null
}

const movable = ['called', 'serving', 'held', 'waiting']

export function decideTransfer(ticket: Ticket, given: Transferring): Decision {
  if (!movable.includes(ticket.status)) return notInState(ticket, 'transfer')
  const atCounter = ticket.status === 'called' || ticket.status === 'serving'
  const stranger = atCounter ? notTheirs(ticket, given.by) : null
  if (stranger) return stranger
  const { service, toCounterId, toStaffId } = given
  const sameService = service === null || service.id === ticket.service_id
  if (sameService && toCounterId === null && toStaffId === null) return refused('queue.transfer_nowhere')
  return decided({
    name: 'ticket.transferred',
    payload: {
      ...standingOf(ticket, given),
      from_service_id: ticket.service_id,
      service_id: service?.id ?? ticket.service_id,
      area_id: service?.area_id ?? ticket.area_id,
      ...{ to_counter_id: toCounterId, to_staff_id: toStaffId, place: given.place, reason: given.reason },
    },
  })
}

function standingOf(ticket: Ticket, { place, frontKey, now }: Transferring) {
  const kept = placeBack(ticket, place === 'end' ? 'end' : 'keep', now)
  if (place !== 'front') return kept
  return { place_at: kept.place_at, key: frontKey === null ? kept.key : Math.min(kept.key, frontKey - 1) }
}

export interface Reinstating extends Given {
  /** Key of the last one whom it goes behind; null where nobody waits. */
  behindKey: number | null
}

/** Came after all: behind the third who waits, never before the own place. */
export function decideReinstate(ticket: Ticket, given: Reinstating): Decision {
  if (ticket.status !== 'no_show') return notInState(ticket, 'reinstate')
  const { within_minutes, at_most } = given.policy.reinstate
  if (ticket.reinstatements >= at_most) return refused('queue.reinstate_limit', { limit: at_most })
  if (given.now - (ticket.ended_at ?? 0) > within_minutes * 60_000)
    return refused('queue.reinstate_late', { minutes: within_minutes })
  const key = given.behindKey === null ? ticket.key : Math.max(ticket.key, given.behindKey + 1)
  return decided({ name: 'ticket.reinstated', payload: { place_at: ticket.place_at, key } })
}
