import { defineEndpoint, defineRefusals, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'

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

/** An office with its own people, numbers and data. `slug` names it in addresses and in `x-tenant`. */
export const tenantView = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    zone: zoneSchema,
    status: z.enum(['active', 'suspended']),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Tenant', description: 'An office' })
export type TenantView = z.infer<typeof tenantView>

export const tenantsRefusals = defineRefusals({
  'tenants.not_found': {
    status: 404,
    id: { title: 'Kantor tidak ditemukan', detail: 'Tidak ada kantor "{tenant}" yang dapat Anda buka.' },
    en: { title: 'Tenant not found', detail: 'There is no tenant "{tenant}" that you can open.' },
  },
})

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
  params: z.object({ tenant: z.string().min(1).max(80) }),
  response: tenantView,
  refusals: ['tenants.not_found'],
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
