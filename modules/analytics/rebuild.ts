import { isDeepStrictEqual } from 'node:util'
import type { Services, Tx } from '@govconnect/kernel'
import type { Client } from '@govconnect/kernel/contract'
import { readTicketLogs } from '@govconnect/queue/contract'
import { keepStories } from './capture.ts'
import { legsOfVisit } from './queries.ts'
import { countedNames } from './reactions.ts'
import { visitOf } from './rules/legs.ts'
import { retell, type Story } from './rules/story.ts'
import { type Heard, toldOf } from './rules/told.ts'
import { daysOfVisit, dropUnknown, findRebuild, lockStories, noteRebuild } from './store.ts'

/** Tickets read at once. */
const pageSize = 200
const noTicket = '00000000-0000-0000-0000-000000000000'

interface Log {
  ticketId: string
  story: Story
}

/** The next tickets of the owner's log, as this module keeps them. */
async function nextLogs(client: Client, after: string | null): Promise<Log[]> {
  const { items } = await client.call(readTicketLogs, { query: { after: after ?? undefined, limit: String(pageSize) } })
  return items.map(({ ticket_id, events }) => ({
    ticketId: ticket_id,
    story: events
      .filter(({ name }) => countedNames.has(name))
      .map(({ name, occurred_at, payload }) => toldOf(name, occurred_at, payload as unknown as Heard)),
  }))
}

/** Whether the visit, or a leg of it, stood otherwise. */
async function mend(tx: Tx, log: Log, now: Date): Promise<boolean> {
  const before = (await lockStories(tx, [log.ticketId])).get(log.ticketId) ?? []
  const story = retell(before, log.story)
  const { legs } = visitOf(story)
  if (isDeepStrictEqual(before, story) && isDeepStrictEqual(await legsOfVisit(tx, log.ticketId), legs)) return false
  await keepStories(tx, [{ ticketId: log.ticketId, story, stood: await daysOfVisit(tx, log.ticketId) }], now)
  return true
}

/**
 * Reads the log of an office ticket by ticket and puts right what stands otherwise. Each page is one transaction that notes how far
 * it came: killed, it goes on there. Events that come meanwhile are kept (rules/story.ts).
 */
export async function rebuildOffice(services: Services, tenantId: string, signal: AbortSignal): Promise<void> {
  const client = services.clientFor(tenantId)
  while (!signal.aborted) {
    const row = await services.tenantTx(tenantId, findRebuild)
    if (!row || row.finished_at !== null) return
    const logs = await nextLogs(client, row.after_ticket)
    await services.tenantTx(tenantId, async (tx) => {
      let mended = 0
      for (const { ticketId, story } of logs) {
        if (await mend(tx, { ticketId, story }, services.clock.now())) mended++
      }
      const upTo = logs.at(-1)?.ticketId ?? null
      if (upTo !== null) {
        const range = { after: row.after_ticket ?? noTicket, upTo, known: logs.map(({ ticketId }) => ticketId) }
        mended += (await dropUnknown(tx, { ...range, before: row.requested_at })).length
      }
      const finishedAt = logs.length < pageSize ? services.clock.now() : null
      await noteRebuild(tx, { after: upTo, tickets: logs.length, mended, finishedAt })
    })
  }
}
