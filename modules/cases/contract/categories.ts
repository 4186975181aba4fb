import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { caseKind, labelled, slug, text } from './fields.ts'

const label = z.object({ id: text(80), en: text(80) })

export const categoryView = z
  .object({
    slug: z.string(),
    kind: caseKind.nullable().describe('Null: for complaints and service requests'),
    label: labelled,
    agency: z.string().nullable(),
    sla_days: z.number().int().nullable().describe('Working days the office allows itself'),
    emergency: z.boolean(),
    emergency_number: z.string().nullable(),
    confidential: z.boolean(),
    needs_photo: z.boolean().describe('Finishing demands a photo'),
    needs_address: z.boolean(),
    position: z.number().int(),
    archived: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'CaseCategory' })

export type CategoryView = z.output<typeof categoryView>

const settings = {
  kind: caseKind.nullable(),
  label,
  agency: text(120).nullable(),
  sla_days: z.number().int().min(1).max(365).nullable(),
  emergency: z.boolean(),
  emergency_number: z
    .string()
    .trim()
    .regex(/^[\d+ -]{3,20}$/)
    .nullable(),
  confidential: z.boolean(),
  needs_photo: z.boolean(),
  needs_address: z.boolean(),
  position: z.number().int().min(0).max(9999),
}

export const categoryCreateBody = z.object({
  slug,
  label,
  kind: settings.kind.default('complaint'),
  agency: settings.agency.default(null),
  sla_days: settings.sla_days.default(null),
  emergency: settings.emergency.default(false),
  emergency_number: settings.emergency_number.default(null),
  confidential: settings.confidential.default(false),
  needs_photo: settings.needs_photo.default(false),
  needs_address: settings.needs_address.default(false),
  position: settings.position.optional().describe('At the end unless told'),
})

export const categoryChangeBody = z
  .object(settings)
  .partial()
  .extend({ archived: z.boolean().optional().describe('false brings it back'), version: z.number().int().optional() })

export type CategoryCreateBody = z.output<typeof categoryCreateBody>
export type CategoryChangeBody = z.output<typeof categoryChangeBody>

const on = ['internal', 'api'] as const

/** The tenant's flat list of categories. A new tenant starts with the shipped list. */
export const categories = {
  list: defineEndpoint({
    id: 'cases.listCategories',
    method: 'GET',
    on,
    path: '/categories',
    summary: "The tenant's categories in their order",
    access: 'cases.read',
    query: z.object({
      kind: caseKind.optional(),
      archived: z.stringbool().default(false).describe('Show archived too'),
    }),
    response: z.object({ items: z.array(categoryView) }),
  }),
  create: defineEndpoint({
    id: 'cases.createCategory',
    method: 'POST',
    on,
    path: '/categories',
    summary: 'Add a category',
    access: 'settings.write',
    body: categoryCreateBody,
    response: categoryView,
    status: 201,
    refusals: ['cases.category_exists'],
  }),
  change: defineEndpoint({
    id: 'cases.changeCategory',
    method: 'PUT',
    on,
    path: '/categories/{slug}',
    summary: 'Change a category; cases already open keep their due day',
    access: 'settings.write',
    params: z.object({ slug }),
    body: categoryChangeBody,
    response: categoryView,
    refusals: ['cases.category_not_found', 'cases.category_conflict'],
  }),
  archive: defineEndpoint({
    id: 'cases.archiveCategory',
    method: 'DELETE',
    on,
    path: '/categories/{slug}',
    summary: 'Archive a category: no new cases, old ones keep it',
    access: 'settings.write',
    params: z.object({ slug }),
    response: categoryView,
    refusals: ['cases.category_not_found'],
  }),
}
