-- The offices of this installation.
create table tenants.tenants (
  id         uuid primary key,
  -- Names the tenant in addresses and in x-tenant; never a UUID, so that the two cannot be mistaken.
  slug       text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' and slug !~ '^[0-9a-f]{8}-[0-9a-f]{4}-'),
  name       text not null check (length(name) between 1 and 120),
  zone       text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  status     text not null default 'active' check (status in ('active', 'suspended')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index tenants_name on tenants.tenants (lower(name), id);
comment on table tenants.tenants is 'platform: the list of tenants itself; who may see which is decided in policy.ts';
