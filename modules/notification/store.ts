import { isUuid, sql, type Tx } from '@govconnect/kernel'
import type { NotificationRow } from './row.ts'

type NewRow = Omit<
  NotificationRow,
  | 'attempts'
  | 'generation'
  | 'message_id'
  | 'leased_until'
  | 'handed_at'
  | 'sent_at'
  | 'delivered_at'
  | 'read_at'
  | 'failed_at'
>

/** Keeps a notice unless its key is known. Answers whether it was new. */
export async function insertNotification(tx: Tx, row: NewRow): Promise<boolean> {
  const inserted = await tx.run({
    name: 'notification-insert',
    text: `insert into notification.notifications (id, tenant_id, status, reason_code, reason_detail, channel, recipient,
             confidential, event, subject_type, subject_id, claim, template, template_version, language, body, dedupe_key,
             created_at, send_at, next_try_at, updated_at, failed_at, order_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
           on conflict (tenant_id, dedupe_key) do nothing`,
    values: [
      ...[row.id, row.tenant_id, row.status, row.reason_code, row.reason_detail, row.channel, row.recipient],
      ...[row.confidential, row.event, row.subject_type, row.subject_id, row.claim && JSON.stringify(row.claim)],
      ...[row.template, row.template_version, row.language, row.body, row.dedupe_key, row.created_at, row.send_at],
      ...[row.next_try_at, row.updated_at, row.status === 'failed' ? row.created_at : null, row.order_at],
    ],
  })
  return inserted === 1
}

export function findByKey(tx: Tx, dedupeKey: string): Promise<NotificationRow | undefined> {
  return tx.maybe<NotificationRow>(
    sql`select * from notification.notifications where tenant_id = ${tx.tenantId} and dedupe_key = ${dedupeKey}`,
  )
}

export async function findNotification(tx: Tx, id: string): Promise<NotificationRow | undefined> {
  if (!isUuid(id)) return undefined
  return tx.maybe<NotificationRow>(
    sql`select * from notification.notifications where tenant_id = ${tx.tenantId} and id = ${id}`,
  )
}

export async function lockNotification(tx: Tx, id: string): Promise<NotificationRow | undefined> {
  if (!isUuid(id)) return undefined
  return tx.maybe<NotificationRow>(
    sql`select * from notification.notifications where tenant_id = ${tx.tenantId} and id = ${id} for update`,
  )
}

/** Failed notices for a replay, oldest first, locked. */
export function lockFailed(
  tx: Tx,
  wanted: { channel?: string; reason?: string; since?: string; limit: number },
): Promise<NotificationRow[]> {
  return tx.rows<NotificationRow>(
    sql`select * from notification.notifications
        where tenant_id = ${tx.tenantId} and status = 'failed'
          and (${wanted.channel ?? null}::text is null or channel = ${wanted.channel ?? null})
          and (${wanted.reason ?? null}::text is null or reason_code = ${wanted.reason ?? null})
          and (${wanted.since ?? null}::timestamptz is null or failed_at >= ${wanted.since ?? null}::timestamptz)
        order by order_at, seq limit ${wanted.limit} for update`,
  )
}

/** Writes what a report, a replay or a sender may change. The caller holds the row's lock. */
export async function saveNotification(tx: Tx, row: NotificationRow): Promise<void> {
  await tx.run(sql`update notification.notifications set
      status = ${row.status}, reason_code = ${row.reason_code}, reason_detail = ${row.reason_detail},
      attempts = ${row.attempts}, generation = ${row.generation}, message_id = ${row.message_id},
      send_at = ${row.send_at}, next_try_at = ${row.next_try_at}, leased_until = ${row.leased_until},
      handed_at = ${row.handed_at}, sent_at = ${row.sent_at}, delivered_at = ${row.delivered_at},
      read_at = ${row.read_at}, failed_at = ${row.failed_at}, updated_at = ${row.updated_at}
    where tenant_id = ${tx.tenantId} and id = ${row.id}`)
}

/*
 * The first waiting notice of each person: a later one never overtakes, whether the first is being sent, rests after a
 * failure, or has just arrived. Notices planned for later stand in nobody's way until their time.
 * SKIP LOCKED and the lease let several senders work side by side.
 */
const claimText = `update notification.notifications set leased_until = $3
where id in (
  select n.id from notification.notifications n
  where n.status = 'queued' and n.handed_at is null and n.channel = $1 and n.next_try_at <= $2
    and (n.leased_until is null or n.leased_until < $2)
    and not exists (
      select from notification.notifications earlier
      where earlier.status = 'queued' and earlier.handed_at is null and earlier.tenant_id = n.tenant_id
        and earlier.channel = n.channel and earlier.recipient = n.recipient
        and (earlier.order_at, earlier.seq) < (n.order_at, n.seq) and earlier.send_at <= $2)
  order by n.next_try_at limit $4 for update skip locked)
returning *`

/** Across tenants: notices to send now, held by the caller until `until`. */
export function claimDue(
  tx: Tx,
  claim: { channel: string; now: Date; until: Date; limit: number },
): Promise<NotificationRow[]> {
  const values = [claim.channel, claim.now, claim.until, claim.limit]
  return tx.rows<NotificationRow>({ name: 'notification-claim', text: claimText, values })
}

/** Across tenants: what rests after a failure of the channel is due now. */
export function bringForward(tx: Tx, channel: string, now: Date): Promise<number> {
  return tx.run(sql`update notification.notifications set next_try_at = ${now}
    where status = 'queued' and handed_at is null and channel = ${channel} and send_at <= ${now} and next_try_at > ${now}`)
}

/** True when a notice of a later version of the same subject has left already: the older news would confuse. */
export async function isOvertaken(tx: Tx, row: NotificationRow): Promise<boolean> {
  if (row.subject_id === null || row.claim === null || !('onlyFirst' in row.claim)) return false
  const later = await tx.maybe(
    sql`select 1 from notification.notifications where tenant_id = ${tx.tenantId} and subject_id = ${row.subject_id}
        and channel = ${row.channel} and handed_at is not null and (claim->>'version')::integer > ${row.claim.version} limit 1`,
  )
  return later !== undefined
}
