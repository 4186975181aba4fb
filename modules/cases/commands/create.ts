import { newId, refuse } from '@govconnect/kernel'
import { findCategory } from '../category-store.ts'
import type { CategoryView } from '../contract/categories.ts'
import type { CreateBody } from '../contract/inputs.ts'
import type { CaseDetail } from '../contract/views.ts'
import { type Office, officeOf } from '../office.ts'
import type { CaseRow } from '../row.ts'
import { type CaseKind, formatCaseNumber } from '../rules/case-number.ts'
import { normaliseWaUserId } from '../rules/ownership.ts'
import { dueOn } from '../rules/sla.ts'
import { insertCase, nextSequence } from '../store.ts'
import { actorOf, addEntry, mediaOf, tell, type Work } from '../work.ts'
import { showDetail } from './show.ts'

/** Opens a case: its number, the first line of its timeline, its event. */
export async function createCase(work: Work, body: CreateBody): Promise<CaseDetail> {
  const office = await officeOf(work.ctx)
  const category = await usableCategory(work, body.kategori, office.now)
  refuseIncomplete(work.kind, body, category)
  const sequence = await nextSequence(work.tx, work.kind, office.today)
  const number = formatCaseNumber({ kind: work.kind, day: office.today, sequence })
  const row = newRow({ work, body, category, office }, number)
  await insertCase(work.tx, row)
  const byCitizen = work.ctx.actor.kind === 'internal' && row.wa_user_id !== null
  const updateId = await addEntry(work, row, {
    ...actorOf(work.ctx.actor, byCitizen),
    ...{
      kind: 'created',
      before: null,
      after: { number, status: 'baru' },
      note: null,
      visibility: 'public',
      media: [],
    },
  })
  tell.created(work, row, updateId)
  return showDetail(work, row.id, office)
}

/** @throws Refusal `cases.category_unknown`, `cases.category_other_kind` */
export async function usableCategory(work: Work, slug: string, now: Date): Promise<CategoryView> {
  const category = await findCategory(work.tx, slug, now)
  if (!category || category.archived) {
    throw refuse(
      'cases.category_unknown',
      { category: slug },
      { errors: [{ pointer: '#/body/kategori', detail: slug }] },
    )
  }
  // A service request may be about anything a complaint is about; the reverse makes no sense.
  if (work.kind === 'complaint' && category.kind === 'service_request') {
    throw refuse('cases.category_other_kind', { category: slug })
  }
  return category
}

function refuseIncomplete(kind: CaseKind, body: CreateBody, category: CategoryView): void {
  const confidential = body.confidential ?? category.confidential
  const known = body.wa_user_id ?? body.citizen_id ?? body.contact
  // Who reports in confidence may stay unknown even to the office.
  if (known === undefined && !confidential) throw refuse('cases.citizen_required')
  const placed = body.alamat !== '' || body.location !== undefined
  if (kind === 'complaint' && category.needs_address && !placed) {
    const errors = [{ pointer: '#/body/alamat', detail: 'address or location required' }]
    throw refuse('cases.address_required', { category: category.label.id }, { errors })
  }
}

interface Opening {
  work: Work
  body: CreateBody
  category: CategoryView
  office: Office
}

function newRow({ work, body, category, office }: Opening, number: string): CaseRow {
  const { kategori, alamat, deskripsi, source, language } = body
  return {
    ...{
      id: newId(),
      tenant_id: work.tenantId,
      kind: work.kind,
      number,
      kategori,
      alamat,
      deskripsi,
      source,
      language,
    },
    ...{ status: 'baru', sub_state: null, reason: null, version: 1, reopened_count: 0 },
    area: body.area ?? null,
    location: body.location ?? null,
    media: mediaOf(body.media),
    conversation_id: body.conversation_id ?? null,
    citizen_id: body.citizen_id ?? null,
    wa_user_id: body.wa_user_id === undefined ? null : normaliseWaUserId(body.wa_user_id),
    contact: body.contact ?? null,
    phone: null,
    citizen_name: body.name ?? null,
    confidential: body.confidential ?? category.confidential,
    emergency: category.emergency,
    ...{ officer_id: null, officer_name: null, agency: category.agency },
    opened_on: office.today,
    due_on: dueOn(office.today, category.sla_days),
    ...{ created_at: office.now, updated_at: office.now, closed_at: null, closed_on: null },
  }
}
