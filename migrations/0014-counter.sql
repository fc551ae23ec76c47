-- The window (B3, T2.1): who acts for an applicant, whom a window has served, what it looked up, what it took in.
create table case_representatives (
  region text not null,
  case_id uuid not null,
  subject bytea not null,
  sealed bytea not null,
  primary key (region, case_id)
);
comment on table case_representatives is 'county: who acts for the applicant of a case (guardian, family, agent), by what authority. Owned by the room cases.';

create table counter_people (
  region text not null,
  window_division text not null,
  subject bytea not null,
  person_sealed bytea not null,
  name_keys bytea[] not null,
  last_at timestamptz not null,
  primary key (region, window_division, subject)
);
comment on table counter_people is 'county: people and companies a window has served, found again by keyed digests of name and initials; forgotten after 90 days.';
create index counter_people_by_name on counter_people using gin (name_keys);
create index counter_people_old on counter_people (region, last_at);

create table counter_relations (
  region text not null,
  window_division text not null,
  subject bytea not null,
  other bytea not null,
  relation text not null check (relation in ('guardian', 'family', 'agent')),
  acts boolean not null,
  last_at timestamptz not null,
  primary key (region, window_division, subject, other)
);
comment on table counter_relations is 'county: who came for whom to a window; acts: the other acted for the subject. Forgotten after 90 days.';
create index counter_relations_old on counter_relations (region, last_at);

create table counter_lookups (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  window_division text not null,
  account text not null,
  subject bytea not null,
  finding_sealed bytea not null,
  primary key (region, id)
);
comment on table counter_lookups is 'county: what the register said of who stands at a window, so that acceptance need not ask again; kept a day. The lasting record is in accesses.';
create index counter_lookups_by_subject on counter_lookups (region, window_division, subject, at desc);
create index counter_lookups_old on counter_lookups (region, at);

create table counter_acceptances (
  region text not null,
  case_number text not null,
  accepted_at timestamptz not null,
  taken_at timestamptz,
  account text not null,
  clerk text not null,
  window_division text not null,
  again_sealed bytea,
  primary key (region, case_number)
);
comment on table counter_acceptances is 'county: what a window took in; taken_at when it did so without a network, again_sealed why although one was open. Only ever added.';

grant select, insert on case_representatives, counter_acceptances to mianzheng_app;
grant select, insert, update, delete on counter_people, counter_relations to mianzheng_app;
grant select, insert, delete on counter_lookups to mianzheng_app;
