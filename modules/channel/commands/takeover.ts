import { audit, type Handling, refuse, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import { accountSettings, type endTakeover, type startTakeover, type takeoverView } from '../contract.ts'
import { actorOf } from '../policy.ts'
import { readAccounts } from '../queries/accounts.ts'
import { readTakeover } from '../queries/conversations.ts'
import { isoOrNull } from '../queries/iso.ts'
import { lockConversation } from '../store/conversations.ts'
import { changeOwner } from './change-owner.ts'

type Work<D> = D & { tx: Tx }
type TakeoverView = z.infer<typeof takeoverView>

export async function start({ params, body, ctx, tx }: Work<Handling<typeof startTakeover>>): Promise<TakeoverView> {
  const conversation = await lockConversation(tx, params.conversation)
  if (!conversation) throw refuse('channel.conversation_not_found')
  const actor = actorOf(ctx.actor, body)
  const change = { cause: 'takeover' as const, actor, force: body?.force ?? false, notify: body?.notify ?? true }
  const changed = await changeOwner(tx, conversation, change, ctx.now())
  const subject = { type: 'conversation', id: conversation.id }
  audit(tx, ctx, {
    action: 'conversation.taken_over',
    subject,
    before: conversation.ownership,
    after: changed.ownership,
  })
  return takeoverOf(tx, conversation.id)
}

export async function end({ params, body, ctx, tx }: Work<Handling<typeof endTakeover>>): Promise<TakeoverView> {
  const conversation = await lockConversation(tx, params.conversation)
  if (!conversation) throw refuse('channel.conversation_not_found')
  const actor = actorOf(ctx.actor, body)
  // A program with the internal key speaks for the office: naming nobody, it may hand back what anybody holds.
  const force = (body?.force ?? false) || actor.staffId === null
  const changed = await changeOwner(tx, conversation, { cause: 'handback', actor, force }, ctx.now())
  const subject = { type: 'conversation', id: conversation.id }
  audit(tx, ctx, {
    action: 'conversation.handed_back',
    subject,
    before: conversation.ownership,
    after: changed.ownership,
  })
  return takeoverOf(tx, conversation.id)
}

export async function takeoverOf(tx: Tx, conversationId: string): Promise<TakeoverView> {
  const row = await readTakeover(tx, conversationId)
  if (!row) throw refuse('channel.conversation_not_found')
  const { account_id, owner_since, staff_active_at, ...rest } = row
  const [account] = await readAccounts(tx, account_id)
  const minutes = accountSettings.parse(account?.settings ?? {}).takeover_idle_minutes
  const idleAt = staff_active_at && minutes > 0 ? new Date(staff_active_at.getTime() + minutes * 60_000) : null
  return { ...rest, since: isoOrNull(owner_since), idle_at: isoOrNull(row.owner === 'staff' ? idleAt : null) }
}
