import { sql, type Tx } from '@govconnect/kernel'

export async function insertNote(
  tx: Tx,
  note: { id: string; conversation_id: string; author_id: string; author_name: string; text: string },
  now: Date,
): Promise<void> {
  await tx.run(sql`
    insert into channel.notes (id, tenant_id, conversation_id, author_id, author_name, body, created_at)
    values (${note.id}, ${tx.tenantId}, ${note.conversation_id}, ${note.author_id}, ${note.author_name}, ${note.text}, ${now})`)
  await tx.run(sql`update channel.conversations set version = version + 1 where id = ${note.conversation_id}`)
}

/** True when the others see something new; a repeat of the same only keeps it alive. */
export async function savePresence(
  tx: Tx,
  presence: { conversationId: string; staffId: string; staffName: string; activity: 'viewing' | 'typing' | 'left' },
  now: Date,
): Promise<boolean> {
  const { conversationId, staffId, activity } = presence
  if (activity === 'left') {
    const left = await tx.run(sql`
      delete from channel.presence where conversation_id = ${conversationId} and staff_id = ${staffId}`)
    return left > 0
  }
  const before = await tx.maybe<{ activity: string }>(sql`
    select activity from channel.presence where conversation_id = ${conversationId} and staff_id = ${staffId}`)
  await tx.run(sql`
    insert into channel.presence (tenant_id, conversation_id, staff_id, staff_name, activity, seen_at)
    values (${tx.tenantId}, ${conversationId}, ${staffId}, ${presence.staffName}, ${activity}, ${now})
    on conflict (conversation_id, staff_id) do update set activity = excluded.activity, seen_at = excluded.seen_at, staff_name = excluded.staff_name`)
  return before?.activity !== activity
}

/** What the assistant wanted to say and was not sent, and why. */
export async function insertDroppedReply(
  tx: Tx,
  drop: {
    id: string
    conversationId: string
    turnId: string
    decisionId: string | null
    ownerVersion: number
    seenVersion: number
    reason: string
    now: Date
  },
): Promise<void> {
  await tx.run(sql`
    insert into channel.dropped_replies (id, tenant_id, conversation_id, turn_id, decision_id, owner_version, seen_version, reason, dropped_at)
    values (${drop.id}, ${tx.tenantId}, ${drop.conversationId}, ${drop.turnId}, ${drop.decisionId}, ${drop.ownerVersion},
      ${drop.seenVersion}, ${drop.reason}, ${drop.now})`)
}
