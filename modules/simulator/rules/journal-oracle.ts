import type { JournalEntry } from './types.ts'

/** A message that one phone saw more than once. */
export interface Duplicate {
  wa_id: string
  /** What makes them the same: the business's own reference, or the words. */
  same: string
  seqs: number[]
}

export interface DuplicateOptions {
  /** Also counts two visible messages of one phone with the same words. */
  sameText?: boolean
}

/** Messages a citizen saw twice: by `biz_opaque_callback_data`, and by words where asked. */
export function findDuplicates(journal: readonly JournalEntry[], options: DuplicateOptions = {}): Duplicate[] {
  const seen = new Map<string, Duplicate>()
  for (const entry of visible(journal)) {
    const keys = [entry.ref === null ? null : `ref ${entry.ref}`, options.sameText ? `text ${entry.text}` : null]
    for (const same of keys) {
      if (same === null) continue
      const key = `${entry.number_id}|${entry.wa_id}|${same}`
      const group = seen.get(key) ?? { wa_id: entry.wa_id ?? '', same, seqs: [] }
      group.seqs.push(entry.seq)
      seen.set(key, group)
    }
  }
  return [...seen.values()].filter((group) => group.seqs.length > 1)
}

/** Two messages of one phone that appeared in the wrong order. */
export interface Inversion {
  wa_id: string
  earlier: { seq: number; order: number | string }
  later: { seq: number; order: number | string }
}

/** Place of a message in the order its sender meant; undefined leaves it out. */
export type OrderOf = (entry: JournalEntry) => number | string | undefined

/** `#12` in the text; else the reference when it is a UUIDv7, which sorts by creation. */
const orderByMark: OrderOf = (entry) => {
  const mark = entry.text?.match(/#(\d+)/)
  if (mark) return Number(mark[1])
  return entry.ref !== null && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/i.test(entry.ref) ? entry.ref : undefined
}

/** Visible messages of one phone whose order goes down. Numbers and references are compared among themselves. */
export function findOrderInversions(journal: readonly JournalEntry[], orderOf: OrderOf = orderByMark): Inversion[] {
  const highest = new Map<string, { seq: number; order: number | string }>()
  const inversions: Inversion[] = []
  for (const entry of visible(journal)) {
    const order = orderOf(entry)
    if (order === undefined) continue
    const key = `${entry.number_id}|${entry.wa_id}|${typeof order}`
    const before = highest.get(key)
    if (before && order < before.order)
      inversions.push({ wa_id: entry.wa_id ?? '', earlier: before, later: { seq: entry.seq, order } })
    if (!before || order > before.order) highest.set(key, { seq: entry.seq, order })
  }
  return inversions
}

/** A citizen's message that our endpoint took with 200 and nobody answered. */
export interface Lost {
  wa_id: string
  message_id: string
  text: string | null
  acknowledged_seq: number
}

export interface LostOptions {
  /** True when the visible message answers the citizen's; by default any later message to the same phone does. */
  answers?: (reply: JournalEntry, message: JournalEntry) => boolean
}

/** Acknowledged messages without an answer afterwards. Reactions, edits and revokes ask for none. */
export function findLost(journal: readonly JournalEntry[], options: LostOptions = {}): Lost[] {
  const acknowledged = acknowledgedAt(journal)
  const replies = groupByChat(visible(journal))
  const lost: Lost[] = []
  for (const entry of journal) {
    if (entry.kind !== 'phone.sent' || entry.message_id === null) continue
    const ackSeq = acknowledged.get(entry.message_id)
    if (ackSeq === undefined) continue
    const candidates = replies.get(chatOf(entry)) ?? []
    const answered = candidates.some(
      (reply) => reply.seq > entry.seq && (options.answers ? options.answers(reply, entry) : true),
    )
    if (!answered)
      lost.push({ wa_id: entry.wa_id ?? '', message_id: entry.message_id, text: entry.text, acknowledged_seq: ackSeq })
  }
  return lost
}

/** First 200 of each citizen's message, by message id: a test first proves that this is not empty. */
export function acknowledgedAt(journal: readonly JournalEntry[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const entry of journal) {
    if (entry.kind !== 'webhook.answered') continue
    for (const id of idsOf(entry)) if (!first.has(id)) first.set(id, entry.seq)
  }
  return first
}

function idsOf(entry: JournalEntry): string[] {
  const ids = entry.detail.message_ids
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

function visible(journal: readonly JournalEntry[]): JournalEntry[] {
  return journal.filter((entry) => entry.kind === 'message.visible').sort((a, b) => a.seq - b.seq)
}

function chatOf(entry: JournalEntry): string {
  return `${entry.number_id}|${entry.wa_id}`
}

function groupByChat(entries: readonly JournalEntry[]): Map<string, JournalEntry[]> {
  const chats = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    const chat = chats.get(chatOf(entry))
    if (chat) chat.push(entry)
    else chats.set(chatOf(entry), [entry])
  }
  return chats
}
