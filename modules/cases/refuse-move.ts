import { type Refusal, refuse } from '@govconnect/kernel'
import type { Office } from './office.ts'
import type { CaseRow, LabelledRow } from './row.ts'
import { stateOf } from './row.ts'
import { rejectReasons } from './rules/reasons.ts'
import { disputableUntil, type MoveRefusal } from './rules/state.ts'
import { summaryOf } from './view.ts'

/** A move refused: the code's own words, and the present state in `current` so that a screen can show the difference. */
export function refuseMove(code: MoveRefusal, row: LabelledRow, office: Office): Refusal {
  return refuse(code, paramsOf(row), { extra: { current: summaryOf(row, office, 'office') } })
}

function paramsOf(row: CaseRow & { label_id?: string | null }): Record<string, string | number> {
  return {
    number: row.number,
    status: row.status,
    version: row.version,
    category: row.label_id ?? row.kategori,
    reasons: Object.keys(rejectReasons).join(', '),
    until: disputableUntil(stateOf(row)) ?? '-',
  }
}
