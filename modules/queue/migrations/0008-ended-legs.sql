-- What a day's agents served is told by the legs that ended: whoever only waits is not looked at.
create index tickets_ended on queue.tickets (tenant_id, branch_id, day) where state -> 'legs' <> '[]';
-- What one counter served, without the rest of the day: a ticket stands at the counter of its last call, and a few went on to another.
create index tickets_counter_day on queue.tickets (counter_id, day) where counter_id is not null;
create index tickets_moved_on on queue.tickets (tenant_id, branch_id, day) where state -> 'leg' <> '1';
