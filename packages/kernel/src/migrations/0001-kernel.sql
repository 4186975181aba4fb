-- What every module stands on: events on their way, what was handled, what failed, answers already given.

create table kernel.outbox (
  id         bigint generated always as identity primary key,
  event_id   uuid not null,
  module     text not null,
  tenant_id  uuid,
  name       text not null,
  key        text not null,
  -- Set on replay: this one subscription only.
  target     text,
  envelope   jsonb not null
);

-- In-process transport: one row per subscription and event, deleted in the transaction that handles it.
create table kernel.deliveries (
  id           bigint generated always as identity primary key,
  subscription text not null,
  tenant_id    uuid,
  key          text not null,
  envelope     jsonb not null
);
create index deliveries_subscription on kernel.deliveries (subscription, id);

create table kernel.inbox (
  subscription text not null,
  event_id     uuid not null,
  handled_at   timestamptz not null,
  primary key (subscription, event_id)
);
create index inbox_age on kernel.inbox (handled_at);
comment on table kernel.inbox is 'platform: event ids only, no tenant data';

create table kernel.dead_letters (
  id           uuid primary key,
  subscription text not null,
  tenant_id    uuid,
  event_id     uuid not null,
  name         text not null,
  key          text not null,
  envelope     jsonb not null,
  error        text not null,
  attempts     integer not null,
  parked_at    timestamptz not null,
  replayed_at  timestamptz
);
create index dead_letters_open on kernel.dead_letters (parked_at desc, id desc) where replayed_at is null;

create table kernel.idempotency (
  tenant_id  uuid not null,
  actor      text not null,
  endpoint   text not null,
  key        text not null,
  body_hash  text not null,
  status     integer,
  -- Encrypted with the installation's secret: an answer may hold a one-time link.
  response   text,
  created_at timestamptz not null,
  primary key (tenant_id, actor, endpoint, key)
);
create index idempotency_age on kernel.idempotency (created_at);
