create table rebounds (
  region text not null,
  id uuid not null,
  number text not null,
  day date not null,
  at timestamptz not null,
  first_at timestamptz not null,
  times int not null default 1,
  organ text not null,
  via text not null check (via in ('guide', 'case', 'order', 'survey', 'message', 'issue', 'new-proof')),
  object text not null,
  item text not null,
  item_name text not null,
  named text not null,
  list_version int not null,
  forbids text not null,
  account text not null,
  actor_role text not null,
  words_sealed bytea,
  handled_at timestamptz,
  handled_by text,
  handled_name text,
  outcome text,
  note_sealed bytea,
  primary key (region, id),
  unique (region, number)
);
comment on table rebounds is 'county: attempts to ask for or to issue a cancelled proof, against the organ; the same attempt again on a day is counted until oversight has dealt with it (C1.4, G4).';
create unique index rebounds_same on rebounds (region, day, organ, via, object, item, account) where handled_at is null;
create index rebounds_newest on rebounds (region, at desc, id desc);
create index rebounds_open on rebounds (region, at desc, id desc) where handled_at is null;

create table demand_reports (
  region text not null,
  id uuid not null,
  number text not null,
  at timestamptz not null,
  asked_for text not null,
  item text,
  answer text not null,
  list_version int,
  place_sealed bytea,
  words_sealed bytea,
  contact_sealed bytea,
  primary key (region, id),
  unique (region, number)
);
comment on table demand_reports is 'county: what people report that they were asked for, with the answer they had been shown. Numbered and kept; nobody needs to say who they are.';
create index demand_reports_newest on demand_reports (region, id desc);

grant select, insert on rebounds, demand_reports to mianzheng_app;
grant update (at, times, words_sealed, handled_at, handled_by, handled_name, outcome, note_sealed) on rebounds to mianzheng_app;
