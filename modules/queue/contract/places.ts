import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { clockTime, day, labelled, skillTier, text, word, zone } from './fields.ts'

/** Hours of one weekday; none where the day has no entry. 1 is Monday. Several entries make a break between them. */
export const openHours = z.object({ weekday: z.int().min(1).max(7), opens: clockTime, closes: clockTime })
const week = z.array(openHours).max(28)
const version = z.int().describe('Rises with each change; send the one you saw')
const position = z.int().min(0).max(9_999)

/** A place of the office where people come. */
const branchFields = {
  name: text(120),
  address: text(300, 0),
  phone: text(40, 0),
  zone,
  hours: week,
  /** Business days end at midnight unless the branch closes later, up to 06:00 of the next day. */
  day_ends: clockTime.default('00:00'),
}
export const branchView = z
  .object({ id: z.uuid(), slug: z.string(), ...branchFields, archived: z.boolean(), version })
  .meta({ id: 'Branch' })
export type BranchView = z.output<typeof branchView>

/** A waiting area: one line of calls, one serialised decision. */
const areaFields = { branch_id: z.uuid(), name: labelled(80), position }
export const areaView = z.object({ id: z.uuid(), ...areaFields, archived: z.boolean(), version }).meta({ id: 'Area' })
export type AreaView = z.output<typeof areaView>

/** What a service asks of the visitor before a number is given. */
export const serviceInput = z.object({
  key: word,
  label: labelled(80),
  kind: z.enum(['text', 'digits', 'phone', 'nik']),
  required: z.boolean(),
})

/** How a service is booked ahead. */
export const bookingRules = z.object({
  slot_minutes: z.int().min(5).max(240),
  per_slot: z.int().min(1).max(200),
  days_ahead: z.int().min(0).max(180),
  /** Not booked later than so many minutes before the slot. */
  cutoff_minutes: z.int().min(0).max(1_440),
  hours: week.describe("Where empty, the service's own"),
})

const serviceFields = {
  branch_id: z.uuid(),
  area_id: z.uuid(),
  /** The service above it in the tree; a service with others below it only leads to them. */
  parent_id: z.uuid().nullable(),
  code: word,
  name: labelled(80),
  description: labelled(300).nullable(),
  /** Series of its numbers: A in A-023. Services may share one. */
  letter: z.string().regex(/^[A-Z]{1,2}$/),
  /** Target: called within so many minutes. */
  sla_minutes: z.int().min(1).max(1_440),
  /** How long serving takes until the office's own past says better. */
  usual_service_minutes: z.number().min(0.5).max(480),
  hours: week.describe("Where empty, the branch's own"),
  skills: z.array(word).max(10).describe('Asked of counter or agent; each of them'),
  inputs: z.array(serviceInput).max(8),
  bring: z.array(labelled(160)).max(20).describe('Documents to bring'),
  /** Numbers a day, all channels; null: as many as come. */
  daily_capacity: z.int().min(1).max(10_000).nullable(),
  /** People waiting at once; null: no limit. */
  waiting_capacity: z.int().min(1).max(10_000).nullable(),
  /** May be joined from the web and WhatsApp. */
  remote: z.boolean(),
  booking: bookingRules.nullable().describe('Null: no appointments'),
  position,
}
export const serviceView = z
  .object({ id: z.uuid(), ...serviceFields, archived: z.boolean(), version })
  .meta({ id: 'Service' })
export type ServiceView = z.output<typeof serviceView>

const skillSet = z.record(word, skillTier)
const counterFields = {
  branch_id: z.uuid(),
  /** Areas whose visitors it calls. */
  area_ids: z.array(z.uuid()).min(1).max(20),
  name: labelled(40).describe('Loket 3'),
  /** The number that is spoken; null: the name is only shown. */
  spoken_number: z.int().min(1).max(999).nullable(),
  skills: skillSet,
  /** Only these services; null: all of its areas. */
  service_ids: z.array(z.uuid()).max(100).nullable(),
  position,
}
export const counterView = z
  .object({
    id: z.uuid(),
    ...counterFields,
    open: z.boolean(),
    agent: z.object({ id: z.string(), name: z.string() }).nullable(),
    ticket_id: z.uuid().nullable().describe('Called or served there'),
    archived: z.boolean(),
    version,
  })
  .meta({ id: 'Counter' })
export type CounterView = z.output<typeof counterView>

const holidayFields = {
  /** Null: all branches. */
  branch_id: z.uuid().nullable(),
  /** Null: all services. Blackout of bookings only where `bookings_only`. */
  service_id: z.uuid().nullable(),
  day,
  name: labelled(80),
  /** Null: closed all day. */
  hours: z.object({ opens: clockTime, closes: clockTime }).nullable(),
  bookings_only: z.boolean(),
}
export const holidayView = z.object({ id: z.uuid(), ...holidayFields, version }).meta({ id: 'Holiday' })
export type HolidayView = z.output<typeof holidayView>

/** Skills of a member of staff at a branch; without an entry, none are asked beyond the counter's. */
export const agentSkillsView = z.object({ staff_id: z.string(), name: z.string(), skills: skillSet })

const idParams = z.object({ id: z.uuid() })
const conflict = 'queue.version_conflict'
const changeRefusals = [
  'queue.not_found',
  conflict,
  'queue.unknown_reference',
  'queue.code_taken',
  'queue.hours_invalid',
  'queue.still_in_use',
  'queue.still_holds',
] as const
const inBranch = z.object({ branch_id: z.uuid().optional(), archived: z.stringbool().default(false) })

interface Thing<N extends string, V extends z.ZodType, F extends z.ZodRawShape> {
  name: N
  plural: string
  path: `/${string}`
  view: V
  fields: F
}

/** The four endpoints of a thing that is set up: list, make, change (only what is named), archive. */
function setUp<const N extends string, V extends z.ZodType, F extends z.ZodRawShape>(thing: Thing<N, V, F>) {
  const { name, path, view, fields } = thing
  const change = z.object(fields).partial().extend({ version: z.int(), archived: z.boolean().optional() })
  return {
    list: defineEndpoint({
      id: `queue.list${name}s`,
      method: 'GET',
      on: ['api', 'internal'],
      path,
      summary: `${thing.plural} of the office`,
      access: 'lines.read',
      query: inBranch,
      response: z.object({ items: z.array(view) }),
    }),
    create: defineEndpoint({
      id: `queue.create${name}`,
      method: 'POST',
      on: ['api'],
      path,
      summary: `Adds to the ${thing.plural.toLowerCase()}`,
      access: 'lines.configure',
      status: 201,
      body: z.object(fields),
      response: view,
      refusals: ['queue.unknown_reference', 'queue.code_taken', 'queue.hours_invalid'],
    }),
    update: defineEndpoint({
      id: `queue.update${name}`,
      method: 'PATCH',
      on: ['api'],
      path: `${path}/{id}` as `/${string}`,
      summary: 'Changes what is named, archives or brings back',
      access: 'lines.configure',
      params: idParams,
      body: change,
      response: view,
      refusals: changeRefusals,
    }),
  }
}

export const branches = setUp({
  name: 'Branch',
  plural: 'Branches',
  path: '/branches',
  view: branchView,
  fields: { slug: word, ...branchFields },
})
export const areas = setUp({
  name: 'Area',
  plural: 'Waiting areas',
  path: '/areas',
  view: areaView,
  fields: areaFields,
})
export const services = setUp({
  name: 'Service',
  plural: 'Services',
  path: '/services',
  view: serviceView,
  fields: serviceFields,
})
export const counters = setUp({
  name: 'Counter',
  plural: 'Counters',
  path: '/counters',
  view: counterView,
  fields: counterFields,
})
export const holidays = setUp({
  name: 'Holiday',
  plural: 'Holidays and blackout days',
  path: '/holidays',
  view: holidayView,
  fields: holidayFields,
})

export const listAgentSkills = defineEndpoint({
  id: 'queue.listAgentSkills',
  method: 'GET',
  on: ['api'],
  path: '/branches/{id}/agent-skills',
  summary: 'Skills of staff at a branch',
  access: 'lines.read',
  params: idParams,
  response: z.object({ items: z.array(agentSkillsView) }),
  refusals: ['queue.not_found'],
})

export const setAgentSkills = defineEndpoint({
  id: 'queue.setAgentSkills',
  method: 'PUT',
  on: ['api'],
  path: '/branches/{id}/agent-skills',
  summary: 'Sets the skills of one member of staff at a branch; an empty set takes the entry away',
  access: 'lines.supervise',
  params: idParams,
  body: agentSkillsView,
  response: z.object({ items: z.array(agentSkillsView) }),
  refusals: ['queue.not_found'],
})
