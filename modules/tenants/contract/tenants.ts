import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { defaultWorkers, planSchema } from './plans.ts'

/** The office that exists from the first start, to try everything with. Its id is the same in every installation. */
export const SAMPLE_TENANT = {
  id: '019a0000-0000-7000-8000-00000000c0de',
  slug: 'kota-contoh',
  name: 'Kota Contoh',
  zone: 'Asia/Jakarta',
} as const

/** Time zones of Indonesia: WIB, WITA, WIT. */
export const zoneSchema = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
export type Zone = z.infer<typeof zoneSchema>

/** `deleting`: its workers finish what is under way; then it is gone. */
export const tenantStatus = z.enum(['active', 'suspended', 'deleting'])
export type TenantStatus = z.infer<typeof tenantStatus>

/** An office with its own people, numbers and data. `slug` names it in addresses and in `x-tenant`. */
export const tenantView = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    zone: zoneSchema,
    status: tenantStatus,
    plan: planSchema,
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Tenant', description: 'An office' })
export type TenantView = z.infer<typeof tenantView>

const slug = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
  .refine((value) => !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value), 'looks like an id')
const name = z.string().trim().min(1).max(120)
const tenantParams = z.object({ tenant: z.string().min(1).max(80).describe('Id or slug') })

/** The tenants the caller belongs to; a platform admin sees all. By name. */
export const listTenants = defineEndpoint({
  id: 'tenants.listTenants',
  method: 'GET',
  on: ['api'],
  path: '/tenants',
  summary: 'Tenants you belong to',
  access: 'signed-in',
  tenant: false,
  query: pageQuery,
  response: page(tenantView),
  refusals: ['cursor.invalid'],
})

/** One tenant by id or slug. One the caller does not belong to answers 404. */
export const getTenant = defineEndpoint({
  id: 'tenants.getTenant',
  method: 'GET',
  on: ['api'],
  path: '/tenants/{tenant}',
  summary: 'One tenant by id or slug',
  access: 'signed-in',
  tenant: false,
  params: tenantParams,
  response: tenantView,
  refusals: ['tenants.not_found'],
})

export const createTenant = defineEndpoint({
  id: 'tenants.createTenant',
  method: 'POST',
  on: ['api'],
  path: '/tenants',
  summary: 'Makes an office, its queue and its workers',
  access: 'platform.admin',
  tenant: false,
  status: 201,
  body: z.object({ name, slug, zone: zoneSchema.default('Asia/Jakarta'), plan: planSchema.default('standard') }),
  response: tenantView,
  refusals: ['tenants.slug_taken'],
})

/**
 * Renames, moves to another plan or zone, suspends (accepts and handles nothing until resumed). A plan with room for fewer workers has
 * fewer from then on: the answer says how many.
 */
export const updateTenant = defineEndpoint({
  id: 'tenants.updateTenant',
  method: 'PATCH',
  on: ['api'],
  path: '/tenants/{tenant}',
  summary: 'Renames, suspends or resumes an office, or changes its plan',
  access: 'platform.admin',
  tenant: false,
  params: tenantParams,
  body: z
    .object({ name, zone: zoneSchema, plan: planSchema, status: z.enum(['active', 'suspended']) })
    .partial()
    .refine((body) => Object.keys(body).length > 0, 'name what is to change'),
  response: tenantView.extend({ workers: z.int().describe("In effect: at most as many as the office's plan allows") }),
  refusals: ['tenants.not_found', 'tenants.being_deleted'],
})

/**
 * From the answer on nothing is accepted for the office, sessions and keys that act in it end, and its numbers are free. Its workers
 * finish what is under way; then its queue is removed. `keep`: its rows stay, sealed, and what waited is parked. `erase`: its rows in
 * all modules go, but for the audit log. `confirm` repeats the slug.
 */
export const deleteTenant = defineEndpoint({
  id: 'tenants.deleteTenant',
  method: 'DELETE',
  on: ['api'],
  path: '/tenants/{tenant}',
  summary: 'Removes an office, its queue and its workers; keeps or erases its data',
  access: 'platform.admin',
  tenant: false,
  status: 202,
  params: tenantParams,
  query: z.object({
    confirm: z.string().describe('The slug of the office, once more'),
    data: z.enum(['keep', 'erase']).default('keep'),
  }),
  response: tenantView,
  refusals: ['tenants.not_found', 'tenants.not_confirmed', 'tenants.sample_stays'],
})

/**
 * Everything the office has in the tables of all modules, of one moment, as NDJSON in gzip: a line that says whose it is, one for each row
 * (`{"table":…,"row":…}`), one that says how many there were, without which the file is not whole. Without secrets. Audited.
 */
export const exportTenant = defineEndpoint({
  id: 'tenants.exportTenant',
  method: 'POST',
  on: ['api'],
  path: '/tenants/{tenant}/export',
  summary: 'All data of an office as one file (NDJSON, gzip)',
  access: 'platform.admin',
  tenant: false,
  raw: true,
  params: tenantParams,
  response: z.string().describe('application/gzip'),
  refusals: ['tenants.not_found', 'tenants.being_deleted', 'tenants.export_busy'],
})

/** What an office's queue and workers do now. Rates are of the last minute. */
export const poolView = z
  .object({
    tenant_id: z.uuid(),
    workers: z.int().describe('As set'),
    active: z.int().describe('Busy now, in all processes that told'),
    depth: z.int().describe('Accepted and not yet handled'),
    oldest_seconds: z.number().nullable().describe('Age of the oldest that waits'),
    in_flight: z.int(),
    parked: z.int(),
    handled_per_second: z.number(),
    accepted_per_second: z.number(),
    retried: z.int().describe('Since the processes started'),
    used_today: z
      .object({ messages: z.int(), bytes: z.int() })
      .describe("Published by the office, and citizens' messages once they are handled; bytes of their payloads"),
    used_storage_bytes: z.int().describe('Payloads of all messages that wait, are parked or were handled'),
    limits: z.object({ workers: z.int(), messages_per_day: z.int(), storage_bytes: z.int() }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'TenantPool' })
export type PoolView = z.infer<typeof poolView>

export const getPool = defineEndpoint({
  id: 'tenants.getPool',
  method: 'GET',
  on: ['api'],
  path: '/tenants/{tenant}/pool',
  summary: 'Depth, rates and workers of an office',
  access: 'system.read',
  tenant: false,
  params: tenantParams,
  response: poolView,
  refusals: ['tenants.not_found'],
})

/** Of all offices the caller may see, in the order of `listTenants`. */
export const listPools = defineEndpoint({
  id: 'tenants.listPools',
  method: 'GET',
  on: ['api'],
  path: '/tenant-pools',
  summary: 'Depth, rates and workers of each office',
  access: 'system.read',
  tenant: false,
  query: pageQuery,
  response: page(poolView.extend({ slug: z.string(), name: z.string(), status: tenantStatus })),
  refusals: ['cursor.invalid'],
})

/** Resizes the running pool on every replica; workers finish what they have. Answers the value in effect. */
export const setConcurrency = defineEndpoint({
  id: 'tenants.setConcurrency',
  method: 'PUT',
  on: ['api'],
  path: '/tenants/{tenant}/config/concurrency',
  summary: 'Sets the number of workers of an office',
  access: 'tenant.admin',
  tenant: false,
  params: tenantParams,
  body: z.object({ workers: z.int().min(1).max(64).default(defaultWorkers) }),
  response: z.object({ workers: z.int(), limit: z.int() }),
  refusals: ['tenants.not_found', 'tenants.too_many_workers', 'tenants.being_deleted'],
})

/** For modules: tenants by ids and slugs at once; unknown ones are left out. At most 200. Without any, all tenants (at most 200, by name). */
export const lookUpTenants = defineEndpoint({
  id: 'tenants.lookUpTenants',
  method: 'POST',
  on: ['internal'],
  path: '/tenants/look-up',
  summary: 'Tenants by ids or slugs',
  access: 'internal',
  tenant: false,
  ratePerMinute: false,
  body: z.object({ tenants: z.array(z.string().min(1).max(80)).max(200).optional() }),
  response: z.object({ items: z.array(tenantView) }),
})
