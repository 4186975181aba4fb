import type {
  Direction,
  JournalEntry,
  JournalKind,
  JsonObject,
  MessageStatus,
  SimMessage,
  Thread,
} from '../rules/types.ts'

/** Rows as Postgres gives them, and the values they stand for. */
export interface ThreadRow {
  number_id: string
  wa_id: string
  last_inbound_at: Date | null
  last_message_at: Date | null
  typing_until: Date | null
  unread: number
}

export interface MessageRow {
  id: string
  number_id: string
  wa_id: string
  direction: Direction
  type: string
  content: JsonObject
  reply_to: string | null
  ref: string | null
  status: MessageStatus
  visible: boolean
  error_code: number | null
  citizen_emoji: string | null
  business_emoji: string | null
  at: Date
  edited_at: Date | null
  revoked_at: Date | null
}

export interface JournalRow {
  seq: number
  at: Date
  kind: JournalKind
  number_id: string | null
  wa_id: string | null
  message_id: string | null
  ref: string | null
  text: string | null
  detail: JsonObject
}

export function toThread(row: ThreadRow): Thread {
  return {
    ...row,
    last_inbound_at: msOf(row.last_inbound_at),
    last_message_at: msOf(row.last_message_at),
    typing_until: msOf(row.typing_until),
  }
}

export function toMessage(row: MessageRow): SimMessage {
  return { ...row, at: row.at.getTime(), edited_at: msOf(row.edited_at), revoked_at: msOf(row.revoked_at) }
}

export function toEntry(row: JournalRow): JournalEntry {
  return { ...row, at: row.at.getTime() }
}

function msOf(date: Date | null): number | null {
  return date === null ? null : date.getTime()
}

export function dateOf(ms: number): Date
export function dateOf(ms: number | null): Date | null
export function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms)
}
