import type { assistantReplied } from '@govconnect/assistant/contract'
import { newId, type PayloadOf, Refusal, type Tx } from '@govconnect/kernel'
import { fitBubble } from '../rules/assistant-bubbles.ts'
import { mayAssistantReply } from '../rules/ownership.ts'
import { lockConversation } from '../store/conversations.ts'
import { insertDroppedReply } from '../store/notes.ts'
import { changeOwner } from './change-owner.ts'
import { checked, queueMessage } from './queue-message.ts'

/**
 * Writes the assistant's answer, if nobody took the conversation since it began to think: owner and version are compared under the
 * conversation's lock, which takeover takes too, so one of the two comes first. A late answer is dropped, and the drop recorded.
 */
export async function writeAssistantReply(tx: Tx, said: PayloadOf<typeof assistantReplied>, now: Date): Promise<void> {
  const conversation = await lockConversation(tx, said.conversation_id)
  if (!conversation) return
  const drop = (reason: string) =>
    insertDroppedReply(tx, {
      id: newId(),
      conversationId: conversation.id,
      turnId: said.turn_id,
      decisionId: said.decision_id ?? null,
      ownerVersion: said.owner_version,
      seenVersion: conversation.owner_version,
      reason,
      now,
    })
  if (!mayAssistantReply(conversation.ownership, said.owner_version)) return drop('owner_changed')
  if (conversation.closed_at !== null) return drop('closed')
  const contents = said.replies.flatMap(fitBubble)
  try {
    for (const content of contents) checked(content)
    for (const content of contents)
      await queueMessage(tx, conversation, { content, author: 'assistant', priority: 'reply' }, now)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await drop(error.code)
  }
  if (!said.handover) return
  const { reason, summary } = said.handover
  // The assistant's own words say that a person takes over; only if it said nothing do we.
  const notify = contents.length === 0
  await changeOwner(tx, conversation, { cause: 'handover', reason, summary: summary ?? null, notify }, now)
}
