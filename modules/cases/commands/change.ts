import { audit, refuse } from '@govconnect/kernel'
import type { ChangeBody } from '../contract/inputs.ts'
import type { CaseDetail } from '../contract/views.ts'
import type { Office } from '../office.ts'
import { maySeeIdentity } from '../policy.ts'
import { refuseMove } from '../refuse-move.ts'
import type { CaseRow, LabelledRow, Media } from '../row.ts'
import { stateOf } from '../row.ts'
import { applyState } from '../rules/apply-state.ts'
import { type ChangedFields, changedFields } from '../rules/changed-fields.ts'
import { decideMove, type NextState } from '../rules/state.ts'
import { saveCase } from '../store.ts'
import { actorOf, addEntry, mediaOf, tell, type Work } from '../work.ts'
import { usableCategory } from './create.ts'
import { openForChange, showDetail } from './show.ts'

/**
 * An officer changes state or fields. Each kind of change is its own line in the timeline: fields stay in the office,
 * a new state goes to the citizen, and a note stands with the state when it is public, else by itself.
 */
export async function changeCase(work: Work, reference: string, body: ChangeBody): Promise<CaseDetail> {
  const { row, office } = await openForChange(work, reference, body.version)
  const media = mediaOf(body.media ?? [])
  const next = decide(row, body, { office, photos: media.filter((one) => one.type === 'image').length })
  const fields = await fieldsOf(work, row, body, office.now)
  const change: Change = { work, row: { ...row }, office, body, media }
  if (fields) await writeFields(change, fields)
  if (next.changed) await writeState(change, row, next)
  await writeNote(change, next.changed)
  if (change.row.version !== row.version) await saveCase(work.tx, change.row)
  return showDetail(work, row.id, office)
}

interface Change {
  work: Work
  /** The case as it will stand; each line of the timeline raises its version. */
  row: CaseRow
  office: Office
  body: ChangeBody
  media: Media[]
}

function decide(row: LabelledRow, body: ChangeBody, more: { office: Office; photos: number }): NextState {
  const move = {
    status: body.status,
    subState: body.sub_state,
    reason: body.reason,
    note: body.note,
    photos: more.photos,
  }
  const decision = decideMove(stateOf(row), move, { photoToFinish: row.needs_photo ?? false })
  if (!decision.ok) throw refuseMove(decision.code, row, more.office)
  return decision.value
}

async function fieldsOf(work: Work, row: CaseRow, body: ChangeBody, now: Date): Promise<ChangedFields | null> {
  const fields = changedFields(row, {
    ...{ kategori: body.kategori, alamat: body.alamat, area: body.area, deskripsi: body.deskripsi },
    ...{ location: body.location, confidential: body.confidential, contact: body.contact, citizen_name: body.name },
  })
  if (!fields) return null
  if (fields.after.kategori !== undefined) await usableCategory(work, fields.after.kategori, now)
  const opensIdentity = ['confidential', 'contact', 'citizen_name'].some((field) => field in fields.after)
  if (row.confidential && opensIdentity && !maySeeIdentity(work.ctx.actor)) {
    throw refuse('auth.forbidden', { permission: 'cases.confidential' })
  }
  return fields
}

async function writeFields(change: Change, fields: ChangedFields): Promise<void> {
  const { work } = change
  change.row = { ...bumped(change), ...fields.after }
  const updateId = await addEntry(work, change.row, {
    ...actorOf(work.ctx.actor, false),
    ...{ kind: 'fields', note: null, visibility: 'internal', media: [] },
    ...fields.told(change.row.confidential || 'confidential' in fields.before),
  })
  tell.updated(work, change.row, updateId)
}

/** The note of a state change is public unless said otherwise; a closing note always is: the citizen must be told. */
function notePublic(body: ChangeBody, stateChanged: boolean): boolean {
  if (!stateChanged) return body.visibility === 'public'
  return body.status === 'selesai' || body.status === 'ditolak' || body.visibility !== 'internal'
}

async function writeState(change: Change, before: CaseRow, next: NextState): Promise<void> {
  const { work, body, office } = change
  change.row = { ...bumped(change), ...applyState(before, next, office) }
  const told = notePublic(body, true)
  const updateId = await addEntry(work, change.row, {
    ...actorOf(work.ctx.actor, false),
    kind: 'status',
    before: { status: before.status, sub_state: before.sub_state },
    after: { status: next.status, sub_state: next.subState, ...(next.reason ? { reason: next.reason } : {}) },
    note: told ? (body.note ?? null) : null,
    visibility: 'public',
    media: told ? change.media : [],
  })
  tell.status(work, change.row, { updateId, from: before.status, cause: 'officer' })
  const { id, kind } = change.row
  audit(work.tx, work.ctx, {
    action: 'case.status_changed',
    subject: { type: kind, id },
    before: { status: before.status, sub_state: before.sub_state },
    after: { status: next.status, sub_state: next.subState },
  })
}

async function writeNote(change: Change, stateChanged: boolean): Promise<void> {
  const { work, body, media } = change
  const isPublic = notePublic(body, stateChanged)
  if ((body.note === undefined && media.length === 0) || (stateChanged && isPublic)) return
  change.row = bumped(change)
  const visibility = isPublic ? 'public' : 'internal'
  const updateId = await addEntry(work, change.row, {
    ...actorOf(work.ctx.actor, false),
    ...{ kind: 'note', before: null, after: null, note: body.note ?? null, visibility, media },
  })
  tell.commented(work, change.row, { updateId, visibility })
}

function bumped({ row, office }: Change): CaseRow {
  return { ...row, version: row.version + 1, updated_at: office.now }
}
