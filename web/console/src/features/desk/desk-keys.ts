import type { TicketDetail } from '@govconnect/queue/contract'

/** What a key may do now, given what stands at the counter. Space calls, or finishes and calls; everything else is about the one ticket. */
export type DeskKey =
  | 'next'
  | 'start'
  | 'recall'
  | 'no_show'
  | 'complete'
  | 'completeWith'
  | 'hold'
  | 'transfer'
  | 'note'
  | 'cancel'

const byStatus: Partial<Record<TicketDetail['status'], readonly DeskKey[]>> = {
  called: ['start', 'recall', 'no_show', 'hold', 'transfer', 'note', 'cancel'],
  serving: ['next', 'complete', 'completeWith', 'hold', 'transfer', 'note'],
}

export const keysOfDesk: Record<DeskKey, string> = {
  next: 'Space',
  start: 'S',
  recall: 'R',
  no_show: 'X',
  complete: 'D',
  completeWith: 'Shift+D',
  hold: 'H',
  transfer: 'T',
  note: 'N',
  cancel: 'Q',
}

export const possibleNow = (ticket: Pick<TicketDetail, 'status'> | null): readonly DeskKey[] =>
  ticket === null ? ['next'] : (byStatus[ticket.status] ?? [])
