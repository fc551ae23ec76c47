create table credit_entries (
  region text not null,
  id uuid not null,
  subject bytea not null,
  kind text not null check (kind in ('entry', 'repair')),
  entry uuid,
  tier text check (tier in ('light', 'ordinary', 'serious', 'false-commitment')),
  document text not null,
  decided_on date not null,
  reason text not null,
  organ text not null,
  basis text not null,
  recorded_at timestamptz not null,
  primary key (region, id)
);
comment on table credit_entries is 'county: credit entries and their repairs; only ever added (invariant 7). A repair names its entry.';
create index credit_by_subject on credit_entries (region, subject);

create table archived_proofs (
  region text not null,
  id uuid not null,
  subject bytea not null,
  item text not null,
  trust text not null,
  origin jsonb not null,
  value_sealed bytea,
  outcome text not null,
  valid_from date not null,
  valid_until date not null,
  from_case text not null,
  archived_at timestamptz not null,
  primary key (region, id)
);
comment on table archived_proofs is 'county: settled proofs of closed cases, used again while valid (T2.4).';
create index archived_by_subject on archived_proofs (region, subject, item, valid_until);

create table commitments (
  region text not null,
  id uuid not null,
  case_number text not null,
  item text not null,
  template_version int not null,
  document_sealed bytea not null,
  document_digest bytea not null,
  signature_sealed bytea not null,
  signed_at timestamptz not null,
  signed_by uuid,
  channel text not null,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  primary key (region, id)
);
comment on table commitments is 'county: commitment letters with the frozen notice, as signed.';
create unique index one_live_commitment on commitments (region, case_number, item) where withdrawn_at is null;

create table source_requests (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  resource text not null,
  holder text not null,
  case_number text not null,
  item text not null,
  subject bytea not null,
  purpose text not null,
  basis text not null,
  asked_by text not null,
  answer text not null check (answer in ('ok', 'no-record', 'mismatch', 'down', 'not-allowed')),
  cause text,
  milliseconds int not null,
  attempts int not null,
  primary key (region, id)
);
comment on table source_requests is 'county: every request to a holder''s system and the kind of its answer; only ever added.';
create index source_requests_by_subject on source_requests (region, subject, id desc);

create table co_checks (
  region text not null,
  id uuid not null,
  number text not null,
  case_number text not null,
  item text not null,
  fact text not null,
  why text not null,
  basis text not null,
  subject_sealed bytea not null,
  asking_organ text not null,
  issuing_organ text not null,
  state text not null check (state in ('open', 'answered', 'refused', 'passed-on', 'called-off')),
  finding text check (finding in ('confirmed', 'not-so', 'cannot-know', 'not-ours')),
  ground text,
  note text,
  evidence jsonb not null default '[]',
  channel text,
  due_at timestamptz not null,
  calendar text not null,
  overdue_at timestamptz,
  created_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  primary key (region, id),
  unique (region, number)
);
comment on table co_checks is 'county: co-check orders to issuing organs (C4.1) with deadline in working days.';
create unique index one_open_co_check on co_checks (region, case_number, item) where state = 'open';
create index co_checks_inbox on co_checks (region, issuing_organ, state, due_at);
create index co_checks_by_state on co_checks (region, state, due_at);
create index co_checks_due on co_checks (region, due_at) where state = 'open' and overdue_at is null;
create index co_checks_by_case on co_checks (region, case_number);

create table authorisations (
  region text not null,
  id uuid not null,
  number text not null,
  case_number text not null,
  item text not null,
  agent_organ text not null,
  document_sealed bytea not null,
  signature_sealed bytea not null,
  given_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null check (state in ('given', 'delivered', 'failed', 'withdrawn')),
  note text,
  evidence jsonb not null default '[]',
  closed_at timestamptz,
  closed_by text,
  primary key (region, id)
);
comment on table authorisations is 'county: a person''s written authorisation for an agent to get a proof that only they can get (C4.7).';
create unique index one_live_authorisation on authorisations (region, case_number, item) where state = 'given';
create index authorisations_by_state on authorisations (region, state, given_at);

create table case_proofs (
  region text not null,
  case_id uuid not null,
  seq smallint not null,
  item text not null,
  grp text not null,
  route text not null,
  state text not null,
  trust text,
  outcome text,
  reason text not null,
  reason_params jsonb not null,
  clause text not null,
  origin jsonb,
  value_sealed bytea,
  progress jsonb not null,
  changed_at timestamptz not null,
  primary key (region, case_id, seq)
);
comment on table case_proofs is 'county: each required proof of a case on exactly one route, with the reason (invariant 3). Owned by the room resolution.';

create table cases (
  region text not null,
  id uuid not null,
  number text not null,
  matter text not null,
  organ text not null,
  division text not null,
  level text not null,
  state text not null check (state in ('preparing', 'gathering', 'deciding', 'approved', 'refused', 'withdrawn', 'expired')),
  waits_for text not null,
  applicant_kind text not null check (applicant_kind in ('person', 'company')),
  subject bytea not null,
  applicant_sealed bytea not null,
  account uuid,
  channel text not null,
  accepted_by text,
  answers_sealed bytea not null,
  facts jsonb not null,
  requirements jsonb not null,
  residence text,
  list_versions jsonb not null,
  catalogue uuid not null,
  created_at timestamptz not null,
  accepted_at timestamptz,
  promised_at timestamptz,
  statutory_at timestamptz,
  calendar text,
  overdue_at timestamptz,
  closed_at timestamptz,
  decision jsonb,
  spared jsonb not null,
  version int not null default 1,
  primary key (region, id),
  unique (region, number)
);
comment on table cases is 'county: cases from preparation to closure.';
create index cases_by_subject on cases (region, subject, created_at desc);
create index cases_by_account on cases (region, account, created_at desc);
create index cases_due on cases (region, promised_at) where overdue_at is null and state in ('gathering', 'deciding');
create index cases_prepared on cases (region, created_at) where state = 'preparing';
create index cases_work on cases (region, organ, state, promised_at);

create table notices (
  region text not null,
  id uuid not null,
  account uuid not null,
  case_number text,
  kind text not null,
  text text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (region, id)
);
comment on table notices is 'county: what people are told in the portal; nothing personal in the text.';
create index notices_by_account on notices (region, account, id desc);

grant select, insert on credit_entries, archived_proofs, source_requests to mianzheng_app;
grant select, insert, update on commitments, co_checks, authorisations, case_proofs, cases to mianzheng_app;
grant delete on case_proofs to mianzheng_app;
grant select, insert, update (read_at) on notices to mianzheng_app;
