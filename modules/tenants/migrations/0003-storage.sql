-- What offices store, and those that are gone.

-- Bytes of payload of an office's messages, by the month (UTC) in which they were accepted: sums kept beside the messages, since adding
-- up a table of millions for each question is out of the question. A job counts anew and puts right what a process that died forgot.
create table tenants.storage (
  tenant_id uuid not null,
  month     date not null,
  bytes     bigint not null,
  primary key (tenant_id, month)
);

create table tenants.counted_months (
  month      date primary key,
  counted_at timestamptz not null
);
comment on table tenants.counted_months is 'platform: when the job last counted what a month holds, of all offices';

create table tenants.gone (
  id         uuid primary key,
  slug       text not null,
  name       text not null,
  data       text not null check (data in ('keep', 'erase')),
  deleted_at timestamptz not null,
  -- Looked over once more: what came late is gone too.
  swept_at   timestamptz
);
create index gone_unswept on tenants.gone (deleted_at) where swept_at is null;
comment on table tenants.gone is 'platform: offices that are no more; under which id the rows of one stand that were kept';
