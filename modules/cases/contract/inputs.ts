import { pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import {
  caseStatus,
  caseSubState,
  day,
  foreignId,
  location,
  mediaInput,
  slaStateField,
  slug,
  source,
  text,
  visibility,
  waUserId,
} from './fields.ts'

const version = z.number().int().min(1).optional().describe('Refused with 409 when the case has moved on')
const list = z.array(mediaInput).max(20)

/** Free text of a case, in characters: WhatsApp allows 4,096 a bubble and a turn has several. */
const descriptionMax = 8000
const noteMax = 2000

/** The citizen who asks; theirs only, or 404. */
const asker = { wa_user_id: waUserId.optional(), citizen_id: foreignId.optional() }

const citizenFields = {
  wa_user_id: waUserId.optional().describe('WhatsApp id of the reporter'),
  citizen_id: foreignId.optional().describe("The channel's citizen id"),
  contact: text(200).optional().describe('Phone or e-mail, for reports not from WhatsApp'),
  name: text(120).optional(),
}

export const createBody = z.object({
  ...citizenFields,
  kategori: slug,
  alamat: text(500, 0).default(''),
  area: text(120).optional().describe('Kelurahan, village or district'),
  deskripsi: text(descriptionMax),
  media: list.default([]),
  location: location.optional(),
  source: source.default('api'),
  confidential: z.boolean().optional().describe("The category's own rule counts unless told"),
  conversation_id: foreignId.optional(),
  language: z.enum(['id', 'en']).default('id').describe('Language of notices to the citizen'),
})

export const changeBody = z.object({
  version,
  status: caseStatus.optional(),
  sub_state: caseSubState.optional(),
  reason: z.string().trim().max(40).optional().describe('From the list, with status ditolak'),
  note: text(noteMax).optional().describe('Demanded with selesai and ditolak, and then public'),
  visibility: visibility.optional().describe('Of the note: public with a status change unless told, else internal'),
  media: list.optional().describe('Photos of the work, kept with this change'),
  kategori: slug.optional(),
  alamat: text(500, 0).optional(),
  area: text(120).nullable().optional(),
  deskripsi: text(descriptionMax).optional(),
  location: location.nullable().optional(),
  confidential: z.boolean().optional(),
  name: text(120).nullable().optional(),
  contact: text(200).nullable().optional(),
})

export const noteBody = z.object({
  ...asker,
  note: text(noteMax),
  visibility: visibility.default('internal'),
  media: list.default([]),
  version,
})

export const assignBody = z.object({
  officer_id: foreignId.nullable().optional().describe('Null takes the officer off'),
  officer_name: text(120).optional(),
  agency: text(120).nullable().optional(),
  reason: text(500).optional().describe('Shown in the timeline to staff only'),
  version,
})

export const withdrawBody = z.object({ ...asker, note: text(noteMax).optional(), version })

export const disputeBody = z.object({ ...asker, note: text(noteMax), version })

/** UUID or number, the number however typed. */
export const caseParams = z.object({ id: z.string().min(1).max(64).describe('Id, or number such as LAP-20261120-001') })

export const readQuery = z.object({ ...asker })

export const listQuery = pageQuery.extend({
  status: z
    .string()
    .regex(/^(open|closed|(baru|proses|selesai|ditolak)(,(baru|proses|selesai|ditolak))*)$/)
    .optional()
    .describe('One or more joined by commas, or open, closed'),
  kategori: slug.optional(),
  area: text(120).optional().describe('Part of the area or address'),
  q: text(200).optional().describe('Words of number, address, description, name'),
  wa_user_id: waUserId.optional(),
  citizen_id: foreignId.optional(),
  officer_id: z.string().max(128).optional().describe('An id, or none for cases without an officer'),
  agency: text(120).optional(),
  source: source.optional(),
  sla: slaStateField.optional(),
  confidential: z.stringbool().optional(),
  from: day.optional().describe('Opened on or after this day'),
  to: day.optional().describe('Opened on or before this day'),
  sort: z.enum(['newest', 'oldest', 'updated']).default('newest'),
})

export const statsQuery = listQuery.pick({
  kategori: true,
  area: true,
  agency: true,
  officer_id: true,
  from: true,
  to: true,
})

export type CreateBody = z.output<typeof createBody>
export type ChangeBody = z.output<typeof changeBody>
export type NoteBody = z.output<typeof noteBody>
export type AssignBody = z.output<typeof assignBody>
export type WithdrawBody = z.output<typeof withdrawBody>
export type DisputeBody = z.output<typeof disputeBody>
export type ListQuery = z.output<typeof listQuery>
export type StatsQuery = z.output<typeof statsQuery>
export type ReadQuery = z.output<typeof readQuery>
