import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { day, instant, language, requestId, text, word } from './fields.ts'

/** Numbers of one series for one business day that only this kiosk gives. Those left over go back by themselves at the end of the day. */
export const numberBlock = z
  .object({ id: z.uuid(), letter: z.string(), day, from: z.int(), to: z.int(), hmac_key: z.string() })
  .meta({ id: 'NumberBlock' })
export type NumberBlock = z.output<typeof numberBlock>

const letters = z.array(z.string().regex(/^[A-Z]{1,2}$/)).max(26)

export const leaseNumbers = defineEndpoint({
  id: 'queue.leaseNumbers',
  method: 'POST',
  on: ['api'],
  path: '/devices/me/number-blocks',
  summary: 'Leases numbers of today and of the next opening day, for hours and a night without a network',
  access: 'lines.take',
  byDevice: true,
  body: z.object({
    request_id: requestId,
    letters: letters.describe('Series of which numbers of today are wanted'),
    next_day: letters
      .default([])
      .describe('Series of which numbers of the next opening day are wanted; two blocks at most'),
  }),
  response: z.object({ items: z.array(numberBlock) }),
  refusals: ['queue.device_only'],
})

/** A ticket the kiosk gave while it had no network. */
export const offlineTicket = z.object({
  /** UUIDv7 made on the device: telling it twice makes one ticket. */
  id: z.uuid(),
  block_id: z.uuid(),
  /** Counts the device's offline tickets, without gaps. */
  sequence: z.int().min(1),
  number: z.int(),
  service_id: z.uuid(),
  class: word,
  inputs: z.record(word, text(200)).default({}),
  person: z.object({ name: text(120).optional(), phone: text(32).optional() }).optional(),
  language,
  /** The device's clock; kept between what the server can prove: after the lease, before the telling. */
  taken_at: instant,
  /** The device's clock when it tells, to correct a wrong one. */
  told_at: instant,
  /** HMAC-SHA-256 with the block's key over `id.block_id.sequence.number.service_id.class.taken_at`, base64url. */
  hmac: z.string().max(64),
})
export type OfflineTicket = z.output<typeof offlineTicket>

export const syncTickets = defineEndpoint({
  id: 'queue.syncTickets',
  method: 'POST',
  on: ['api'],
  path: '/devices/me/tickets',
  summary: 'Tells tickets that were given offline; each has one effect',
  access: 'lines.take',
  byDevice: true,
  body: z.object({ tickets: z.array(offlineTicket).min(1).max(100) }),
  response: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(['kept', 'known', 'refused']),
        /** Of a refusal. */
        code: z.string().nullable(),
        status_url: z.string().nullable(),
      }),
    ),
  }),
  refusals: ['queue.device_only'],
})
