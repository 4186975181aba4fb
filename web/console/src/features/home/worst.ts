import type { CaseSummary } from '@govconnect/cases/contract'
import type { ConversationView } from '@govconnect/channel/contract'

export type WorstItem =
  | { kind: 'conversation'; id: string; since: string; conversation: ConversationView }
  | { kind: 'case'; id: string; since: string; item: CaseSummary }

const weight = (one: WorstItem): number => {
  if (one.kind === 'case' && one.item.emergency) return 0
  if (one.kind === 'conversation') return 1
  if (one.item.sla === 'breached') return 2
  return one.item.sla === 'at_risk' ? 3 : 4
}

/**
 * What somebody should open first: emergencies, then citizens who wait for a person, then cases past their day, then
 * nearly due ones, then those nobody has taken; within each the longest waiting first.
 */
export const worstItems = (
  conversations: readonly ConversationView[],
  cases: readonly CaseSummary[],
  most = 3,
): WorstItem[] => {
  const known = new Map<string, WorstItem>()
  for (const conversation of conversations)
    known.set(conversation.id, {
      kind: 'conversation',
      id: conversation.id,
      since: conversation.last_message_at ?? conversation.created_at,
      conversation,
    })
  for (const item of cases) known.set(item.id, { kind: 'case', id: item.id, since: item.created_at, item })
  return [...known.values()].sort((a, b) => weight(a) - weight(b) || a.since.localeCompare(b.since)).slice(0, most)
}
