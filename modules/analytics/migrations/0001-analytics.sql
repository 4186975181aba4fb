-- What happened, as this module heard it, and the figures made from it.

-- One visit: everything heard of it. The rows of `legs` are made from `story` alone.
create table analytics.visits (
  tenant_id  uuid not null,
  ticket_id  uuid not null,
  -- Events by version (rules/story.ts); whichever order they came in.
  story      jsonb not null,
  -- As it stands now, for the live view.
  status     text not null,
  branch_id  uuid not null,
  service_id uuid not null,
  counter_id uuid,
  -- Since when it stands in its line, and how long it was set aside meanwhile.
  since      timestamptz not null,
  held_seconds double precision not null,
  heard_at   timestamptz not null,
  primary key (tenant_id, ticket_id)
);
create index visits_here on analytics.visits (tenant_id, branch_id)
  where status in ('waiting', 'called', 'serving', 'held');

-- One service of a visit: what figures are counted from.
create table analytics.legs (
  tenant_id       uuid not null,
  ticket_id       uuid not null,
  leg             integer not null,
  branch_id       uuid not null,
  -- Business day of the branch.
  day             date not null,
  service_id      uuid not null,
  counter_id      uuid,
  agent_id        text,
  class           text not null,
  channel         text not null,
  -- Booked ahead; came into the line at all.
  booked          boolean not null,
  joined          boolean not null,
  enqueued_at     timestamptz not null,
  ended_at        timestamptz,
  -- Null where it did not come so far.
  wait_seconds    integer,
  walk_seconds    integer,
  service_seconds integer,
  -- Null while open.
  outcome         text check (outcome in ('served', 'no_show', 'abandoned', 'cancelled', 'unserved', 'transferred', 'missed_booking')),
  -- Null where no target was due.
  sla_kept        boolean,
  primary key (tenant_id, ticket_id, leg)
);
create index legs_day on analytics.legs (tenant_id, branch_id, day);

-- A business day of a branch. Days that are over are packed: all their legs in one value, column by column
-- (rules/day-pack.ts). Null: changed since, or not over; it is read from `legs` then.
create table analytics.days (
  tenant_id uuid not null,
  branch_id uuid not null,
  day       date not null,
  packed    bytea,
  primary key (tenant_id, branch_id, day)
);
-- Read whole, and hard to make smaller: neither compressed nor cut.
alter table analytics.days alter column packed set storage external;
create index days_unpacked on analytics.days (day) where packed is null;

-- Who is at work, as last heard.
create table analytics.agents (
  tenant_id   uuid not null,
  staff_id    text not null,
  branch_id   uuid not null,
  presence    text not null,
  counter_ids uuid[] not null,
  told_at     timestamptz not null,
  primary key (tenant_id, staff_id)
);

-- Making the tables anew from the log of the module that owns it; an office's first one reads what was before this module.
create table analytics.rebuilds (
  tenant_id    uuid primary key,
  requested_at timestamptz not null,
  -- The last ticket that was read; null: none yet.
  after_ticket uuid,
  tickets      bigint not null default 0,
  -- Visits that stood otherwise than the log says.
  mended       bigint not null default 0,
  finished_at  timestamptz
);
create index rebuilds_due on analytics.rebuilds (requested_at) where finished_at is null;
