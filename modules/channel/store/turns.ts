import type pg from 'pg'
import { tellSql } from './envelope.ts'

/**
 * Hands over the turns that are due: bubbles leave the conversation and become one event, in the provider's order (ties in the order of
 * arrival). A conversation that staff own by now, or that is not due yet, is left alone; so is one that somebody is writing at this
 * moment: waiting here for several, in another order than the writer, would be a deadlock.
 */
const takeTurns = `
with asked as materialized (select * from json_to_recordset($1::json) as r(id uuid, event_id uuid, turn_id uuid)),
held as (
  select c.id, c.turn_message_ids as ids, a.event_id, a.turn_id from channel.conversations c join asked a on a.id = c.id
  where c.turn_due_at <= $2 and c.owner = 'assistant' for update of c skip locked
),
due as materialized (
  update channel.conversations c set turn_message_ids = '{}', turn_started_at = null, turn_due_at = null
  from held h where c.id = h.id
  returning c.id, c.tenant_id, c.citizen_id, c.owner_version, h.ids, h.event_id, h.turn_id
),
told as (
  ${tellSql({
    name: 'channel.turn.ready',
    key: 'd.id',
    payload: `jsonb_build_object('tenant_id', tenant_id, 'conversation_id', d.id, 'owner_version', owner_version, 'turn_id', turn_id,
      'citizen', (select jsonb_build_object('id', z.id, 'name', z.name, 'wa_id', z.wa_id,
        'phone', case when z.wa_id ~ '^[0-9]+$' then '+' || z.wa_id end) from channel.citizens z where z.id = d.citizen_id),
      'messages', (
        select jsonb_agg(jsonb_build_object('id', m.id, 'type', m.type, 'text', m.body, 'location', m.location, 'media', m.media,
            'interactive_id', m.choice_id,
            'sent_at', to_char(m.provider_time at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by m.provider_time, array_position(d.ids, m.id))
        from channel.messages m where m.tenant_id = d.tenant_id and m.id = any(d.ids)))`,
    from: 'due d where cardinality(d.ids) > 0',
    nowIso: '$3',
  })}
)
select id from due`

export async function storeTurns(
  on: Pick<pg.ClientBase, 'query'>,
  asked: readonly { id: string; event_id: string; turn_id: string }[],
  now: Date,
): Promise<string[]> {
  const values = [JSON.stringify(asked), now, now.toISOString()]
  return (await on.query<{ id: string }>({ name: 'channel-take-turns', text: takeTurns, values })).rows.map(
    (row) => row.id,
  )
}

/** Turns nobody's timer took: made by another process, or before a restart. */
export async function readDueTurns(on: Pick<pg.ClientBase, 'query'>, now: Date, limit: number): Promise<string[]> {
  const text = 'select id from channel.conversations where turn_due_at <= $1 order by turn_due_at limit $2'
  return (await on.query<{ id: string }>({ name: 'channel-due-turns', text, values: [now, limit] })).rows.map(
    (row) => row.id,
  )
}
