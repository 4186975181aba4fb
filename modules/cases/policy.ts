import { holds, type Principal } from '@govconnect/kernel'
import { type Asker, type CaseOwner, isOwner } from './rules/ownership.ts'

/** Who may see behind a confidential case. Each look is written to the audit log by its reader. */
export function maySeeIdentity(actor: Principal): boolean {
  return holds(actor, 'cases.confidential')
}

/** The citizen a caller names; null when the office itself asks. */
export function askerOf(named: { wa_user_id?: string; citizen_id?: string }): Asker | null {
  if (named.wa_user_id === undefined && named.citizen_id === undefined) return null
  return { waUserId: named.wa_user_id, citizenId: named.citizen_id }
}

export function belongsTo(owner: CaseOwner, asker: Asker): boolean {
  return isOwner(owner, asker)
}
