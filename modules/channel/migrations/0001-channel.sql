-- The channel's tables. Hot tables (messages, addresses, conversations) carry no foreign keys: at thousands of webhooks a second
-- each costs a lock and a look-up per row, and the one statement that writes them takes its ids from the rows it just read.

create table channel.accounts (
  id              uuid primary key,
  tenant_id       uuid not null,
  transport       text not null check (transport in ('cloud', 'device', 'web')),
  name            text not null,
  -- Meta's id of the number: one office in the whole installation.
  phone_number_id text not null unique,
  waba_id         text,
  display_number  text,
  settings        jsonb not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);
create index accounts_tenant on channel.accounts (tenant_id, created_at);

create table channel.citizens (
  id         uuid primary key,
  tenant_id  uuid not null,
  name       text,
  -- The addresses in use; all that ever led here stand in citizen_addresses.
  wa_id      text,
  user_id    text,
  created_at timestamptz not null
);
create index citizens_tenant on channel.citizens (tenant_id);

create table channel.citizen_addresses (
  tenant_id  uuid not null,
  kind       text not null check (kind in ('wa_id', 'phone', 'bsuid', 'lid', 'web', 'group')),
  value      text not null,
  citizen_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, kind, value)
);
create index citizen_addresses_citizen on channel.citizen_addresses (citizen_id);

create table channel.citizen_merges (
  id             uuid primary key,
  tenant_id      uuid not null,
  kept_id        uuid not null,
  merged_id      uuid not null,
  reason         text not null,
  merged_at      timestamptz not null
);

create table channel.conversations (
  id                uuid primary key,
  tenant_id         uuid not null,
  account_id        uuid not null,
  citizen_id        uuid not null,
  owner             text not null default 'assistant' check (owner in ('assistant', 'staff')),
  owner_staff_id    text,
  owner_staff_name  text,
  owner_version     integer not null default 1,
  owner_since       timestamptz,
  -- Last act of staff; the idle hand-back counts from here.
  staff_active_at   timestamptz,
  version           integer not null default 1,
  unread            integer not null default 0,
  last_text         text,
  last_type         text,
  last_direction    text,
  last_message_at   timestamptz,
  -- The minute of last_message_at: what the list is indexed by. A burst of messages then changes no indexed column, and PostgreSQL
  -- updates the row in place (HOT) instead of writing an entry into each of six indexes.
  last_minute       timestamptz,
  -- Newest inbound provider id: a read mark covers it and all before.
  last_inbound_id   text,
  window_expires_at timestamptz,
  -- The turn being gathered: its bubbles, its first, and when it is handed to the assistant.
  turn_message_ids  uuid[] not null default '{}',
  turn_started_at   timestamptz,
  turn_due_at       timestamptz,
  handover_reason   text,
  handover_summary  text,
  created_at        timestamptz not null,
  closed_at         timestamptz,
  check (owner = 'staff' or owner_staff_id is null)
) with (fillfactor = 70);
create unique index conversations_open on channel.conversations (account_id, citizen_id) where closed_at is null;
create index conversations_citizen on channel.conversations (citizen_id);
create index conversations_latest on channel.conversations (tenant_id, last_minute desc);
create index conversations_turn on channel.conversations (turn_due_at) where turn_due_at is not null;
create index conversations_staff on channel.conversations (staff_active_at) where owner = 'staff' and closed_at is null;

create table channel.messages (
  id              uuid not null,
  tenant_id       uuid not null,
  account_id      uuid not null,
  -- Null for elements that name no sender: kept, and belonging to nobody.
  conversation_id uuid,
  citizen_id      uuid,
  direction       text not null check (direction in ('in', 'out')),
  author          text not null check (author in ('citizen', 'assistant', 'staff', 'system', 'phone')),
  author_id       text,
  provider_id     text,
  -- Who it came from, or goes to, in the provider's words.
  address         text,
  type            text,
  subtype         text,
  body            text,
  choice_id       text,
  media           jsonb,
  location        jsonb,
  content         jsonb,
  reply_to        text,
  reaction        text,
  edited          boolean not null default false,
  revoked         boolean not null default false,
  forwarded       boolean not null default false,
  status          text not null,
  -- Place on the ladder of rules/message-status.ts; a status only ever climbs.
  status_rank     smallint not null default 0,
  error_code      integer,
  error_text      text,
  ref             text,
  provider_time   timestamptz not null,
  received_at     timestamptz not null,
  -- As the provider wrote it. json, not jsonb: jsonb refuses \u0000 and half characters.
  raw             json,
  primary key (tenant_id, id)
);
-- The one judge of duplicates. The number is part of it: two numbers may see one id.
create unique index messages_provider on channel.messages (account_id, provider_id) where provider_id is not null;
create index messages_conversation on channel.messages (conversation_id, id);

create table channel.outbound (
  id              uuid primary key,
  tenant_id       uuid not null,
  account_id      uuid not null,
  conversation_id uuid not null,
  recipient_kind  text not null,
  recipient       text not null,
  content         jsonb not null,
  reply_to        text,
  priority        text not null check (priority in ('urgent', 'reply', 'notice', 'bulk')),
  -- Sort key of the queue (rules/priority.ts), ms; ties in the order of queueing.
  position        bigint not null,
  seq             bigint generated always as identity,
  state           text not null check (state in ('queued', 'leased', 'typing', 'sending', 'retry_wait', 'in_doubt', 'sent', 'failed', 'cancelled', 'expired')),
  attempts        integer not null default 0,
  -- Failures of its own; throttles of the number do not count against a message.
  failures        integer not null default 0,
  next_attempt_at timestamptz not null,
  expires_at      timestamptz,
  sending_at      timestamptz,
  doubt_since     timestamptz,
  provider_id     text,
  error_code      integer,
  error_text      text,
  ref             text,
  queued_at       timestamptz not null,
  finished_at     timestamptz
);
create index outbound_waiting on channel.outbound (account_id, position, seq) where state in ('queued', 'retry_wait');
create index outbound_recipient on channel.outbound (account_id, recipient, position, seq)
  where state in ('queued', 'leased', 'typing', 'sending', 'retry_wait', 'in_doubt');
create index outbound_finished on channel.outbound (account_id, finished_at) where finished_at is not null;
create index outbound_tenant on channel.outbound (tenant_id, id);

create table channel.lanes (
  account_id    uuid primary key,
  tenant_id     uuid not null,
  -- The process that sends holds the number's advisory lock (its lease, freed when its connection dies); the fence rises with each
  -- new holder, so that a former one claims nothing.
  holder        text,
  fence         bigint not null default 0,
  taken_at      timestamptz,
  paused        boolean not null default false,
  paused_reason text,
  -- A throttle: goes on by itself then. Null while paused: a person must act.
  resume_at     timestamptz
);

create table channel.statuses (
  tenant_id     uuid not null,
  account_id    uuid not null,
  provider_id   text not null,
  status        text not null,
  callback_id   text,
  status_rank   smallint not null,
  error_code    integer,
  error_text    text,
  provider_time timestamptz not null,
  received_at   timestamptz not null,
  raw           json,
  primary key (account_id, provider_id, status)
);
create index statuses_heard on channel.statuses (account_id, received_at);

create table channel.notes (
  id              uuid primary key,
  tenant_id       uuid not null,
  conversation_id uuid not null,
  author_id       text not null,
  author_name     text not null,
  body            text not null,
  created_at      timestamptz not null
);
create index notes_conversation on channel.notes (conversation_id, id);

create table channel.presence (
  tenant_id       uuid not null,
  conversation_id uuid not null,
  staff_id        text not null,
  staff_name      text not null,
  activity        text not null check (activity in ('viewing', 'typing')),
  seen_at         timestamptz not null,
  primary key (conversation_id, staff_id)
);

-- What the assistant wanted to say and was not sent: somebody else owned the conversation by then, or it could not leave.
create table channel.dropped_replies (
  id              uuid primary key,
  tenant_id       uuid not null,
  conversation_id uuid not null,
  turn_id         text not null,
  decision_id     text,
  owner_version   integer not null,
  seen_version    integer not null,
  reason          text not null,
  dropped_at      timestamptz not null
);

-- Notices about a number of ours that no other table takes: kept as they came.
create table channel.webhook_events (
  digest      text primary key,
  tenant_id   uuid not null,
  account_id  uuid not null,
  kind        text not null,
  field       text,
  event       text,
  raw         json not null,
  received_at timestamptz not null
);

-- Signed events about numbers nobody here owns: answered 200 (Meta would retry for 7 days), kept apart, no effect on any office.
create table channel.webhook_quarantine (
  digest          text primary key,
  phone_number_id text,
  waba_id         text,
  kind            text not null,
  field           text,
  raw             json not null,
  received_at     timestamptz not null
);
comment on table channel.webhook_quarantine is 'platform: events of numbers that belong to no office';
