-- A month of a branch: all its days in one value (rules/month-pack.ts), for questions about a long time. Made of packed days, so it can
-- always be made again.
create table analytics.months (
  tenant_id uuid not null,
  branch_id uuid not null,
  -- Its first day.
  month     date not null,
  packed    bytea not null,
  primary key (tenant_id, branch_id, month)
);
alter table analytics.months alter column packed set storage external;

-- A month goes with the first change of one of its days, by whichever version of the program. Whoever packs it holds the lock alone.
create function analytics.drop_month() returns trigger language plpgsql as $$
declare
  first_day date := date_trunc('month', new.day::timestamp);
begin
  perform pg_advisory_xact_lock_shared(7201983, hashtext(format('%s %s', new.branch_id, to_char(first_day, 'YYYY-MM-DD'))));
  delete from analytics.months where tenant_id = new.tenant_id and branch_id = new.branch_id and month = first_day;
  return null;
end $$;
create trigger days_drop_month after insert or update of packed on analytics.days
  for each row execute function analytics.drop_month();
