import { type Handling, refuse, type Tx } from '@govconnect/kernel'
import type { replyToConversation, sendMessage } from '../contract.ts'
import { actorOf } from '../policy.ts'
import { readAccounts } from '../queries/accounts.ts'
import type { OutboundContent, ShorthandContent } from '../rules/outbound-content.ts'
import { mayStaffReply } from '../rules/ownership.ts'
import { readRecipient } from '../rules/recipient.ts'
import {
  type LockedConversation,
  lockConversation,
  lockOrOpenConversation,
  touchStaff,
} from '../store/conversations.ts'
import { changeOwner } from './change-owner.ts'
import { queueMessage } from './queue-message.ts'

type Work<D> = D & { tx: Tx }

const envelopeFields = new Set(
  'to conversation_id account_id reply_to context priority ref expires_at request_id take_over'.split(' '),
)

/** The content of a body that also says where it goes. */
function contentOf(body: object): OutboundContent | ShorthandContent {
  const content = Object.fromEntries(Object.entries(body).filter(([name]) => !envelopeFields.has(name)))
  return content as unknown as OutboundContent | ShorthandContent
}

/** Other modules and programs send: to a number, or into a conversation. */
export async function send({ body, ctx, tx }: Work<Handling<typeof sendMessage>>) {
  const now = ctx.now()
  const conversation = await conversationFor(tx, body, now)
  const author = ctx.actor.kind === 'staff' ? 'staff' : 'system'
  return queueMessage(
    tx,
    conversation,
    {
      content: contentOf(body),
      author,
      authorId: actorOf(ctx.actor).staffId,
      priority: body.priority,
      replyTo: body.reply_to ?? body.context?.message_id ?? null,
      ref: body.ref ?? null,
      expiresAt: body.expires_at ? new Date(body.expires_at) : null,
    },
    now,
  )
}

async function conversationFor(
  tx: Tx,
  body: { to?: string; conversation_id?: string; account_id?: string },
  now: Date,
): Promise<LockedConversation> {
  if (body.conversation_id) return openConversation(tx, body.conversation_id, now)
  if (!body.to)
    throw refuse('channel.recipient_missing', {}, { errors: [{ pointer: '#/body/to', detail: 'required' }] })
  const address = readRecipient(body.to)
  if (!address)
    throw refuse('channel.recipient_invalid', {}, { errors: [{ pointer: '#/body/to', detail: 'no number' }] })
  const accounts = await readAccounts(tx, body.account_id ?? null)
  const account = accounts[0]
  if (!account) throw refuse(body.account_id ? 'channel.account_not_found' : 'channel.no_account')
  return lockOrOpenConversation(tx, { accountId: account.id, address, now })
}

/** The conversation, or the one that is open now where it was closed meanwhile. */
async function openConversation(tx: Tx, id: string, now: Date): Promise<LockedConversation> {
  const conversation = await lockConversation(tx, id)
  if (!conversation) throw refuse('channel.conversation_not_found')
  if (conversation.closed_at === null) return conversation
  const address = { kind: conversation.recipient_kind, value: conversation.recipient }
  return lockOrOpenConversation(tx, { accountId: conversation.account_id, address, now })
}

/** Staff answer the citizen. Only the owner may; asking to take over makes the caller the owner in the same transaction. */
export async function reply({ params, body, ctx, tx }: Work<Handling<typeof replyToConversation>>) {
  const now = ctx.now()
  let conversation = await openConversation(tx, params.conversation, now)
  const actor = actorOf(ctx.actor)
  const staffId = actor.staffId ?? 'internal'
  if (!mayStaffReply(conversation.ownership, staffId)) {
    if (!body.take_over) throw refuse('channel.not_owner')
    const to = { actor: { staffId, staffName: actor.staffName }, force: false, notify: false }
    conversation = await changeOwner(tx, conversation, { cause: 'takeover', ...to }, now)
  }
  await touchStaff(tx, conversation.id, now)
  const message = {
    content: contentOf(body),
    author: 'staff' as const,
    authorId: staffId,
    priority: 'urgent' as const,
    replyTo: body.reply_to ?? null,
  }
  return queueMessage(tx, conversation, message, now)
}
