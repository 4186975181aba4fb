import type pg from 'pg'
import { statusPayload, tellSql } from './envelope.ts'

/** What the provider says of a message we sent. */
export interface StatusRow {
  event_id: string
  tenant_id: string
  account_id: string
  provider_id: string
  /** Our message id, where the provider gave it back. */
  callback_id: string | null
  status: string
  status_rank: number
  error_code: number | null
  error_text: string | null
  /** ISO 8601. */
  provider_time: string
  raw: string
}

const rowShape = `(event_id uuid, tenant_id uuid, account_id uuid, provider_id text, callback_id uuid, status text, status_rank int,
  error_code int, error_text text, provider_time text, raw text)`

/**
 * Every status is kept, also of messages not known yet: the answer to our own request may still be on its way. What is known climbs its
 * ladder, and a message whose answer was lost is proven. A late `failed` of an earlier try says nothing about a later one.
 */
const applyStatuses = `
with input as materialized (select * from json_to_recordset($1::json) as r${rowShape}),
heard as (
  insert into channel.statuses (tenant_id, account_id, provider_id, status, callback_id, status_rank, error_code, error_text,
    provider_time, received_at, raw)
  select distinct on (account_id, provider_id, status) tenant_id, account_id, provider_id, status, callback_id::text, status_rank,
    error_code, error_text, provider_time::timestamptz, $2::timestamptz, raw::json
  from input order by account_id, provider_id, status
  on conflict do nothing
),
target as materialized (
  select distinct on (m.tenant_id, m.id) m.id, m.tenant_id, m.account_id, m.conversation_id, m.ref, i.event_id,
    coalesce(m.provider_id, i.provider_id) as provider_id, i.status, i.status_rank, i.error_code, i.error_text
  from (
    select i.*, k.tenant_id as message_tenant, k.id as message_id from input i
    join channel.messages k on k.account_id = i.account_id and k.provider_id = i.provider_id
    union all
    select i.*, k.tenant_id, k.id from input i
    join channel.messages k on k.tenant_id = i.tenant_id and k.id = i.callback_id and k.direction = 'out'
      and (k.provider_id is null or i.status <> 'failed')
  ) i
  join channel.messages m on m.tenant_id = i.message_tenant and m.id = i.message_id and m.direction = 'out'
  where i.status_rank > m.status_rank
  order by m.tenant_id, m.id, i.status_rank desc
),
queue as (
  update channel.outbound o set state = case when t.status = 'failed' then 'failed' else 'sent' end,
    provider_id = coalesce(o.provider_id, t.provider_id), error_code = t.error_code, error_text = t.error_text,
    doubt_since = null, finished_at = coalesce(o.finished_at, $2::timestamptz)
  from target t where o.id = t.id
  returning o.id, o.account_id
),
moved as (
  update channel.messages m set status = t.status, status_rank = t.status_rank, provider_id = t.provider_id,
    error_code = t.error_code, error_text = t.error_text
  from target t where m.tenant_id = t.tenant_id and m.id = t.id
),
told as (
  ${tellSql({ name: 'message.status.updated', key: 'conversation_id', payload: statusPayload, from: 'target', nowIso: '$3' })}
)
select distinct account_id from queue`

/** Applies a batch of statuses of any tenants; answers the numbers whose queues may have been freed. */
export async function storeStatuses(
  on: Pick<pg.ClientBase, 'query'>,
  rows: readonly StatusRow[],
  now: Date,
): Promise<string[]> {
  const values = [JSON.stringify(rows), now, now.toISOString()]
  const answer = await on.query<{ account_id: string }>({ name: 'channel-apply-statuses', text: applyStatuses, values })
  return answer.rows.map((row) => row.account_id)
}

/** Statuses that came before the provider's id of their message was known, in the shape in which they are applied. */
export async function readParkedStatuses(
  on: Pick<pg.ClientBase, 'query'>,
  sent: readonly { account_id: string; provider_id: string }[],
): Promise<Omit<StatusRow, 'event_id'>[]> {
  const text = `select s.tenant_id, s.account_id, s.provider_id, null as callback_id, s.status, s.status_rank, s.error_code, s.error_text,
      to_char(s.provider_time at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as provider_time, s.raw::text as raw
    from json_to_recordset($1::json) as i(account_id uuid, provider_id text)
    join channel.statuses s on s.account_id = i.account_id and s.provider_id = i.provider_id
    join channel.messages m on m.account_id = s.account_id and m.provider_id = s.provider_id and s.status_rank > m.status_rank`
  const values = [JSON.stringify(sent)]
  return (await on.query<Omit<StatusRow, 'event_id'>>({ name: 'channel-parked-statuses', text, values })).rows
}
