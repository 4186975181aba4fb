-- The write-ahead of a flood: messages that were acknowledged and wait to be filed as messages, conversations and events. One row is what one
-- commit brought for one office; empty in calm times.
create table channel.arrivals (
  id         bigint generated always as identity primary key,
  tenant_id  uuid not null,
  -- Rows as `keepInbound` takes them. json, not jsonb: written and read once, never searched.
  items      json not null,
  arrived_at timestamptz not null
);
