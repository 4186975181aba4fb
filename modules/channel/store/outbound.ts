import { sql, type Tx } from '@govconnect/kernel'
import type { LockedConversation } from './conversations.ts'

export interface OutboundRow {
  id: string
  conversation: LockedConversation
  author: 'assistant' | 'staff' | 'system'
  authorId: string | null
  content: { type: string }
  text: string | null
  replyTo: string | null
  priority: 'urgent' | 'reply' | 'notice' | 'bulk'
  position: number
  expiresAt: Date | null
  ref: string | null
  now: Date
}

/** The message in the history and its place in the queue; the conversation row is locked by the caller. */
export async function insertOutbound(tx: Tx, row: OutboundRow): Promise<void> {
  const { conversation, now } = row
  const content = JSON.stringify(row.content)
  const statement = sql`
    with shown as (
      insert into channel.messages (id, tenant_id, account_id, conversation_id, citizen_id, direction, author, author_id, address, type,
        body, content, reply_to, status, ref, provider_time, received_at)
      values (${row.id}, ${tx.tenantId}, ${conversation.account_id}, ${conversation.id}, ${conversation.citizen_id}, 'out', ${row.author},
        ${row.authorId}, ${conversation.recipient}, ${row.content.type}, ${row.text}, ${content}::jsonb, ${row.replyTo}, 'queued',
        ${row.ref}, ${now}, ${now})
    ), touched as (
      update channel.conversations set last_text = left(${row.text}, 300), last_type = ${row.content.type}, last_direction = 'out',
        last_message_at = greatest(last_message_at, ${now}),
      last_minute = greatest(last_minute, date_trunc('minute', ${now}::timestamptz)), version = version + 1
      where id = ${conversation.id}
    )
    insert into channel.outbound (id, tenant_id, account_id, conversation_id, recipient_kind, recipient, content, reply_to, priority,
      position, state, next_attempt_at, expires_at, ref, queued_at)
    values (${row.id}, ${tx.tenantId}, ${conversation.account_id}, ${conversation.id}, ${conversation.recipient_kind},
      ${conversation.recipient}, ${content}::jsonb, ${row.replyTo}, ${row.priority}, ${row.position}, 'queued', ${now}, ${row.expiresAt},
      ${row.ref}, ${now})`
  await tx.run({ name: 'channel-queue-message', text: statement.text, values: statement.values })
}

interface Moved {
  id: string
  conversation_id: string
  account_id: string
  provider_id: string | null
  ref: string | null
  state: string
}

/** Cancels what still waits: one message, or everything of a number. */
export async function cancelWaiting(
  tx: Tx,
  which: { id: string } | { accountId: string },
  now: Date,
): Promise<Moved[]> {
  const id = 'id' in which ? which.id : null
  const accountId = 'accountId' in which ? which.accountId : null
  return tx.rows<Moved>(sql`
    with o as (
      update channel.outbound set state = 'cancelled', finished_at = ${now}
      where (id = ${id}::uuid or account_id = ${accountId}::uuid) and state in ('queued', 'retry_wait')
      returning id, tenant_id, conversation_id, account_id, provider_id, ref, state
    ), m as (
      update channel.messages m set status = 'cancelled' from o where m.tenant_id = o.tenant_id and m.id = o.id
    )
    select id, conversation_id, account_id, provider_id, ref, state from o`)
}

/** Queues failed messages again (and, one by one, a doubtful one: a person decided that it did not arrive). */
export async function requeue(
  tx: Tx,
  which: { accountId: string | null; ids: readonly string[] | null; errorCode: number | null; doubtful: boolean },
  now: Date,
): Promise<Moved[]> {
  return tx.rows<Moved>(sql`
    with o as (
      update channel.outbound set state = 'queued', failures = 0, next_attempt_at = ${now}, finished_at = null, doubt_since = null,
        error_code = null, error_text = null, expires_at = null
      where (${which.accountId}::uuid is null or account_id = ${which.accountId}::uuid)
        and (${which.ids}::uuid[] is null or id = any(${which.ids}::uuid[]))
        and (${which.errorCode}::int is null or error_code = ${which.errorCode}::int)
        and (state in ('failed', 'expired') or (${which.doubtful}::boolean and state = 'in_doubt'))
      returning id, tenant_id, conversation_id, account_id, provider_id, ref, state
    ), m as (
      update channel.messages m set status = 'queued', status_rank = 0, provider_id = null, error_code = null, error_text = null
      from o where m.tenant_id = o.tenant_id and m.id = o.id
    )
    select id, conversation_id, account_id, provider_id, ref, state from o`)
}

/** Pauses a number; `resumeAt` null means until a person resumes it. */
export async function setPaused(
  tx: Tx,
  pause: { accountId: string; tenantId: string; reason: string; resumeAt: Date | null },
): Promise<void> {
  await tx.run(sql`
    insert into channel.lanes (account_id, tenant_id, paused, paused_reason, resume_at)
    values (${pause.accountId}, ${pause.tenantId}, true, ${pause.reason}, ${pause.resumeAt})
    on conflict (account_id) do update set
      -- A throttle never shortens or replaces a stop that waits for a person.
      paused_reason = case when lanes.paused and lanes.resume_at is null and ${pause.resumeAt}::timestamptz is not null then lanes.paused_reason else excluded.paused_reason end,
      resume_at = case when lanes.paused and lanes.resume_at is null then null when excluded.resume_at is null then null else greatest(lanes.resume_at, excluded.resume_at) end,
      paused = true`)
}

export async function setResumed(tx: Tx, accountId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update channel.lanes set paused = false, paused_reason = null, resume_at = null where account_id = ${accountId} and paused`)
  return changed > 0
}
