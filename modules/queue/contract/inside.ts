import { defineEndpoint, permissions } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { bookBody, bookRefusals } from './appointments.ts'
import { instant, labelled, language, requestId, text, ticketStatus, waitRange, zone } from './fields.ts'
import { serviceView } from './places.ts'
import { visitRefusals, visitView } from './public.ts'
import { takeBody, takeRefusals } from './tickets.ts'

/** How a citizen on WhatsApp is known again. */
const asker = z.string().min(1).max(128).describe('WhatsApp id of the citizen')
const fromChat = { wa_user_id: asker, conversation_id: z.string().max(64).nullable() }

/** A ticket with what a conversation needs to speak of it. */
export const chatVisit = visitView.extend({ ticket_id: z.uuid(), status_url: z.string() })
export type ChatVisit = z.output<typeof chatVisit>

/** What may be joined or booked from a chat now, flat, with branch names where there are several. */
export const listChatServices = defineEndpoint({
  id: 'queue.listChatServices',
  method: 'GET',
  on: ['internal'],
  path: '/queue/chat-services',
  summary: 'Services a citizen may join or book from a conversation',
  access: 'internal',
  response: z.object({
    items: z.array(
      z.object({
        service_id: z.uuid(),
        branch_id: z.uuid(),
        branch: z.string(),
        zone,
        name: labelled(80),
        bring: z.array(labelled(160)),
        /** Numbers are given from afar; where not, it may still be booked. */
        remote: z.boolean(),
        open: z.boolean(),
        closed_because: labelled(200).nullable(),
        bookable: z.boolean(),
        waiting: z.int(),
        wait: waitRange.nullable(),
        inputs: serviceView.shape.inputs,
        classes: z
          .array(z.object({ code: z.string(), label: labelled(60) }))
          .describe('Beside the ordinary one; one may say so oneself'),
      }),
    ),
  }),
})

export const joinFromChat = defineEndpoint({
  id: 'queue.joinFromChat',
  method: 'POST',
  on: ['internal'],
  path: '/queue/chat-visits',
  summary: 'A citizen takes a number by writing',
  access: 'internal',
  status: 201,
  body: takeBody.extend(fromChat),
  response: chatVisit,
  refusals: takeRefusals,
})

export const bookFromChat = defineEndpoint({
  id: 'queue.bookFromChat',
  method: 'POST',
  on: ['internal'],
  path: '/queue/chat-appointments',
  summary: 'A citizen books a time by writing',
  access: 'internal',
  status: 201,
  body: bookBody.extend(fromChat),
  response: chatVisit,
  refusals: bookRefusals,
})

/** Open tickets of a citizen and those of the last day, newest first. */
export const listChatVisits = defineEndpoint({
  id: 'queue.listChatVisits',
  method: 'GET',
  on: ['internal'],
  path: '/queue/chat-visits',
  summary: "A citizen's own tickets",
  access: 'internal',
  query: z.object({ wa_user_id: asker }),
  response: z.object({ items: z.array(chatVisit) }),
})

export const actOnChatVisit = defineEndpoint({
  id: 'queue.actOnChatVisit',
  method: 'POST',
  on: ['internal'],
  path: '/queue/chat-visits/{id}/actions',
  summary: 'A citizen leaves, checks in or comes back, by writing; 404 where the ticket is not theirs',
  access: 'internal',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    request_id: requestId,
    wa_user_id: asker,
    action: z.enum(['cancel', 'check_in', 'reinstate', 'move']),
    at: instant.optional().describe('The new time of a booking'),
  }),
  response: chatVisit,
  refusals: visitRefusals,
})

/** A ticket as a notice may tell it. */
const ticketFacts = z.object({
  ticket_id: z.uuid(),
  number: z.string(),
  status: ticketStatus,
  version: z.int(),
  leg: z.int(),
  language,
  service: labelled(80),
  branch: text(120),
  address: z.string(),
  zone: z.string(),
  counter: labelled(40).nullable(),
  people_ahead: z.int().nullable(),
  wait: waitRange.nullable(),
  booked_for: instant.nullable(),
  recall: z.int(),
  /** A missed number may come back for so long. */
  return_minutes: z.int().nullable(),
  status_url: z.string(),
  /** Null: nobody to tell. */
  wa_user_id: z.string().nullable(),
  phone: z.string().nullable(),
  conversation_id: z.string().nullable(),
  channel: z.string(),
})
export type TicketFacts = z.output<typeof ticketFacts>

/** What a notice may say of a ticket as it stands now; notification looks again before it sends (NT-06). */
export const readTicketFacts = defineEndpoint({
  id: 'queue.readTicketFacts',
  method: 'GET',
  on: ['internal'],
  path: '/queue-tickets/{id}/notice-facts',
  summary: 'What a notice may say of a ticket',
  access: 'internal',
  params: z.object({ id: z.uuid() }),
  response: ticketFacts,
  refusals: ['queue.ticket_not_found'],
})

/**
 * The log of tickets as it was told on, ticket by ticket in the order of their ids: for modules that keep figures of their own
 * and make them anew. What depends on the set-up (`sla_minutes`) is told as the set-up is now.
 */
export const readTicketLogs = defineEndpoint({
  id: 'queue.readTicketLogs',
  method: 'GET',
  on: ['internal'],
  path: '/queue-ticket-logs',
  summary: 'Logs of tickets, as events tell them',
  access: 'internal',
  keep: false,
  query: z.object({
    after: z.uuid().optional().describe('Id of the last ticket of the page before'),
    limit: z.coerce.number().int().min(1).max(500).default(200).describe('Tickets'),
  }),
  response: z.object({
    items: z.array(
      z.object({
        ticket_id: z.uuid(),
        events: z.array(
          z.object({ name: z.string(), occurred_at: instant, payload: z.record(z.string(), z.unknown()) }),
        ),
      }),
    ),
  }),
})

const knownDevice = z.object({
  id: z.uuid(),
  name: z.string(),
  tenantId: z.uuid(),
  branchId: z.uuid(),
  permissions: z.array(z.enum(permissions)),
})

/** For the HTTP shell of every process: whom devices' tokens belong to, in the same order; null for a wrong or revoked one. */
export const resolveDevices = defineEndpoint({
  id: 'queue.resolveDevices',
  method: 'POST',
  on: ['internal'],
  path: '/queue/devices/resolve',
  summary: 'The devices behind tokens',
  access: 'internal',
  tenant: false,
  ratePerMinute: false,
  body: z.object({ tokens: z.array(z.string().max(128)).max(1_000) }),
  response: z.object({ devices: z.array(knownDevice.nullable()) }),
})
