-- As in 0007, with less to read: of a line as much as a decision looks at, in one text for each; whole tickets only of those who are first in their line or
-- among the first of all lines together. These are who is called, but for penalties and skills: whoever is called from further back is read then.
drop function queue.lock_and_look(uuid[], timestamptz);
drop function queue.fronts(uuid[], uuid[], timestamptz, integer);

-- Sorting is priced so that lines are read along their index whatever the table was like when this was planned; what is priced is not compiled.
-- `told` is JSON. Of each service: lanes `plain` and `credited` as they are called, one more than there are decisions, and `arrival` by arrival, ten more,
-- to name who was passed. `reserved`: the ticket of who waits for one counter or person (limited, so that each area is looked up by itself). `state`: a ticket.
create function queue.fronts(areas uuid[], services uuid[], at timestamptz, decisions integer)
returns table (lane text, service_id uuid, id uuid, told text)
language plpgsql stable
set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off set jit = off set plan_cache_mode = force_generic_plan as $$
begin
  return query
  with heads as materialized (
    select l.* from queue.services s, lateral (
        (select 'plain' as lane, t.service_id, t.id, t.number, t.key, t.arrival_at, t.callable_at, t.state -> 'terms' as terms
         from queue.tickets t
         where t.area_id = s.area_id and t.service_id = s.id and t.status = 'waiting' and t.in_line and not t.credited
           and t.callable_at <= at order by t.key, t.arrival_at, t.id limit decisions + 1)
        union all
        (select 'credited', t.service_id, t.id, t.number, t.key, t.arrival_at, t.callable_at, t.state -> 'terms' as terms
         from queue.tickets t
         where t.area_id = s.area_id and t.service_id = s.id and t.status = 'waiting' and t.in_line and t.credited
           and t.callable_at <= at order by t.key, t.arrival_at, t.id limit decisions + 1)) l
      where s.area_id = any(areas) and s.id = any(services)),
  ranked as (
    select h.*, row_number() over (order by h.key, h.arrival_at, h.id) as n,
      row_number() over (partition by h.lane, h.service_id order by h.key, h.arrival_at, h.id) as own from heads h)
  select r.lane, r.service_id, null::uuid, concat('[', string_agg(concat('{"id":"', r.id, '","number":', to_json(r.number), ',"key":', r.key,
      ',"arrival_at":', (date_part('epoch', r.arrival_at) * 1000)::bigint, ',"callable_at":', (date_part('epoch', r.callable_at) * 1000)::bigint,
      ',"terms":', r.terms, '}'), ',' order by r.n), ']')
    from ranked r group by r.lane, r.service_id
  union all
  select 'state', r.service_id, r.id, (select t.state::text from queue.tickets t where t.id = r.id) from ranked r where r.own = 1 or r.n <= decisions + 1
  union all
  select 'arrival', s.id, null, (select concat('[', string_agg(concat('{"id":"', a.id, '","number":', to_json(a.number), ',"arrival_at":',
        (date_part('epoch', a.arrival_at) * 1000)::bigint, '}'), ','), ']')
      from (select t.id, t.number, t.arrival_at from queue.tickets t
        where t.area_id = s.area_id and t.service_id = s.id and t.status = 'waiting' and t.in_line
          and t.callable_at <= at order by t.arrival_at, t.id limit decisions + 10) a)
    from queue.services s where s.area_id = any(areas) and s.id = any(services)
  union all
  select 'reserved', t.service_id, t.id, t.state::text from unnest(areas) a(id), lateral (select * from queue.tickets t
    where t.area_id = a.id and t.status = 'waiting' and not t.in_line and t.callable_at <= at and t.state ->> 'reserved_for' is not null limit 1000) t;
end $$;

-- What calling at some counters starts from, in one way to the database: the locks of the counters, their areas and the areas of whoever stands there;
-- then, on what others left, the desks and the beginnings of their lines. Each statement of a volatile function sees what was committed before it; one
-- statement that takes the locks itself would not. Lane `desk`: `id` is the counter; `latest`: the area.
create function queue.lock_and_look(desks uuid[], at timestamptz)
returns table (lane text, service_id uuid, id uuid, told text)
language plpgsql volatile
set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off set jit = off set plan_cache_mode = force_generic_plan as $$
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

  return query select 'desk', null::uuid, c.id, jsonb_build_object(
      'stamp', (select s.stamp from queue.setups s where s.tenant_id = mine),
      'session', (select jsonb_build_object('staff_id', s.staff_id, 'staff_name', s.staff_name)
        from queue.counter_sessions s where s.counter_id = c.id and s.tenant_id = mine),
      'presence', (select p.presence from queue.presence p join queue.counter_sessions s
        on s.staff_id = p.staff_id and s.tenant_id = p.tenant_id where p.tenant_id = mine and s.counter_id = c.id))::text
    from queue.counters c where c.id = any(desks) and c.tenant_id = mine;
  return query select 'latest', null::uuid, a.area_id, to_json(a.latest)::text
    from queue.area_calls a where a.area_id = any(areas) and a.tenant_id = mine;
  return query select 'present', t.service_id, t.id, t.state::text from queue.tickets t
    where t.counter_id = any(desks) and t.tenant_id = mine and t.status in ('called', 'serving');

  select array(select s.id from queue.services s where s.tenant_id = mine and s.area_id = any(areas) and s.archived_at is null)
    into services;
  return query select f.* from queue.fronts(areas, services, at, cardinality(desks)) f;
end $$;
