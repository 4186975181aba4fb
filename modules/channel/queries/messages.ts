import { join, sql, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import type { MessageView, messageStatus, noteView, storedMessageView } from '../contract.ts'
import { iso } from './iso.ts'

type Timed = { provider_time: Date; received_at: Date }
type Row = Omit<MessageView, 'provider_time' | 'received_at' | 'status'> & Timed & { status: string }

const toView = (row: Row): MessageView => ({
  ...row,
  status: row.status as MessageView['status'],
  provider_time: iso(row.provider_time),
  received_at: iso(row.received_at),
})

/** Latest first, in the order of arrival; one row more than asked for. */
export async function readMessages(
  tx: Tx,
  page: { conversationId: string; afterId: string | null; limit: number },
): Promise<MessageView[]> {
  const rows = await tx.rows<Row>(sql`
    select id, provider_id, conversation_id, direction, author, author_id, type, subtype, body as text, choice_id, media, location, content,
      reply_to, reaction, edited, revoked, forwarded, status, error_code, error_text, provider_time, received_at
    from channel.messages
    where conversation_id = ${page.conversationId} and (${page.afterId}::uuid is null or id < ${page.afterId}::uuid)
    order by id desc limit ${page.limit + 1}`)
  return rows.map(toView)
}

type StoredView = z.infer<typeof storedMessageView>
type StoredRow = Omit<StoredView, 'provider_time' | 'received_at' | 'from' | 'to'> & Timed & { address: string | null }

export interface StoredSearch {
  conversation: { id: string } | { address: string } | null
  providerId: string | null
  direction: 'in' | 'out' | null
  afterId: string | null
  limit: number
}

/** Stored messages of the office with what the provider sent, latest first. */
export async function readStoredMessages(tx: Tx, search: StoredSearch): Promise<StoredView[]> {
  const wanted = [sql`m.tenant_id = ${tx.tenantId}`]
  if (search.providerId !== null) wanted.push(sql`m.provider_id = ${search.providerId}`)
  if (search.direction !== null) wanted.push(sql`m.direction = ${search.direction}`)
  if (search.afterId !== null) wanted.push(sql`m.id < ${search.afterId}::uuid`)
  if (search.conversation && 'id' in search.conversation)
    wanted.push(sql`m.conversation_id = ${search.conversation.id}`)
  if (search.conversation && 'address' in search.conversation) {
    wanted.push(sql`m.citizen_id in (
      select citizen_id from channel.citizen_addresses where tenant_id = ${tx.tenantId} and value = ${search.conversation.address})`)
  }
  const rows = await tx.rows<StoredRow>(sql`
    select m.id, m.provider_id, m.conversation_id, m.direction, a.phone_number_id, m.address, m.type, m.body as text, m.media, m.status,
      m.provider_time, m.received_at, m.raw
    from channel.messages m join channel.accounts a on a.id = m.account_id
    where ${join(wanted, ' and ')} order by m.id desc limit ${search.limit + 1}`)
  return rows.map(({ address, ...row }) => ({
    ...row,
    from: row.direction === 'in' ? address : row.phone_number_id,
    to: row.direction === 'in' ? row.phone_number_id : address,
    provider_time: iso(row.provider_time),
    received_at: iso(row.received_at),
  }))
}

export async function hasConversation(tx: Tx, id: string): Promise<boolean> {
  return (await tx.maybe(sql`select from channel.conversations where id = ${id}`)) !== undefined
}

type NoteView = z.infer<typeof noteView>

export async function readNotes(tx: Tx, conversationId: string): Promise<NoteView[]> {
  const rows = await tx.rows<Omit<NoteView, 'created_at'> & { created_at: Date }>(sql`
    select id, conversation_id, author_id, author_name, body as text, created_at
    from channel.notes where conversation_id = ${conversationId} order by id desc limit 200`)
  return rows.map((row) => ({ ...row, created_at: iso(row.created_at) }))
}

export interface SentRow {
  id: string
  conversation_id: string
  account_id: string
  provider_id: string | null
  type: string
  status: z.infer<typeof messageStatus>
  attempts: number | null
  error_code: number | null
  error_text: string | null
  ref: string | null
  queued_at: Date
  next_attempt_at: Date | null
}

export function readSent(tx: Tx, id: string): Promise<SentRow | undefined> {
  return tx.maybe(sql`
    select m.id, m.conversation_id, m.account_id, m.provider_id, coalesce(m.type, 'unknown') as type, m.status, o.attempts, m.error_code, m.error_text,
      m.ref, m.received_at as queued_at, case when o.state in ('queued', 'retry_wait') then o.next_attempt_at end as next_attempt_at
    from channel.messages m left join channel.outbound o on o.id = m.id
    where m.tenant_id = ${tx.tenantId} and m.id = ${id} and m.direction = 'out' and m.conversation_id is not null`)
}
