-- An answer of two or three kilobytes stays in its row: what is encrypted does not shrink, and a second table costs a second write.
alter table kernel.idempotency set (toast_tuple_target = 8160);

-- Keeps the answers of many. One by one by their whole key: a join's plan, made while the table was small, reads all of the office's rows.
create function kernel.keep_answers(office uuid, actors text[], endpoints text[], keys text[], responses text[]) returns void
language plpgsql volatile as $$
begin
  for n in 1 .. cardinality(keys) loop
    update kernel.idempotency set response = responses[n]
      where tenant_id = office and actor = actors[n] and endpoint = endpoints[n] and key = keys[n];
  end loop;
end $$;
