import { refuse } from '@govconnect/kernel'
import type { Change, TicketEvent } from './rules/events.ts'
import { apply } from './rules/fold.ts'
import type { Acting, Decision } from './rules/life/index.ts'
import type { Ticket } from './rules/ticket.ts'
import { type WriteMore, type Written, writeTickets } from './store/tickets.ts'
import { type Happened, tellBoard, tellEvent } from './tell.ts'
import type { Work } from './work.ts'

/** A decision about a ticket: what it was, and what shall happen. */
export interface Step {
  id: string
  before: Ticket | null
  changes: readonly Change[]
}

/** The changes of a decision, or its refusal thrown; `extra` goes with the refusal. */
export function changesOf(decision: Decision, extra?: Record<string, unknown>): readonly Change[] {
  if (!decision.ok) throw refuse(decision.code, decision.params, extra === undefined ? {} : { extra })
  return decision.changes
}

export interface Saved {
  ticket: Ticket
  /** Its whole log. */
  log: readonly TicketEvent[]
}

/** Log, projection and events of one or more decisions. Answers the tickets as they are now, in the same order. */
export async function save(
  work: Work,
  steps: readonly Step[],
  more: Pick<WriteMore, 'freed' | 'last'> = {},
): Promise<Saved[]> {
  const happened = steps.map((step) => follow(work, step))
  const written: Written[] = happened.map((list) => ({
    ticket: list.at(-1)!.after,
    events: list.map(({ event }) => event),
  }))
  const calls = happened
    .flat()
    .filter(({ event }) => event.name === 'ticket.called')
    .map(({ after }) => ({ area_id: after.area_id, credited: after.terms.credit_ms > 0 }))
  const before = await writeTickets(work.tx, written, { calls, ...more })
  for (const one of happened.flat()) {
    tellEvent(work, one)
    tellBoard(work, one)
  }
  return written.map(({ ticket, events }) => ({ ticket, log: [...(before.get(ticket.id) ?? []), ...events] }))
}

function follow(work: Work, { id, before, changes }: Step): Happened[] {
  const list: Happened[] = []
  let ticket = before
  for (const change of changes) {
    const event = eventOf(work, change, { id, version: (ticket?.version ?? 0) + 1, after: ticket?.last.at ?? 0 })
    const after = apply(ticket, event)
    list.push({ before: ticket, event, after })
    ticket = after
  }
  return list
}

/** Whoever waited for the lock began before the one who held it: a log's times never go back all the same, so that any minute can be shown. */
function eventOf(work: Work, change: Change, of: { id: string; version: number; after: number }): TicketEvent {
  const at = Math.max(work.now, of.after)
  return { ...change, ticket_id: of.id, version: of.version, at, actor: actorOf(work.by) }
}

function actorOf({ kind, id, name }: Acting): TicketEvent['actor'] {
  return { kind, id, name }
}
