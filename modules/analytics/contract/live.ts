import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'

const lineNow = {
  waiting: z.int(),
  called: z.int(),
  serving: z.int(),
  held: z.int(),
  longest_wait_seconds: z.number().nullable(),
}

/** Made from events as they come: about a second behind. */
export const readLiveLines = defineEndpoint({
  id: 'analytics.readLiveLines',
  method: 'GET',
  on: ['api'],
  path: '/analytics/live',
  summary: 'Lines and counters as they stand now',
  access: 'analytics.read',
  keep: false,
  query: z.object({ branch_id: z.uuid().optional() }),
  response: z.object({
    as_of: z.iso.datetime({ offset: true }),
    branches: z.array(
      z.object({
        branch_id: z.uuid(),
        ...lineNow,
        counters: z.int().describe('Open, as their agents said last'),
        counters_busy: z.int().describe('With somebody called or served there'),
        agents: z.object({ available: z.int(), busy: z.int(), break: z.int() }),
      }),
    ),
    services: z.array(z.object({ branch_id: z.uuid(), service_id: z.uuid(), ...lineNow })),
  }),
  refusals: ['analytics.not_found'],
})

/** Asked of the channel, at most once a second for all readers of an office. */
export const readLiveChannel = defineEndpoint({
  id: 'analytics.readLiveChannel',
  method: 'GET',
  on: ['api'],
  path: '/analytics/live-channel',
  summary: 'WhatsApp numbers that send or do not, and the inbox, as they stand now',
  access: 'analytics.read',
  keep: false,
  response: z.object({
    as_of: z.iso.datetime({ offset: true }),
    sessions: z.array(z.object({ account_id: z.uuid(), name: z.string(), up: z.boolean().describe('Sends') })),
    inbox: z
      .object({
        open: z.int(),
        waiting: z.int().describe('The citizen wrote last and may still be answered freely'),
        longest_wait_seconds: z.number().nullable().describe('Since the first message without an answer'),
      })
      .nullable()
      .describe('Null for whoever may not read conversations'),
  }),
})
