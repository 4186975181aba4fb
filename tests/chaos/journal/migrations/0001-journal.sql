-- What handlers of the chaos rounds did. Each call leaves a row; each message one effect, kept by its id as every handler keeps it.
create table journal.calls (
  id         bigint generated always as identity primary key,
  tenant_id  uuid not null,
  message_id uuid not null
);
create table journal.effects (
  -- Order in which effects came about.
  id         bigint generated always as identity primary key,
  tenant_id  uuid not null,
  message_id uuid not null unique,
  key        text not null,
  n          integer not null,
  at         timestamptz not null default clock_timestamp()
);
