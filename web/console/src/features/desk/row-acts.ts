import type { TicketView } from '@govconnect/queue/contract'

/** What may be done to a ticket in a list; a dialog asks the rest. */
export type RowAct = 'call' | 'takeOver' | 'return' | 'reinstate' | 'check_in' | 'transfer' | 'note' | 'cancel' | 'undo'

export const rowActsOf = (ticket: Pick<TicketView, 'status' | 'orphaned' | 'present'>): RowAct[] => {
  switch (ticket.status) {
    case 'waiting':
      return [...(ticket.present ? [] : (['check_in'] as const)), 'call', 'transfer', 'note', 'cancel']
    case 'booked':
      return ['check_in', 'note', 'cancel']
    case 'held':
      return ['call', 'return', 'transfer', 'note', 'cancel']
    case 'serving':
      return ticket.orphaned ? ['takeOver'] : []
    case 'no_show':
      return ['reinstate']
    default:
      return []
  }
}
