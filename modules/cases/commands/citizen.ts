import { refuse } from '@govconnect/kernel'
import type { DisputeBody, WithdrawBody } from '../contract/inputs.ts'
import type { CaseDetail } from '../contract/views.ts'
import type { Office } from '../office.ts'
import { askerOf } from '../policy.ts'
import { refuseMove } from '../refuse-move.ts'
import { type LabelledRow, stateOf } from '../row.ts'
import { applyState } from '../rules/apply-state.ts'
import { decideDispute, decideWithdraw, type NextState } from '../rules/state.ts'
import { saveCase } from '../store.ts'
import { actorOf, addEntry, tell, type Work } from '../work.ts'
import { openForCitizen, showDetail } from './show.ts'

/** A citizen takes an own new case back. */
export async function withdrawCase(work: Work, reference: string, body: WithdrawBody): Promise<CaseDetail> {
  if (!askerOf(body)) throw refuse('cases.citizen_required')
  const { row, office } = await openForCitizen(work, reference, body)
  const decision = decideWithdraw(stateOf(row))
  if (!decision.ok) throw refuseMove(decision.code, row, office)
  return writeMove(
    { work, row, office, next: decision.value },
    { cause: 'withdrawn', note: body.note ?? null, byCitizen: true },
  )
}

/** A citizen, or an officer on the citizen's word, says that a closed case is not solved. */
export async function disputeCase(work: Work, reference: string, body: DisputeBody): Promise<CaseDetail> {
  const { row, office } = await openForCitizen(work, reference, body)
  const decision = decideDispute(stateOf(row), office.today)
  if (!decision.ok) throw refuseMove(decision.code, row, office)
  const byCitizen = askerOf(body) !== null
  return writeMove({ work, row, office, next: decision.value }, { cause: 'disputed', note: body.note, byCitizen })
}

interface Moving {
  work: Work
  row: LabelledRow
  office: Office
  next: NextState
}

async function writeMove(
  { work, row: before, office, next }: Moving,
  how: { cause: 'withdrawn' | 'disputed'; note: string | null; byCitizen: boolean },
): Promise<CaseDetail> {
  const row = {
    ...before,
    ...applyState(before, next, office),
    version: before.version + 1,
    updated_at: office.now,
    reopened_count: before.reopened_count + (how.cause === 'disputed' ? 1 : 0),
  }
  const updateId = await addEntry(work, row, {
    ...actorOf(work.ctx.actor, how.byCitizen),
    kind: how.cause,
    before: { status: before.status, sub_state: before.sub_state },
    after: { status: next.status, sub_state: next.subState, ...(next.reason ? { reason: next.reason } : {}) },
    ...{ note: how.note, visibility: 'public', media: [] },
  })
  await saveCase(work.tx, row)
  tell.status(work, row, { updateId, from: before.status, cause: how.cause })
  return showDetail(work, row.id, office, how.byCitizen ? 'citizen' : 'office')
}
