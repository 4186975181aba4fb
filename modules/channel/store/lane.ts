import type pg from 'pg'
import { statusPayload, tellSql } from './envelope.ts'

type Connection = Pick<pg.ClientBase, 'query'>

/** A message this lane is to send now; its row already says `sending`. */
export interface Claimed {
  id: string
  tenant_id: string
  conversation_id: string
  recipient_kind: 'wa_id' | 'phone' | 'bsuid' | 'group'
  recipient: string
  content: { type: string } & Record<string, unknown>
  reply_to: string | null
  attempts: number
  failures: number
  expires_at: Date | null
  window_expires_at: Date | null
}

/**
 * Takes the next messages of a number, at most one per recipient. A recipient waits while one of theirs is on its way or in doubt, and
 * a class waits behind its own next try: order holds within class and recipient. The row says `sending`, with its attempt, before
 * any byte leaves: a crash from here on is a doubt, never a silent second send. Only the holder of the fence takes anything.
 */
const claim = `
update channel.outbound set state = 'sending', attempts = attempts + 1, sending_at = $2::timestamptz, error_code = null, error_text = null
where id in (
  select o.id from channel.outbound o
  where o.account_id = $1 and o.state in ('queued', 'retry_wait') and o.next_attempt_at <= $2::timestamptz and not (o.recipient = any($5))
    and exists (select from channel.lanes l where l.account_id = $1 and l.fence = $4::bigint and not l.paused)
    and not exists (
      select from channel.outbound p
      where p.account_id = $1 and p.recipient = o.recipient and p.state in ('leased', 'typing', 'sending', 'in_doubt'))
    and not exists (
      select from channel.outbound p
      where p.account_id = $1 and p.recipient = o.recipient and p.state in ('queued', 'retry_wait')
        and (p.position, p.seq) < (o.position, o.seq) and (p.priority = o.priority or p.next_attempt_at <= $2::timestamptz))
  order by o.position, o.seq limit $3 for update skip locked)
returning id, tenant_id, conversation_id, recipient_kind, recipient, content, reply_to, attempts, failures, expires_at,
  (select c.window_expires_at from channel.conversations c where c.id = outbound.conversation_id) as window_expires_at, position, seq`

export async function claimMessages(
  on: Connection,
  lane: { accountId: string; fence: number; limit: number; blocked: readonly string[]; now: Date },
): Promise<Claimed[]> {
  const values = [lane.accountId, lane.now, lane.limit, lane.fence, lane.blocked]
  const found = await on.query<Claimed & { position: number; seq: number }>({
    name: 'channel-claim',
    text: claim,
    values,
  })
  return found.rows.sort((a, b) => a.position - b.position || a.seq - b.seq)
}

/** What became of one attempt. */
export interface AttemptResult {
  event_id: string
  id: string
  attempts: number
  state: 'sent' | 'retry_wait' | 'in_doubt' | 'failed' | 'expired'
  provider_id: string | null
  error_code: number | null
  error_text: string | null
  /** ISO 8601; for `retry_wait`. */
  next_attempt_at: string | null
  /** 1 when the failure is the message's own. */
  own_failure: number
}

/**
 * Writes results. A row that a status has already moved on keeps its place and only learns its provider id; a result of an earlier
 * attempt is ignored unless it says `sent` (late, and true). Answers the messages that a status was quicker to reach.
 */
const record = `
with input as materialized (select * from json_to_recordset($1::json) as r(event_id uuid, id uuid, attempts int, state text, provider_id text,
  error_code int, error_text text, next_attempt_at timestamptz, own_failure int)),
queue as (
  update channel.outbound o set
    state = case when o.state in ('sending', 'in_doubt', 'retry_wait') then i.state else o.state end,
    provider_id = coalesce(i.provider_id, o.provider_id),
    failures = o.failures + i.own_failure,
    error_code = case when o.state in ('sending', 'in_doubt', 'retry_wait') then i.error_code else o.error_code end,
    error_text = case when o.state in ('sending', 'in_doubt', 'retry_wait') then i.error_text else o.error_text end,
    next_attempt_at = coalesce(i.next_attempt_at, o.next_attempt_at),
    doubt_since = case when i.state = 'in_doubt' then $2::timestamptz end,
    finished_at = case when i.state in ('sent', 'failed', 'expired') then coalesce(o.finished_at, $2::timestamptz) else o.finished_at end
  from input i
  where o.id = i.id and (o.attempts = i.attempts and (o.state in ('sending', 'in_doubt') or i.state = 'sent') or i.state = 'sent')
  returning o.id, o.tenant_id, o.account_id, o.conversation_id, o.provider_id, o.state as status, o.error_code, o.error_text, o.ref, i.event_id
),
shown as (
  update channel.messages m set
    status = case when m.status_rank = 0 then q.status else m.status end,
    status_rank = case when m.status_rank = 0 and q.status = 'sent' then 1 else m.status_rank end,
    provider_id = coalesce(q.provider_id, m.provider_id), error_code = q.error_code, error_text = q.error_text
  from queue q where m.tenant_id = q.tenant_id and m.id = q.id
),
told as (
  ${tellSql({ name: 'message.status.updated', key: 'conversation_id', payload: statusPayload, from: 'queue', nowIso: '$3' })}
)
select account_id, provider_id from queue q
where exists (select from channel.statuses s where s.account_id = q.account_id and s.provider_id = q.provider_id)`

export async function recordResults(
  on: Connection,
  results: readonly AttemptResult[],
  now: Date,
): Promise<{ account_id: string; provider_id: string }[]> {
  const values = [JSON.stringify(results), now, now.toISOString()]
  const answer = await on.query<{ account_id: string; provider_id: string }>({
    name: 'channel-record-results',
    text: record,
    values,
  })
  return answer.rows
}

/** First key of the advisory locks of lanes; the second is the account. */
const laneLockClass = 7_201_980

/** True when this connection now holds the number's lane, until it unlocks or dies. */
export async function tryLaneLock(on: Connection, accountId: string): Promise<boolean> {
  const text = 'select pg_try_advisory_lock($1, hashtext($2)) as taken'
  const answer = await on.query<{ taken: boolean }>({
    name: 'channel-lane-lock',
    text,
    values: [laneLockClass, accountId],
  })
  return answer.rows[0]?.taken ?? false
}

/** Becomes the holder: the fence rises, and the former holder's writes stop counting. Answers the new fence. */
export async function takeLane(
  on: Connection,
  lane: { accountId: string; tenantId: string; holder: string; now: Date },
): Promise<number> {
  const answer = await on.query<{ fence: number }>({
    name: 'channel-take-lane',
    text: `insert into channel.lanes (account_id, tenant_id, holder, fence, taken_at) values ($1, $2, $3, 1, $4)
      on conflict (account_id) do update set holder = $3, fence = lanes.fence + 1, taken_at = $4 returning fence`,
    values: [lane.accountId, lane.tenantId, lane.holder, lane.now],
  })
  return answer.rows[0]?.fence ?? 0
}

/** Messages that a former holder left half sent: nobody knows whether they left. */
export async function doubtHalfSent(on: Connection, accountId: string, now: Date): Promise<number> {
  const answer = await on.query({
    name: 'channel-doubt-half-sent',
    text: `with o as (
        update channel.outbound set state = 'in_doubt', doubt_since = $2::timestamptz where account_id = $1 and state = 'sending' returning id, tenant_id)
      update channel.messages m set status = 'in_doubt' from o where m.tenant_id = o.tenant_id and m.id = o.id and m.status_rank = 0`,
    values: [accountId, now],
  })
  return answer.rowCount ?? 0
}
