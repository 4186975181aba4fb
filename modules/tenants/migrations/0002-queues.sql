-- Plans and workers of offices, their way out, and what each used.
alter table tenants.tenants
  add column plan text not null default 'standard' check (plan in ('small', 'standard', 'large')),
  add column workers integer not null default 4 check (workers between 1 and 64),
  -- Of an office that is being deleted: its messages and usage go with it.
  add column erase boolean not null default false,
  drop constraint tenants_status_check,
  add constraint tenants_status_check check (status in ('active', 'suspended', 'deleting'));

-- Messages an office published on a day of its own zone, and their bytes.
create table tenants.usage (
  tenant_id uuid not null,
  day       date not null,
  messages  bigint not null,
  bytes     bigint not null,
  primary key (tenant_id, day)
);

-- Pages of messages are merged of three tables in one order; the store of handled ones has it as its key.
create index queue_newest on kernel.queue (tenant_id, accepted_at, id);
create index parked_newest on kernel.parked (tenant_id, accepted_at, id);
