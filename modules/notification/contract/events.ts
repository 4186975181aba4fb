import { defineEvent } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { channelName, notificationStatus } from './views.ts'

/** A notice moved on. Key: the notice. Neither recipient nor text: events travel to screens. */
export const notificationStatusUpdated = defineEvent({
  name: 'notification.status.updated',
  version: 1,
  summary: 'A notice was queued, sent, delivered, read, failed or suppressed',
  payload: z.object({
    id: z.uuid(),
    status: notificationStatus,
    channel: channelName,
    event: z.string().nullable(),
    subject: z.object({ type: z.string(), id: z.string() }).nullable(),
    reason_code: z.string().nullable(),
  }),
  live: { topic: 'notifications', permission: 'notifications.read' },
})

export const notificationSettingsChanged = defineEvent({
  name: 'notification.settings.changed',
  version: 1,
  summary: 'A template or a rule was changed',
  payload: z.object({ what: z.enum(['template', 'rules']), key: z.string().nullable() }),
  live: { topic: 'notifications', permission: 'notifications.read' },
})
