-- A message handled again leaves no second effect; reactions have the inbox for that.
alter table probe.effects add column message_id uuid unique;
