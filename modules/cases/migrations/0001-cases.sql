-- Complaints (LAP) and service requests (TIK): one table, since they differ in number, words and categories only.

create table cases.cases (
  id              uuid primary key,
  tenant_id       uuid not null,
  kind            text not null check (kind in ('complaint', 'service_request')),
  number          text not null,
  status          text not null check (status in ('baru', 'proses', 'selesai', 'ditolak')),
  sub_state       text check (sub_state in ('verifikasi', 'koordinasi', 'disposisi', 'dikerjakan')),
  reason          text,
  kategori        text not null,
  alamat          text not null,
  area            text,
  deskripsi       text not null,
  location        jsonb,
  media           jsonb not null,
  source          text not null,
  conversation_id text,
  language        text not null check (language in ('id', 'en')),
  citizen_id      text,
  wa_user_id      text,
  contact         text,
  -- Digits with country code, from the contact: how a caller by WhatsApp is known again.
  phone           text,
  citizen_name    text,
  confidential    boolean not null,
  emergency       boolean not null,
  officer_id      text,
  officer_name    text,
  agency          text,
  version         integer not null,
  reopened_count  integer not null default 0,
  opened_on       date not null,
  due_on          date,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  closed_at       timestamptz,
  closed_on       date,
  -- Normalised words (see rules/search-text.ts); the name of the citizen only where the case is not confidential.
  search_text     text not null,
  -- The same of area and address.
  area_text       text not null,
  unique (tenant_id, number),
  check ((sub_state is not null) = (status = 'proses')),
  check ((reason is not null) = (status = 'ditolak')),
  check ((closed_at is not null) = (status in ('selesai', 'ditolak'))),
  check ((closed_at is null) = (closed_on is null))
);

-- Row security lets an index be used only by operators that cannot leak rows: comparisons of uuid, text, time.
-- LIKE and trigrams are not among them, so text search walks these in order and stops at the page's end.
create index cases_newest on cases.cases (tenant_id, kind, created_at desc, id desc);
create index cases_updated on cases.cases (tenant_id, kind, updated_at desc, id desc);
create index cases_status on cases.cases (tenant_id, kind, status, created_at desc, id desc);
create index cases_kategori on cases.cases (tenant_id, kind, kategori, created_at desc, id desc);
create index cases_citizen_wa on cases.cases (tenant_id, wa_user_id, created_at desc) where wa_user_id is not null;
create index cases_citizen_phone on cases.cases (tenant_id, phone, created_at desc) where phone is not null;
create index cases_citizen on cases.cases (tenant_id, citizen_id, created_at desc) where citizen_id is not null;
create index cases_officer on cases.cases (tenant_id, officer_id, created_at desc) where officer_id is not null;
create index cases_agency on cases.cases (tenant_id, agency, created_at desc) where agency is not null;
create index cases_due on cases.cases (tenant_id, due_on) where closed_at is null;

create table cases.updates (
  id         uuid primary key,
  tenant_id  uuid not null,
  case_id    uuid not null references cases.cases (id),
  -- Version of the case after this change: the order of the timeline.
  version    integer not null,
  kind       text not null check (kind in ('created', 'status', 'fields', 'note', 'assigned', 'withdrawn', 'disputed')),
  at         timestamptz not null,
  actor_kind text not null,
  actor_id   text,
  actor_name text,
  before     jsonb,
  after      jsonb,
  note       text,
  visibility text not null check (visibility in ('public', 'internal')),
  media      jsonb not null,
  unique (case_id, version)
);
comment on table cases.updates is 'append-only: the timeline of a case is never rewritten';

-- The last number given on a day; the row's lock is what makes numbers unique under concurrent creates.
create table cases.number_counters (
  tenant_id uuid not null,
  kind      text not null,
  day       date not null,
  last      integer not null,
  primary key (tenant_id, kind, day)
);

create table cases.categories (
  tenant_id        uuid not null,
  slug             text not null,
  -- Null: for complaints and service requests.
  kind             text check (kind in ('complaint', 'service_request')),
  label_id         text not null,
  label_en         text not null,
  agency           text,
  sla_days         integer check (sla_days > 0),
  emergency        boolean not null,
  emergency_number text,
  confidential     boolean not null,
  needs_photo      boolean not null,
  needs_address    boolean not null,
  position         integer not null,
  archived_at      timestamptz,
  version          integer not null,
  updated_at       timestamptz not null,
  primary key (tenant_id, slug)
);
