-- People, organs, rights: what the three administrators keep, and what is looked at when somebody reads too much.

-- What an administrator changed is not overwritten by the next import of reference data; what is used is never removed, only closed.
alter table regions add column active boolean not null default true, add column edited_at timestamptz;
alter table organs add column active boolean not null default true, add column edited_at timestamptz;

-- organ: where somebody works, kept by the system administrator; organs: for whom they may act, kept by the security administrator.
alter table accounts add column organ text, add column locked_at timestamptz, add column lock_reason text;
update accounts set organ = organs[1] where kind = 'staff' and organs[1] <> '*';
create index staff_accounts on accounts (region, subject) where kind = 'staff';

alter table sessions add column from_sealed bytea;
comment on column sessions.from_sealed is 'address and browser it began from, for the security administrator; sealed.';

create table duty_rosters (
  region text not null,
  organ text not null,
  team text not null check (team in ('co-check', 'agency', 'window', 'decision')),
  place text not null,
  day date not null,
  account uuid not null,
  primary key (region, organ, day, team, place, account)
);
comment on table duty_rosters is 'county: who is on duty which day at which window or team.';
create index duty_by_account on duty_rosters (region, account, day);
create index posts_by_organ on staff_posts (region, organ, team);
create index absences_by_account on absences (region, account, until_day);

-- Searching acts and accesses, which only ever grow: by time, and by whoever did it.
create index acts_by_time on acts (region, at, id);
create index acts_by_actor on acts (region, actor, at, id);
create index accesses_by_time on accesses (region, at, id);
create index accesses_by_reader on accesses (region, reader, at, id);

alter table accesses add column opened boolean not null default false;
comment on column accesses.opened is 'the full identity was shown, not a masked one.';

create table reading_alerts (
  region text not null,
  id uuid not null,
  day date not null,
  reader uuid not null,
  rule text not null check (rule in ('many-persons', 'outside-hours', 'strangers', 'repeated-openings')),
  figures jsonb not null,
  found_at timestamptz not null,
  looked_at timestamptz,
  looked_by uuid,
  note text,
  primary key (region, id),
  unique (region, day, reader, rule)
);
comment on table reading_alerts is 'county: readings of people''s data that are out of the ordinary, with why, and who looked into it. One a day, reader and rule.';
create index reading_alerts_open on reading_alerts (region, day desc, id) where looked_at is null;

grant insert, update, delete on staff_posts, absences to mianzheng_app;
grant select, insert, delete on duty_rosters to mianzheng_app;
grant select, insert, update on reading_alerts to mianzheng_app;
