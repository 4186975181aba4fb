import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { deviceConfig } from './devices.ts'
import { deviceKind, instant, text } from './fields.ts'

const idParams = z.object({ id: z.uuid() })

const configVersion = z.object({
  number: z.int(),
  config: deviceConfig,
  note: z.string(),
  made_by: z.string(),
  created_at: instant,
})

export const listDeviceConfigs = defineEndpoint({
  id: 'queue.listDeviceConfigs',
  method: 'GET',
  on: ['api'],
  path: '/branches/{id}/device-configs',
  summary: 'Configurations of devices of a branch, newest first',
  access: 'lines.read',
  params: idParams,
  query: z.object({ kind: deviceKind }),
  response: z.object({ items: z.array(configVersion) }),
  refusals: ['queue.not_found'],
})

/** A new version. With `roll_out`, all devices of the kind at the branch are told to take it; else one by one. Rolling back is rolling out an earlier one. */
export const saveDeviceConfig = defineEndpoint({
  id: 'queue.saveDeviceConfig',
  method: 'POST',
  on: ['api'],
  path: '/branches/{id}/device-configs',
  summary: 'Saves a configuration, or rolls an earlier one out again',
  access: 'lines.configure',
  status: 201,
  params: idParams,
  body: z.object({
    kind: deviceKind,
    config: deviceConfig.optional(),
    again: z.int().min(1).optional().describe('Number of an earlier one'),
    note: text(200, 0).default(''),
    roll_out: z.boolean().default(true),
  }),
  response: configVersion,
  refusals: ['queue.not_found', 'queue.config_missing', 'queue.unknown_reference'],
})
