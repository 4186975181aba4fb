import { join, sql, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import type { laneView, OutboundState, queuedMessageView } from '../contract.ts'
import { accountSettings } from '../contract.ts'
import { iso, isoOrNull } from './iso.ts'

type LaneView = z.infer<typeof laneView>
type LaneRow = Omit<LaneView, 'oldest_pending_at' | 'next_send_at' | 'messages_per_second'> & {
  settings: unknown
  oldest_pending_at: Date | null
  next_send_at: Date | null
}

/** The queue of each number of the office, or of one. */
export async function readLanes(tx: Tx, now: Date, accountId: string | null = null): Promise<LaneView[]> {
  const rows = await tx.rows<LaneRow>(sql`
    select a.id as account_id, a.name as session, a.phone_number_id, a.settings, coalesce(l.paused, false) as paused, l.paused_reason,
      coalesce(w.pending, 0) as pending, coalesce(w.processing, 0) as processing, coalesce(w.in_doubt, 0) as in_doubt,
      coalesce(f.completed, 0) as completed, coalesce(f.failed, 0) as failed, coalesce(f.sent_last_minute, 0) as sent_last_minute,
      w.oldest_pending_at, case when not coalesce(l.paused, false) then w.next_send_at else l.resume_at end as next_send_at
    from channel.accounts a
    left join channel.lanes l on l.account_id = a.id
    left join lateral (
      select count(*) filter (where state in ('queued', 'retry_wait')) as pending,
        count(*) filter (where state in ('leased', 'typing', 'sending', 'in_doubt')) as processing,
        count(*) filter (where state = 'in_doubt') as in_doubt,
        min(queued_at) filter (where state in ('queued', 'retry_wait')) as oldest_pending_at,
        min(next_attempt_at) filter (where state in ('queued', 'retry_wait')) as next_send_at
      from channel.outbound o where o.account_id = a.id and o.state in ('queued', 'leased', 'typing', 'sending', 'retry_wait', 'in_doubt')
    ) w on true
    left join lateral (
      select count(*) filter (where state = 'sent') as completed, count(*) filter (where state in ('failed', 'expired')) as failed,
        count(*) filter (where state = 'sent' and finished_at > ${new Date(now.getTime() - 60_000)}) as sent_last_minute
      from channel.outbound o where o.account_id = a.id and o.finished_at > ${new Date(now.getTime() - 24 * 3_600_000)}
    ) f on true
    where ${accountId}::uuid is null or a.id = ${accountId}::uuid
    order by a.created_at, a.id`)
  return rows.map(({ settings, ...row }) => ({
    ...row,
    messages_per_second: accountSettings.parse(settings).messages_per_second,
    oldest_pending_at: isoOrNull(row.oldest_pending_at),
    next_send_at: isoOrNull(row.next_send_at),
  }))
}

type QueuedView = z.infer<typeof queuedMessageView>
type QueuedRow = Omit<QueuedView, 'queued_at' | 'next_attempt_at'> & { queued_at: Date; next_attempt_at: Date | null }

export interface QueuedSearch {
  id: string | null
  accountId: string | null
  state: OutboundState | null
  afterId: string | null
  limit: number
}

export async function readQueued(tx: Tx, search: QueuedSearch): Promise<QueuedView[]> {
  const wanted = [sql`o.tenant_id = ${tx.tenantId}`]
  if (search.id !== null) wanted.push(sql`o.id = ${search.id}`)
  if (search.accountId !== null) wanted.push(sql`o.account_id = ${search.accountId}`)
  if (search.state !== null) wanted.push(sql`m.status = ${search.state}`)
  if (search.afterId !== null) wanted.push(sql`o.id < ${search.afterId}::uuid`)
  const rows = await tx.rows<QueuedRow>(sql`
    select o.id, o.conversation_id, o.account_id, o.recipient as to, o.content->>'type' as type, m.body as text, o.priority, m.status as state,
      o.attempts, o.error_code, o.error_text, o.queued_at, case when o.state in ('queued', 'retry_wait') then o.next_attempt_at end as next_attempt_at
    from channel.outbound o join channel.messages m on m.tenant_id = o.tenant_id and m.id = o.id
    where ${join(wanted, ' and ')} order by o.id desc limit ${search.limit + 1}`)
  return rows.map((row) => ({ ...row, queued_at: iso(row.queued_at), next_attempt_at: isoOrNull(row.next_attempt_at) }))
}
