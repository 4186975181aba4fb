import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { templateData, templateKey } from './endpoints.ts'
import { channelName, language, notificationView, templateView, text } from './views.ts'

const on = ['internal', 'api'] as const
const params = z.object({ key: templateKey })

/** Characters of a template; WhatsApp takes 4,096 with the values in. */
export const templateBodyMax = 1500

const ownVariable = z.object({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .max(60),
  optional: z.boolean().default(false),
  sample: z.object({ id: text(200), en: text(200) }),
})

const which = { channel: channelName.default('whatsapp'), language: language.default('id') }

export const saveTemplateBody = z.object({
  ...which,
  body: text(templateBodyMax, 0),
  variables: z
    .array(ownVariable)
    .max(30)
    .optional()
    .describe('For templates of your own; those of events have theirs. Taken from the text unless told'),
  version: z.number().int().optional().describe('Refused with 409 when someone saved meanwhile'),
})

export type SaveTemplateBody = z.output<typeof saveTemplateBody>

export const templates = {
  list: defineEndpoint({
    id: 'notification.listTemplates',
    method: 'GET',
    on,
    path: '/notifications/templates',
    summary: 'Every template as the office uses it: its own version, or the shipped text',
    access: 'notifications.read',
    query: z.object({ language: language.optional(), channel: channelName.optional() }),
    response: z.object({ items: z.array(templateView) }),
  }),
  versions: defineEndpoint({
    id: 'notification.listTemplateVersions',
    method: 'GET',
    on,
    path: '/notifications/templates/{key}',
    summary: 'All versions of one template, newest first, the shipped text last',
    access: 'notifications.read',
    params,
    query: z.object(which),
    response: z.object({ items: z.array(templateView) }),
    refusals: ['notification.template_not_found'],
  }),
  save: defineEndpoint({
    id: 'notification.saveTemplate',
    method: 'PUT',
    on,
    path: '/notifications/templates/{key}',
    summary: 'Save a new version, checked: unknown or unguarded variables are refused',
    access: 'settings.write',
    params,
    body: saveTemplateBody,
    response: templateView,
    refusals: [
      'notification.template_malformed',
      'notification.template_empty',
      'notification.variable_unknown',
      'notification.variable_needs_section',
      'notification.template_conflict',
    ],
  }),
  reset: defineEndpoint({
    id: 'notification.resetTemplate',
    method: 'DELETE',
    on,
    path: '/notifications/templates/{key}',
    summary: 'Go back to the shipped text; a template of your own is archived. Versions are kept',
    access: 'settings.write',
    params,
    query: z.object(which),
    response: z.object({ key: z.string(), shipped: z.boolean() }),
    refusals: ['notification.template_not_found'],
  }),
  preview: defineEndpoint({
    id: 'notification.previewTemplate',
    method: 'POST',
    on,
    path: '/notifications/templates/{key}/preview',
    summary: 'The message it would make, with sample values where none are given; nothing is saved or sent',
    access: 'notifications.read',
    params,
    body: z.object({ ...which, body: text(templateBodyMax, 0).optional(), data: templateData.optional() }),
    response: z.object({ text: z.string(), length: z.number().int(), max_length: z.number().int() }),
    refusals: [
      'notification.template_not_found',
      'notification.template_malformed',
      'notification.template_empty',
      'notification.variable_unknown',
      'notification.variable_needs_section',
      'notification.values_missing',
    ],
  }),
  test: defineEndpoint({
    id: 'notification.testTemplate',
    method: 'POST',
    on,
    path: '/notifications/templates/{key}/test',
    summary: 'Send it with sample values to a number of your own',
    access: 'notifications.write',
    params,
    body: z.object({ ...which, to: text(128), data: templateData.optional() }),
    response: notificationView,
    status: 202,
    refusals: ['notification.template_not_found', 'notification.values_missing', 'notification.too_long'],
  }),
}
