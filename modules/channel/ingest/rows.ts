import { createHash } from 'node:crypto'
import { isUuid, newId } from '@govconnect/kernel'
import type { Account } from '../accounts.ts'
import { providerTime } from '../rules/conversation-window.ts'
import { statusRank } from '../rules/message-status.ts'
import { clipText, storableText } from '../rules/storable.ts'
import { isNotice, startsTurn } from '../rules/turn.ts'
import type {
  InboundMessage,
  LocationPin,
  MediaReference,
  MessageStatus,
  WebhookEvent,
} from '../rules/webhook-events.ts'
import type { InboundRow, KeptEvent } from '../store/ingest.ts'
import type { StatusRow } from '../store/statuses.ts'

const text = (value: string | null) => (value === null ? null : storableText(value))
/** As `text`, for what is left out where there is none. */
const some = (value: string | null) => (value === null ? undefined : storableText(value))

/** PostgreSQL's `integer`; a code beyond it is no code. */
const code = (value: number | undefined) =>
  value !== undefined && Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : null

/** Of the raw element: identifies what has no id of its own. */
export function digestOf(raw: string): string {
  return createHash('sha256').update(raw).digest('hex')
}

/** How the provider names a sender: the number where there is one, else the business-scoped id. Ids are clipped: they are keys. */
function addressOf(message: Pick<InboundMessage, 'from' | 'fromUserId' | 'groupId'>) {
  if (message.groupId) return { kind: 'group', value: key(message.groupId) } as const
  if (message.from) return { kind: 'wa_id', value: key(message.from) } as const
  if (message.fromUserId) return { kind: 'bsuid', value: key(message.fromUserId) } as const
  return null
}

const key = (value: string) => clipText(storableText(value), 256)

export function inboundRow(message: InboundMessage, account: Account, at: { now: Date; pauseMs: number }): InboundRow {
  const address = addressOf(message)
  const raw = JSON.stringify(message.raw)
  const providerAt = providerTime(message.ts, at.now)
  const { details } = message
  return {
    id: newId(),
    tenant_id: account.tenantId,
    account_id: account.id,
    address_kind: address?.kind,
    address: address?.value,
    provider_id: message.id ? key(message.id) : `none.${digestOf(raw)}`,
    type: message.type === null ? undefined : key(message.type),
    subtype: message.subtype === null ? undefined : key(message.subtype),
    body: some(details.text),
    choice_id: some(details.choiceId),
    media: mediaColumn(details.media, message.hasErrors),
    location: locationColumn(details.location),
    reply_to: some(details.targetId ?? message.replyTo),
    forwarded: details.forwarded,
    error_code: code(message.errorCodes[0]) ?? undefined,
    provider_time: providerAt.toISOString(),
    received_at: at.now.toISOString(),
    profile_name: message.profileName === null ? undefined : clipText(storableText(message.profileName), 200),
    counts: !isNotice(message.type),
    starts_turn: address !== null && startsTurn(message, providerAt, at.now),
    pause_ms: at.pauseMs,
    raw,
  }
}

function locationColumn(pin: LocationPin | null) {
  return pin === null ? undefined : { ...pin, name: text(pin.name), address: text(pin.address) }
}

function mediaColumn(media: MediaReference | null, hasErrors: boolean) {
  if (media === null) return undefined
  return {
    id: text(media.id),
    mime_type: text(media.mimeType),
    sha256: text(media.sha256),
    file_name: text(media.fileName),
    caption: text(media.caption),
    voice: media.voice,
    state: media.id === null || hasErrors ? 'missing' : 'remote',
  }
}

/** Null for a status that names no message: kept raw instead. */
export function statusRow(status: MessageStatus, account: Account, now: Date): StatusRow | null {
  if (!status.id || !status.status) return null
  return {
    event_id: newId(),
    tenant_id: account.tenantId,
    account_id: account.id,
    provider_id: key(status.id),
    callback_id: status.callbackData !== null && isUuid(status.callbackData) ? status.callbackData : null,
    status: key(status.status),
    status_rank: statusRank(status.status),
    error_code: code(status.errorCodes[0]),
    error_text: status.errorText === null ? null : clipText(storableText(status.errorText), 500),
    provider_time: providerTime(status.ts, now).toISOString(),
    raw: JSON.stringify(status.raw),
  }
}

/** An event kept as it came, for an account of ours or for nobody. */
export function keptEvent(event: WebhookEvent, account: Account | undefined): KeptEvent {
  const raw = JSON.stringify(event.raw)
  return {
    digest: digestOf(`${event.kind}:${event.phoneNumberId ?? ''}:${raw}`),
    tenant_id: account?.tenantId ?? null,
    account_id: account?.id ?? null,
    phone_number_id: text(event.phoneNumberId),
    waba_id: text(event.waba),
    kind: event.kind,
    field: text(event.field),
    event: event.kind === 'field_event' ? text(event.event) : null,
    raw,
  }
}
