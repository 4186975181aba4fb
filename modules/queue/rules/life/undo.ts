import type { Ticket } from '../ticket.ts'
import type { TicketEventName } from '../words.ts'
import { type Decision, decided, type Given, refused } from './decision.ts'

/** An action can be taken back for so long, s. */
export const undoSeconds = 60

const undoable: readonly TicketEventName[] = [
  'ticket.called',
  'ticket.serving',
  'ticket.held',
  'ticket.returned',
  'ticket.transferred',
  'ticket.done',
  'ticket.no_show',
  'ticket.reinstated',
  'ticket.cancelled',
  'ticket.noted',
]

/** Until when the last action may be taken back by this person; null where it may not. */
export function undoUntil(ticket: Ticket, by: { kind: string; id: string; supervisor: boolean }): number | null {
  const { name, at } = ticket.last
  if (!undoable.includes(name)) return null
  const own = ticket.last.by.kind === by.kind && ticket.last.by.id === by.id
  return own || by.supervisor ? at + undoSeconds * 1_000 : null
}

export interface Undoing extends Given {
  /** The ticket one event ago. */
  before: Ticket
  /** Number of another ticket at the counter where this one would be again. */
  busyWith: string | null
}

/** The last action is taken back by a new event that restores what it had changed. */
export function decideUndo(ticket: Ticket, given: Undoing): Decision {
  const until = undoUntil(ticket, given.by)
  if (until === null) return refused('queue.nothing_to_undo')
  if (given.now > until) return refused('queue.undo_late', { seconds: undoSeconds })
  const { before } = given
  const atCounter = before.status === 'called' || before.status === 'serving'
  if (atCounter && given.busyWith !== null) return refused('queue.counter_busy', { number: given.busyWith })
  return decided({
    name: 'ticket.undone',
    payload: { undone: ticket.last.name, restored: changedFields(before, ticket) },
  })
}

function changedFields(before: Ticket, after: Ticket): Partial<Ticket> {
  const kept = new Set(['version', 'last'])
  const fields = Object.entries(before).filter(
    ([name, value]) => !kept.has(name) && JSON.stringify(value) !== JSON.stringify(after[name as keyof Ticket]),
  )
  return Object.fromEntries(fields) as Partial<Ticket>
}
