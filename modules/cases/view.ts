import type { CaseDetail, CaseSummary, CaseUpdateView, NoticeFacts } from './contract/views.ts'
import type { Office } from './office.ts'
import { type CaseRow, type LabelledRow, stateOf, type UpdateRow } from './row.ts'
import { reasonLabel, withdrawnReason } from './rules/reasons.ts'
import { slaState } from './rules/sla.ts'
import { disputableUntil, movesFrom } from './rules/state.ts'

/** `office`: all but a confidential identity. `identity`: that too. `citizen`: the owner, public entries only. */
export type Reader = 'office' | 'identity' | 'citizen'

export function summaryOf(row: LabelledRow, office: Office, reader: Reader): CaseSummary {
  return {
    ...shared(row),
    ...place(row),
    citizen: citizenOf(row, reader),
    officer: row.officer_id === null || reader === 'citizen' ? null : { id: row.officer_id, name: row.officer_name },
    sla: slaState(row.due_on, office.today, row.closed_on),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    closed_at: row.closed_at?.toISOString() ?? null,
  }
}

function shared(row: LabelledRow) {
  const { id, number, kind, status, sub_state, reason, kategori, source, conversation_id, confidential, emergency } =
    row
  const { agency, version, reopened_count, due_on } = row
  return {
    ...{ id, number, kind, status, sub_state, reason, kategori, source, conversation_id, confidential, emergency },
    ...{ agency, version, reopened_count, due_on },
    reason_label: reason === null ? null : reasonLabel(reason),
    kategori_label: labelOf(row),
  }
}

function place(row: CaseRow) {
  const { alamat, area, deskripsi, location, media } = row
  return { alamat, area, deskripsi, location, media }
}

function labelOf(row: LabelledRow) {
  return { id: row.label_id ?? row.kategori, en: row.label_en ?? row.kategori }
}

function citizenOf(row: CaseRow, reader: Reader): CaseSummary['citizen'] {
  if (row.confidential && reader === 'office') {
    return { id: null, wa_user_id: null, contact: null, name: null, hidden: true }
  }
  const { citizen_id, wa_user_id, contact, citizen_name } = row
  return { id: citizen_id, wa_user_id, contact, name: citizen_name, hidden: false }
}

export interface DetailOptions {
  office: Office
  reader: Reader
  timeline: readonly UpdateRow[]
}

export function detailOf(row: LabelledRow, { office, reader, timeline }: DetailOptions): CaseDetail {
  const shown = reader === 'citizen' ? timeline.filter((update) => update.visibility === 'public') : timeline
  const until = disputableUntil(stateOf(row))
  return {
    ...summaryOf(row, office, reader),
    timeline: shown.map((update) => updateOf(update, reader)),
    next: {
      statuses: [...movesFrom(row.status)],
      disputable_until: until !== null && office.today <= until ? until : null,
      withdrawable: row.status === 'baru',
      photo_to_finish: row.needs_photo ?? false,
    },
  }
}

/** What a change may show a citizen: neither officers' names nor their own stored data changed by staff. */
const publicFields = ['status', 'sub_state', 'reason', 'agency', 'number']

function updateOf(update: UpdateRow, reader: Reader): CaseUpdateView {
  const open = reader !== 'citizen'
  const narrow = (values: Record<string, unknown> | null) =>
    values && Object.fromEntries(Object.entries(values).filter(([field]) => open || publicFields.includes(field)))
  return {
    ...{ id: update.id, kind: update.kind, note: update.note, visibility: update.visibility, media: update.media },
    at: update.at.toISOString(),
    by: { kind: update.actor_kind, id: open ? update.actor_id : null, name: open ? update.actor_name : null },
    from: narrow(update.before),
    to: narrow(update.after),
    version: update.version,
  }
}

export function noticeFactsOf(row: LabelledRow, update: UpdateRow | undefined): NoticeFacts {
  const { id, kind, number, status, agency, version, source, conversation_id, language } = row
  return {
    ...{ id, kind, number, status, agency, version, source, conversation_id, language },
    reason_label: row.reason === null ? null : reasonLabel(row.reason),
    withdrawn: row.reason === withdrawnReason,
    confidential: row.confidential,
    kategori_label: labelOf(row),
    disputable_until: disputableUntil(stateOf(row)),
    citizen: { id: row.citizen_id, wa_user_id: row.wa_user_id, phone: row.phone, name: row.citizen_name },
    update: update
      ? {
          id: update.id,
          note: update.visibility === 'public' ? update.note : null,
          visibility: update.visibility,
          by: update.actor_kind,
          agency: typeof update.after?.['agency'] === 'string' ? update.after['agency'] : null,
        }
      : null,
  }
}
