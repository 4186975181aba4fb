import { sql, type Tx } from '@govconnect/kernel'
import type { SimMessage, Thread } from '../rules/types.ts'
import type { World } from './port.ts'
import { dateOf, type MessageRow, type ThreadRow, toMessage, toThread } from './rows.ts'

type Chats = Pick<
  World,
  'threads' | 'thread' | 'saveThread' | 'message' | 'saveMessage' | 'chat' | 'unread' | 'waiting'
>

const messageColumns = sql`id, number_id, wa_id, direction, type, content, reply_to, ref, status, visible, error_code,
  citizen_emoji, business_emoji, at, edited_at, revoked_at`
const threadColumns = sql`number_id, wa_id, last_inbound_at, last_message_at, typing_until, unread`

/** Chats of one office's phones. `readOnly` leaves out the locks. */
export function postgresChats(tx: Tx, tenantId: string, readOnly: boolean): Chats {
  return {
    async threads() {
      const rows = await tx.rows<ThreadRow>(sql`select ${threadColumns} from simulator.threads`)
      return rows.map(toThread)
    },
    async thread(numberId, waId) {
      if (!readOnly) await lockChat(tx, `${tenantId}|${numberId}|${waId}`)
      const row = await tx.maybe<ThreadRow>(
        sql`select ${threadColumns} from simulator.threads where number_id = ${numberId} and wa_id = ${waId}`,
      )
      return row && toThread(row)
    },
    saveThread: (thread) => saveThread(tx, tenantId, thread),
    async message(id) {
      const row = await tx.maybe<MessageRow>(sql`select ${messageColumns} from simulator.messages where id = ${id}`)
      return row && toMessage(row)
    },
    saveMessage: (message) => saveMessage(tx, tenantId, message),
    async chat({ number_id, wa_id, before, limit }) {
      const rows = await tx.rows<MessageRow>(sql`
        select ${messageColumns} from simulator.messages
        where number_id = ${number_id} and wa_id = ${wa_id}
          and (${before?.id ?? null}::text is null or seq < (select seq from simulator.messages where id = ${before?.id ?? null}))
        order by seq desc limit ${limit}`)
      return rows.map(toMessage)
    },
    async unread(numberId, waId) {
      const rows = await tx.rows<MessageRow>(sql`
        select ${messageColumns} from simulator.messages
        where number_id = ${numberId} and wa_id = ${waId} and direction = 'outbound' and visible and status = 'delivered'
        order by seq`)
      return rows.map(toMessage)
    },
    async waiting(waId) {
      const rows = await tx.rows<MessageRow>(sql`
        select ${messageColumns} from simulator.messages
        where wa_id = ${waId} and direction = 'outbound' and not visible and status = 'sent' order by seq`)
      return rows.map(toMessage)
    },
  }
}

/** Held until the transaction ends; also where the chat has no row yet. */
async function lockChat(tx: Tx, chat: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`simulator ${chat}`}, 0))`)
}

async function saveThread(tx: Tx, tenantId: string, thread: Thread): Promise<void> {
  await tx.run(sql`
    insert into simulator.threads (tenant_id, ${threadColumns})
    values (${tenantId}, ${thread.number_id}, ${thread.wa_id}, ${dateOf(thread.last_inbound_at)},
            ${dateOf(thread.last_message_at)}, ${dateOf(thread.typing_until)}, ${thread.unread})
    on conflict (tenant_id, number_id, wa_id) do update
    set last_inbound_at = excluded.last_inbound_at, last_message_at = excluded.last_message_at,
        typing_until = excluded.typing_until, unread = excluded.unread`)
}

async function saveMessage(tx: Tx, tenantId: string, message: SimMessage): Promise<void> {
  await tx.run(sql`
    insert into simulator.messages (tenant_id, ${messageColumns})
    values (${tenantId}, ${message.id}, ${message.number_id}, ${message.wa_id}, ${message.direction}, ${message.type},
            ${JSON.stringify(message.content)}::json, ${message.reply_to}, ${message.ref}, ${message.status}, ${message.visible},
            ${message.error_code}, ${message.citizen_emoji}, ${message.business_emoji}, ${dateOf(message.at)},
            ${dateOf(message.edited_at)}, ${dateOf(message.revoked_at)})
    on conflict (tenant_id, id) do update
    set content = excluded.content, status = excluded.status, visible = excluded.visible, error_code = excluded.error_code,
        citizen_emoji = excluded.citizen_emoji, business_emoji = excluded.business_emoji,
        edited_at = excluded.edited_at, revoked_at = excluded.revoked_at`)
}
