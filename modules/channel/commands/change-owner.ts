import { emit, refuse, type Tx } from '@govconnect/kernel'
import { conversationOwnerChanged } from '../contract.ts'
import type { Actor } from '../policy.ts'
import { mayLeave } from '../rules/conversation-window.ts'
import { handBack, takeOver } from '../rules/ownership.ts'
import { sentences } from '../rules/sentences.ts'
import { type LockedConversation, saveOwnership } from '../store/conversations.ts'
import { queueMessage } from './queue-message.ts'

export type OwnerChange =
  | { cause: 'takeover'; actor: Actor; force: boolean; notify: boolean }
  | { cause: 'handover'; reason: string; summary: string | null; notify: boolean }
  | { cause: 'handback' | 'idle'; actor: Actor; force: boolean }

/**
 * Gives the conversation to staff or back to the assistant: owner, version, event and the sentence to the citizen are one transaction.
 * The conversation is locked by the caller.
 * @throws Refusal `channel.already_taken`, `channel.not_owner`, `channel.not_taken_over`
 */
export async function changeOwner(
  tx: Tx,
  conversation: LockedConversation,
  change: OwnerChange,
  now: Date,
): Promise<LockedConversation> {
  const decided = decide(conversation, change)
  if (decided.version === conversation.owner_version) return conversation
  const staffName = 'actor' in change && decided.owner === 'staff' ? change.actor.staffName : null
  const handover = change.cause === 'handover' ? { reason: change.reason, summary: change.summary } : undefined
  const version = await saveOwnership(tx, conversation.id, { ...decided, staffName, now, handover })
  emit(
    tx,
    conversationOwnerChanged,
    {
      conversation_id: conversation.id,
      owner: decided.owner,
      owner_staff_id: decided.staffId,
      owner_version: decided.version,
      cause: change.cause,
      version,
    },
    { key: conversation.id, occurredAt: now },
  )
  const changed: LockedConversation = {
    ...conversation,
    owner: decided.owner,
    owner_staff_id: decided.staffId,
    owner_staff_name: staffName,
    owner_version: decided.version,
    ownership: decided,
    version,
  }
  if ('notify' in change && change.notify && conversation.owner === 'assistant') {
    await tellCitizen(tx, changed, change.cause, now)
  }
  return changed
}

function decide(conversation: LockedConversation, change: OwnerChange) {
  const { ownership } = conversation
  const decision =
    change.cause === 'takeover'
      ? takeOver(ownership, change.actor.staffId, change.force)
      : change.cause === 'handover'
        ? takeOver(ownership, null, false)
        : handBack(ownership, change.actor.staffId, change.force)
  if (decision.ok) return decision.ownership
  throw refuse(`channel.${decision.reason}`, { owner: conversation.owner_staff_name ?? '–' })
}

/** One sentence, if the window lets it leave. */
async function tellCitizen(
  tx: Tx,
  conversation: LockedConversation,
  cause: 'takeover' | 'handover',
  now: Date,
): Promise<void> {
  if (conversation.recipient === '' || !mayLeave('text', conversation.window_expires_at, now)) return
  const content = { type: 'text' as const, text: { body: sentences[cause].id } }
  await queueMessage(tx, conversation, { content, author: 'system', priority: 'reply' }, now)
}
