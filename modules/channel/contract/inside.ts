import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'

/** A number of the office; up: it sends. A lane that a throttle, an error or a person stopped is down. */
const sessionNow = z.object({ account_id: z.uuid(), name: z.string(), up: z.boolean() })
export type SessionNow = z.output<typeof sessionNow>

/** Open conversations. One waits where the citizen wrote last and may still be answered freely (24 h after that). */
const inboxNow = z.object({
  open: z.int(),
  waiting: z.int(),
  longest_wait_seconds: z.number().nullable().describe('Since the first message without an answer'),
})
export type InboxNow = z.output<typeof inboxNow>

/** For modules that show figures. They look themselves whether their reader may see the inbox. */
export const readChannelNow = defineEndpoint({
  id: 'channel.readChannelNow',
  method: 'GET',
  on: ['internal'],
  path: '/channel/now',
  summary: 'Numbers that send or do not, and conversations that wait for an answer',
  access: 'internal',
  keep: false,
  response: z.object({ sessions: z.array(sessionNow), inbox: inboxNow }),
})
