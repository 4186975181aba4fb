-- The beginnings of an area's lines, read from the index alone. As in 0005: a plan made while lines were short would sort the whole of them for as long
-- as the connection lives.
create function queue.line_heads(tenant uuid, area uuid, of_each integer)
returns table (id uuid, service_id uuid, key double precision, arrival_at timestamptz)
language sql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
  select l.* from queue.services s, lateral (
      (select t.id, t.service_id, t.key, t.arrival_at from queue.tickets t
       where t.area_id = s.area_id and t.service_id = s.id and not t.credited and t.status = 'waiting' and t.in_line
       order by t.key, t.arrival_at, t.id limit of_each)
      union all
      (select t.id, t.service_id, t.key, t.arrival_at from queue.tickets t
       where t.area_id = s.area_id and t.service_id = s.id and t.credited and t.status = 'waiting' and t.in_line
       order by t.key, t.arrival_at, t.id limit of_each)) l
    where s.tenant_id = tenant and s.area_id = area
$$;
