-- What every room stands on: acts, request ids, jobs, who read what, files, counters.
-- A table's comment begins with its kind: county (region leads every key), reference (shared by all counties) or local (this installation).
create extension if not exists pg_trgm;

create table acts (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  act text not null,
  actor text not null,
  actor_name text not null,
  actor_role text not null,
  organ text,
  object_kind text not null,
  object_id text not null,
  request_id text,
  clause text,
  digest bytea not null,
  detail jsonb not null default '{}',
  primary key (region, id)
);
comment on table acts is 'county: one row per act, written in the act''s own transaction; only ever added (invariant 7). detail holds nothing personal.';
create index acts_by_object on acts (region, object_kind, object_id, id);

create table requests (
  region text not null,
  actor text not null,
  act text not null,
  request_id text not null,
  digest bytea not null,
  status smallint,
  response jsonb,
  at timestamptz not null,
  primary key (region, actor, act, request_id)
);
comment on table requests is 'county: the first answer to each request id, so that the same request twice has one effect (invariant 6).';

create table jobs (
  region text not null,
  id uuid not null,
  kind text not null,
  key text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts int not null default 0,
  leased_until timestamptz,
  last_error text,
  failed_at timestamptz,
  primary key (region, id),
  unique (region, kind, key)
);
comment on table jobs is 'county: what must follow an act, written in its transaction. run_at is the county''s clock; leased_until the machine''s.';
create index jobs_due on jobs (region, run_at) where failed_at is null;

create table accesses (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  subject bytea not null,
  reader text not null,
  reader_name text not null,
  organ text,
  organ_name text,
  what text not null,
  purpose text not null,
  basis text,
  case_number text,
  channel text not null,
  outcome text not null,
  primary key (region, id)
);
comment on table accesses is 'county: every reading of a person''s data, shown to that person; only ever added (invariant 9).';
create index accesses_by_subject on accesses (region, subject, id desc);
create index accesses_by_case on accesses (region, case_number) where case_number is not null;

create table files (
  region text not null,
  id uuid not null,
  digest bytea not null,
  media_type text not null,
  name_sealed bytea not null,
  size int not null,
  content_sealed bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (region, id)
);
comment on table files is 'county: evidence and papers, encrypted.';

create table counters (
  region text not null,
  name text not null,
  value bigint not null,
  primary key (region, name)
);
comment on table counters is 'county: serial numbers, taken in blocks; gaps are allowed.';

create table county_settings (
  region text not null,
  key text not null,
  value jsonb not null,
  primary key (region, key)
);
comment on table county_settings is 'county: small facts about the running county, such as the sandbox clock.';

grant usage on schema public to mianzheng_app;
grant select, insert on acts, accesses to mianzheng_app;
grant select, insert, update on requests, counters, county_settings to mianzheng_app;
grant select, insert, update, delete on jobs to mianzheng_app;
grant select, insert on files to mianzheng_app;
