-- Planned once for each connection: with each call's own arrays, planning cost four times what running does.
alter function queue.lock_and_look(uuid, timestamptz) set plan_cache_mode = force_generic_plan;

-- One index instead of two says that no number is held twice and finds who holds it: each change of a ticket writes every index it is in.
drop index queue.tickets_number;
drop index queue.tickets_last_numbers;
create unique index tickets_number on queue.tickets (tenant_id, branch_id, letter, sequence, day)
  where status in ('booked', 'waiting', 'called', 'serving', 'held', 'no_show');
