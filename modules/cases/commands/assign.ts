import { audit, refuse } from '@govconnect/kernel'
import type { AssignBody } from '../contract/inputs.ts'
import type { CaseDetail } from '../contract/views.ts'
import { refuseMove } from '../refuse-move.ts'
import type { CaseRow } from '../row.ts'
import { isClosed } from '../rules/state.ts'
import { saveCase } from '../store.ts'
import { actorOf, addEntry, tell, type Work } from '../work.ts'
import { openForChange, showDetail } from './show.ts'

/** Gives an open case to an officer, an agency, or both. A new agency is told to the citizen, a new officer is not. */
export async function assignCase(work: Work, reference: string, body: AssignBody): Promise<CaseDetail> {
  if (body.officer_id === undefined && body.agency === undefined) throw refuse('cases.assignee_required')
  const { row: before, office } = await openForChange(work, reference, body.version)
  if (isClosed(before.status)) throw refuseMove('cases.already_closed', before, office)
  const row = { ...before, ...assigneeOf(before, body), version: before.version + 1, updated_at: office.now }
  const agencyChanged = row.agency !== before.agency
  const officerChanged = row.officer_id !== before.officer_id
  if (!agencyChanged && !officerChanged) return showDetail(work, row.id, office)
  const updateId = await addEntry(work, row, {
    ...actorOf(work.ctx.actor, false),
    kind: 'assigned',
    before: assignment(before),
    after: { ...assignment(row), ...(body.reason === undefined ? {} : { why: body.reason }) },
    ...{ note: null, visibility: agencyChanged ? 'public' : 'internal', media: [] },
  })
  await saveCase(work.tx, row)
  tell.assigned(work, row, { updateId, agencyChanged, officerChanged })
  const subject = { type: row.kind, id: row.id }
  audit(work.tx, work.ctx, { action: 'case.assigned', subject, before: assignment(before), after: assignment(row) })
  return showDetail(work, row.id, office)
}

function assigneeOf(before: CaseRow, body: AssignBody): Pick<CaseRow, 'officer_id' | 'officer_name' | 'agency'> {
  const agency = body.agency === undefined ? before.agency : body.agency
  if (body.officer_id === undefined) return { officer_id: before.officer_id, officer_name: before.officer_name, agency }
  const officer_name = body.officer_id === null ? null : (body.officer_name ?? null)
  return { officer_id: body.officer_id, officer_name, agency }
}

function assignment({ officer_id, officer_name, agency }: CaseRow) {
  return { officer_id, officer_name, agency }
}
