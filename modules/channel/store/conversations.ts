import { newId, sql, type Tx } from '@govconnect/kernel'
import type { Ownership } from '../rules/ownership.ts'
import { type Address, insertCitizen, lockCitizensOf, pointAddress } from './identity.ts'

export interface LockedConversation {
  id: string
  account_id: string
  citizen_id: string
  owner: 'assistant' | 'staff'
  owner_staff_id: string | null
  owner_staff_name: string | null
  owner_version: number
  version: number
  window_expires_at: Date | null
  closed_at: Date | null
  /** Address messages go to. */
  recipient_kind: 'wa_id' | 'bsuid' | 'group'
  recipient: string
  ownership: Ownership
}

type Row = Omit<LockedConversation, 'ownership' | 'recipient' | 'recipient_kind'> & {
  wa_id: string | null
  user_id: string | null
  group_id: string | null
}

/** Locks a conversation for the rest of the transaction: messages queued for it, owners and turns follow one another. */
export async function lockConversation(tx: Tx, id: string): Promise<LockedConversation | undefined> {
  const statement = sql`
    select c.id, c.account_id, c.citizen_id, c.owner, c.owner_staff_id, c.owner_staff_name, c.owner_version, c.version,
      c.window_expires_at, c.closed_at, z.wa_id, z.user_id,
      (select a.value from channel.citizen_addresses a where a.citizen_id = z.id and a.kind = 'group' limit 1) as group_id
    from channel.conversations c join channel.citizens z on z.id = c.citizen_id
    where c.id = ${id} for update of c`
  const row = await tx.maybe<Row>({ name: 'channel-lock-conversation', text: statement.text, values: statement.values })
  if (!row) return undefined
  const { wa_id, user_id, group_id, ...rest } = row
  const ownership: Ownership = { owner: row.owner, staffId: row.owner_staff_id, version: row.owner_version }
  if (group_id !== null) return { ...rest, ownership, recipient_kind: 'group', recipient: group_id }
  if (wa_id !== null) return { ...rest, ownership, recipient_kind: 'wa_id', recipient: wa_id }
  return { ...rest, ownership, recipient_kind: 'bsuid', recipient: user_id ?? '' }
}

/** The open conversation of an address with a number, made (with its citizen) if there is none; locked. */
export async function lockOrOpenConversation(
  tx: Tx,
  open: { accountId: string; address: Address; now: Date },
): Promise<LockedConversation> {
  const { accountId, address, now } = open
  let [citizenId] = await lockCitizensOf(tx, [address])
  if (!citizenId) {
    citizenId = await insertCitizen(tx, { name: null, now })
    await pointAddress(tx, address, citizenId, now)
  }
  await tx.run(sql`
    insert into channel.conversations (id, tenant_id, account_id, citizen_id, created_at)
    values (${newId()}, ${tx.tenantId}, ${accountId}, ${citizenId}, ${now})
    on conflict (account_id, citizen_id) where closed_at is null do nothing`)
  const { id } = await tx.row<{ id: string }>(sql`
    select id from channel.conversations where account_id = ${accountId} and citizen_id = ${citizenId} and closed_at is null`)
  const locked = await lockConversation(tx, id)
  if (!locked) throw new Error(`conversation ${id} vanished while locked`)
  return locked
}

/** Sets the owner. A turn being gathered is dropped with the assistant's ownership. Answers the conversation's new version. */
export async function saveOwnership(
  tx: Tx,
  id: string,
  to: Ownership & { staffName: string | null; now: Date; handover?: { reason: string; summary: string | null } },
): Promise<number> {
  const isStaff = to.owner === 'staff'
  const row = await tx.row<{ version: number }>(sql`
    update channel.conversations set owner = ${to.owner}, owner_staff_id = ${to.staffId}, owner_staff_name = ${to.staffName},
      owner_version = ${to.version}, owner_since = ${isStaff ? to.now : null}, staff_active_at = ${isStaff ? to.now : null},
      handover_reason = case when ${isStaff} then coalesce(${to.handover?.reason ?? null}, handover_reason) end,
      handover_summary = case when ${isStaff} then coalesce(${to.handover?.summary ?? null}, handover_summary) end,
      turn_message_ids = '{}', turn_started_at = null, turn_due_at = null, version = version + 1
    where id = ${id} returning version`)
  return row.version
}

export async function setRead(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`update channel.conversations set unread = 0, version = version + 1 where id = ${id} and unread > 0`)
}

export async function setClosed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`
    update channel.conversations set closed_at = ${now}, unread = 0, turn_message_ids = '{}', turn_started_at = null, turn_due_at = null,
      version = version + 1 where id = ${id} and closed_at is null`)
}

/** Staff did something in a conversation they own: the idle clock starts again. */
export async function touchStaff(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`update channel.conversations set staff_active_at = ${now} where id = ${id} and owner = 'staff'`)
}
