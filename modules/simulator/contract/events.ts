import { defineEvent } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { chatMessage, clockView, phoneView, threadView, webhookEntry } from './views.ts'

const live = { topic: 'simulator', permission: 'simulator.use' } as const

/** A bubble is new or changed: ticks, reaction, edit. Key: chat. */
export const messageChanged = defineEvent({
  name: 'simulator.message.changed',
  version: 1,
  payload: z.object({ message: chatMessage }),
  live,
})

/** Typing, unread count or window of a chat changed. Key: chat. */
export const threadChanged = defineEvent({
  name: 'simulator.thread.changed',
  version: 1,
  payload: z.object({ thread: threadView }),
  live,
})

/** A phone is new or changed. Key: phone. */
export const phoneChanged = defineEvent({
  name: 'simulator.phone.changed',
  version: 1,
  payload: z.object({ phone: phoneView.omit({ threads: true }) }),
  live,
})

/** A webhook was posted; the body is read with `simulator.listWebhooks`. Key: number. */
export const webhookPosted = defineEvent({
  name: 'simulator.webhook.posted',
  version: 1,
  payload: z.object({ webhook: webhookEntry.omit({ body: true }) }),
  live,
})

/** Time jumped. Key: tenant. */
export const clockAdvanced = defineEvent({
  name: 'simulator.clock.advanced',
  version: 1,
  payload: clockView,
  live,
})
