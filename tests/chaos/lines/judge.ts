import type { Database } from '@govconnect/kernel'
import { fold, openStatuses, type TicketEvent, type TicketEventName, type TicketStatus } from '@govconnect/queue/rules'
import type { Acknowledged } from './storm-worker.ts'

/** From which states each event may happen: the table of the specification, written a second time. */
const from: Partial<Record<TicketEventName, readonly (TicketStatus | null)[]>> = {
  'ticket.created': [null],
  'ticket.checked_in': ['booked', 'waiting'],
  'ticket.called': ['waiting', 'held'],
  'ticket.recalled': ['called'],
  'ticket.serving': ['called'],
  'ticket.held': ['called', 'serving'],
  'ticket.returned': ['held', 'called', 'serving'],
  'ticket.transferred': ['called', 'serving', 'held', 'waiting'],
  'ticket.done': ['serving'],
  'ticket.no_show': ['called', 'booked'],
  'ticket.reinstated': ['no_show'],
  'ticket.cancelled': ['booked', 'waiting', 'held', 'called'],
  'ticket.expired': openStatuses,
}

export interface Judged {
  calls: number
  doubleCalls: string[]
  lostTickets: string[]
  invalidStates: string[]
}

/** Reads the whole log and compares it with what was acknowledged. */
export async function judgeLog(db: Database, acknowledged: readonly Acknowledged[]): Promise<Judged> {
  const { rows } = await db.systemPool.query(
    'select ticket_id, version, name, at, actor, payload from queue.ticket_events order by ticket_id, version',
  )
  const events = rows.map((row) => ({ ...row, at: row.at.getTime() })) as TicketEvent[]
  const logs = Map.groupBy(events, ({ ticket_id }) => ticket_id)
  const judged: Judged = { calls: 0, doubleCalls: [], lostTickets: [], invalidStates: [] }
  for (const [id, log] of logs) judged.invalidStates.push(...wrongSteps(id, log))
  judged.calls = events.filter(({ name }) => name === 'ticket.called').length
  judged.doubleCalls = [...doubleAnswers(acknowledged), ...(await crowdedCounters(db))]
  for (const { ticket, version, kind, counter } of acknowledged) {
    const event = logs.get(ticket)?.find((one) => one.version === version)
    const there =
      kind === 'taken'
        ? event?.name === 'ticket.created'
        : event?.name === 'ticket.called' && event.payload.counter_id === counter
    if (!there) judged.lostTickets.push(`${kind} ${ticket} ${version}`)
  }
  judged.invalidStates.push(...(await doubleNumbers(db)))
  return judged
}

function wrongSteps(id: string, log: readonly TicketEvent[]): string[] {
  const wrong: string[] = []
  for (const [n, event] of log.entries()) {
    const status = n === 0 ? null : fold(log.slice(0, n)).status
    const allowed = from[event.name]
    if (allowed && !allowed.includes(status)) wrong.push(`${id}: ${event.name} in ${status}`)
  }
  return wrong
}

/** Two answers that gave the same call. */
function doubleAnswers(acknowledged: readonly Acknowledged[]): string[] {
  const seen = new Set<string>()
  const twice: string[] = []
  for (const { kind, ticket, version } of acknowledged) {
    if (kind !== 'called') continue
    const key = `${ticket} ${version}`
    if (seen.has(key)) twice.push(key)
    seen.add(key)
  }
  return twice
}

async function crowdedCounters(db: Database): Promise<string[]> {
  const { rows } = await db.systemPool.query<{ counter_id: string }>(
    `select counter_id from queue.tickets where status in ('called', 'serving') group by 1 having count(*) > 1`,
  )
  return rows.map(({ counter_id }) => counter_id)
}

async function doubleNumbers(db: Database): Promise<string[]> {
  const { rows } = await db.systemPool.query<{ number: string }>(
    `select number from queue.tickets where status = any($1) group by branch_id, day, letter, number having count(*) > 1`,
    [[...openStatuses]],
  )
  return rows.map(({ number }) => `${number} is held twice`)
}
