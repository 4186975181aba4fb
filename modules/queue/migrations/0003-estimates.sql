-- What each branch learnt of its own past days about waiting, and how good its estimates were of late.
create table queue.wait_models (
  tenant_id   uuid not null,
  branch_id   uuid primary key references queue.branches (id),
  -- The last business day that was learnt from; waits until `known_to` went into the calibration.
  through     date not null,
  known_to    timestamptz not null,
  waits       integer not null,
  days        integer not null,
  habits      json not null,
  -- Null where too little is known: the forward run stands alone.
  model       json,
  calibration json not null,
  learnt_at   timestamptz not null
);
