-- What a day's counters and agents served is told by the legs that ended: whoever only waits is not looked at.
create index tickets_ended on queue.tickets (tenant_id, branch_id, day) where state -> 'legs' <> '[]';
