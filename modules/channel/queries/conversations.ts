import { join, type Sql, sql, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import type { ConversationView, conversationFilter } from '../contract.ts'
import { iso, isoOrNull } from './iso.ts'

interface Row {
  id: string
  account_id: string
  citizen_id: string
  name: string | null
  wa_id: string | null
  user_id: string | null
  owner: 'assistant' | 'staff'
  owner_staff_id: string | null
  owner_staff_name: string | null
  owner_version: number
  version: number
  unread: number
  last_text: string | null
  last_type: string | null
  last_direction: 'in' | 'out' | null
  last_message_at: Date | null
  window_expires_at: Date | null
  handover_reason: string | null
  handover_summary: string | null
  created_at: Date
  closed_at: Date | null
}

const selected = sql`select c.id, c.account_id, c.citizen_id, z.name, z.wa_id, z.user_id, c.owner, c.owner_staff_id, c.owner_staff_name,
  c.owner_version, c.version, c.unread, c.last_text, c.last_type, c.last_direction, c.last_message_at, c.window_expires_at,
  c.handover_reason, c.handover_summary, c.created_at, c.closed_at
  from channel.conversations c join channel.citizens z on z.id = c.citizen_id`

const phoneOf = (waId: string | null) => (waId !== null && /^\d+$/.test(waId) ? `+${waId}` : null)

function toView(row: Row): ConversationView {
  const { citizen_id, name, wa_id, user_id, closed_at, ...rest } = row
  return {
    ...rest,
    citizen: { id: citizen_id, name, wa_id, phone: phoneOf(wa_id), user_id },
    state: closed_at === null ? 'open' : 'closed',
    last_message_at: isoOrNull(row.last_message_at),
    window_expires_at: isoOrNull(row.window_expires_at),
    created_at: iso(row.created_at),
  }
}

export async function readConversation(tx: Tx, id: string): Promise<ConversationView | undefined> {
  const row = await tx.maybe<Row>(sql`${selected} where c.id = ${id}`)
  return row && toView(row)
}

type Filter = z.infer<typeof conversationFilter>

/** Conditions of each filter, for the list and the counts alike. */
function ownedBy(filter: Filter, staffId: string | null): Sql {
  switch (filter) {
    case 'mine':
      return sql`c.owner = 'staff' and c.owner_staff_id = ${staffId}`
    case 'unassigned':
      return sql`c.owner = 'staff' and c.owner_staff_id is null`
    case 'staff':
      return sql`c.owner = 'staff'`
    case 'assistant':
      return sql`c.owner = 'assistant'`
    default:
      return sql`true`
  }
}

export interface ConversationSearch {
  filter: Filter
  state: 'open' | 'closed'
  unread: boolean | null
  search: string | null
  staffId: string | null
  /** Last row of the page before: its time and id. */
  after: { at: string; id: string } | null
  limit: number
}

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Latest first; one row more than asked for, so that the caller sees whether there is another page. */
export async function readConversations(tx: Tx, search: ConversationSearch): Promise<ConversationView[]> {
  const wanted = [
    sql`c.tenant_id = ${tx.tenantId}`,
    sql`c.last_message_at is not null`,
    search.state === 'open' ? sql`c.closed_at is null` : sql`c.closed_at is not null`,
    ownedBy(search.filter, search.staffId),
  ]
  if (search.unread === true) wanted.push(sql`c.unread > 0`)
  if (search.unread === false) wanted.push(sql`c.unread = 0`)
  if (search.after) {
    const { at, id } = search.after
    // The minute alone is indexed; the exact order within it is compared on the few rows it leaves.
    wanted.push(sql`c.last_minute <= date_trunc('minute', ${at}::timestamptz)`)
    wanted.push(sql`(c.last_message_at, c.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  if (search.search) {
    const pattern = likePattern(search.search)
    const digits = search.search.replace(/[\s().+-]/g, '').replace(/^0/, '62')
    const number = /^\d{3,}$/.test(digits) ? likePattern(digits) : pattern
    wanted.push(sql`(z.name ilike ${pattern} or z.wa_id like ${number} or c.last_text ilike ${pattern})`)
  }
  const rows = await tx.rows<Row>(sql`
    ${selected} where ${join(wanted, ' and ')} order by c.last_minute desc, c.last_message_at desc, c.id desc limit ${search.limit + 1}`)
  return rows.map(toView)
}

export function countConversations(tx: Tx, staffId: string | null) {
  return tx.row<{
    all: number
    mine: number
    unassigned: number
    staff: number
    assistant: number
    unread: number
  }>(sql`
    select count(*) as all,
      count(*) filter (where ${ownedBy('mine', staffId)}) as mine,
      count(*) filter (where ${ownedBy('unassigned', null)}) as unassigned,
      count(*) filter (where ${ownedBy('staff', null)}) as staff,
      count(*) filter (where ${ownedBy('assistant', null)}) as assistant,
      count(*) filter (where c.unread > 0) as unread
    from channel.conversations c where c.tenant_id = ${tx.tenantId} and c.closed_at is null and c.last_message_at is not null`)
}

export interface PresenceRow {
  staff_id: string
  staff_name: string
  activity: 'viewing' | 'typing'
}

/** Staff with the conversation open, the caller left out. */
export function readPresence(
  tx: Tx,
  conversationId: string,
  since: Date,
  exceptStaffId: string | null,
): Promise<PresenceRow[]> {
  return tx.rows(sql`
    select staff_id, staff_name, activity from channel.presence
    where conversation_id = ${conversationId} and seen_at > ${since} and staff_id is distinct from ${exceptStaffId}
    order by staff_name`)
}

interface TakeoverRow {
  conversation_id: string
  owner: 'assistant' | 'staff'
  owner_staff_id: string | null
  owner_staff_name: string | null
  owner_version: number
  owner_since: Date | null
  staff_active_at: Date | null
  account_id: string
}

export function readTakeover(tx: Tx, id: string): Promise<TakeoverRow | undefined> {
  return tx.maybe(sql`
    select id as conversation_id, owner, owner_staff_id, owner_staff_name, owner_version, owner_since, staff_active_at, account_id
    from channel.conversations where id = ${id}`)
}

/** Conversations whose staff have been silent since `before`, for one account. */
export function readIdle(tx: Tx, accountId: string, before: Date): Promise<{ id: string }[]> {
  return tx.rows(sql`
    select id from channel.conversations
    where account_id = ${accountId} and owner = 'staff' and closed_at is null and staff_active_at < ${before}
    order by staff_active_at limit 200`)
}
