import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'

/** Seconds; both null where nobody came so far. From counts in steps of at most 2 %, so at most 1 % off. */
export const spread = z
  .object({ median: z.number().nullable(), p90: z.number().nullable(), count: z.int() })
  .meta({ id: 'AnalyticsSpread' })
export type Spread = z.output<typeof spread>

/** What is counted of a part of the lines. A visit at two services counts at each. */
export const lineFigures = z
  .object({
    joined: z.int().describe('Came into the line'),
    called: z.int(),
    served: z.int(),
    no_show: z.int().describe('Called, nobody came'),
    abandoned: z.int().describe('Left before being served, as they or a clerk said'),
    unserved: z.int().describe('Still in line when the day ended'),
    cancelled: z.int().describe('For other reasons: by mistake, twice, office closed'),
    transferred: z.int().describe('Went on to another service'),
    missed_bookings: z.int().describe('Booked, never came; not counted as joined'),
    open: z.int().describe('Not ended yet'),
    wait: spread,
    walk: spread,
    service: spread,
    sla_kept: z.int().describe('Called within the target of the service'),
    sla_due: z.int().describe('Called, or gone after the target was over'),
  })
  .meta({ id: 'LineFigures' })
export type LineFigures = z.output<typeof lineFigures>

const word = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
export const channelFilter = z.enum(['kiosk', 'web', 'whatsapp', 'staff', 'api'])

/** Business days of each branch in its own zone, both ends included. */
export const figuresQuery = z.object({
  from: z.iso.date().optional().describe('Six days before `to` unless told'),
  to: z.iso.date().optional().describe("Today in the branch's zone unless told"),
  branch_id: z.uuid().optional(),
  service_id: z.uuid().optional(),
  counter_id: z.uuid().optional().describe('Where they were called last'),
  agent_id: z.string().min(1).max(64).optional().describe('Who called them last'),
  class: word.optional().describe('Priority class'),
  channel: channelFilter.optional(),
})
export type FiguresQuery = z.output<typeof figuresQuery>

const part = { figures: lineFigures }

export const readLineFigures = defineEndpoint({
  id: 'analytics.readLineFigures',
  method: 'GET',
  on: ['api'],
  path: '/analytics/lines',
  summary: 'Waiting, serving and leaving in a range of days: in all, by hour, day, place, person, class and channel',
  access: 'analytics.read',
  query: figuresQuery,
  response: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    /** Of the branch, or of most branches of the office. */
    zone: z.string(),
    total: lineFigures,
    /** By the hour in which the line was joined, on the branch's clock; `ended` are services done in that hour. */
    by_hour: z.array(z.object({ hour: z.int().min(0).max(23), ended: z.int(), ...part })),
    by_day: z.array(z.object({ day: z.iso.date(), ...part })),
    by_branch: z.array(z.object({ branch_id: z.uuid(), ...part })),
    by_service: z.array(z.object({ service_id: z.uuid(), ...part })),
    by_counter: z.array(z.object({ counter_id: z.uuid(), ...part })),
    by_agent: z.array(z.object({ agent_id: z.string(), ...part })),
    by_class: z.array(z.object({ class: z.string(), ...part })),
    by_channel: z.array(z.object({ channel: z.string(), ...part })),
  }),
  refusals: ['analytics.not_found', 'analytics.range_invalid'],
})

/** A row for each service of each visit, times on the branch's clock; UTF-8 with a byte order mark, formulas made harmless. */
export const exportLines = defineEndpoint({
  id: 'analytics.exportLines',
  method: 'GET',
  on: ['api'],
  path: '/analytics/lines.csv',
  summary: 'Visits of a range of days as CSV',
  access: 'analytics.read',
  raw: true,
  query: figuresQuery.extend({ language: z.enum(['id', 'en']).default('id').describe('Of the headings') }),
  response: z.string().describe('text/csv'),
  refusals: ['analytics.not_found', 'analytics.range_invalid'],
})
