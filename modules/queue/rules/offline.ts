import { addDays, type Calendar, openingsOn } from './calendar.ts'

/** Offline tickets (QM-16): what a kiosk signs, and when the server believes a ticket was taken. */

export interface SignedTicket {
  id: string
  block_id: string
  sequence: number
  number: number
  service_id: string
  class: string
  taken_at: string
}

/** The text that the block's key signs (HMAC-SHA-256, base64url). */
export function signedText(ticket: SignedTicket): string {
  const { id, block_id, sequence, number, service_id, taken_at } = ticket
  return [id, block_id, sequence, number, service_id, ticket.class, taken_at].join('.')
}

export interface Clocks {
  /** Device's clock when the number was taken, and when it told. */
  takenAt: number
  toldAt: number
  /** What the server can prove: the block was leased before, and its day had begun; the telling is now. */
  leasedAt: number
  now: number
}

/** The device's clock may be wrong by hours: what counts is how long before telling it was, kept within what can be proven. */
export function arrivalOf({ takenAt, toldAt, leasedAt, now }: Clocks): number {
  const age = Math.max(0, toldAt - takenAt)
  return Math.min(now, Math.max(leasedAt, now - age))
}

/** A branch that is shut for longer opens with a network. */
const lookAheadDays = 14

/** The business day after this one on which the branch opens: a kiosk holds its numbers before the night. Null where none comes in two weeks. */
export function nextOpeningDay(calendar: Calendar, day: string): string | null {
  const days = Array.from({ length: lookAheadDays }, (_, n) => addDays(day, n + 1))
  return days.find((one) => openingsOn(calendar, one).length > 0) ?? null
}
