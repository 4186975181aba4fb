import { join, sql, type Tx } from '@govconnect/kernel'
import type { ListNotificationsQuery } from './contract/endpoints.ts'
import type { NotificationRow } from './row.ts'
import { normaliseRecipient } from './rules/recipient.ts'

type Filter = Omit<ListNotificationsQuery, 'cursor' | 'limit'>

/** Newest first; one row more than asked, so that the caller knows whether a next page exists. */
export function listRows(
  tx: Tx,
  filter: Filter,
  page: { after: { at: string; id: string } | undefined; limit: number },
): Promise<NotificationRow[]> {
  const { after } = page
  const conditions = [
    sql`tenant_id = ${tx.tenantId}`,
    filter.status && sql`status = ${filter.status}`,
    filter.channel && sql`channel = ${filter.channel}`,
    filter.event && sql`event = ${filter.event}`,
    filter.template && sql`template = ${filter.template}`,
    filter.subject_id && sql`subject_id = ${filter.subject_id}`,
    // Searching by a person would tell who is behind a confidential case.
    filter.to && sql`recipient = ${normaliseRecipient(filter.to)} and not confidential`,
    filter.from && sql`created_at >= ${filter.from}::timestamptz`,
    filter.until && sql`created_at < ${filter.until}::timestamptz`,
    after && sql`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
  ].filter((condition) => typeof condition === 'object')
  return tx.rows<NotificationRow>(
    sql`select * from notification.notifications where ${join(conditions, ' and ')}
        order by created_at desc, id desc limit ${page.limit + 1}`,
  )
}

export interface ChannelFigures {
  waiting: number
  oldest: Date | null
  total: number
  failed: number
}

/** What waits, and how the last minutes went, for one channel of the tenant. */
export async function readFigures(tx: Tx, channel: string, since: Date): Promise<ChannelFigures> {
  const waiting = await tx.row<{ waiting: number; oldest: Date | null }>(
    sql`select count(*) as waiting, min(send_at) as oldest from notification.notifications
        where tenant_id = ${tx.tenantId} and channel = ${channel} and status = 'queued' and handed_at is null`,
  )
  const recent = await tx.row<{ total: number; failed: number }>(
    sql`select count(*) as total, count(*) filter (where status = 'failed') as failed
        from notification.notifications
        where tenant_id = ${tx.tenantId} and channel = ${channel} and updated_at >= ${since}
          and (handed_at >= ${since} or failed_at >= ${since})`,
  )
  return { ...waiting, ...recent }
}
