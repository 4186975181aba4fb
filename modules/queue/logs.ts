import type { Tx } from '@govconnect/kernel'
import { logsAfter } from './queries/tickets.ts'
import { apply } from './rules/fold.ts'
import type { Ticket } from './rules/ticket.ts'
import { setupOf } from './setup.ts'
import { iso, toldOf } from './tell.ts'

interface ToldLog {
  ticket_id: string
  events: { name: string; occurred_at: string; payload: Record<string, unknown> }[]
}

/** Logs of the next tickets, each event as it was told on when it happened. */
export async function tellLogs(tx: Tx, page: { after: string | undefined; limit: number }): Promise<ToldLog[]> {
  const setup = await setupOf(tx)
  const logs: ToldLog[] = []
  let before: Ticket | null = null
  for (const event of await logsAfter(tx, page.after, page.limit)) {
    let log = logs.at(-1)
    if (log?.ticket_id !== event.ticket_id) {
      log = { ticket_id: event.ticket_id, events: [] }
      logs.push(log)
      before = null
    }
    const after: Ticket = apply(before, event)
    const { definition, payload } = toldOf({ setup }, { before, event, after })
    log.events.push({ name: definition.name, occurred_at: iso(event.at), payload })
    before = after
  }
  return logs
}
