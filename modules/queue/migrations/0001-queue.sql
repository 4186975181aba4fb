-- Lines: the set-up of an office, the log of its tickets and the table made from the log.

-- Changes with each change of the set-up below: a process keeps the whole set-up and asks only whether it is still this one.
create table queue.setups (
  tenant_id uuid primary key,
  -- Another one after each change, unique in the world.
  stamp     uuid not null
);

-- What is set up is written as the contract says it (`body`); what the database has to know stands beside as a column made from it.
create table queue.branches (
  id          uuid primary key,
  tenant_id   uuid not null,
  body        jsonb not null,
  slug        text generated always as (body ->> 'slug') stored,
  archived_at timestamptz,
  version     integer not null,
  updated_at  timestamptz not null,
  unique (tenant_id, slug)
);

create table queue.areas (
  id          uuid primary key,
  tenant_id   uuid not null,
  body        jsonb not null,
  branch_id   uuid generated always as ((body ->> 'branch_id')::uuid) stored references queue.branches (id),
  archived_at timestamptz,
  version     integer not null,
  updated_at  timestamptz not null
);

create table queue.services (
  id          uuid primary key,
  tenant_id   uuid not null,
  body        jsonb not null,
  branch_id   uuid generated always as ((body ->> 'branch_id')::uuid) stored references queue.branches (id),
  area_id     uuid generated always as ((body ->> 'area_id')::uuid) stored references queue.areas (id),
  parent_id   uuid generated always as ((body ->> 'parent_id')::uuid) stored references queue.services (id),
  code        text generated always as (body ->> 'code') stored,
  archived_at timestamptz,
  version     integer not null,
  updated_at  timestamptz not null,
  unique (branch_id, code)
);

create table queue.counters (
  id          uuid primary key,
  tenant_id   uuid not null,
  body        jsonb not null,
  branch_id   uuid generated always as ((body ->> 'branch_id')::uuid) stored references queue.branches (id),
  archived_at timestamptz,
  version     integer not null,
  updated_at  timestamptz not null
);

create table queue.holidays (
  id          uuid primary key,
  tenant_id   uuid not null,
  body        jsonb not null,
  branch_id   uuid generated always as ((body ->> 'branch_id')::uuid) stored references queue.branches (id),
  archived_at timestamptz,
  version     integer not null,
  updated_at  timestamptz not null
);

create table queue.agent_skills (
  tenant_id  uuid not null,
  branch_id  uuid not null references queue.branches (id),
  staff_id   text not null,
  name       text not null,
  skills     jsonb not null,
  updated_at timestamptz not null,
  primary key (branch_id, staff_id)
);

create table queue.policies (
  id              uuid primary key,
  tenant_id       uuid not null,
  branch_id       uuid not null references queue.branches (id),
  number          integer not null check (number > 0),
  state           text not null check (state in ('draft', 'proposed', 'published', 'retired', 'rejected')),
  rules           jsonb not null,
  note            text not null,
  made_by_id      text not null,
  made_by_name    text not null,
  decided_by_id   text,
  decided_by_name text,
  created_at      timestamptz not null,
  published_at    timestamptz,
  version         integer not null,
  unique (branch_id, number)
);
create unique index policies_published on queue.policies (branch_id) where state = 'published';

-- The truth: what happened to each ticket, in order. The version rises by one.
create table queue.ticket_events (
  tenant_id uuid not null,
  ticket_id uuid not null,
  version   integer not null check (version > 0),
  branch_id uuid not null,
  name      text not null,
  at        timestamptz not null,
  actor     jsonb not null,
  payload   jsonb not null,
  primary key (ticket_id, version)
);
comment on table queue.ticket_events is 'append-only: the log is the truth, the table of tickets is made from it';
-- Any minute of a branch as it was.
create index ticket_events_branch on queue.ticket_events (tenant_id, branch_id, at);

-- The projection: `state` is the folded ticket, the columns are what it is found and held apart by.
create table queue.tickets (
  id             uuid primary key,
  tenant_id      uuid not null,
  version        integer not null,
  status         text not null check (status in
    ('booked', 'waiting', 'called', 'serving', 'held', 'no_show', 'completed', 'cancelled', 'expired')),
  branch_id      uuid not null,
  area_id        uuid not null,
  service_id     uuid not null,
  day            date not null,
  letter         text not null,
  sequence       integer not null,
  number         text not null,
  -- Sorted by as the line is called; see rules/routing.ts.
  key            double precision not null,
  arrival_at     timestamptz not null,
  callable_at    timestamptz not null,
  credited       boolean not null,
  -- In the line for anybody: waiting, there (as far as its policy asks), reserved for nobody.
  in_line        boolean not null,
  counter_id     uuid,
  booked_for     timestamptz,
  hold_until     timestamptz,
  person_key     text,
  wa_user_id     text,
  visit_key_hash text,
  search_text    text not null,
  state          jsonb not null
);
-- Two agents never hold one counter, and no number stands on two open tickets of a day.
create unique index tickets_at_counter on queue.tickets (counter_id) where status in ('called', 'serving');
create unique index tickets_number on queue.tickets (tenant_id, branch_id, letter, day, sequence)
  where status in ('booked', 'waiting', 'called', 'serving', 'held');
create index tickets_line on queue.tickets (area_id, service_id, credited, key, arrival_at, id) where status = 'waiting' and in_line;
create index tickets_arrival on queue.tickets (area_id, service_id, arrival_at, id) where status = 'waiting' and in_line;
create index tickets_aside on queue.tickets (area_id) where status = 'waiting' and not in_line;
create index tickets_open on queue.tickets (tenant_id, branch_id, status) where status in ('booked', 'waiting', 'called', 'serving', 'held');
create index tickets_day on queue.tickets (tenant_id, branch_id, day, id desc);
create index tickets_service_day on queue.tickets (tenant_id, service_id, day);
create index tickets_person on queue.tickets (tenant_id, person_key, day) where person_key is not null;
create index tickets_wa on queue.tickets (tenant_id, wa_user_id, id desc) where wa_user_id is not null;
create unique index tickets_visit_key on queue.tickets (visit_key_hash) where visit_key_hash is not null;
create index tickets_slot on queue.tickets (tenant_id, service_id, booked_for) where booked_for is not null;
create index tickets_holds on queue.tickets (hold_until) where status = 'held' and hold_until is not null;
create index tickets_last_numbers on queue.tickets (tenant_id, branch_id, letter, sequence)
  where status in ('booked', 'waiting', 'called', 'serving', 'held', 'no_show');

-- The last number of a series and business day; the row's lock is what makes numbers unique.
create table queue.series (
  tenant_id uuid not null,
  branch_id uuid not null,
  letter    text not null,
  day       date not null,
  last      integer not null,
  primary key (branch_id, letter, day)
);

-- The latest calls of an area, newest first: whether each went to a class with credit (the policy's quota).
create table queue.area_calls (
  tenant_id uuid not null,
  area_id   uuid primary key,
  latest    boolean[] not null
);

create table queue.counter_sessions (
  tenant_id  uuid not null,
  counter_id uuid primary key references queue.counters (id),
  branch_id  uuid not null,
  staff_id   text not null,
  staff_name text not null,
  opened_at  timestamptz not null,
  -- Since when nobody is called there: what auto-call counts from.
  free_since timestamptz not null
);
create index counter_sessions_staff on queue.counter_sessions (tenant_id, staff_id);

create table queue.presence (
  tenant_id   uuid not null,
  staff_id    text not null,
  branch_id   uuid not null,
  name        text not null,
  presence    text not null check (presence in ('available', 'busy', 'break', 'offline')),
  reason      text,
  since       timestamptz not null,
  -- Told again by an open desk; without a word until then, the person counts as gone.
  lease_until timestamptz not null,
  primary key (tenant_id, staff_id)
);
create index presence_lease on queue.presence (lease_until) where presence <> 'offline';

-- What was told once of a leg: that the turn is near, that an appointment is.
create table queue.told (
  tenant_id uuid not null,
  ticket_id uuid not null references queue.tickets (id),
  leg       integer not null,
  what      text not null check (what in ('near', 'day_before', 'hour_before')),
  at        timestamptz not null,
  primary key (ticket_id, leg, what)
);

-- Which business days of a branch are closed.
create table queue.closed_days (
  tenant_id uuid not null,
  branch_id uuid not null references queue.branches (id),
  day       date not null,
  closed_at timestamptz not null,
  expired   integer not null,
  primary key (branch_id, day)
);

create table queue.devices (
  id                   uuid primary key,
  tenant_id            uuid not null,
  branch_id            uuid not null references queue.branches (id),
  kind                 text not null check (kind in ('kiosk', 'display')),
  name                 text not null,
  state                text not null check (state in ('pairing', 'paired', 'revoked')),
  -- SHA-256 of the six digits, while they hold.
  code_hash            text,
  code_expires_at      timestamptz,
  token_hash           text,
  last_seen_at         timestamptz,
  told_offline         boolean not null default false,
  app_version          text,
  printer              text,
  unsynced             integer not null default 0,
  config_number        integer,
  wanted_config_number integer not null,
  commands             jsonb not null default '[]',
  created_at           timestamptz not null,
  version              integer not null
);
create unique index devices_code on queue.devices (code_hash) where code_hash is not null;
create unique index devices_token on queue.devices (token_hash) where token_hash is not null;
create index devices_tenant on queue.devices (tenant_id, branch_id);

create table queue.device_configs (
  tenant_id  uuid not null,
  branch_id  uuid not null references queue.branches (id),
  kind       text not null check (kind in ('kiosk', 'display')),
  number     integer not null,
  config     jsonb not null,
  note       text not null,
  made_by    text not null,
  created_at timestamptz not null,
  primary key (branch_id, kind, number)
);

-- Numbers that only one kiosk gives. The key that signs them is made from the installation's secret and the id.
create table queue.number_blocks (
  id         uuid primary key,
  tenant_id  uuid not null,
  device_id  uuid not null references queue.devices (id),
  branch_id  uuid not null,
  letter     text not null,
  day        date not null,
  first      integer not null,
  last       integer not null,
  leased_at  timestamptz not null,
  check (first <= last)
);
create index number_blocks_series on queue.number_blocks (branch_id, letter, day);

create table queue.voice_clips (
  tenant_id  uuid not null,
  language   text not null check (language in ('id', 'en')),
  name       text not null,
  mime_type  text not null,
  data       bytea not null,
  updated_at timestamptz not null,
  primary key (tenant_id, language, name)
);

-- What begins with `secret:` leaves the database in no export.
comment on column queue.tickets.visit_key_hash is 'secret: SHA-256 of the visitor''s key';
comment on column queue.devices.code_hash is 'secret: of the pairing code';
comment on column queue.devices.token_hash is 'secret: SHA-256 of the device''s token';
