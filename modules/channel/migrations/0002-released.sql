-- Numbers of offices that are gone: free for another one, and still known where the office's rows are kept.
create table channel.released_accounts (
  id              uuid primary key,
  tenant_id       uuid not null,
  name            text not null,
  phone_number_id text not null,
  waba_id         text,
  display_number  text,
  settings        jsonb not null,
  created_at      timestamptz not null,
  released_at     timestamptz not null
);
