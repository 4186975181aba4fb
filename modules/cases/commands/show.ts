import { audit, refuse } from '@govconnect/kernel'
import type { CaseDetail } from '../contract/views.ts'
import { type Office, officeOf } from '../office.ts'
import { askerOf, belongsTo, maySeeIdentity } from '../policy.ts'
import { findCase, readTimeline } from '../queries/cases.ts'
import { refuseMove } from '../refuse-move.ts'
import type { CaseRow, LabelledRow } from '../row.ts'
import { checkVersion } from '../rules/state.ts'
import { lockCase } from '../store.ts'
import { detailOf, type Reader } from '../view.ts'
import type { Work } from '../work.ts'

/** The case after a change. A confidential identity stays hidden: a change is no look behind it. */
export async function showDetail(
  work: Work,
  id: string,
  office: Office,
  reader: Reader = 'office',
): Promise<CaseDetail> {
  const row = await findCase(work.tx, work.kind, id)
  return detailOf(row, { office, reader, timeline: await readTimeline(work.tx, row.id) })
}

/**
 * Reads one case for whoever asks. A citizen named in the query sees an own case only, and its public side; staff with
 * the right see behind a confidential one, and that look is written to the audit log in the same transaction.
 */
export async function lookAtCase(
  work: Work,
  reference: string,
  query: { wa_user_id?: string; citizen_id?: string },
): Promise<CaseDetail> {
  const row = await findCase(work.tx, work.kind, reference)
  const reader = readerOf(work, row, query)
  if (row.confidential && reader === 'identity') {
    audit(work.tx, work.ctx, { action: 'case.identity_viewed', subject: { type: row.kind, id: row.id } })
  }
  const office = await officeOf(work.ctx)
  return detailOf(row, { office, reader, timeline: await readTimeline(work.tx, row.id) })
}

function readerOf(work: Work, row: LabelledRow, query: { wa_user_id?: string; citizen_id?: string }): Reader {
  const asker = askerOf(query)
  if (asker) {
    refuseForeign(row, asker)
    return 'citizen'
  }
  return maySeeIdentity(work.ctx.actor) ? 'identity' : 'office'
}

/** A case of somebody else answers as if it did not exist. */
function refuseForeign(row: CaseRow, asker: NonNullable<ReturnType<typeof askerOf>>): void {
  const owner = { waUserId: row.wa_user_id, citizenId: row.citizen_id, phoneDigits: row.phone }
  if (!belongsTo(owner, asker)) throw refuse('cases.not_found')
}

interface Opened {
  row: LabelledRow
  office: Office
}

/** The case locked for a change, and its office's clock. @throws Refusal `cases.not_found`, `cases.version_conflict` */
export async function openForChange(work: Work, reference: string, version: number | undefined): Promise<Opened> {
  return openForCitizen(work, reference, { version })
}

/** As `openForChange`; a citizen named must own it, and learns nothing of it otherwise, not even its version. */
export async function openForCitizen(
  work: Work,
  reference: string,
  named: { wa_user_id?: string; citizen_id?: string; version?: number },
): Promise<Opened> {
  const office = await officeOf(work.ctx)
  const locked = await lockCase(work.tx, work.kind, reference)
  if (!locked) throw refuse('cases.not_found')
  const asker = askerOf(named)
  if (asker) refuseForeign(locked, asker)
  const row = await findCase(work.tx, work.kind, locked.id)
  const conflict = checkVersion(row.version, named.version)
  if (conflict) throw refuseMove(conflict, row, office)
  return { row, office }
}
