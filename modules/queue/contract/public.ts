import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { bookBody, bookRefusals, moveRefusals, slotsAnswer, slotsQuery } from './appointments.ts'
import { day, instant, labelled, language, requestId, ticketStatus, waitRange, zone } from './fields.ts'
import { serviceView } from './places.ts'
import { takeBody, takeRefusals } from './tickets.ts'

const tenant = z.string().min(1).max(80).describe('Slug of the office')
/** 128 random bits, base64url: whoever holds it is the visitor. */
const visitKey = z.string().regex(/^[\w-]{22}$/)

/**
 * Looks at own tickets a minute from one address: a mobile carrier puts thousands of telephones behind one, and whoever looks holds a key. It
 * is apart from what the address asks otherwise.
 */
const manyAtOneAddress = 6_000

/** What the visitor sees of the own ticket. */
export const visitView = z
  .object({
    number: z.string(),
    status: ticketStatus,
    day,
    office: z.object({ name: z.string(), slug: z.string() }),
    branch: z.object({ id: z.uuid(), name: z.string(), address: z.string(), zone }),
    service: z.object({ id: z.uuid(), name: labelled(80), bring: z.array(labelled(160)), bookable: z.boolean() }),
    /** Before you, as the line would be called now. */
    people_ahead: z.int().nullable(),
    /** So few are before you that you should be there now; how few, the office's policy says. */
    near: z.boolean(),
    wait: waitRange.nullable(),
    /** Why there is no range: the reason in words, both languages. */
    no_wait_because: labelled(200).nullable(),
    counter: labelled(40).nullable(),
    /** How often you were called again to this counter. */
    recalls: z.int(),
    /** On hold until then at the latest. */
    held_until: instant.nullable(),
    /** Sent on while you wait: to which counter or service. */
    sent_to: labelled(80).nullable(),
    /** A missed call: until then you may come back. */
    return_until: instant.nullable(),
    /** Services of this visit that are behind; `service` is the one it goes on with. */
    done: z.array(labelled(80)),
    present: z.boolean(),
    must_check_in: z.boolean(),
    arrival_at: instant,
    called_at: instant.nullable(),
    booked_for: instant.nullable(),
    /** In short, why others may have been called before. */
    why: labelled(300).nullable(),
    can: z.array(z.enum(['cancel', 'check_in', 'reinstate', 'move'])),
    language,
    at: instant,
    version: z.int(),
  })
  .meta({ id: 'Visit' })
export type VisitView = z.output<typeof visitView>

export const readPublicOffice = defineEndpoint({
  id: 'queue.readPublicOffice',
  method: 'GET',
  on: ['api'],
  path: '/public/{tenant}/branches',
  summary: 'Branches of an office with their services, open or why not, and waits',
  access: 'public',
  tenant: 'path',
  params: z.object({ tenant }),
  response: z.object({
    office: z.object({ name: z.string(), slug: z.string() }),
    items: z.array(
      z.object({
        ...{ id: z.uuid(), slug: z.string(), name: z.string(), address: z.string(), zone, open: z.boolean() },
        opens_at: instant.nullable().describe('Next, where closed'),
        closes_at: instant.nullable(),
        closed_because: labelled(200).nullable().describe('The holiday, where closed for one'),
        services: z.array(
          serviceView
            .pick({ id: true, parent_id: true, code: true, name: true, description: true, bring: true, inputs: true })
            .extend({
              remote: z.boolean(),
              bookable: z.boolean(),
              open: z.boolean(),
              closed_because: labelled(200).nullable(),
              waiting: z.int(),
              wait: waitRange.nullable(),
            }),
        ),
        classes: z.array(z.object({ code: z.string(), label: labelled(60) })).describe('One may say so oneself'),
      }),
    ),
  }),
  refusals: ['tenant.unknown'],
})

const visitAnswer = z.object({ visit: visitView, visit_key: visitKey, status_url: z.string() })

export const joinFromWeb = defineEndpoint({
  id: 'queue.joinFromWeb',
  method: 'POST',
  on: ['api'],
  path: '/public/{tenant}/visits',
  summary: 'A citizen takes a number on the web',
  access: 'public',
  tenant: 'path',
  ratePerMinute: 20,
  status: 201,
  params: z.object({ tenant }),
  body: takeBody,
  response: visitAnswer,
  refusals: ['tenant.unknown', ...takeRefusals],
})

export const readVisit = defineEndpoint({
  id: 'queue.readVisit',
  method: 'GET',
  on: ['api'],
  path: '/public/{tenant}/visits/{key}',
  summary: 'The own ticket: place, range, counter',
  access: 'public',
  tenant: 'path',
  ratePerMinute: manyAtOneAddress,
  params: z.object({ tenant, key: visitKey }),
  response: visitView,
  refusals: ['tenant.unknown', 'queue.ticket_not_found'],
})

/**
 * The own ticket as it changes: events `visit` with the whole of it as `data`, the first at once, and `gone` where it is no more.
 * `id` is of the content: who comes back with `Last-Event-ID` gets nothing until something is another. An event `alive` every 15 s, which
 * pages can hear. A line is read once for all who follow it.
 */
export const followVisit = defineEndpoint({
  id: 'queue.followVisit',
  method: 'GET',
  on: ['api'],
  path: '/public/{tenant}/visits/{key}/live',
  summary: 'The own ticket as it changes (server-sent events)',
  access: 'public',
  tenant: 'path',
  raw: true,
  ratePerMinute: manyAtOneAddress,
  params: z.object({ tenant, key: visitKey }),
  response: z.string().describe('text/event-stream'),
  refusals: ['tenant.unknown', 'queue.ticket_not_found', 'queue.followed_by_many'],
})

/** Of what a visitor does to the own ticket. */
export const visitRefusals = [
  ...moveRefusals,
  'queue.reinstate_late',
  'queue.reinstate_limit',
  'queue.too_early_to_check_in',
] as const

export const actOnVisit = defineEndpoint({
  id: 'queue.actOnVisit',
  method: 'POST',
  on: ['api'],
  path: '/public/{tenant}/visits/{key}/actions',
  summary: 'Leaves the line, checks in, comes back after a missed call, moves a booking',
  access: 'public',
  tenant: 'path',
  ratePerMinute: 30,
  params: z.object({ tenant, key: visitKey }),
  body: z.discriminatedUnion('action', [
    z.object({ action: z.literal('cancel'), request_id: requestId }),
    z.object({ action: z.literal('check_in'), request_id: requestId }),
    z.object({ action: z.literal('reinstate'), request_id: requestId }),
    z.object({ action: z.literal('move'), request_id: requestId, at: instant }),
  ]),
  response: visitView,
  refusals: ['tenant.unknown', ...visitRefusals],
})

export const listPublicSlots = defineEndpoint({
  id: 'queue.listPublicSlots',
  method: 'GET',
  on: ['api'],
  path: '/public/{tenant}/slots',
  summary: 'Times of a service that can be booked',
  access: 'public',
  tenant: 'path',
  params: z.object({ tenant }),
  query: slotsQuery,
  response: slotsAnswer,
  refusals: ['tenant.unknown', 'queue.service_unknown', 'queue.not_bookable'],
})

export const bookFromWeb = defineEndpoint({
  id: 'queue.bookFromWeb',
  method: 'POST',
  on: ['api'],
  path: '/public/{tenant}/appointments',
  summary: 'A citizen books a time on the web',
  access: 'public',
  tenant: 'path',
  ratePerMinute: 20,
  status: 201,
  params: z.object({ tenant }),
  body: bookBody,
  response: visitAnswer,
  refusals: ['tenant.unknown', ...bookRefusals],
})

/** At the kiosk: the QR of a booking or a remote ticket is held under the reader. */
export const checkInByKey = defineEndpoint({
  id: 'queue.checkInByKey',
  method: 'POST',
  on: ['api'],
  path: '/check-ins',
  summary: 'Checks a booking or a remote visitor in by the key of its QR code',
  access: 'lines.take',
  body: z.object({ request_id: requestId, key: visitKey }),
  response: visitView,
  refusals: ['queue.ticket_not_found', 'queue.not_in_state', 'queue.too_early_to_check_in', 'queue.wrong_branch'],
})
