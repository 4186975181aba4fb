import { emit, newId, type Tx } from '@govconnect/kernel'
import { notificationStatusUpdated } from './contract/events.ts'
import type { TemplateView } from './contract/views.ts'
import type { NotificationRow } from './row.ts'
import type { ChannelName } from './rules/matrix.ts'
import type { Claim, SuppressReason } from './rules/notice.ts'
import type { Language } from './rules/template-parts.ts'
import { type Data, parseTemplate, renderTemplate } from './rules/template-text.ts'
import type { TicketClaim } from './rules/ticket-notice.ts'
import { findByKey, insertNotification } from './store.ts'
import { wakeSenders } from './wake.ts'

/** Characters WhatsApp takes in one text. */
export const maxTextLength = 4096

export interface NewNotice {
  channel: ChannelName
  recipient: string | null
  confidential: boolean
  event: string | null
  subject: { type: string; id: string; claim: Claim | TicketClaim } | null
  language: Language
  dedupeKey: string
  sendAt: Date | null
  /** When it happened: a person's notices leave in this order. Now, unless told. */
  happenedAt?: Date
  /** The text with every value in, or why there is none. */
  message: Message
  suppress: SuppressReason | null
}

export type Message =
  | { ok: true; template: TemplateView; text: string }
  | { ok: false; template: string; code: string; detail: string }

/** Makes the message of a template; a hole or an over-long text is told, never sent. */
export function composeMessage(template: TemplateView, data: Data): Message {
  const parsed = parseTemplate(template.body)
  const failed = (code: string, detail: string): Message => ({ ok: false, template: template.key, code, detail })
  if (!parsed.ok) return failed('notification.template_malformed', template.body.slice(0, 40))
  const rendered = renderTemplate(parsed.parts, data)
  if (!rendered.ok) return failed('notification.values_missing', rendered.missing.join(', '))
  if (rendered.text.length > maxTextLength) return failed('notification.too_long', String(rendered.text.length))
  return { ok: true, template, text: rendered.text }
}

interface At {
  now: Date
  requestId: string
}

/**
 * Keeps a notice in the caller's transaction and wakes the senders when it commits. A key that is known answers the
 * notice of before: however often something is told, it is sent once.
 */
export async function enqueue(tx: Tx, notice: NewNotice, at: At): Promise<NotificationRow> {
  const row = rowOf(tx, notice, at.now)
  const isNew = await insertNotification(tx, row)
  const kept = await findByKey(tx, notice.dedupeKey)
  if (!kept) throw new Error(`notice ${row.id} vanished`)
  if (isNew) {
    tellStatus(tx, kept, at)
    if (kept.status === 'queued') tx.afterCommit(wakeSenders)
  }
  return kept
}

function rowOf(tx: Tx, notice: NewNotice, now: Date) {
  if (tx.tenantId === null) throw new Error('notices belong to one tenant')
  const { message, suppress, subject } = notice
  const status = suppress ? 'suppressed' : message.ok ? 'queued' : 'failed'
  const sendAt = notice.sendAt !== null && notice.sendAt > now ? notice.sendAt : now
  return {
    ...{
      id: newId(),
      tenant_id: tx.tenantId,
      order_at: notice.happenedAt ?? now,
      channel: notice.channel,
      recipient: notice.recipient,
    },
    ...{ confidential: notice.confidential, event: notice.event, language: notice.language },
    status,
    reason_code: suppress ?? (message.ok ? null : message.code),
    reason_detail: suppress || message.ok ? null : message.detail,
    ...{ subject_type: subject?.type ?? null, subject_id: subject?.id ?? null, claim: subject?.claim ?? null },
    template: message.ok ? message.template.key : message.template,
    template_version: message.ok ? message.template.version : null,
    body: message.ok ? message.text : null,
    dedupe_key: notice.dedupeKey,
    ...{ created_at: now, updated_at: now, send_at: sendAt, next_try_at: sendAt },
  } as const
}

/** Tells screens and other modules where a notice stands, in the transaction that put it there. */
export function tellStatus(tx: Tx, row: NotificationRow, at: At): void {
  const { subject_type, subject_id } = row
  const subject = subject_type === null || subject_id === null ? null : { type: subject_type, id: subject_id }
  emit(
    tx,
    notificationStatusUpdated,
    { id: row.id, status: row.status, channel: row.channel, event: row.event, subject, reason_code: row.reason_code },
    { key: row.id, occurredAt: at.now, requestId: at.requestId },
  )
}
