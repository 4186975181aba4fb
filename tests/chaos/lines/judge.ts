import type { Database } from '@govconnect/kernel'
import {
  apply,
  openStatuses,
  type Ticket,
  type TicketEvent,
  type TicketEventName,
  type TicketStatus,
} from '@govconnect/queue/rules'
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
  events: number
  calls: number
  doubleCalls: string[]
  lostTickets: string[]
  invalidStates: string[]
}

/** Reads the whole log, ticket by ticket, and compares it with what was acknowledged. */
export async function judgeLog(db: Database, acknowledged: readonly Acknowledged[]): Promise<Judged> {
  const answers = Map.groupBy(acknowledged, ({ ticket }) => ticket)
  const judged: Judged = { events: 0, calls: 0, doubleCalls: [], lostTickets: [], invalidStates: [] }
  for await (const log of logsOf(db)) {
    const id = log[0]!.ticket_id
    judged.events += log.length
    judged.calls += log.filter(({ name }) => name === 'ticket.called').length
    judged.invalidStates.push(...wrongSteps(id, log))
    judged.lostTickets.push(...missing(log, answers.get(id) ?? []))
    answers.delete(id)
  }
  for (const unheard of answers.values()) judged.lostTickets.push(...missing([], unheard))
  judged.doubleCalls = [...doubleAnswers(acknowledged), ...(await crowdedCounters(db))]
  judged.invalidStates.push(...(await doubleNumbers(db)))
  return judged
}

async function* logsOf(db: Database): AsyncGenerator<TicketEvent[]> {
  const client = await db.systemPool.connect()
  try {
    await client.query('begin')
    await client.query(`declare storm_log cursor for
      select ticket_id, version, name, at, actor, payload from queue.ticket_events order by ticket_id, version`)
    let log: TicketEvent[] = []
    for (;;) {
      const { rows } = await client.query('fetch 10000 from storm_log')
      if (rows.length === 0) break
      for (const row of rows) {
        const event = { ...row, at: row.at.getTime() } as TicketEvent
        if (log[0] && log[0].ticket_id !== event.ticket_id) {
          yield log
          log = []
        }
        log.push(event)
      }
    }
    if (log.length > 0) yield log
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** What was acknowledged of a ticket and does not stand in its log. */
function missing(log: readonly TicketEvent[], answers: readonly Acknowledged[]): string[] {
  return answers.flatMap(({ ticket, version, kind, counter }) => {
    const event = log.find((one) => one.version === version)
    const there =
      kind === 'taken'
        ? event?.name === 'ticket.created'
        : event?.name === 'ticket.called' && event.payload.counter_id === counter
    return there ? [] : [`${kind} ${ticket} ${version}`]
  })
}

function wrongSteps(id: string, log: readonly TicketEvent[]): string[] {
  const wrong: string[] = []
  let ticket: Ticket | null = null
  for (const event of log) {
    const status = ticket?.status ?? null
    const allowed = from[event.name]
    if (allowed && !allowed.includes(status)) wrong.push(`${id}: ${event.name} in ${status}`)
    ticket = apply(ticket, event)
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
