import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { clockTime, day, deviceKind, instant, labelled, language, printerState, requestId, text } from './fields.ts'
import { holidayView, openHours, serviceView } from './places.ts'
import { policyRules } from './policies.ts'

/** What a kiosk or display is told to be. */
export const deviceConfig = z
  .object({
    languages: z.array(language).min(1).describe('The first is shown until another is chosen'),
    /** Kiosk. */
    ask_name: z.boolean(),
    ask_phone: z.boolean(),
    idle_seconds: z.int().min(15).max(600),
    printer: z.object({
      way: z.enum(['none', 'serial', 'usb', 'agent', 'page']),
      /** Of the print agent, which runs on the kiosk itself. */
      agent_url: z
        .url()
        .max(200)
        .refine((url) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?\/?$/.test(url), 'http://127.0.0.1:9191')
        .nullable(),
      columns: z.int().min(24).max(64).describe('Letters in a line: 32 on paper of 58 mm, 42 or 48 on 80 mm'),
    }),
    /** Numbers leased ahead for each series, for hours without a network. */
    offline_block: z.int().min(0).max(200),
    staff_help: labelled(160).describe('Where to ask a person'),
    /** Display. Empty: all areas of the branch. */
    area_ids: z.array(z.uuid()).max(20),
    sound: z.object({
      languages: z.array(language).describe('Spoken one after the other; none: silent'),
      volume: z.number().min(0).max(1),
      repeat: z.int().min(1).max(3),
      voice: z.enum(['built_in', 'own']),
    }),
    ticker: z.array(labelled(200)).max(20),
    /** Pictures shown beside the calls, by address on this server. */
    playlist: z.array(z.object({ url: z.string().max(300), seconds: z.int().min(3).max(600) })).max(50),
    brand: z
      .object({
        name: text(80),
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i)
          .nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'DeviceConfig' })
export type DeviceConfig = z.output<typeof deviceConfig>

export const deviceView = z
  .object({
    id: z.uuid(),
    branch_id: z.uuid(),
    kind: deviceKind,
    name: z.string(),
    state: z.enum(['pairing', 'paired', 'revoked']),
    /** Seen within the last 45 s. */
    online: z.boolean(),
    last_seen_at: instant.nullable(),
    app_version: z.string().nullable(),
    printer: printerState.nullable(),
    /** Tickets made offline and not yet told. */
    unsynced: z.int(),
    /** As the device last said it runs, and as it is told to. */
    config_number: z.int().nullable(),
    wanted_config_number: z.int(),
    created_at: instant,
    version: z.int(),
  })
  .meta({ id: 'Device' })
export type DeviceView = z.output<typeof deviceView>

const idParams = z.object({ id: z.uuid() })
const code = z.string().regex(/^\d{6}$/)

export const listDevices = defineEndpoint({
  id: 'queue.listDevices',
  method: 'GET',
  on: ['api'],
  path: '/devices',
  summary: 'Kiosks and displays, with their state',
  access: 'lines.read',
  query: z.object({ branch_id: z.uuid().optional() }),
  response: z.object({ items: z.array(deviceView) }),
})

/** Makes a place for a device: type the code on the device within ten minutes. */
export const addDevice = defineEndpoint({
  id: 'queue.addDevice',
  method: 'POST',
  on: ['api'],
  path: '/devices',
  summary: 'Makes a pairing code for a new kiosk or display',
  access: 'lines.configure',
  status: 201,
  body: z.object({ branch_id: z.uuid(), kind: deviceKind, name: text(80) }),
  response: z.object({ device: deviceView, code, expires_at: instant }),
  refusals: ['queue.unknown_reference'],
})

export const updateDevice = defineEndpoint({
  id: 'queue.updateDevice',
  method: 'PATCH',
  on: ['api'],
  path: '/devices/{id}',
  summary: 'Renames a device, moves it to a configuration, or revokes it',
  access: 'lines.configure',
  params: idParams,
  body: z.object({
    version: z.int(),
    name: text(80).optional(),
    wanted_config_number: z.int().min(1).optional(),
    revoked: z.literal(true).optional(),
  }),
  response: deviceView,
  refusals: ['queue.not_found', 'queue.version_conflict', 'queue.unknown_reference'],
})

/** Told at once to an open device by its live stream, else with its next heartbeat. */
export const commandDevice = defineEndpoint({
  id: 'queue.commandDevice',
  method: 'POST',
  on: ['api'],
  path: '/devices/{id}/commands',
  summary: 'Reloads a device, lets it print or speak a test, or makes a new pairing code',
  access: 'lines.supervise',
  params: idParams,
  body: z.object({ request_id: requestId, command: z.enum(['reload', 'test_print', 'test_sound', 'pair_again']) }),
  response: z.object({ code: code.nullable(), expires_at: instant.nullable() }),
  refusals: ['queue.not_found'],
})

/** The device's side: who types the code holds the device. The token is also set as an http-only cookie. */
export const pairDevice = defineEndpoint({
  id: 'queue.pairDevice',
  method: 'POST',
  on: ['api'],
  path: '/devices/pair',
  summary: 'Pairs this device by its six digits',
  access: 'public',
  tenant: false,
  ratePerMinute: 10,
  body: z.object({ code, kind: deviceKind, app_version: text(40) }),
  response: z.object({ device: deviceView, token: z.string() }),
  refusals: ['queue.code_wrong', 'queue.wrong_kind'],
})

/** All a kiosk or display needs to work, and a kiosk to work alone for hours. */
export const readDeviceSetup = defineEndpoint({
  id: 'queue.readDeviceSetup',
  method: 'GET',
  on: ['api'],
  path: '/devices/me',
  summary: 'Configuration, services and policy of this device',
  access: 'board.read',
  byDevice: true,
  response: z.object({
    device: deviceView,
    office: z.object({ name: z.string(), slug: z.string() }),
    branch: z.object({
      id: z.uuid(),
      name: z.string(),
      zone: z.string(),
      open: z.boolean(),
      closes_at: instant.nullable(),
      /** By these a kiosk without a network knows its business day and whether it is open. */
      day_ends: clockTime,
      hours: z.array(openHours),
      holidays: z.array(holidayView).describe('From yesterday on, of this branch and of all'),
    }),
    areas: z.array(z.object({ id: z.uuid(), name: labelled(80) })),
    services: z.array(
      serviceView.extend({ open: z.boolean(), closed_because: z.string().nullable(), waiting: z.int() }),
    ),
    policy: policyRules,
    policy_number: z.int(),
    config: deviceConfig,
    config_number: z.int(),
    business_day: day,
    server_time: instant,
  }),
  refusals: ['queue.device_only'],
})

export const heartbeat = defineEndpoint({
  id: 'queue.heartbeat',
  method: 'POST',
  on: ['api'],
  path: '/devices/me/heartbeat',
  summary: 'This device lives; answers what it should do',
  access: 'board.read',
  byDevice: true,
  body: z.object({
    app_version: text(40),
    config_number: z.int(),
    printer: printerState,
    unsynced: z.int().min(0).max(100_000),
  }),
  response: z.object({
    wanted_config_number: z.int(),
    commands: z.array(z.enum(['reload', 'test_print', 'test_sound'])),
    server_time: instant,
  }),
  refusals: ['queue.device_only'],
})
