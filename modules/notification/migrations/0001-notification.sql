-- Notices to people: durable, in order per person, each told once.

create table notification.notifications (
  id               uuid primary key,
  tenant_id        uuid not null,
  -- Order of one person's notices: when it happened, then when it was written.
  order_at         timestamptz not null,
  seq              bigint generated always as identity,
  status           text not null check (status in ('queued', 'sent', 'delivered', 'read', 'failed', 'suppressed')),
  reason_code      text,
  reason_detail    text,
  channel          text not null,
  -- Recipient in one spelling; null when there is none (then suppressed).
  recipient        text,
  confidential     boolean not null,
  event            text,
  subject_type     text,
  subject_id       text,
  -- What the notice says of its subject, checked again before it leaves.
  claim            jsonb,
  template         text not null,
  template_version integer,
  language         text not null check (language in ('id', 'en')),
  body             text,
  dedupe_key       text not null,
  attempts         integer not null default 0,
  -- Rises with each replay: names the send at the provider, so that a repeat of one try is no second message.
  generation       integer not null default 1,
  message_id       text,
  created_at       timestamptz not null,
  send_at          timestamptz not null,
  next_try_at      timestamptz not null,
  -- Held by one sender until then; a sender that died loses it.
  leased_until     timestamptz,
  handed_at        timestamptz,
  sent_at          timestamptz,
  delivered_at     timestamptz,
  read_at          timestamptz,
  failed_at        timestamptz,
  updated_at       timestamptz not null,
  unique (tenant_id, dedupe_key)
);

create index notifications_newest on notification.notifications (tenant_id, created_at desc, id desc);
create index notifications_status on notification.notifications (tenant_id, status, created_at desc, id desc);
create index notifications_recipient on notification.notifications (tenant_id, recipient, created_at desc, id desc);
create index notifications_subject on notification.notifications (tenant_id, subject_id, created_at desc, id desc);
-- What still has to leave: small, whatever the history.
create index notifications_due on notification.notifications (next_try_at) where status = 'queued' and handed_at is null;
create index notifications_line on notification.notifications (tenant_id, channel, recipient, order_at, seq)
  where status = 'queued' and handed_at is null;
create index notifications_recent_handing on notification.notifications (tenant_id, channel, updated_at);

-- A tenant's own texts. Every save is a new row; `active` marks the one in use, none means the shipped text.
create table notification.templates (
  tenant_id uuid not null,
  key       text not null,
  channel   text not null,
  language  text not null check (language in ('id', 'en')),
  version   integer not null check (version > 0),
  body      text not null,
  variables jsonb not null,
  active    boolean not null,
  saved_by  text,
  saved_at  timestamptz not null,
  primary key (tenant_id, key, channel, language, version)
);
create unique index templates_active on notification.templates (tenant_id, key, channel, language) where active;

create table notification.rules (
  tenant_id  uuid not null,
  event      text not null,
  channel    text not null,
  enabled    boolean not null,
  updated_at timestamptz not null,
  primary key (tenant_id, event, channel)
);
