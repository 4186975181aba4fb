-- Whole logs of some tickets, each a text of JSON: a row for each event would cost more to read than all else, and building JSON values more than
-- writing their text. Names of events need no escape. By the key of the log alone: a plan made while the table was young reads all that the office ever
-- logged, for each ticket anew and as long as the connection lives.
create function queue.logs(ids uuid[]) returns table (ticket_id uuid, log text)
language plpgsql stable
set enable_seqscan = off set enable_bitmapscan = off set plan_cache_mode = force_generic_plan as $$
begin
  return query select t.id, (
      select concat('[', string_agg(concat('{"ticket_id":"', e.ticket_id, '","version":', e.version, ',"name":"', e.name, '","at":',
        (date_part('epoch', e.at) * 1000)::bigint, ',"actor":', e.actor, ',"payload":', e.payload, '}'), ',' order by e.version), ']')
      from queue.ticket_events e where e.ticket_id = t.id)
    from unnest(ids) t(id);
end $$;
