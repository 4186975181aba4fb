import { page } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { channels } from '../rules/matrix.ts'
import { notificationStatuses } from '../rules/status.ts'

const time = z.iso.datetime()

export const channelName = z.enum(channels).meta({ id: 'NotificationChannel' })
export const notificationStatus = z.enum(notificationStatuses).meta({ id: 'NotificationStatus' })
export const language = z.enum(['id', 'en'])

/** Text that Postgres can keep: NUL dropped, ends trimmed; length in characters. */
export function text(max: number, min = 1) {
  return z
    .string()
    .overwrite((value) => value.replaceAll('\u0000', '').trim())
    .min(min)
    .max(max)
}

export const notificationView = z
  .object({
    id: z.uuid(),
    status: notificationStatus,
    reason: z
      .object({ code: z.string(), detail: z.string().nullable() })
      .nullable()
      .describe('Why it failed or was suppressed; on a waiting one, why the last try failed'),
    channel: channelName,
    to: z.string().nullable().describe('Null without a recipient, and on confidential cases'),
    hidden: z.boolean().describe('The recipient is hidden: the case is confidential'),
    event: z.string().nullable().describe('What it is about, such as complaint.status.selesai'),
    subject: z.object({ type: z.string(), id: z.string(), version: z.number().int().nullable() }).nullable(),
    template: z.string(),
    template_version: z.number().int().nullable().describe('0 for the shipped text'),
    language,
    text: z.string().nullable(),
    dedupe_key: z.string(),
    attempts: z.number().int(),
    message_id: z.string().nullable().describe("The provider's id of the message"),
    created_at: time,
    send_at: time.describe('Not before this time'),
    next_try_at: time.nullable(),
    handed_at: time.nullable().describe('Given to the provider'),
    sent_at: time.nullable(),
    delivered_at: time.nullable(),
    read_at: time.nullable(),
    failed_at: time.nullable(),
    updated_at: time,
  })
  .meta({ id: 'Notification' })

export const notificationPage = page(notificationView)

const templateVariable = z.object({
  name: z.string(),
  optional: z.boolean().describe('Usable inside {{#name}} … {{/name}} only'),
  sample: z.object({ id: z.string(), en: z.string() }),
})

export const templateView = z
  .object({
    key: z.string(),
    channel: channelName,
    language,
    body: z.string(),
    variables: z.array(templateVariable),
    version: z.number().int().describe('0 for the shipped text; each save adds one'),
    shipped: z.boolean().describe('The office uses the shipped text'),
    saved_by: z.string().nullable(),
    saved_at: time.nullable(),
  })
  .meta({ id: 'NotificationTemplate' })

export const ruleView = z
  .object({ event: z.string(), channel: channelName, enabled: z.boolean() })
  .meta({ id: 'NotificationRule' })

export const providerView = z
  .object({
    channel: channelName,
    state: z.enum(['working', 'open']).describe('open: resting after repeated faults; notices wait in order'),
    waiting: z.number().int(),
    oldest_waiting_seconds: z.number().int().nullable(),
    recent: z.object({ minutes: z.number().int(), total: z.number().int(), failed: z.number().int() }),
    failure_spike: z.boolean(),
  })
  .meta({ id: 'NotificationProvider' })

export type NotificationView = z.output<typeof notificationView>
export type TemplateView = z.output<typeof templateView>
export type ProviderView = z.output<typeof providerView>
