import { defineEndpoint, defineRefusals } from '@govconnect/kernel/contract'
import { z } from 'zod'

export const liveRefusals = defineRefusals({
  'live.unknown_topic': {
    status: 400,
    id: { title: 'Topik tidak dikenal', detail: 'Topik "{topic}" tidak ada. Pilih dari: {known}.' },
    en: { title: 'Unknown topic', detail: 'There is no topic "{topic}". Choose from: {known}.' },
  },
})

/**
 * What happens, as it happens: `id` is the event's id, `event` its name, `data` its envelope as JSON. A client that comes
 * back with `Last-Event-ID` gets what it missed, or one event `reset` where that is too long ago: then it refetches.
 * A comment line every 15 s keeps the connection known to be alive. Topics that this version does not know are left out;
 * only a request that names none it knows is refused.
 */
export const liveStream = defineEndpoint({
  id: 'live.stream',
  method: 'GET',
  on: ['api'],
  path: '/live',
  summary: 'Live events of your office (server-sent events)',
  access: 'signed-in',
  raw: true,
  query: z.object({
    topics: z.string().describe('Comma-separated topics, such as inbox,cases; unknown ones are left out'),
  }),
  response: z.string().describe('text/event-stream'),
  refusals: ['live.unknown_topic'],
})
