import { emit, type Handling, newId, refuse, type Tx } from '@govconnect/kernel'
import {
  type addNote,
  type announcePresence,
  type ConversationView,
  type closeConversation,
  conversationUpdated,
  type markConversationRead,
} from '../contract.ts'
import { actorOf } from '../policy.ts'
import { readConversation, readPresence } from '../queries/conversations.ts'
import { lockConversation, setClosed, setRead, touchStaff } from '../store/conversations.ts'
import { insertNote, savePresence } from '../store/notes.ts'

type Work<D> = D & { tx: Tx }

/** Staff not heard from for this long are no longer shown as present, ms. */
export const presenceMs = 15_000

async function tell(
  tx: Tx,
  id: string,
  what: 'read' | 'closed' | 'note' | 'presence',
  now: Date,
): Promise<ConversationView> {
  const view = await readConversation(tx, id)
  if (!view) throw refuse('channel.conversation_not_found')
  emit(tx, conversationUpdated, { conversation_id: id, what, version: view.version }, { key: id, occurredAt: now })
  return view
}

async function locked(tx: Tx, id: string) {
  const conversation = await lockConversation(tx, id)
  if (!conversation) throw refuse('channel.conversation_not_found')
  return conversation
}

export async function markRead({ params, ctx, tx }: Work<Handling<typeof markConversationRead>>) {
  const { id } = await locked(tx, params.conversation)
  await setRead(tx, id)
  return tell(tx, id, 'read', ctx.now())
}

export async function close({ params, ctx, tx }: Work<Handling<typeof closeConversation>>) {
  const { id } = await locked(tx, params.conversation)
  await setClosed(tx, id, ctx.now())
  return tell(tx, id, 'closed', ctx.now())
}

export async function writeNote({ params, body, ctx, tx }: Work<Handling<typeof addNote>>) {
  const { id: conversationId } = await locked(tx, params.conversation)
  const now = ctx.now()
  const { staffId, staffName } = actorOf(ctx.actor)
  const note = {
    id: newId(),
    conversation_id: conversationId,
    author_id: staffId ?? ctx.actor.id,
    author_name: staffName ?? 'sistem',
    text: body.text,
  }
  await insertNote(tx, note, now)
  await touchStaff(tx, conversationId, now)
  await tell(tx, conversationId, 'note', now)
  return { ...note, created_at: now.toISOString() }
}

export async function announce({ params, body, ctx, tx }: Work<Handling<typeof announcePresence>>) {
  const now = ctx.now()
  const id = params.conversation
  const { staffId, staffName } = actorOf(ctx.actor)
  if (!(await readConversation(tx, id))) throw refuse('channel.conversation_not_found')
  const staff = { staffId: staffId ?? ctx.actor.id, staffName: staffName ?? 'sistem' }
  const changed = await savePresence(tx, { conversationId: id, ...staff, activity: body.activity }, now)
  if (changed) await tell(tx, id, 'presence', now)
  return { others: await readPresence(tx, id, new Date(now.getTime() - presenceMs), staff.staffId) }
}
