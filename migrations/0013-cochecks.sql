-- The co-check inbox: who said what over which channel, an order's way from organ to organ, evidence that is being gathered, punctuality.
alter table co_checks add column spoken_sealed bytea, add column passed_to text, add column passed_from text;
comment on column co_checks.spoken_sealed is 'for an answer by telephone, message, letter or visit: who said what and when (T1.3); sealed.';
comment on column co_checks.passed_to is 'organ that it was passed on to as not ours; the order there names this one in passed_from.';
create index co_checks_passed on co_checks (region, passed_from) where passed_from is not null;
create index co_checks_asked on co_checks (region, asking_organ, state, due_at);
create index co_checks_arrival on co_checks (region, created_at) where state = 'open';
create index co_checks_waiting on co_checks (region, due_at, id) where state = 'open';
create index co_checks_over on co_checks (region, due_at, id) where state <> 'open';
-- People say the last digits of a number.
create index co_checks_by_ending on co_checks (region, reverse(number) text_pattern_ops);
create index co_checks_by_case_ending on co_checks (region, reverse(case_number) text_pattern_ops);

create table evidence_drafts (
  region text not null,
  id uuid not null,
  kind text not null check (kind in ('co-check', 'authorisation')),
  object uuid not null,
  account text not null,
  via text not null check (via in ('desk', 'phone')),
  media_type text not null,
  size int not null,
  name_sealed bytea not null,
  content_sealed bytea not null,
  added_at timestamptz not null,
  primary key (region, id)
);
comment on table evidence_drafts is 'county: evidence that an official gathers before answering; goes along with the answer or away (T1.3). Encrypted.';
create index drafts_by_object on evidence_drafts (region, object, account, id);
create index drafts_by_age on evidence_drafts (region, added_at);

create table evidence_links (
  region text not null,
  digest bytea not null,
  kind text not null check (kind in ('co-check', 'authorisation')),
  object uuid not null,
  account text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  attempts int not null default 0,
  primary key (region, digest)
);
comment on table evidence_links is 'county: one-time links by which a phone without sign-in adds pictures to one official''s draft for one order, by digest only. Times are the machine''s clock.';
create index links_by_account on evidence_links (region, account, created_at);

create table co_check_punctuality (
  region text not null,
  organ text not null,
  day date not null,
  member text not null,
  team text not null,
  promised_days smallint not null,
  bucket smallint not null,
  in_time boolean not null,
  answers int not null,
  primary key (region, organ, day, member, team, promised_days, bucket, in_time)
);
comment on table co_check_punctuality is 'county: how long answers took, counted up by the acts that give them: by organ, day, member, working days promised, bucket of working hours (T5.1).';
create index punctuality_by_day on co_check_punctuality (region, day);

grant select, insert, update, delete on evidence_drafts, evidence_links to mianzheng_app;
grant select, insert, update on co_check_punctuality to mianzheng_app;
