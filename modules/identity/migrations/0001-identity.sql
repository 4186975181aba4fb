-- People, their ways in, their tenants, and the audit log.

create table identity.staff (
  id             uuid primary key,
  name           text not null check (length(name) between 1 and 120),
  -- Lower case; one person, one address.
  email          text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image          text,
  locale         text not null default 'id' check (locale in ('id', 'en')),
  platform_admin boolean not null default false,
  last_tenant_id uuid,
  created_at     timestamptz not null,
  updated_at     timestamptz not null
);
comment on table identity.staff is 'platform: a person may belong to several tenants; which ones is in memberships, sealed';

-- better-auth's "account": one row per way to sign in (today: a password).
create table identity.credentials (
  id                       uuid primary key,
  staff_id                 uuid not null references identity.staff on delete cascade,
  provider_id              text not null,
  account_id               text not null,
  -- scrypt, salted, made by better-auth.
  password_hash            text,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  created_at               timestamptz not null,
  updated_at               timestamptz not null,
  unique (provider_id, account_id)
);
create index credentials_staff on identity.credentials (staff_id);
comment on table identity.credentials is 'platform: belongs to a person, not to a tenant';

create table identity.sessions (
  id               uuid primary key,
  staff_id         uuid not null references identity.staff on delete cascade,
  -- SHA-256 of the token in the cookie: a copy of this table opens nothing.
  token_hash       text not null unique check (length(token_hash) = 64),
  active_tenant_id uuid,
  ip               text,
  user_agent       text,
  expires_at       timestamptz not null,
  last_seen_at     timestamptz,
  created_at       timestamptz not null,
  updated_at       timestamptz not null
);
create index sessions_staff on identity.sessions (staff_id);
create index sessions_expiry on identity.sessions (expires_at);
comment on table identity.sessions is 'platform: belongs to a person, who may switch between tenants';

-- One-time links: the first platform admin, an invited colleague, a forgotten password.
create table identity.one_time_links (
  id         uuid primary key,
  kind       text not null check (kind in ('first-admin', 'invitation', 'password-reset')),
  token_hash text not null unique check (length(token_hash) = 64),
  staff_id   uuid references identity.staff on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  check ((kind = 'first-admin') = (staff_id is null))
);
-- A new link for the same purpose replaces the one before.
create unique index one_time_links_purpose on identity.one_time_links (kind, coalesce(staff_id, '00000000-0000-0000-0000-000000000000'));
comment on table identity.one_time_links is 'platform: opens an account, which belongs to a person';

create table identity.sign_in_attempts (
  -- SHA-256 of what is counted (account, source or both): no address is kept in clear.
  key             text primary key,
  failures        integer not null check (failures >= 0),
  last_failure_at timestamptz not null
);
create index sign_in_attempts_age on identity.sign_in_attempts (last_failure_at);
comment on table identity.sign_in_attempts is 'platform-system: sign-in happens before a tenant is known';

create table identity.memberships (
  tenant_id   uuid not null,
  staff_id    uuid not null references identity.staff on delete cascade,
  role        text not null check (role in ('tenant_admin', 'supervisor', 'agent', 'viewer')),
  disabled_at timestamptz,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (tenant_id, staff_id)
);
create index memberships_staff on identity.memberships (staff_id);

-- The head of each tenant's chain; its row lock puts the tenant's entries in one order.
create table identity.audit_heads (
  tenant_id       uuid primary key,
  seq             bigint not null,
  hash            text not null,
  verified_seq    bigint,
  verified_at     timestamptz,
  -- First broken entry that verification met, null while the chain holds.
  verified_fault  jsonb
);

create table identity.audit_entries (
  tenant_id     uuid not null,
  seq           bigint not null check (seq > 0),
  id            uuid not null,
  at            timestamptz not null,
  actor_kind    text not null,
  actor_id      text not null,
  actor_name    text,
  action        text not null,
  subject_type  text not null,
  subject_id    text not null,
  before        jsonb,
  after         jsonb,
  request_id    text,
  ip            text,
  previous_hash text not null check (length(previous_hash) = 64),
  hash          text not null check (length(hash) = 64),
  primary key (tenant_id, seq)
);
comment on table identity.audit_entries is 'append-only: the audit log; UPDATE and DELETE are withheld and refused by trigger';
create unique index audit_entries_id on identity.audit_entries (tenant_id, id);
create index audit_entries_actor on identity.audit_entries (tenant_id, actor_id, seq desc);
create index audit_entries_subject on identity.audit_entries (tenant_id, subject_id, seq desc);
create index audit_entries_action on identity.audit_entries (tenant_id, action text_pattern_ops, seq desc);
create index audit_entries_at on identity.audit_entries (tenant_id, at, seq);

-- Holds for the owner of the table too, whom rights do not bind.
create function identity.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'identity.audit_entries is append-only (% refused)', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entries_append_only before update or delete on identity.audit_entries
  for each row execute function identity.refuse_audit_change();
create trigger audit_entries_no_truncate before truncate on identity.audit_entries
  for each statement execute function identity.refuse_audit_change();
