import { command, query, type Route, refuse } from '@govconnect/kernel'
import { bookTicket } from '../commands/book.ts'
import { actAsCitizen } from '../commands/citizen.ts'
import type { Coming } from '../commands/join.ts'
import { takeTicket } from '../commands/take.ts'
import * as c from '../contract/inside.ts'
import { aheadOf, requireTicket } from '../detail.ts'
import { areaEstimate, waitOf } from '../estimates.ts'
import { tellLogs } from '../logs.ts'
import { countLines } from '../queries/lines.ts'
import { ticketsOfChat } from '../queries/tickets.ts'
import { localTime, openState, whenText } from '../rules/calendar.ts'
import type { Ticket } from '../rules/ticket.ts'
import { calendarOf, joinable, policyOf } from '../setup.ts'
import { boardCallOf, isoOrNull } from '../tell.ts'
import { returnMinutes, visitViewOf, waysOf } from '../visits.ts'
import { theCitizen, type Work, workOf } from '../work.ts'

const fromChat = (wa_user_id: string, conversation_id: string | null): Coming => ({
  channel: 'whatsapp',
  contact: { wa_user_id, conversation_id },
  deviceId: null,
})

async function chatVisit(work: Work, ticket: Ticket): Promise<c.ChatVisit> {
  const { status_url } = await waysOf(work, ticket)
  return { ...(await visitViewOf(work, ticket)), ticket_id: ticket.id, status_url }
}

/** What may be joined or booked from a chat now. */
async function chatServices(work: Work) {
  const items = []
  for (const branch of work.setup.branches.values()) {
    if (branch.archived) continue
    const waiting = new Map(
      (await countLines(work.tx, branch.id, work.now)).map((one) => [one.service_id, one.waiting]),
    )
    const [, ...others] = policyOf(work.setup, branch.id).rules.classes
    const classes = others.filter((one) => one.self_declared).map(({ code, label }) => ({ code, label }))
    for (const service of joinable(work.setup, branch.id)) {
      if (!service.remote && service.booking === null) continue
      const opening = openState(calendarOf(work.setup, branch), work.now, service)
      const when = whenText(branch.zone, opening.opensAt, work.now)
      const estimate = await areaEstimate(work.tx, work.setup, service.area_id, work.now)
      items.push({
        ...{
          service_id: service.id,
          branch_id: branch.id,
          branch: branch.name,
          zone: branch.zone,
          name: service.name,
          bring: service.bring,
          remote: service.remote,
        },
        open: opening.open && service.remote,
        closed_because: opening.open ? null : when.id === '' ? { id: 'Sedang tutup.', en: 'Closed.' } : when,
        bookable: service.booking !== null,
        waiting: waiting.get(service.id) ?? 0,
        wait: estimate.newcomer.get(service.id) ?? null,
        inputs: service.inputs,
        classes,
      })
    }
  }
  return { items }
}

async function noticeFacts(work: Work, ticket: Ticket) {
  const branch = work.setup.branches.get(ticket.branch_id)!
  const service = work.setup.services.get(ticket.service_id)!
  const { status_url } = await waysOf(work, ticket)
  const { number, status, version, leg, language, channel } = ticket
  return {
    ...{ ticket_id: ticket.id, number, status, version, leg, language, channel },
    ...{ service: service.name, branch: branch.name, address: branch.address, zone: branch.zone },
    counter: boardCallOf(work, ticket)?.counter ?? null,
    people_ahead: await aheadOf(work, ticket),
    wait: await waitOf(work.tx, work.setup, ticket, work.now),
    booked_for: isoOrNull(ticket.booked_for),
    recall: ticket.recalls,
    return_minutes: returnMinutes(work, ticket),
    status_url,
    wa_user_id: ticket.contact?.wa_user_id ?? null,
    phone: ticket.person?.phone ?? null,
    conversation_id: ticket.contact?.conversation_id ?? null,
  }
}

/** A ticket of this citizen and of nobody else. */
async function ownTicket(work: Work, id: string, waUserId: string): Promise<Ticket> {
  const ticket = await requireTicket(work, id)
  if (ticket.contact?.wa_user_id !== waUserId) throw refuse('queue.ticket_not_found')
  return ticket
}

const dayMs = 86_400_000

export const chatRoutes: Route[] = [
  query(c.listChatServices, async ({ tx, ctx }) => chatServices(await workOf(tx, ctx))),
  command(c.joinFromChat, async ({ tx, ctx, body }) => {
    const work: Work = { ...(await workOf(tx, ctx)), by: theCitizen }
    const { ticket } = await takeTicket(work, body, fromChat(body.wa_user_id, body.conversation_id))
    return chatVisit(work, ticket)
  }),
  command(c.bookFromChat, async ({ tx, ctx, body }) => {
    const work: Work = { ...(await workOf(tx, ctx)), by: theCitizen }
    return chatVisit(work, await bookTicket(work, body, fromChat(body.wa_user_id, body.conversation_id)))
  }),
  query(c.listChatVisits, async ({ tx, ctx, query: asked }) => {
    const work = await workOf(tx, ctx)
    const since = localTime('Asia/Jakarta', work.now - dayMs).day
    const items = []
    for (const ticket of await ticketsOfChat(tx, asked.wa_user_id, since)) items.push(await chatVisit(work, ticket))
    return { items }
  }),
  command(c.actOnChatVisit, async ({ tx, ctx, params, body }) => {
    const work = await workOf(tx, ctx)
    const ticket = await ownTicket(work, params.id, body.wa_user_id)
    return chatVisit(work, await actAsCitizen(work, ticket, body))
  }),
  query(c.readTicketFacts, async ({ tx, ctx, params }) => {
    const work = await workOf(tx, ctx)
    return noticeFacts(work, await requireTicket(work, params.id))
  }),
  query(c.readTicketLogs, async ({ tx, query: { after, limit } }) => ({ items: await tellLogs(tx, { after, limit }) })),
]
