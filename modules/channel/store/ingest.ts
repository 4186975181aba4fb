import type pg from 'pg'
import { tellSql } from './envelope.ts'

/** One inbound message, ready to be stored. Texts are storable; `raw` is the provider's element as JSON text. */
export interface InboundRow {
  /** Of the message, and of the event that tells of it: one message is told once. */
  id: string
  tenant_id: string
  account_id: string
  provider_id: string
  /** ISO 8601. */
  provider_time: string
  received_at: string
  /** Adds to unread: what a person would have to look at. */
  counts: boolean
  starts_turn: boolean
  pause_ms: number
  forwarded: boolean
  raw: string
  /*
   * What a message may lack is left out, not null: PostgreSQL reads the same, and a plain message's row is a third shorter.
   * Without an address the element names no sender.
   */
  address_kind?: string
  address?: string
  type?: string
  subtype?: string
  body?: string
  choice_id?: string
  media?: object
  location?: object
  reply_to?: string
  error_code?: number
  profile_name?: string
}

/** What became of a batch. */
export interface InboundOutcome {
  /** Messages that were new. */
  kept: number
  /** Places in the batch, from 1, of messages whose sender has no open conversation yet: nothing of them was stored. */
  homeless: number[] | null
  /** Turns that are due; times in ms since 1970. */
  due: { id: string; at: number }[] | null
}

const rowShape = `(id uuid, tenant_id uuid, account_id uuid, address_kind text, address text, provider_id text,
  type text, subtype text, body text, choice_id text, media jsonb, location jsonb, reply_to text, forwarded boolean, error_code int,
  provider_time text, received_at text, profile_name text, counts boolean, starts_turn boolean, pause_ms int, raw text)`

const rowNames = [...rowShape.matchAll(/(\w+) \w+[,)]/g)].map(([, name]) => name).join(', ')

/**
 * One round trip for a whole batch: messages, conversations, citizens' names and outbox rows, or nothing. The unique index on
 * (account, provider id) decides what is new; only new rows touch the conversation and are told. `$2` is now, `$3` the longest a
 * turn may be held back in ms.
 */
const keepInbound = `
with input as materialized (select * from rows from (json_to_recordset($1::json) as ${rowShape}) with ordinality as r(${rowNames}, n)),
homed as materialized (
  select i.*, c.id as conversation_id, c.citizen_id
  from input i
  left join channel.citizen_addresses a on a.tenant_id = i.tenant_id and a.kind = i.address_kind and a.value = i.address
  left join lateral (
    select o.id, o.citizen_id from channel.conversations o
    where o.account_id = i.account_id and o.citizen_id = a.citizen_id and o.closed_at is null limit 1) c on true
  where c.id is not null or i.address is null
),
kept as (
  insert into channel.messages (id, tenant_id, account_id, conversation_id, citizen_id, direction, author, provider_id, address, type,
    subtype, body, choice_id, media, location, reply_to, forwarded, status, error_code, provider_time, received_at, raw)
  select id, tenant_id, account_id, conversation_id, citizen_id, 'in', 'citizen', provider_id, address, type,
    subtype, body, choice_id, media, location, reply_to, forwarded, 'received', error_code, provider_time::timestamptz, received_at::timestamptz, raw::json
  from homed order by n
  on conflict (account_id, provider_id) where provider_id is not null do nothing
  returning id
),
fresh as materialized (
  select h.n, h.id, h.id as event_id, h.tenant_id, h.account_id, h.conversation_id, h.citizen_id, h.provider_id, h.type, h.body,
    h.provider_time, h.received_at, h.profile_name, h.counts, h.starts_turn, h.pause_ms
  from homed h join kept k on k.id = h.id
),
touched as (
  update channel.conversations c set
    unread = c.unread + t.counted,
    last_text = case when t.counted > 0 then left(t.body, 300) else c.last_text end,
    last_type = case when t.counted > 0 then t.type else c.last_type end,
    last_direction = case when t.counted > 0 then 'in' else c.last_direction end,
    last_message_at = case when t.counted > 0 or c.last_message_at is null then greatest(c.last_message_at, t.received_at) else c.last_message_at end,
    last_minute = case when t.counted > 0 or c.last_minute is null then greatest(c.last_minute, date_trunc('minute', t.received_at)) else c.last_minute end,
    last_inbound_id = t.provider_id,
    window_expires_at = greatest(c.window_expires_at, t.provider_time + interval '24 hours'),
    turn_message_ids = case when t.asks and c.owner = 'assistant' then c.turn_message_ids || t.turn_ids else c.turn_message_ids end,
    turn_started_at = case when t.asks and c.owner = 'assistant' then coalesce(c.turn_started_at, $2) else c.turn_started_at end,
    turn_due_at = case when t.asks and c.owner = 'assistant'
      then least($2::timestamptz + make_interval(secs => t.pause_ms / 1000.0), coalesce(c.turn_started_at, $2) + make_interval(secs => $3 / 1000.0))
      else c.turn_due_at end,
    version = c.version + 1
  from (
    -- Sorted once below: an aggregate with an order of its own would sort again for each conversation.
    select g.*, said.body, said.type, latest.provider_id
    from (
      select conversation_id, count(*) filter (where counts) as counted, max(pause_ms) as pause_ms,
        max(provider_time::timestamptz) as provider_time, max(received_at::timestamptz) as received_at, bool_or(starts_turn) as asks, array_agg(id) filter (where starts_turn) as turn_ids,
        max(n) as latest_n, max(n) filter (where counts) as said_n
      from (select * from fresh where conversation_id is not null order by conversation_id, n) sorted group by conversation_id
    ) g
    join fresh latest on latest.n = g.latest_n
    left join fresh said on said.n = g.said_n
  ) t
  where c.id = t.conversation_id
  returning c.id, c.turn_due_at
),
named as (
  update channel.citizens z set name = f.profile_name
  from (select distinct on (citizen_id) citizen_id, tenant_id, profile_name from fresh where profile_name is not null order by citizen_id, n desc) f
  where z.id = f.citizen_id and z.name is distinct from f.profile_name
),
told as (
  ${tellSql({
    name: 'whatsapp.message.received',
    key: 'conversation_id',
    payload: `jsonb_build_object('message_id', id, 'conversation_id', conversation_id, 'account_id', account_id,
      'citizen_id', citizen_id, 'provider_id', provider_id, 'type', type, 'text', left(body, 1000), 'sent_at', provider_time,
      'received_at', received_at)`,
    from: 'fresh where conversation_id is not null order by n',
    nowIso: '$4',
  })}
)
select (select count(*) from kept) as kept,
  (select json_agg(n) from input where not exists (select 1 from homed where homed.id = input.id)) as homeless,
  (select json_agg(json_build_object('id', id, 'at', (extract(epoch from turn_due_at) * 1000)::bigint)) from touched
    where turn_due_at is not null) as due`

/** Gives a citizen and an open conversation to senders who have none. Candidate ids come from the caller; the first writer wins. */
const makeCitizens = `
with input as (
  select distinct on (tenant_id, address_kind, address) * from json_to_recordset($1::json)
    as r(tenant_id uuid, account_id uuid, address_kind text, address text, profile_name text, citizen_id uuid, conversation_id uuid)
  order by tenant_id, address_kind, address
),
added as (
  insert into channel.citizen_addresses (tenant_id, kind, value, citizen_id, created_at)
  select tenant_id, address_kind, address, citizen_id, $2 from input order by 1, 2, 3
  on conflict do nothing returning citizen_id
)
insert into channel.citizens (id, tenant_id, name, wa_id, user_id, created_at)
select i.citizen_id, i.tenant_id, i.profile_name, case when i.address_kind = 'wa_id' then i.address end,
  case when i.address_kind = 'bsuid' then i.address end, $2
from input i join added using (citizen_id)`

const makeConversations = `
insert into channel.conversations (id, tenant_id, account_id, citizen_id, created_at)
select distinct on (i.account_id, a.citizen_id) i.conversation_id, i.tenant_id, i.account_id, a.citizen_id, $2
from json_to_recordset($1::json)
  as i(tenant_id uuid, account_id uuid, address_kind text, address text, profile_name text, citizen_id uuid, conversation_id uuid)
join channel.citizen_addresses a on a.tenant_id = i.tenant_id and a.kind = i.address_kind and a.value = i.address
order by 3, 4
on conflict do nothing`

export interface Home {
  tenant_id: string
  account_id: string
  address_kind: string
  address: string
  profile_name: string | null
  citizen_id: string
  conversation_id: string
}

type Connection = Pick<pg.ClientBase, 'query'>

/** Stores a batch of inbound messages of any tenants in one statement. `rows` is a JSON array of `InboundRow`. */
export async function storeInbound(
  on: Connection,
  rows: string,
  at: { now: Date; maxTurnWaitMs: number },
): Promise<InboundOutcome> {
  const values = [rows, at.now, at.maxTurnWaitMs, at.now.toISOString()]
  const { rows: found } = await on.query<InboundOutcome>({ name: 'channel-keep-inbound', text: keepInbound, values })
  return found[0] as InboundOutcome
}

/** Two statements: the second sees the addresses of the first, whoever wrote them. */
export async function storeHomes(on: Connection, homes: readonly Home[], now: Date): Promise<void> {
  const values = [JSON.stringify(homes), now]
  await on.query({ name: 'channel-make-citizens', text: makeCitizens, values })
  await on.query({ name: 'channel-make-conversations', text: makeConversations, values })
}

export interface KeptEvent {
  digest: string
  tenant_id: string | null
  account_id: string | null
  phone_number_id: string | null
  waba_id: string | null
  kind: string
  field: string | null
  event: string | null
  raw: string
}

/** Notices kept as they came: with the office when the number is known, in quarantine when not. */
export async function storeRawEvents(on: Connection, events: readonly KeptEvent[], now: Date): Promise<void> {
  const values = [JSON.stringify(events), now]
  const shape = `as e(digest text, tenant_id uuid, account_id uuid, phone_number_id text, waba_id text, kind text, field text, event text, raw text)`
  await on.query({
    name: 'channel-keep-events',
    text: `with e as materialized (select * from json_to_recordset($1::json) ${shape}),
      ours as (
        insert into channel.webhook_events (digest, tenant_id, account_id, kind, field, event, raw, received_at)
        select digest, tenant_id, account_id, kind, field, event, raw::json, $2 from e where account_id is not null
        on conflict do nothing
      )
      insert into channel.webhook_quarantine (digest, phone_number_id, waba_id, kind, field, raw, received_at)
      select digest, phone_number_id, waba_id, kind, field, raw::json, $2 from e where account_id is null
      on conflict do nothing`,
    values,
  })
}
