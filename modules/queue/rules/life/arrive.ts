import { bookedKey, checkInFrom } from '../slots.ts'
import type { Terms, Ticket } from '../ticket.ts'
import type { CancelReason } from '../words.ts'
import { type Decision, decided, type Given, notInState, refused } from './decision.ts'

export interface CheckingIn extends Given {
  /** Last five waits of walk-ins, ms. */
  lastWaits: readonly number[]
  day: string
  terms: Terms
  /** "09:30" of the branch, for the refusal. */
  clockOf(at: number): string
}

/** A booking takes its place in the line; a remote visitor says that they are there. */
export function decideCheckIn(ticket: Ticket, given: CheckingIn): Decision {
  const { now, policy, lastWaits, day, terms } = given
  if (ticket.status === 'waiting' && !ticket.present) {
    const { place_at, key } = ticket
    return decided({ name: 'ticket.checked_in', payload: { place_at, key, late_ms: 0, day, terms: ticket.terms } })
  }
  if (ticket.status !== 'booked' || ticket.booked_for === null) return notInState(ticket, 'check_in')
  const from = checkInFrom(ticket.booked_for, policy)
  if (now < from) return refused('queue.too_early_to_check_in', { at: given.clockOf(from) })
  const standing = bookedKey({ bookedFor: ticket.booked_for, now, policy, lastWaits, creditMs: terms.credit_ms })
  return decided({ name: 'ticket.checked_in', payload: { ...standing, day, terms } })
}

export interface Moving extends Given {
  at: number
  day: string
  /** Its number of that day; the one it has where the day is the same. */
  sequence: number
  number: string
  cutoffMinutes: number
}

export function decideMove(ticket: Ticket, given: Moving): Decision {
  if (ticket.status !== 'booked' || ticket.booked_for === null) return notInState(ticket, 'move')
  if (ticket.booked_for - given.cutoffMinutes * 60_000 < given.now) return refused('queue.move_late')
  const { at, day, sequence, number } = given
  const payload = { booked_for: at, was_booked_for: ticket.booked_for, day, sequence, number }
  return decided({ name: 'ticket.moved', payload })
}

const cancellable = ['booked', 'waiting', 'held', 'called']

export function decideCancel(ticket: Ticket, given: Given & { reason: CancelReason }): Decision {
  if (!cancellable.includes(ticket.status)) return notInState(ticket, 'cancel')
  const by = given.by.kind === 'citizen' ? 'citizen' : given.by.kind === 'system' ? 'system' : 'staff'
  return decided({ name: 'ticket.cancelled', payload: { reason: given.reason, by } })
}

/** The end of the day: whatever is still open ends, by the policy. */
export function decideExpire(ticket: Ticket, given: Given): Decision {
  if (!['booked', 'waiting', 'called', 'serving', 'held'].includes(ticket.status)) return notInState(ticket, 'expire')
  if (ticket.status === 'booked' && given.policy.appointments.no_check_in === 'no_show')
    return decided({ name: 'ticket.no_show', payload: { cause: 'booking' } })
  return decided({ name: 'ticket.expired', payload: {} })
}

export function decideNote(ticket: Ticket, given: Given & { text: string | null; flags: string[] | null }): Decision {
  if (!['booked', 'waiting', 'called', 'serving', 'held'].includes(ticket.status)) return notInState(ticket, 'note')
  const { text, flags } = given
  if (text === null && flags === null) return refused('queue.reason_needed')
  return decided({ name: 'ticket.noted', payload: { text, flags } })
}
