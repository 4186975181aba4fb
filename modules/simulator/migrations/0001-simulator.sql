-- The simulated WhatsApp: what exists outside the office (phones, their chats) and what Meta would know.
-- Texts that came from outside are kept as `json`, not `jsonb`: nothing queries inside them, and `json` keeps them as they were.

create table simulator.numbers (
  tenant_id uuid not null,
  id text primary key,
  account_id text not null,
  display_phone text not null,
  name text not null
);
create index numbers_account on simulator.numbers (account_id);

create table simulator.phones (
  tenant_id uuid not null,
  wa_id text not null,
  name text not null,
  blocked boolean not null,
  online boolean not null,
  read_receipts boolean not null,
  auto_read boolean not null,
  user_id text,
  hides_number boolean not null,
  created_at timestamptz not null,
  primary key (tenant_id, wa_id)
);

create table simulator.threads (
  tenant_id uuid not null,
  number_id text not null,
  wa_id text not null,
  last_inbound_at timestamptz,
  last_message_at timestamptz,
  typing_until timestamptz,
  unread integer not null,
  primary key (tenant_id, number_id, wa_id)
);

create table simulator.messages (
  tenant_id uuid not null,
  id text not null,
  -- Ties of `at` within a chat.
  seq bigint generated always as identity,
  number_id text not null,
  wa_id text not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  type text not null,
  content json not null,
  reply_to text,
  ref text,
  status text not null check (status in ('accepted', 'sent', 'delivered', 'read', 'failed')),
  visible boolean not null,
  error_code integer,
  citizen_emoji text,
  business_emoji text,
  at timestamptz not null,
  edited_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
create index messages_chat on simulator.messages (tenant_id, number_id, wa_id, seq desc);

create table simulator.media (
  tenant_id uuid not null,
  id text primary key,
  number_id text not null,
  mime_type text not null,
  filename text,
  sha256 text not null,
  bytes bytea not null,
  at timestamptz not null
);

create table simulator.settings (
  tenant_id uuid primary key,
  settings json not null
);

-- Webhooks waiting to be posted. A lane is posted in the order (due_at, seq); a held or failing head closes its lane.
create table simulator.deliveries (
  tenant_id uuid not null,
  seq bigint generated always as identity primary key,
  number_id text not null,
  wa_id text not null,
  lane text not null,
  kind text not null check (kind in ('message', 'status')),
  message_id text not null,
  item json not null,
  contact json,
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- Not tried before; set after a failed attempt.
  retry_at timestamptz,
  -- Being posted until then, machine time: a process that died gives its deliveries back.
  held_until timestamptz
);
create index deliveries_due on simulator.deliveries (due_at, seq);
create index deliveries_lane on simulator.deliveries (tenant_id, lane, due_at, seq);

create table simulator.journal (
  tenant_id uuid not null,
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  number_id text,
  wa_id text,
  message_id text,
  ref text,
  text text,
  detail json not null
);
create index journal_tenant on simulator.journal (tenant_id, seq desc);
create index journal_phone on simulator.journal (tenant_id, wa_id, seq desc);

create table simulator.webhook_log (
  tenant_id uuid not null,
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  at timestamptz not null,
  url text not null,
  number_id text not null,
  message_ids json not null,
  attempt integer not null,
  status integer,
  error text,
  duration_ms integer not null,
  signature text not null,
  body text not null
);
create index webhook_log_tenant on simulator.webhook_log (tenant_id, seq desc);

create table simulator.recordings (
  tenant_id uuid not null,
  id uuid primary key,
  at timestamptz not null,
  recording json not null
);
create index recordings_tenant on simulator.recordings (tenant_id, at desc);
