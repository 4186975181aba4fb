import { emit, newId, refuse, type Tx } from '@govconnect/kernel'
import { faultCode, limitCode } from '../contract/limit-refusals.ts'
import { messageQueued } from '../contract.ts'
import { wakeLane } from '../lane/wake.ts'
import { mayLeave } from '../rules/conversation-window.ts'
import type { OutboundContent, ShorthandContent } from '../rules/outbound-content.ts'
import { checkOutbound, type LimitBreach } from '../rules/outbound-limits.ts'
import { type PriorityClass, queuePosition } from '../rules/priority.ts'
import { expandShorthand, textOf } from '../rules/shorthand.ts'
import type { LockedConversation } from '../store/conversations.ts'
import { insertOutbound } from '../store/outbound.ts'

export interface ToQueue {
  content: OutboundContent | ShorthandContent
  author: 'assistant' | 'staff' | 'system'
  authorId?: string | null
  priority: PriorityClass
  replyTo?: string | null
  ref?: string | null
  expiresAt?: Date | null
}

/**
 * Queues a message in the transaction of whatever caused it. The conversation is locked by the caller, so that its messages leave in the
 * order in which they were queued.
 * @throws Refusal `channel.limit.…`, `channel.content.…`, `channel.window_closed`, `channel.recipient_invalid`
 */
export async function queueMessage(
  tx: Tx,
  conversation: LockedConversation,
  message: ToQueue,
  now: Date,
): Promise<{ id: string; conversation_id: string; account_id: string; status: 'queued' }> {
  const content = checked(message.content)
  if (conversation.recipient === '') throw refuse('channel.recipient_invalid')
  if (!mayLeave(content.type, conversation.window_expires_at, now)) throw refuse('channel.window_closed')
  const id = newId()
  const text = textOf(content)
  await insertOutbound(tx, {
    id,
    conversation,
    author: message.author,
    authorId: message.authorId ?? null,
    content,
    text,
    replyTo: message.replyTo ?? null,
    priority: message.priority,
    position: queuePosition(message.priority, now),
    expiresAt: message.expiresAt ?? null,
    ref: message.ref ?? null,
    now,
  })
  const queued = { conversation_id: conversation.id, account_id: conversation.account_id }
  const told = { ...queued, message_id: id, type: content.type, text: text?.slice(0, 1000) ?? null }
  emit(
    tx,
    messageQueued,
    { ...told, author: message.author, ref: message.ref ?? null },
    { key: conversation.id, occurredAt: now },
  )
  tx.afterCommit(() => wakeLane(conversation.account_id))
  return { id, ...queued, status: 'queued' }
}

/** The content as it will leave, or the refusal that names its first fault and lists all. */
export function checked(given: OutboundContent | ShorthandContent): OutboundContent {
  const content = expandShorthand(given)
  const breaches = checkOutbound(content)
  const [first] = breaches
  if (!first) return content
  const errors = breaches.map((breach) => ({ pointer: `#/body${breach.pointer}`, detail: describe(breach) }))
  if (first.kind === 'limit') throw refuse(limitCode(first.limit), { max: first.max, actual: first.actual }, { errors })
  throw refuse(faultCode(first.fault), {}, { errors })
}

function describe(breach: LimitBreach): string {
  return breach.kind === 'limit' ? `${breach.limit}: ${breach.actual} > ${breach.max}` : breach.fault
}
