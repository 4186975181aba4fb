import type { Tx } from '@govconnect/kernel'
import { findPolicyNumber } from './queries/policies.ts'
import { defaultPolicy } from './rules/policy.ts'
import type { Ticket } from './rules/ticket.ts'
import type { Policy } from './setup.ts'

/** Policies that were published once never change: a process keeps those it met. */
const kept = new Map<string, Policy>()
const keptAtMost = 2_000

/** The policy that a ticket was born with, whichever is published now (QM-13). */
export async function policyAt(tx: Tx, ticket: Pick<Ticket, 'branch_id' | 'policy_number'>): Promise<Policy> {
  if (ticket.policy_number === 0) return { number: 0, rules: defaultPolicy }
  const key = `${ticket.branch_id} ${ticket.policy_number}`
  const known = kept.get(key)
  if (known) return known
  const rules = await findPolicyNumber(tx, ticket.branch_id, ticket.policy_number)
  const policy = { number: ticket.policy_number, rules }
  kept.set(key, policy)
  const oldest = kept.keys().next().value
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest)
  return policy
}
