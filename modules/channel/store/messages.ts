import { sql, type Tx } from '@govconnect/kernel'
import type { LockedConversation } from './conversations.ts'

/** Puts a reaction on a message, replaces its text, or marks it taken back. Answers where to show it; nothing when we never had it. */
export async function changeTarget(
  tx: Tx,
  change: { accountId: string; targetId: string; type: 'reaction' | 'edit' | 'revoke'; text: string | null },
): Promise<{ conversation_id: string; version: number } | undefined> {
  const { accountId, targetId, type } = change
  const target = await tx.maybe<{ conversation_id: string | null }>(sql`
    update channel.messages set
      reaction = case when ${type} = 'reaction' then ${change.text} else reaction end,
      body = case when ${type} = 'edit' then coalesce(${change.text}, body) else body end,
      edited = edited or ${type} = 'edit',
      revoked = revoked or ${type} = 'revoke'
    where account_id = ${accountId} and provider_id = ${targetId}
    returning conversation_id`)
  if (!target?.conversation_id) return undefined
  return tx.maybe(sql`
    update channel.conversations set version = version + 1 where id = ${target.conversation_id}
    returning id as conversation_id, version`)
}

interface EchoRow {
  id: string
  accountId: string
  conversation: LockedConversation
  address: string
  providerId: string
  type: string | null
  text: string | null
  replyTo: string | null
  raw: string
  sentAt: Date
  now: Date
}

/** A message written on the phone itself; false when it is already known. */
export async function insertEcho(tx: Tx, echo: EchoRow): Promise<boolean> {
  const { conversation } = echo
  const inserted = await tx.run(sql`
    insert into channel.messages (id, tenant_id, account_id, conversation_id, citizen_id, direction, author, provider_id, address, type,
      body, reply_to, status, status_rank, provider_time, received_at, raw)
    values (${echo.id}, ${tx.tenantId}, ${echo.accountId}, ${conversation.id}, ${conversation.citizen_id}, 'out', 'phone',
      ${echo.providerId}, ${echo.address}, ${echo.type}, ${echo.text}, ${echo.replyTo}, 'sent', 1, ${echo.sentAt}, ${echo.now}, ${echo.raw}::json)
    on conflict (account_id, provider_id) where provider_id is not null do nothing`)
  if (inserted === 0) return false
  await tx.run(sql`
    update channel.conversations set last_text = left(${echo.text}, 300), last_type = ${echo.type}, last_direction = 'out',
      last_message_at = greatest(last_message_at, ${echo.now}),
      last_minute = greatest(last_minute, date_trunc('minute', ${echo.now}::timestamptz)), version = version + 1
    where id = ${conversation.id}`)
  return true
}
