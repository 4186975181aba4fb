import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'

/** Settings of a number. Units in the names. */
export const accountSettings = z.object({
  /** Bubbles within this pause are one turn; null: the installation's `TURN_PAUSE_MS`. */
  turn_pause_ms: z.number().int().min(0).max(5_000).nullable().default(null),
  /** Meta's throughput of the number: 80, or 1,000 after an upgrade. */
  messages_per_second: z.number().int().min(1).max(1_000).default(80),
  /** What to do with a message whose answer was lost when no status proves it. */
  in_doubt_policy: z.enum(['retry', 'fail', 'ask']).default('retry'),
  /** Staff silent for this long hand the conversation back to the assistant; 0: never. */
  takeover_idle_minutes: z
    .number()
    .int()
    .min(0)
    .max(7 * 24 * 60)
    .default(60),
})
export type AccountSettings = z.infer<typeof accountSettings>

export const accountView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    transport: z.enum(['cloud', 'device', 'web']),
    phone_number_id: z.string(),
    waba_id: z.string().nullable(),
    display_number: z.string().nullable(),
    settings: accountSettings,
    paused: z.boolean(),
    paused_reason: z.string().nullable(),
  })
  .meta({ id: 'ChannelAccount', description: 'One number of the office' })

const accountParams = z.object({ account: z.uuid() })

export const listAccounts = defineEndpoint({
  id: 'channel.listAccounts',
  method: 'GET',
  on: ['internal', 'api'],
  path: '/channel-accounts',
  summary: 'Numbers of the office',
  access: 'conversations.read',
  response: z.object({ items: z.array(accountView) }),
})

export const createAccount = defineEndpoint({
  id: 'channel.createAccount',
  method: 'POST',
  on: ['internal', 'api'],
  path: '/channel-accounts',
  summary: 'Add a cloud number of the installation\u2019s Meta app',
  access: 'settings.write',
  body: z.object({
    name: z.string().min(1).max(120),
    phone_number_id: z.string().regex(/^[\w-]{1,64}$/),
    waba_id: z.string().max(64).nullable().default(null),
    display_number: z.string().max(32).nullable().default(null),
    settings: accountSettings.partial().optional(),
  }),
  response: accountView,
  status: 201,
  refusals: ['channel.number_taken'],
})

export const updateAccount = defineEndpoint({
  id: 'channel.updateAccount',
  method: 'PATCH',
  on: ['internal', 'api'],
  path: '/channel-accounts/{account}',
  summary: 'Change settings of a number; those left out stay',
  access: 'settings.write',
  params: accountParams,
  body: z.object({
    name: z.string().min(1).max(120).optional(),
    settings: z
      .object({
        turn_pause_ms: z.number().int().min(0).max(5_000).nullable().optional(),
        messages_per_second: z.number().int().min(1).max(1_000).optional(),
        in_doubt_policy: z.enum(['retry', 'fail', 'ask']).optional(),
        takeover_idle_minutes: z
          .number()
          .int()
          .min(0)
          .max(7 * 24 * 60)
          .optional(),
      })
      .optional(),
  }),
  response: accountView,
  refusals: ['channel.account_not_found'],
})
