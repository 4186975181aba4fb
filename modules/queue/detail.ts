import { refuse } from '@govconnect/kernel'
import type { TicketDetail } from './contract/tickets.ts'
import { waitOf } from './estimates.ts'
import { countAhead } from './queries/ahead.ts'
import { findTicket, readLog } from './queries/tickets.ts'
import type { TicketEvent } from './rules/events.ts'
import type { Ticket } from './rules/ticket.ts'
import { rivalsOf } from './setup.ts'
import { ticketDetailOf } from './view.ts'
import type { Work } from './work.ts'

/** How many are before a ticket that waits; null in other states. */
export async function aheadOf(work: Work, ticket: Ticket): Promise<number | null> {
  if (ticket.status !== 'waiting') return null
  return countAhead(work.tx, ticket, { services: rivalsOf(work.setup, ticket.service_id), now: work.now })
}

/** What is at hand already, and need not be asked again. */
export interface AtHand {
  log?: readonly TicketEvent[]
  ahead?: number
}

/** A ticket as staff see it whole. */
export async function showDetail(work: Work, ticket: Ticket, { log, ahead }: AtHand = {}): Promise<TicketDetail> {
  return ticketDetailOf(ticket, work.by, {
    log: log ?? (await readLog(work.tx, ticket.id)),
    peopleAhead: ahead ?? (await aheadOf(work, ticket)),
    wait: await waitOf(work.tx, work.setup, ticket, work.now),
    now: work.now,
  })
}

/** @throws Refusal `queue.ticket_not_found` */
export async function requireTicket(work: Pick<Work, 'tx'>, id: string): Promise<Ticket> {
  const ticket = await findTicket(work.tx, id)
  if (!ticket) throw refuse('queue.ticket_not_found')
  return ticket
}
