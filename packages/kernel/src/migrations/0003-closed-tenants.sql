-- Offices that are gone: nothing happens for them any more, and what was theirs may be erased.
create table kernel.closed_tenants (
  id        uuid primary key,
  -- False: their rows are kept, sealed.
  erase     boolean not null,
  closed_at timestamptz not null
);
comment on table kernel.closed_tenants is 'platform: ids of offices that are gone, so that events still on their way change nothing';

-- Erases some rows of an office that is gone, out of a sealed table; answers how many. The server's roles may not change append-only
-- tables, so this runs as the owner, and refuses every office that was not closed to be erased: no slip of the program can empty one
-- that lives. `from_block` null: any `piece` rows, for tables with an index that begins with tenant_id. Else: the rows in `piece` blocks
-- from that one on, so that a table without such an index is read once and not once for each piece.
create function kernel.erase_rows(target regclass, tenant uuid, piece integer, from_block bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone bigint;
begin
  if not exists (select from kernel.closed_tenants where id = tenant and erase) then
    raise exception 'tenant % is not closed to be erased', tenant using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from pg_policy where polrelid = target and polname = 'tenant_isolation') then
    raise exception '% is no sealed table', target using errcode = 'insufficient_privilege';
  end if;
  if from_block is null then
    execute format('delete from %s where tenant_id = $1 and ctid = any (array(select ctid from %s where tenant_id = $1 limit $2))', target, target)
      using tenant, piece;
  else
    execute format('delete from %s where tenant_id = $1 and ctid >= %L and ctid < %L',
      target, format('(%s,0)', from_block), format('(%s,0)', from_block + piece)) using tenant;
  end if;
  get diagnostics gone = row_count;
  return gone;
end $$;

revoke all on function kernel.erase_rows(regclass, uuid, integer, bigint) from public;
grant execute on function kernel.erase_rows(regclass, uuid, integer, bigint) to govconnect_system;
