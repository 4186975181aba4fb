import { defineEndpoint, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import {
  channelName,
  language,
  notificationPage,
  notificationStatus,
  notificationView,
  providerView,
  ruleView,
  text,
} from './views.ts'

const on = ['internal', 'api'] as const

export const templateKey = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*$/)
  .max(80)

/** Values of a template. Numbers and short texts only: a notice is not a document. */
export const templateData = z.record(
  z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .max(60),
  z.union([text(2000, 0), z.number(), z.null()]),
)

export const sendNotificationBody = z.object({
  to: text(128).describe('WhatsApp id, or phone in any common spelling'),
  channel: channelName.default('whatsapp'),
  template: templateKey,
  language: language.default('id'),
  data: templateData.default({}),
  dedupe_key: text(200).describe('A second one with this key answers the first; nothing is sent again'),
  send_at: z.iso.datetime({ offset: true }).optional().describe('Not before this time; at once unless told'),
})

export const listNotificationsQuery = pageQuery.extend({
  status: notificationStatus.optional(),
  channel: channelName.optional(),
  event: z.string().max(80).optional(),
  template: templateKey.optional(),
  to: z.string().max(128).optional(),
  subject_id: z.string().max(64).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
})

/** Queues a notice. Missing values are refused, never sent as a hole. */
export const sendNotification = defineEndpoint({
  id: 'notification.sendNotification',
  method: 'POST',
  on,
  path: '/notifications',
  summary: 'Queue a notice to one person',
  access: 'notifications.write',
  body: sendNotificationBody,
  response: notificationView,
  status: 202,
  refusals: ['notification.template_unknown', 'notification.values_missing', 'notification.too_long'],
})

export const listNotifications = defineEndpoint({
  id: 'notification.listNotifications',
  method: 'GET',
  on,
  path: '/notifications',
  summary: 'Notices, newest first, with filters',
  access: 'notifications.read',
  query: listNotificationsQuery,
  response: notificationPage,
  refusals: ['cursor.invalid'],
})

export const readNotification = defineEndpoint({
  id: 'notification.readNotification',
  method: 'GET',
  on,
  path: '/notifications/{id}',
  summary: 'One notice and where it stands',
  access: 'notifications.read',
  params: z.object({ id: z.string().max(64) }),
  response: notificationView,
  refusals: ['notification.not_found'],
})

/** For providers that report by HTTP; an older report than what is known changes nothing. */
export const reportStatus = defineEndpoint({
  id: 'notification.reportStatus',
  method: 'PUT',
  on,
  path: '/notifications/{id}/status',
  summary: 'A provider reports sent, delivered, read or failed',
  access: 'notifications.write',
  params: z.object({ id: z.string().max(64) }),
  body: z.object({
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    at: z.iso.datetime({ offset: true }).optional(),
    reason: z.object({ code: text(100), detail: text(500).optional() }).optional(),
    message_id: text(200).optional(),
  }),
  response: notificationView,
  refusals: ['notification.not_found'],
})

export const replayNotification = defineEndpoint({
  id: 'notification.replayNotification',
  method: 'POST',
  on,
  path: '/notifications/{id}/replay',
  summary: 'Try a failed notice again',
  access: 'notifications.write',
  params: z.object({ id: z.string().max(64) }),
  response: notificationView,
  refusals: ['notification.not_found', 'notification.not_failed'],
})

export const replayNotifications = defineEndpoint({
  id: 'notification.replayNotifications',
  method: 'POST',
  on,
  path: '/notifications/replay',
  summary: 'Try failed notices again, at most 500 at once, oldest first',
  access: 'notifications.write',
  body: z.object({
    channel: channelName.optional(),
    reason: text(100).optional().describe('Only those that failed with this code'),
    since: z.iso.datetime({ offset: true }).optional(),
  }),
  response: z.object({ replayed: z.number().int() }),
})

export const cancelNotification = defineEndpoint({
  id: 'notification.cancelNotification',
  method: 'DELETE',
  on,
  path: '/notifications/{id}',
  summary: 'Take back a notice that has not left',
  access: 'notifications.write',
  params: z.object({ id: z.string().max(64) }),
  response: notificationView,
  refusals: ['notification.not_found', 'notification.already_left'],
})

export const listProviders = defineEndpoint({
  id: 'notification.listProviders',
  method: 'GET',
  on,
  path: '/notifications/providers',
  summary: 'Each provider: working or resting, what waits, recent failures',
  access: 'notifications.read',
  response: z.object({ items: z.array(providerView) }),
})

export const listRules = defineEndpoint({
  id: 'notification.listRules',
  method: 'GET',
  on,
  path: '/notifications/rules',
  summary: 'Which event is told by which channel',
  access: 'notifications.read',
  response: z.object({ items: z.array(ruleView) }),
})

export const changeRules = defineEndpoint({
  id: 'notification.changeRules',
  method: 'PUT',
  on,
  path: '/notifications/rules',
  summary: 'Switch notices on or off; those not named stay as they are',
  access: 'settings.write',
  body: z.object({ rules: z.array(ruleView).min(1).max(200) }),
  response: z.object({ items: z.array(ruleView) }),
  refusals: ['notification.event_unknown'],
})

export type SendNotificationBody = z.output<typeof sendNotificationBody>
export type ListNotificationsQuery = z.output<typeof listNotificationsQuery>
