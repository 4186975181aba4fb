import type { SuppressReason } from './notice.ts'

/** What can be told to a visitor about a place in the line. */
export const ticketNotices = [
  'created',
  'booked',
  'near',
  'called',
  'recalled',
  'missed',
  'transferred',
  'returned',
  'moved',
  'reminder',
  'cancelled',
  'expired',
] as const
export type TicketNotice = (typeof ticketNotices)[number]

type By = 'citizen' | 'staff' | 'system'

/** What happened to a ticket, in the words of its events. `from` and `status`: before and after. */
export interface TicketHappening {
  readonly event: string
  readonly from: string | null
  readonly status: string
  /** Of changes a visitor may make as well. */
  readonly by?: By
  /** The visit goes on at another service: the event is about the leg that ended. */
  readonly nextLeg?: boolean
}

/** The notice a happening calls for; null where the visitor need not know, or did it. */
export function ticketNoticeFor(happening: TicketHappening): TicketNotice | null {
  const { event, from, status, by } = happening
  switch (event) {
    case 'ticket.created':
      return status === 'booked' ? 'booked' : 'created'
    case 'ticket.near':
      return 'near'
    case 'ticket.called':
      return 'called'
    case 'ticket.recalled':
      return 'recalled'
    case 'ticket.no_show':
      return 'missed'
    case 'ticket.transferred':
    case 'ticket.done':
      return happening.nextLeg ? 'transferred' : null
    // Out of a hold nobody has to move; who was on the way to a counter has to know.
    case 'ticket.returned':
      return from === 'called' ? 'returned' : null
    case 'ticket.undone':
      return status === 'waiting' && ['called', 'no_show', 'cancelled'].includes(from ?? '') ? 'returned' : null
    case 'ticket.reinstated':
      return by === 'citizen' ? null : 'returned'
    case 'ticket.moved':
      return 'moved'
    case 'ticket.reminder':
      return 'reminder'
    case 'ticket.cancelled':
      return by === 'citizen' ? null : 'cancelled'
    case 'ticket.expired':
      return 'expired'
    default:
      return null
  }
}

export interface TicketCircumstances {
  readonly ruleEnabled: boolean
  readonly hasRecipient: boolean
  readonly channel: string
  /** The chat it was taken in. */
  readonly conversationId: string | null
  readonly by?: By
}

/** Why a notice is recorded but not sent; null when it leaves. */
export function ticketSuppression(notice: TicketNotice, seen: TicketCircumstances): SuppressReason | null {
  if (!seen.ruleEnabled) return 'rule_off'
  if (!seen.hasRecipient) return 'no_recipient'
  const inChat = seen.channel === 'whatsapp' && seen.conversationId !== null
  // The assistant's reply in that chat has just told number or time.
  const ownAct = notice === 'created' || notice === 'booked' || (notice === 'moved' && seen.by === 'citizen')
  return inChat && ownAct ? 'told_in_chat' : null
}

/** What a notice says of its ticket, kept with it to be checked again before it leaves. */
export interface TicketClaim {
  readonly version: number
  readonly ticket: {
    readonly status: string
    readonly leg: number
    /** Of a call: which one; a newer call has a notice of its own. */
    readonly recall: number | null
    /** Of an appointment, ISO. */
    readonly bookedFor: string | null
  }
}

export interface TicketState {
  readonly version: number
  readonly status: string
  readonly leg: number
  readonly recall: number
  readonly booked_for: string | null
}

const statusOf: Record<TicketNotice, string> = {
  created: 'waiting',
  booked: 'booked',
  near: 'waiting',
  called: 'called',
  recalled: 'called',
  missed: 'no_show',
  transferred: 'waiting',
  returned: 'waiting',
  moved: 'booked',
  reminder: 'booked',
  cancelled: 'cancelled',
  expired: 'expired',
}

export function ticketClaimOf(
  notice: TicketNotice,
  at: { version: number; leg: number; recall: number; bookedFor: string | null },
): TicketClaim {
  const calls = notice === 'called' || notice === 'recalled'
  const dated = statusOf[notice] === 'booked'
  return {
    version: at.version,
    ticket: {
      status: statusOf[notice],
      leg: at.leg,
      recall: calls ? at.recall : null,
      bookedFor: dated ? at.bookedFor : null,
    },
  }
}

/** Is it still true? Nobody is called to a counter by a notice of a call that is over (NT-06). */
export function ticketStillHolds({ ticket }: TicketClaim, now: TicketState): boolean {
  if (ticket.status !== now.status || ticket.leg !== now.leg) return false
  if (ticket.recall !== null && ticket.recall !== now.recall) return false
  return ticket.bookedFor === null || Date.parse(ticket.bookedFor) === Date.parse(now.booked_for ?? '')
}
