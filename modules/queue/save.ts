import { refuse, type Tx } from '@govconnect/kernel'
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

/** Decisions of one command. */
export interface Part {
  work: Work
  steps: readonly Step[]
  /** Auto-call counts from now on at this counter. */
  freed?: string
}

/** Log, projection and events of one or more decisions. Answers the ticket of the last as it is now. */
export async function save(work: Work, steps: readonly Step[]): Promise<Saved> {
  const [saved] = await saveTogether(work.tx, [{ work, steps }])
  return saved!
}

/** As `save`, for several commands of one transaction, no two about the same ticket. */
export async function saveTogether(
  tx: Tx,
  parts: readonly Part[],
  how: Pick<WriteMore, 'last'> = {},
): Promise<Saved[]> {
  if (parts.length === 0) return []
  const followed = parts.map(({ work, steps }) => ({ work, happened: steps.map((step) => follow(work, step)) }))
  const all = followed.flatMap(({ happened }) => happened)
  const calls = all
    .flat()
    .filter(({ event }) => event.name === 'ticket.called')
    .map(({ after }) => ({ area_id: after.area_id, credited: after.terms.credit_ms > 0 }))
  const freed = parts.flatMap(({ work, freed: counter_id }) =>
    counter_id === undefined ? [] : [{ counter_id, at: new Date(work.now) }],
  )
  const answered = followed.map(({ happened }) => writtenOf(happened.at(-1)!))
  const before = await writeTickets(tx, all.map(writtenOf), { answered, calls, freed, ...how })
  for (const { work, happened } of followed)
    for (const one of happened.flat()) {
      tellEvent(work, one)
      tellBoard(work, one)
    }
  return answered.map(({ ticket, events }) => ({ ticket, log: [...(before.get(ticket.id) ?? []), ...events] }))
}

function writtenOf(happened: readonly Happened[]): Written {
  return { ticket: happened.at(-1)!.after, events: happened.map(({ event }) => event) }
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
