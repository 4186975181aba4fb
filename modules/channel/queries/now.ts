import { sql, type Tx } from '@govconnect/kernel'
import type { InboxNow, SessionNow } from '../contract/inside.ts'

export function readSessionsNow(tx: Tx): Promise<SessionNow[]> {
  return tx.rows(sql`
    select a.id as account_id, a.name, not coalesce(l.paused, false) as up
    from channel.accounts a left join channel.lanes l on l.account_id = a.id
    where a.tenant_id = ${tx.tenantId} order by a.created_at, a.id`)
}

/** Of those that wait, messages are read from the newest back to the last answer: few, and by their index. */
export function readInboxNow(tx: Tx, now: Date): Promise<InboxNow> {
  return tx.row(sql`
    with open as (
      select id, last_direction = 'in' and window_expires_at > ${now} as waits from channel.conversations
      where tenant_id = ${tx.tenantId} and closed_at is null and last_message_at is not null
    ), unanswered as (
      select min(m.received_at) as since
      from open c
      left join lateral (
        select id from channel.messages where conversation_id = c.id and direction = 'out' order by id desc limit 1
      ) answer on true
      join channel.messages m on m.conversation_id = c.id and m.direction = 'in' and (answer.id is null or m.id > answer.id)
      where c.waits
    )
    select count(*) as open, count(*) filter (where waits) as waiting,
      (select greatest(0, extract(epoch from ${now}::timestamptz - since)::float8) from unanswered where since is not null) as longest_wait_seconds
    from open`)
}
