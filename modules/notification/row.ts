import type { NotificationView } from './contract/views.ts'
import type { ChannelName } from './rules/matrix.ts'
import type { Claim } from './rules/notice.ts'
import type { NotificationStatus } from './rules/status.ts'
import type { TicketClaim } from './rules/ticket-notice.ts'

/** A notice as it stands in the table. */
export interface NotificationRow {
  id: string
  tenant_id: string
  order_at: Date
  status: NotificationStatus
  reason_code: string | null
  reason_detail: string | null
  channel: ChannelName
  recipient: string | null
  confidential: boolean
  event: string | null
  subject_type: string | null
  subject_id: string | null
  claim: Claim | TicketClaim | null
  template: string
  template_version: number | null
  language: 'id' | 'en'
  body: string | null
  dedupe_key: string
  attempts: number
  generation: number
  message_id: string | null
  created_at: Date
  send_at: Date
  next_try_at: Date
  leased_until: Date | null
  handed_at: Date | null
  sent_at: Date | null
  delivered_at: Date | null
  read_at: Date | null
  failed_at: Date | null
  updated_at: Date
}

/** As shown: who a confidential case is about stays out of the list, for everyone. */
export function viewOf(row: NotificationRow): NotificationView {
  const { id, status, channel, event, template, template_version, language, dedupe_key, attempts, message_id } = row
  const waiting = row.status === 'queued' && row.handed_at === null
  return {
    ...{ id, status, channel, event, template, template_version, language, dedupe_key, attempts, message_id },
    reason: row.reason_code === null ? null : { code: row.reason_code, detail: row.reason_detail },
    to: row.confidential ? null : row.recipient,
    hidden: row.confidential,
    subject: subjectOf(row),
    text: row.body,
    created_at: row.created_at.toISOString(),
    send_at: row.send_at.toISOString(),
    next_try_at: waiting ? row.next_try_at.toISOString() : null,
    handed_at: iso(row.handed_at),
    sent_at: iso(row.sent_at),
    delivered_at: iso(row.delivered_at),
    read_at: iso(row.read_at),
    failed_at: iso(row.failed_at),
    updated_at: row.updated_at.toISOString(),
  }
}

function subjectOf({ subject_type, subject_id, claim }: NotificationRow): NotificationView['subject'] {
  if (subject_type === null || subject_id === null) return null
  return { type: subject_type, id: subject_id, version: claim?.version ?? null }
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null
}
