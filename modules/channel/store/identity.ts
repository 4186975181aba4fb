import { newId, sql, type Tx } from '@govconnect/kernel'

export type AddressKind = 'wa_id' | 'phone' | 'bsuid' | 'lid' | 'web' | 'group'
export interface Address {
  kind: AddressKind
  value: string
}

/** The citizens these addresses lead to, the first address first; locked, so that two joins do not cross. */
export async function lockCitizensOf(tx: Tx, addresses: readonly Address[]): Promise<string[]> {
  const found: string[] = []
  for (const { kind, value } of addresses) {
    const row = await tx.maybe<{ citizen_id: string }>(sql`
      select citizen_id from channel.citizen_addresses
      where tenant_id = ${tx.tenantId} and kind = ${kind} and value = ${value} for update`)
    if (row && !found.includes(row.citizen_id)) found.push(row.citizen_id)
  }
  return found
}

export async function insertCitizen(tx: Tx, citizen: { name: string | null; now: Date }): Promise<string> {
  const id = newId()
  await tx.run(
    sql`insert into channel.citizens (id, tenant_id, name, created_at) values (${id}, ${tx.tenantId}, ${citizen.name}, ${citizen.now})`,
  )
  return id
}

/** The address leads to this citizen from now on, and is the one in use of its kind. */
export async function pointAddress(tx: Tx, address: Address, citizenId: string, now: Date): Promise<void> {
  await tx.run(sql`
    insert into channel.citizen_addresses (tenant_id, kind, value, citizen_id, created_at)
    values (${tx.tenantId}, ${address.kind}, ${address.value}, ${citizenId}, ${now})
    on conflict (tenant_id, kind, value) do update set citizen_id = ${citizenId}`)
  if (address.kind === 'wa_id')
    await tx.run(sql`update channel.citizens set wa_id = ${address.value} where id = ${citizenId}`)
  if (address.kind === 'bsuid')
    await tx.run(sql`update channel.citizens set user_id = ${address.value} where id = ${citizenId}`)
}

/**
 * Two citizens turned out to be one person: addresses, messages and conversations of `merged` become those of `kept`. Where both have an
 * open conversation with the same number, the merged one's messages move into the kept one's and it is closed.
 */
export async function mergeCitizens(
  tx: Tx,
  merge: { kept: string; merged: string; reason: string; now: Date },
): Promise<void> {
  const { kept, merged, now } = merge
  const doubled = await tx.rows<{ kept_id: string; merged_id: string }>(sql`
    select k.id as kept_id, m.id as merged_id from channel.conversations m
    join channel.conversations k on k.account_id = m.account_id and k.citizen_id = ${kept} and k.closed_at is null
    where m.citizen_id = ${merged} and m.closed_at is null for update`)
  for (const pair of doubled) await joinConversations(tx, pair, now)
  await tx.run(
    sql`update channel.conversations set citizen_id = ${kept}, version = version + 1 where citizen_id = ${merged}`,
  )
  await tx.run(sql`update channel.messages set citizen_id = ${kept} where citizen_id = ${merged}`)
  await tx.run(sql`update channel.citizen_addresses set citizen_id = ${kept} where citizen_id = ${merged}`)
  await tx.run(sql`
    update channel.citizens k set name = coalesce(k.name, m.name), wa_id = coalesce(k.wa_id, m.wa_id), user_id = coalesce(k.user_id, m.user_id)
    from channel.citizens m where k.id = ${kept} and m.id = ${merged}`)
  await tx.run(sql`delete from channel.citizens where id = ${merged}`)
  await tx.run(sql`
    insert into channel.citizen_merges (id, tenant_id, kept_id, merged_id, reason, merged_at)
    values (${newId()}, ${tx.tenantId}, ${kept}, ${merged}, ${merge.reason}, ${now})`)
}

async function joinConversations(tx: Tx, pair: { kept_id: string; merged_id: string }, now: Date): Promise<void> {
  await tx.run(
    sql`update channel.messages set conversation_id = ${pair.kept_id} where conversation_id = ${pair.merged_id}`,
  )
  await tx.run(
    sql`update channel.notes set conversation_id = ${pair.kept_id} where conversation_id = ${pair.merged_id}`,
  )
  await tx.run(
    sql`update channel.outbound set conversation_id = ${pair.kept_id} where conversation_id = ${pair.merged_id}`,
  )
  await tx.run(sql`
    update channel.conversations k set unread = k.unread + m.unread, version = k.version + 1,
      last_message_at = greatest(k.last_message_at, m.last_message_at), last_minute = greatest(k.last_minute, m.last_minute),
      window_expires_at = greatest(k.window_expires_at, m.window_expires_at)
    from channel.conversations m where k.id = ${pair.kept_id} and m.id = ${pair.merged_id}`)
  await tx.run(sql`
    update channel.conversations set closed_at = ${now}, unread = 0, turn_message_ids = '{}', turn_started_at = null, turn_due_at = null,
      version = version + 1 where id = ${pair.merged_id}`)
}
