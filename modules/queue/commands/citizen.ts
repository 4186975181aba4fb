import { refuse } from '@govconnect/kernel'
import type { TicketAction } from '../contract/actions.ts'
import { findByKeyHash } from '../queries/tickets.ts'
import type { Ticket } from '../rules/ticket.ts'
import { hashOf } from '../visit-key.ts'
import { theCitizen, type Work } from '../work.ts'
import { actOn } from './act.ts'
import { moveBooking } from './book.ts'

export interface CitizenAction {
  action: 'cancel' | 'check_in' | 'reinstate' | 'move'
  request_id: string
  at?: string
}

/** A visitor does something to the own ticket: whoever holds its key, or wrote from its conversation. */
export async function actAsCitizen(asked: Work, ticket: Ticket, action: CitizenAction): Promise<Ticket> {
  const work: Work = { ...asked, by: theCitizen }
  if (action.action === 'move') {
    if (action.at === undefined) throw refuse('queue.slot_unknown')
    return moveBooking(work, ticket.id, action.at)
  }
  const { request_id } = action
  const todo: TicketAction =
    action.action === 'cancel'
      ? { action: 'cancel', request_id, reason: 'by_citizen' }
      : { action: action.action, request_id }
  return (await actOn(work, ticket, todo)).ticket
}

/** @throws Refusal `queue.ticket_not_found` */
export async function ticketByKey(work: Work, key: string): Promise<Ticket> {
  const ticket = await findByKeyHash(work.tx, hashOf(key))
  if (!ticket) throw refuse('queue.ticket_not_found')
  return ticket
}
