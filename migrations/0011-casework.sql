-- Deciding: what is asked of the person once and all at once, clocks that stand still, two people, and the letters that were given.
alter table cases drop constraint cases_state_check;
alter table cases add constraint cases_state_check
  check (state in ('preparing', 'gathering', 'supplementing', 'deciding', 'confirming', 'suspended', 'approved', 'refused', 'withdrawn', 'expired'));
alter table cases add column supplement text not null default 'none' check (supplement in ('none', 'open', 'late', 'answered'));
comment on column cases.supplement is 'what came of asking for what is missing, which is done once per case: not asked, open, late, answered';
alter table cases add column proposal jsonb;
comment on column cases.proposal is 'the first of two officers'' outcome, who and when; reasons lie in decision_sealed';
alter table cases add column decision_sealed bytea;
comment on column cases.decision_sealed is 'reasons and provisions of the proposal or decision: they speak about the person';

drop index cases_due;
create index cases_due on cases (region, promised_at) where overdue_at is null and state in ('gathering', 'deciding', 'confirming');
create index cases_open_by_due on cases (region, organ, promised_at, id) where closed_at is null and promised_at is not null;
create index cases_by_matter on cases (region, matter, created_at desc, id desc);
create index cases_by_number on cases (region, number text_pattern_ops);
create index cases_by_serial on cases (region, split_part(number, '-', 2));

drop index if exists cases_in_hand;
create index cases_in_hand on cases (region, id) where (state in ('deciding', 'confirming') or (state = 'gathering' and supplement = 'late'));

create table case_pauses (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  case_number text not null,
  kind text not null check (kind in ('supplement', 'suspension')),
  ground text,
  text_sealed bytea not null,
  began_at timestamptz not null,
  began_by text not null,
  due_at timestamptz not null,
  calendar text not null,
  overdue_at timestamptz,
  promised_before timestamptz,
  statutory_before timestamptz,
  ended_at timestamptz,
  ended_by text,
  paused_days int,
  answer_sealed bytea,
  files jsonb not null default '[]',
  answered_at timestamptz,
  answered_by text,
  primary key (region, id)
);
comment on table case_pauses is 'county: whiles in which a case''s clock stands still: asked for what is missing (supplement), or suspended for a listed ground.';
create index case_pauses_by_case on case_pauses (region, case_id, id);
create unique index one_supplement on case_pauses (region, case_id) where kind = 'supplement';
create unique index one_open_pause on case_pauses (region, case_id) where ended_at is null;
create index case_pauses_due on case_pauses (region, due_at) where ended_at is null and overdue_at is null;

create table case_letters (
  region text not null,
  case_id uuid not null,
  kind text not null check (kind in ('supplement', 'decision')),
  number text not null,
  document_sealed bytea not null,
  digest bytea not null,
  at timestamptz not null,
  primary key (region, case_id, kind)
);
comment on table case_letters is 'county: letters as they were given, word for word; only ever added.';

create index commitments_by_case on commitments (region, case_number);
create index authorisations_by_case on authorisations (region, case_number);

grant select, insert, update (overdue_at, ended_at, ended_by, paused_days, answer_sealed, files, answered_at, answered_by) on case_pauses to mianzheng_app;
grant select, insert on case_letters to mianzheng_app;

create index if not exists accounts_by_person on accounts (region, person_key) where person_key is not null;
