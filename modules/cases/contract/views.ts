import { page } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { caseKind, caseStatus, caseSubState, labelled, location, media, slaStateField, visibility } from './fields.ts'

const time = z.iso.datetime()

/** Who reported it. On a confidential case all is null and `hidden` true, unless the reader holds `cases.confidential`. */
export const caseCitizen = z
  .object({
    id: z.string().nullable().describe("The channel's citizen id"),
    wa_user_id: z.string().nullable(),
    contact: z.string().nullable(),
    name: z.string().nullable(),
    hidden: z.boolean(),
  })
  .meta({ id: 'CaseCitizen' })

export const caseUpdateView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['created', 'status', 'fields', 'note', 'assigned', 'withdrawn', 'disputed']),
    at: time,
    by: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
    from: z.record(z.string(), z.unknown()).nullable().describe('Changed fields before'),
    to: z.record(z.string(), z.unknown()).nullable().describe('Changed fields after'),
    note: z.string().nullable(),
    visibility,
    media: z.array(media),
    version: z.number().int().describe('Version of the case after this change'),
  })
  .meta({ id: 'CaseUpdate' })

export const caseSummary = z
  .object({
    id: z.uuid(),
    number: z.string().describe('LAP-YYYYMMDD-XXX or TIK-YYYYMMDD-XXX'),
    kind: caseKind,
    status: caseStatus,
    sub_state: caseSubState.nullable(),
    reason: z.string().nullable().describe('Why it was turned down'),
    reason_label: labelled.nullable(),
    kategori: z.string(),
    kategori_label: labelled,
    alamat: z.string(),
    area: z.string().nullable(),
    deskripsi: z.string(),
    location: location.nullable(),
    media: z.array(media),
    source: z.string(),
    conversation_id: z.string().nullable(),
    citizen: caseCitizen,
    confidential: z.boolean(),
    emergency: z.boolean(),
    officer: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    agency: z.string().nullable(),
    version: z.number().int(),
    reopened_count: z.number().int(),
    due_on: z.string().nullable().describe('Last working day promised by the category'),
    sla: slaStateField,
    created_at: time,
    updated_at: time,
    closed_at: time.nullable(),
  })
  .meta({ id: 'CaseSummary' })

export const caseDetail = caseSummary
  .extend({
    timeline: z.array(caseUpdateView).describe('Oldest first; a citizen sees public entries only'),
    next: z.object({
      statuses: z.array(caseStatus).describe('Where an officer may move it now'),
      disputable_until: z.string().nullable().describe('Last day on which the citizen may say it is not solved'),
      withdrawable: z.boolean(),
      photo_to_finish: z.boolean(),
    }),
  })
  .meta({ id: 'CaseDetail' })

export const caseCounts = z
  .object({
    total: z.number().int(),
    baru: z.number().int(),
    proses: z.number().int(),
    selesai: z.number().int(),
    ditolak: z.number().int(),
    breached: z.number().int().describe('Open and past the due day'),
    unassigned: z.number().int().describe('Open and without an officer'),
  })
  .meta({ id: 'CaseCounts' })

/** `counts` covers all rows of the filter except its status, on the first page; null on later pages. */
export const casePage = page(caseSummary).extend({ counts: caseCounts.nullable() }).meta({ id: 'CasePage' })

export const caseStats = z
  .object({
    from: z.string().nullable(),
    to: z.string(),
    total: z.number().int(),
    open: z.number().int(),
    closed: z.number().int(),
    reopened: z.number().int(),
    confidential: z.number().int(),
    by_status: z.object({
      baru: z.number().int(),
      proses: z.number().int(),
      selesai: z.number().int(),
      ditolak: z.number().int(),
    }),
    by_category: z.array(
      z.object({ kategori: z.string(), label: labelled, total: z.number().int(), open: z.number().int() }),
    ),
    by_source: z.array(z.object({ source: z.string(), total: z.number().int() })),
    by_day: z.array(z.object({ day: z.string(), created: z.number().int(), closed: z.number().int() })),
    resolution: z.object({
      n: z.number().int(),
      minimum_n: z.number().int(),
      median_hours: z.number().nullable().describe('Null when fewer than minimum_n cases were finished'),
      p90_hours: z.number().nullable(),
    }),
    sla: z.object({ kept: z.number().int(), broken: z.number().int() }),
    definitions: z.record(z.string(), labelled).describe('What each figure means, to stand beside it'),
  })
  .meta({ id: 'CaseStats' })

/** What a notice may say of a case: read by the notification module before it queues and again before it sends. */
export const noticeFacts = z
  .object({
    id: z.uuid(),
    kind: caseKind,
    number: z.string(),
    status: caseStatus,
    reason_label: labelled.nullable(),
    withdrawn: z.boolean(),
    confidential: z.boolean(),
    kategori_label: labelled,
    agency: z.string().nullable(),
    version: z.number().int(),
    source: z.string(),
    conversation_id: z.string().nullable(),
    language: z.enum(['id', 'en']),
    disputable_until: z.string().nullable(),
    citizen: z.object({
      id: z.string().nullable(),
      wa_user_id: z.string().nullable(),
      phone: z.string().nullable(),
      name: z.string().nullable(),
    }),
    update: z
      .object({
        id: z.uuid(),
        note: z.string().nullable().describe('Null where internal'),
        visibility,
        agency: z.string().nullable(),
        by: z.string().describe('citizen, staff or system'),
      })
      .nullable()
      .describe('The change asked for by ?update='),
  })
  .meta({ id: 'CaseNoticeFacts' })

export type CaseSummary = z.output<typeof caseSummary>
export type CaseDetail = z.output<typeof caseDetail>
export type CaseUpdateView = z.output<typeof caseUpdateView>
export type CasePage = z.output<typeof casePage>
export type CaseCounts = z.output<typeof caseCounts>
export type CaseStats = z.output<typeof caseStats>
export type NoticeFacts = z.output<typeof noticeFacts>
