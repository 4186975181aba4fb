import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'

const rebuildView = z
  .object({
    requested_at: z.iso.datetime({ offset: true }),
    finished_at: z.iso.datetime({ offset: true }).nullable(),
    tickets: z.int().describe('Read so far'),
    mended: z.int().describe('Stood otherwise than the log says'),
  })
  .meta({ id: 'AnalyticsRebuild' })

/** A job reads the log of the lines ticket by ticket and puts right what stands otherwise; figures stay readable meanwhile. */
export const startRebuild = defineEndpoint({
  id: 'analytics.startRebuild',
  method: 'POST',
  on: ['api'],
  path: '/analytics/rebuild',
  summary: 'Makes the figures of the office anew from the log; one that is under way goes on',
  access: 'settings.write',
  status: 202,
  body: z.object({}).optional(),
  response: rebuildView,
})

export const readRebuild = defineEndpoint({
  id: 'analytics.readRebuild',
  method: 'GET',
  on: ['api'],
  path: '/analytics/rebuild',
  summary: 'How far it is; null where none was ever asked for',
  access: 'analytics.read',
  response: z.object({ rebuild: rebuildView.nullable() }),
})
