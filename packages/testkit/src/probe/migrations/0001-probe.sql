-- Where the conformance suite's reactions leave their effects.
create table probe.effects (
  id         bigint generated always as identity primary key,
  tenant_id  uuid not null,
  event_id   uuid not null,
  key        text not null,
  n          integer not null
);
