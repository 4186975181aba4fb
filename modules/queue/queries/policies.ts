import { sql, type Tx } from '@govconnect/kernel'
import type { PolicyRules } from '../contract/policies.ts'
import type { PolicyState } from '../rules/words.ts'

export interface PolicyRow {
  id: string
  branch_id: string
  number: number
  state: PolicyState
  rules: PolicyRules
  note: string
  made_by_id: string
  made_by_name: string
  decided_by_id: string | null
  decided_by_name: string | null
  created_at: Date
  published_at: Date | null
  version: number
}

const columns = sql`id, branch_id, number, state, rules, note, made_by_id, made_by_name, decided_by_id, decided_by_name,
  created_at, published_at, version`

export async function findPolicyNumber(tx: Tx, branchId: string, number: number): Promise<PolicyRules> {
  const { rules } = await tx.row<{ rules: PolicyRules }>(
    sql`select rules from queue.policies where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and number = ${number}`,
  )
  return rules
}

export function findPolicy(tx: Tx, id: string): Promise<PolicyRow | undefined> {
  return tx.maybe(sql`select ${columns} from queue.policies where tenant_id = ${tx.tenantId} and id = ${id}`)
}

export function lockPolicy(tx: Tx, id: string): Promise<PolicyRow | undefined> {
  return tx.maybe(sql`select ${columns} from queue.policies where tenant_id = ${tx.tenantId} and id = ${id} for update`)
}

/** Newest first in each branch; of all branches where none is named. */
export function listPolicies(tx: Tx, of: { branch_id?: string; state?: PolicyState }): Promise<PolicyRow[]> {
  return tx.rows(sql`
    select ${columns} from queue.policies where tenant_id = ${tx.tenantId}
      and (${of.branch_id ?? null}::uuid is null or branch_id = ${of.branch_id ?? null}::uuid)
      and (${of.state ?? null}::text is null or state = ${of.state ?? null}::text)
    order by branch_id, number desc`)
}
