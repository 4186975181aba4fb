import { rawSql } from '@govconnect/kernel'
import type { z } from 'zod'
import type { location, media } from './contract/fields.ts'
import type { CaseKind } from './rules/case-number.ts'
import { phoneDigits } from './rules/ownership.ts'
import { normaliseSearchText } from './rules/search-text.ts'
import type { CaseState, Status, SubState } from './rules/state.ts'

export type Media = z.output<typeof media>
export type Location = z.output<typeof location>

/** A case as it stands in the table. Days are `YYYY-MM-DD` in the tenant's zone. */
export interface CaseRow {
  id: string
  tenant_id: string
  kind: CaseKind
  number: string
  status: Status
  sub_state: SubState | null
  reason: string | null
  kategori: string
  alamat: string
  area: string | null
  deskripsi: string
  location: Location | null
  media: Media[]
  source: string
  conversation_id: string | null
  language: 'id' | 'en'
  citizen_id: string | null
  wa_user_id: string | null
  contact: string | null
  phone: string | null
  citizen_name: string | null
  confidential: boolean
  emergency: boolean
  officer_id: string | null
  officer_name: string | null
  agency: string | null
  version: number
  reopened_count: number
  opened_on: string
  due_on: string | null
  created_at: Date
  updated_at: Date
  closed_at: Date | null
  closed_on: string | null
}

/** A case with the words of its category. */
export interface LabelledRow extends CaseRow {
  label_id: string | null
  label_en: string | null
  needs_photo: boolean | null
}

export interface UpdateRow {
  id: string
  tenant_id: string
  case_id: string
  version: number
  kind: 'created' | 'status' | 'fields' | 'note' | 'assigned' | 'withdrawn' | 'disputed'
  at: Date
  actor_kind: string
  actor_id: string | null
  actor_name: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  note: string | null
  visibility: 'public' | 'internal'
  media: Media[]
}

/** Days leave as text: the driver would read a date in the server's own zone. */
export const caseColumns =
  rawSql(`c.id, c.tenant_id, c.kind, c.number, c.status, c.sub_state, c.reason, c.kategori, c.alamat,
  c.area, c.deskripsi, c.location, c.media, c.source, c.conversation_id, c.language, c.citizen_id, c.wa_user_id, c.contact,
  c.phone, c.citizen_name, c.confidential, c.emergency, c.officer_id, c.officer_name, c.agency, c.version,
  c.reopened_count, c.opened_on::text, c.due_on::text, c.created_at, c.updated_at, c.closed_at, c.closed_on::text`)

export function stateOf(row: CaseRow): CaseState {
  return {
    status: row.status,
    subState: row.sub_state,
    version: row.version,
    closedDay: row.closed_on,
    reason: row.reason,
  }
}

/** Columns made from others; the reporter of a confidential case is not found by name or phone. */
export function derived(row: CaseRow): { phone: string | null; search_text: string; area_text: string } {
  const phone = row.contact === null ? null : phoneDigits(row.contact)
  const reporter = row.confidential ? [] : [row.citizen_name, row.contact, phone, row.wa_user_id]
  return {
    phone,
    search_text: normaliseSearchText(row.number, row.kategori, row.alamat, row.area, row.deskripsi, ...reporter),
    area_text: normaliseSearchText(row.area, row.alamat),
  }
}
