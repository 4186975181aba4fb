-- Keys by which programs act in one tenant.
create table identity.api_keys (
  tenant_id       uuid not null,
  id              uuid not null,
  name            text not null check (length(name) between 1 and 120),
  -- Shown in lists, and how the key is found; the secret is never stored.
  prefix          text not null unique check (length(prefix) = 10),
  -- SHA-256 of 32 random bytes: a copy of this table opens nothing, and there is nothing to guess.
  secret_hash     text not null check (length(secret_hash) = 64),
  scopes          text[] not null check (cardinality(scopes) > 0 and not ('platform.admin' = any (scopes))),
  allowed_origins text[] not null default '{}',
  created_by      text not null,
  created_by_name text,
  created_at      timestamptz not null,
  expires_at      timestamptz,
  last_used_at    timestamptz,
  revoked_at      timestamptz,
  -- The key this one takes over from; both work until the older one's expires_at.
  replaces        uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, replaces) references identity.api_keys (tenant_id, id)
);
create index api_keys_origins on identity.api_keys using gin (allowed_origins);
