-- As before, for several calls in one transaction: each looks one place deeper into the lines than the one before it.
drop function queue.lock_and_look(uuid, timestamptz);
drop function queue.fronts(uuid[], uuid[], timestamptz);

-- The beginnings of lines, as much as so many decisions look at, whoever else waits: of each service two of each kind for the first to choose from and
-- one more for each other, and eleven by arrival to name who was passed; and those who wait for one counter or person.
create function queue.fronts(areas uuid[], services uuid[], at timestamptz, decisions integer)
returns table (lane text, service_id uuid, id uuid, number text, arrival_ms double precision, state jsonb)
language sql stable as $$
  select l.* from queue.services s, lateral (
      (select 'plain', t.service_id, t.id, t.number, null::double precision, t.state from queue.tickets t
       where t.area_id = s.area_id and t.service_id = s.id and t.status = 'waiting' and t.in_line and not t.credited
         and t.callable_at <= at order by t.key, t.arrival_at, t.id limit decisions + 1)
      union all
      (select 'credited', t.service_id, t.id, t.number, null, t.state from queue.tickets t
       where t.area_id = s.area_id and t.service_id = s.id and t.status = 'waiting' and t.in_line and t.credited
         and t.callable_at <= at order by t.key, t.arrival_at, t.id limit decisions + 1)
      union all
      (select 'arrival', t.service_id, t.id, t.number, (extract(epoch from t.arrival_at) * 1000)::double precision, null
       from queue.tickets t
       where t.area_id = s.area_id and t.service_id = s.id and t.status = 'waiting' and t.in_line
         and t.callable_at <= at order by t.arrival_at, t.id limit decisions + 10)) l
    where s.area_id = any(areas) and s.id = any(services)
  union all
  select 'reserved', t.service_id, t.id, t.number, null, t.state from queue.tickets t
    where t.area_id = any(areas) and t.status = 'waiting' and not t.in_line and t.callable_at <= at
      and t.state ->> 'reserved_for' is not null
$$;

-- What calling at some counters starts from, in one way to the database: the locks of the counters, their areas and the areas of whoever stands there;
-- then, on what others left, the desks and the beginnings of their lines. Each statement of a volatile function sees what was committed before it; one
-- statement that takes the locks itself would not. Planned once for each connection: to plan it costs twice the look. Lane `desk`: `id` is the counter; `latest`: the area.
create function queue.lock_and_look(desks uuid[], at timestamptz)
returns table (lane text, service_id uuid, id uuid, number text, arrival_ms double precision, state jsonb)
language plpgsql volatile
set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off set plan_cache_mode = force_generic_plan as $$
declare
  mine constant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  areas uuid[];
  services uuid[];
begin
  select array(select distinct a::uuid from queue.counters c, jsonb_array_elements_text(c.body -> 'area_ids') a
    where c.id = any(desks) and c.tenant_id = mine) into areas;
  -- The keys of `lockLines`, in its order.
  perform pg_advisory_xact_lock(k) from (
    select distinct ('x' || right(replace(one::text, '-', ''), 16))::bit(64)::bigint as k
    from unnest(areas || array(select c.id from queue.counters c where c.id = any(desks) and c.tenant_id = mine) || array(
      select t.area_id from queue.tickets t
      where t.counter_id = any(desks) and t.tenant_id = mine and t.status in ('called', 'serving'))) one
    order by 1) keys;

  return query select 'desk', null::uuid, c.id, null::text, null::double precision, jsonb_build_object(
      'stamp', (select s.stamp from queue.setups s where s.tenant_id = mine),
      'session', (select jsonb_build_object('staff_id', s.staff_id, 'staff_name', s.staff_name)
        from queue.counter_sessions s where s.counter_id = c.id and s.tenant_id = mine),
      'presence', (select p.presence from queue.presence p join queue.counter_sessions s
        on s.staff_id = p.staff_id and s.tenant_id = p.tenant_id where p.tenant_id = mine and s.counter_id = c.id))
    from queue.counters c where c.id = any(desks) and c.tenant_id = mine;
  return query select 'latest', null::uuid, a.area_id, null::text, null::double precision, to_jsonb(a.latest)
    from queue.area_calls a where a.area_id = any(areas) and a.tenant_id = mine;
  return query select 'present', t.service_id, t.id, t.number, null::double precision, t.state from queue.tickets t
    where t.counter_id = any(desks) and t.tenant_id = mine and t.status in ('called', 'serving');

  select array(select s.id from queue.services s where s.tenant_id = mine and s.area_id = any(areas) and s.archived_at is null)
    into services;
  return query select f.* from queue.fronts(areas, services, at, cardinality(desks)) f;
end $$;
