-- Where each conversation stands, and why each turn was answered as it was.

create table assistant.dialogues (
  tenant_id       uuid not null,
  conversation_id text not null,
  state           jsonb not null,
  updated_at      timestamptz not null,
  primary key (tenant_id, conversation_id)
);

create table assistant.decisions (
  id              uuid primary key,
  tenant_id       uuid not null,
  conversation_id text not null,
  turn_id         text not null,
  at              timestamptz not null,
  engine          text not null,
  engine_version  text not null,
  input_hash      text not null,
  -- The turn and the state it met: what a later engine is asked again (replay).
  turn            jsonb not null,
  state_before    jsonb not null,
  understanding   jsonb not null,
  thresholds      jsonb not null,
  sources         jsonb not null,
  action          text not null,
  outcome         text not null,
  replies         jsonb not null,
  slots           jsonb,
  case_number     text,
  latency_ms      real not null,
  unique (tenant_id, turn_id)
);
create index decisions_conversation on assistant.decisions (tenant_id, conversation_id, at desc, id desc);
create index decisions_latest on assistant.decisions (tenant_id, at desc, id desc);
create index decisions_case on assistant.decisions (tenant_id, case_number) where case_number is not null;
