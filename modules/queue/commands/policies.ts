import { audit, emit, newId, refuse } from '@govconnect/kernel'
import { placesChanged } from '../contract/events.ts'
import type { PolicyRules, PolicyView } from '../contract/policies.ts'
import { listPolicies, lockPolicy, type PolicyRow } from '../queries/policies.ts'
import { policyFault } from '../rules/policy.ts'
import { policyOf } from '../setup.ts'
import { deletePolicy, insertPolicy, retirePublished, savePolicy } from '../store/policies.ts'
import type { Work } from '../work.ts'
import { alone } from './places.ts'

export function policyViewOf(row: PolicyRow): PolicyView {
  const { id, branch_id, number, state, rules, note, version } = row
  return {
    ...{ id, branch_id, number, state, rules, note, version },
    made_by: { id: row.made_by_id, name: row.made_by_name },
    decided_by: row.decided_by_id === null ? null : { id: row.decided_by_id, name: row.decided_by_name ?? '-' },
    created_at: row.created_at.toISOString(),
    published_at: row.published_at?.toISOString() ?? null,
  }
}

function refuseFaulty(work: Work, rules: PolicyRules): void {
  const fault = policyFault(rules)
  if (fault) throw refuse('queue.policy_invalid', { reason: fault[work.locale] })
}

const nameOf = ({ by }: Work) => by.name ?? by.kind

/** A draft from the published policy, or from rules that are given. */
export async function draftPolicy(
  asked: Work,
  of: { branch_id: string; rules?: PolicyRules; note: string },
): Promise<PolicyRow> {
  const work = await alone(asked)
  if (!work.setup.branches.has(of.branch_id)) throw refuse('queue.unknown_reference', { what: 'branch' })
  const rules = of.rules ?? policyOf(work.setup, of.branch_id).rules
  refuseFaulty(work, rules)
  const latest = (await listPolicies(work.tx, { branch_id: of.branch_id }))[0]?.number ?? 0
  const row: PolicyRow = {
    ...{ id: newId(), branch_id: of.branch_id, number: latest + 1, state: 'draft', rules, note: of.note },
    ...{ made_by_id: work.by.id, made_by_name: nameOf(work), decided_by_id: null, decided_by_name: null },
    ...{ created_at: new Date(work.now), published_at: null, version: 1 },
  }
  await insertPolicy(work.tx, row)
  return row
}

async function locked(work: Work, id: string, version: number): Promise<PolicyRow> {
  const row = await lockPolicy(work.tx, id)
  if (!row) throw refuse('queue.not_found')
  if (row.version !== version)
    throw refuse('queue.version_conflict', { version: row.version }, { extra: { current: policyViewOf(row) } })
  return row
}

async function keep(work: Work, before: PolicyRow, change: Partial<PolicyRow>): Promise<PolicyRow> {
  const row = { ...before, ...change, version: before.version + 1 }
  await savePolicy(work.tx, row)
  return row
}

export async function changePolicy(
  work: Work,
  id: string,
  of: { version: number; rules: PolicyRules; note: string },
): Promise<PolicyRow> {
  const row = await locked(work, id, of.version)
  if (row.state !== 'draft') throw refuse('queue.policy_not_draft')
  refuseFaulty(work, of.rules)
  return keep(work, row, { rules: of.rules, note: of.note })
}

export async function discardPolicy(work: Work, id: string, version: number): Promise<void> {
  const row = await locked(work, id, version)
  if (row.state !== 'draft') throw refuse('queue.policy_not_draft')
  const { branch_id, number, rules, made_by_id } = row
  const subject = { type: 'queue_policy', id }
  const before = { branch_id, number, rules, note: row.note, made_by_id }
  if (work.asked) audit(work.tx, work.asked, { action: 'queue.policy_discarded', subject, before })
  await deletePolicy(work.tx, id)
}

export async function proposePolicy(work: Work, id: string, version: number): Promise<PolicyRow> {
  const row = await locked(work, id, version)
  if (row.state !== 'draft') throw refuse('queue.policy_not_draft')
  note(work, 'queue.policy_proposed', row)
  return keep(work, row, { state: 'proposed' })
}

/** Two pairs of eyes: whoever made it does not approve it, and may only take it back. Approved, it counts for tickets from now on. */
export async function decidePolicy(
  work: Work,
  id: string,
  of: { version: number; approve: boolean; note: string },
): Promise<PolicyRow> {
  const row = await locked(work, id, of.version)
  if (row.state !== 'proposed') throw refuse('queue.policy_not_proposed')
  if (of.approve && row.made_by_id === work.by.id) throw refuse('queue.own_policy')
  const decided = { decided_by_id: work.by.id, decided_by_name: nameOf(work), note: of.note || row.note }
  if (of.approve) return publish(work, row, decided)
  note(work, 'queue.policy_rejected', row)
  return keep(work, row, { ...decided, state: 'rejected' })
}

export async function rollBackPolicy(
  work: Work,
  id: string,
  of: { version: number; reason: string },
): Promise<PolicyRow> {
  const row = await locked(work, id, of.version)
  if (row.state !== 'retired') throw refuse('queue.policy_not_retired')
  note(work, 'queue.policy_rolled_back', row, of.reason)
  return publish(work, row, {})
}

async function publish(work: Work, row: PolicyRow, decided: Partial<PolicyRow>): Promise<PolicyRow> {
  await alone(work)
  await retirePublished(work.tx, row.branch_id)
  const now = new Date(work.now)
  const after = await keep(work, row, { ...decided, state: 'published', published_at: now })
  emit(
    work.tx,
    placesChanged,
    { branch_id: row.branch_id, what: 'policy' },
    { key: work.tenantId, occurredAt: now, requestId: work.requestId },
  )
  note(work, 'queue.policy_published', after)
  return after
}

function note(work: Work, action: string, { id, branch_id, number }: PolicyRow, reason?: string): void {
  if (work.asked)
    audit(work.tx, work.asked, { action, subject: { type: 'queue_policy', id }, after: { branch_id, number, reason } })
}
