import { newId, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import type { SendNotificationBody } from './contract/endpoints.ts'
import type { NotificationView } from './contract/views.ts'
import { composeMessage, enqueue, type Message, maxTextLength, tellStatus } from './enqueue.ts'
import { officeName } from './office.ts'
import { type NotificationRow, viewOf } from './row.ts'
import { normaliseRecipient } from './rules/recipient.ts'
import { joinStatus, type NotificationStatus } from './rules/status.ts'
import type { Data } from './rules/template-text.ts'
import { lockFailed, lockNotification, saveNotification } from './store.ts'
import { findTemplate, type TemplateName } from './template-store.ts'
import { wakeSenders } from './wake.ts'

export interface Work {
  tx: Tx
  ctx: RequestContext
}

/** Queues one notice. @throws Refusal `notification.template_unknown`, `notification.values_missing`, `notification.too_long` */
export async function sendNotification(work: Work, body: SendNotificationBody): Promise<NotificationView> {
  const { tx, ctx } = work
  const { channel, language, data } = body
  const message = await compose(work, { key: body.template, channel, language }, data)
  const notice = {
    ...{ channel, language, message, recipient: normaliseRecipient(body.to), confidential: false },
    ...{ event: null, subject: null, dedupeKey: body.dedupe_key, suppress: null },
    sendAt: body.send_at === undefined ? null : new Date(body.send_at),
  }
  return viewOf(await enqueue(tx, notice, { now: ctx.now(), requestId: ctx.requestId }))
}

/** Sends a template with its sample values, filled up by those given. */
export async function testTemplate(
  work: Work,
  name: TemplateName,
  given: { to: string; data: Data | undefined },
): Promise<NotificationView> {
  const { tx, ctx } = work
  const message = await compose(work, name, given.data ?? {}, 'with samples')
  const { channel, language } = name
  const notice = {
    ...{ channel, language, message, recipient: normaliseRecipient(given.to), confidential: false },
    ...{ event: null, subject: null, dedupeKey: `test:${newId()}`, suppress: null, sendAt: null },
  }
  return viewOf(await enqueue(tx, notice, { now: ctx.now(), requestId: ctx.requestId }))
}

async function compose(work: Work, name: TemplateName, data: Data, samples?: 'with samples'): Promise<Message> {
  const template = await findTemplate(work.tx, name)
  if (!template) {
    const { key, channel, language } = name
    throw samples ? refuseMissing(key) : refuse('notification.template_unknown', { template: key, channel, language })
  }
  const sampled = samples ? template.variables.map((one) => [one.name, one.sample[name.language]]) : []
  const office = { office: await officeName(work.ctx) }
  const message = composeMessage(template, { ...Object.fromEntries(sampled), ...office, ...data })
  if (message.ok) return message
  throw refuse(message.code, {
    names: message.detail,
    length: message.detail,
    max: maxTextLength,
    near: message.detail,
  })
}

/** A template named in the address. */
export function refuseMissing(key: string) {
  return refuse('notification.template_not_found', { template: key })
}

export interface Report {
  status: NotificationStatus
  at: Date
  reason: { code: string; detail: string | null } | null
  messageId: string | null
}

/** A provider's report, in any order and any number of times. Answers the notice, changed or not. */
export async function applyReport(
  tx: Tx,
  id: string,
  report: Report,
  by: { requestId: string; generation?: number },
): Promise<NotificationRow | undefined> {
  const row = await lockNotification(tx, id)
  if (!row) return undefined
  // A late failure of a send that was replayed says nothing of the new one; an arrival counts, whichever send it was.
  const outdated = by.generation !== undefined && by.generation !== row.generation && report.status === 'failed'
  const status = outdated ? row.status : joinStatus(row.status, report.status)
  if (status === row.status) return row
  const next: NotificationRow = {
    ...row,
    status,
    ...timesOf(row, report),
    message_id: row.message_id ?? report.messageId,
    handed_at: row.handed_at ?? report.at,
    reason_code: report.reason?.code ?? null,
    reason_detail: report.reason?.detail ?? null,
    updated_at: report.at,
  }
  await saveNotification(tx, next)
  tellStatus(tx, next, { now: report.at, requestId: by.requestId })
  return next
}

function timesOf(row: NotificationRow, { status, at }: Report): Partial<NotificationRow> {
  if (status === 'failed') return { failed_at: at }
  const sent_at = row.sent_at ?? at
  if (status === 'sent') return { sent_at }
  const delivered_at = row.delivered_at ?? at
  return status === 'delivered' ? { sent_at, delivered_at } : { sent_at, delivered_at, read_at: row.read_at ?? at }
}

export async function replayNotification({ tx, ctx }: Work, id: string): Promise<NotificationView> {
  const row = await lockNotification(tx, id)
  if (!row) throw refuse('notification.not_found')
  if (row.status !== 'failed') throw refuse('notification.not_failed', { status: row.status })
  return viewOf(await replay({ tx, ctx }, row))
}

/** Replays at once, at most. */
const replayLimit = 500

export async function replayNotifications(
  work: Work,
  wanted: { channel?: string; reason?: string; since?: string },
): Promise<{ replayed: number }> {
  const rows = await lockFailed(work.tx, { ...wanted, limit: replayLimit })
  for (const row of rows) await replay(work, row)
  return { replayed: rows.length }
}

async function replay({ tx, ctx }: Work, row: NotificationRow): Promise<NotificationRow> {
  const now = ctx.now()
  // Without a text there is nothing to send again: it fails as before until its template is mended and told anew.
  if (row.body === null || row.recipient === null) return row
  const next: NotificationRow = {
    ...row,
    ...{ status: 'queued', attempts: 0, generation: row.generation + 1, message_id: null, leased_until: null },
    ...{ reason_code: null, reason_detail: null, send_at: now, next_try_at: now, updated_at: now },
    ...{ handed_at: null, sent_at: null, failed_at: null },
  }
  await saveNotification(tx, next)
  tellStatus(tx, next, { now, requestId: ctx.requestId })
  tx.afterCommit(wakeSenders)
  return next
}

/** Takes back a notice that nobody has begun to send. */
export async function cancelNotification({ tx, ctx }: Work, id: string): Promise<NotificationView> {
  const row = await lockNotification(tx, id)
  if (!row) throw refuse('notification.not_found')
  const now = ctx.now()
  const held = row.leased_until !== null && row.leased_until > now
  if (row.status !== 'queued' || row.handed_at !== null || held) {
    throw refuse('notification.already_left', { status: row.status })
  }
  const next: NotificationRow = { ...row, status: 'suppressed', reason_code: 'cancelled', updated_at: now }
  await saveNotification(tx, next)
  tellStatus(tx, next, { now, requestId: ctx.requestId })
  return viewOf(next)
}
