-- Tenant queues: messages that wait or are being handled, those that could not be, and what was handled.

create table kernel.queue (
  -- Order of acceptance in the installation's one writer, or of each process with a broker.
  seq         bigint generated always as identity,
  tenant_id   uuid not null,
  id          uuid not null,
  type        text not null,
  key         text not null,
  payload     json not null,
  attempts    integer not null default 0,
  error       text,
  accepted_at timestamptz not null,
  -- With a broker: the process that has to hand it over; another one adopts it when that process is gone.
  publisher   bigint not null,
  primary key (tenant_id, seq)
);

create table kernel.parked (
  tenant_id   uuid not null,
  id          uuid not null,
  type        text not null,
  key         text not null,
  payload     json not null,
  attempts    integer not null,
  error       text not null,
  accepted_at timestamptz not null,
  parked_at   timestamptz not null,
  primary key (tenant_id, id)
);
create index parked_order on kernel.parked (tenant_id, parked_at desc, id desc);

-- Partitioned by month, then by a hash of the tenant: a month is detached whole, a page of one tenant reads one part of each month.
create table kernel.messages (
  tenant_id   uuid not null,
  id          uuid not null,
  type        text not null,
  key         text not null,
  payload     json not null,
  attempts    integer not null,
  accepted_at timestamptz not null,
  handled_at  timestamptz not null,
  primary key (tenant_id, accepted_at, id)
) partition by range (accepted_at);

-- Makes the partitions of one month (UTC), sealed like every tenant table. The server's roles own no tables, so this runs as their owner.
create function kernel.make_message_month(month date) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  parts   constant integer := 4;
  first   date := date_trunc('month', month)::date;
  name    text := 'messages_' || to_char(first, 'YYYY_MM');
  part    text;
begin
  perform pg_advisory_xact_lock(7201977, hashtext('kernel.make_message_month'));
  if to_regclass('kernel.' || quote_ident(name)) is not null then return false; end if;
  execute format('create table kernel.%I (like kernel.messages including defaults) partition by hash (tenant_id)', name);
  perform kernel.seal_part(name);
  for n in 0 .. parts - 1 loop
    part := name || '_' || n;
    execute format('create table kernel.%I partition of kernel.%I for values with (modulus %s, remainder %s)', part, name, parts, n);
    perform kernel.seal_part(part);
  end loop;
  execute format('alter table kernel.messages attach partition kernel.%I for values from (%L) to (%L)', name, first, (first + interval '1 month')::date);
  return true;
end $$;

create function kernel.seal_part(name text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  mine constant text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid';
begin
  execute format('alter table kernel.%I enable row level security; alter table kernel.%I force row level security', name, name);
  execute format('create policy tenant_isolation on kernel.%I to govconnect_app using (%s) with check (%s)', name, mine, mine);
  execute format('create policy system_access on kernel.%I to govconnect_system using (true) with check (true)', name);
end $$;

-- Detaches and drops whole months that ended before; answers their names.
create function kernel.drop_message_months(before timestamptz) returns setof text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  name text;
begin
  for name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'kernel.messages'::regclass
      and to_date(substr(c.relname, 10), 'YYYY_MM') + interval '1 month' <= before
  loop
    execute format('alter table kernel.messages detach partition kernel.%I', name);
    execute format('drop table kernel.%I', name);
    return next name;
  end loop;
end $$;

revoke all on function kernel.make_message_month(date), kernel.seal_part(text), kernel.drop_message_months(timestamptz) from public;
grant execute on function kernel.make_message_month(date), kernel.drop_message_months(timestamptz) to govconnect_system;
