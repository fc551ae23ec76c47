-- Who stands where: teams with named members (C4.5, T5.1), and who stands in for whom.
create table staff_posts (
  region text not null,
  account uuid not null,
  organ text not null,
  team text not null check (team in ('co-check', 'agency', 'window', 'decision')),
  position text not null check (position in ('member', 'leader', 'organ-leader')),
  primary key (region, account, organ, team)
);
comment on table staff_posts is 'county: teams of an organ and who is in them, with their leaders (C4.5, T5.1).';

create table absences (
  region text not null,
  id uuid not null,
  account uuid not null,
  from_day date not null,
  until_day date not null,
  substitute uuid,
  note text not null default '',
  primary key (region, id)
);
comment on table absences is 'county: who is away from which day to which, both included, and who stands in.';
create index absences_on on absences (region, until_day);
create index staff_by_role on accounts using gin (roles) where kind = 'staff';

-- What waits for officials, in one table whatever room it comes from, so that one list stays fast however much has been done before.
create table work_items (
  region text not null,
  id uuid not null,
  kind text not null check (kind in ('co-check', 'decision', 'errand')),
  object text not null,
  object_id uuid not null,
  case_number text not null,
  matter text not null,
  item text,
  organ text not null,
  division text not null,
  subject_sealed bytea not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'paused', 'done')),
  assignee uuid,
  claimed_at timestamptz,
  note_sealed bytea,
  moved_by uuid,
  moved_at timestamptz,
  moved_from uuid,
  level smallint not null default 0,
  stepped_at timestamptz,
  next_step_at timestamptz,
  paused_at timestamptz,
  pause_ground text,
  done_at timestamptz,
  done_by text,
  primary key (region, id),
  unique (region, kind, object)
);
comment on table work_items is 'county: what waits for officials: co-checks, decisions, errands; kept by the room work in the transactions of the acts that make it so.';
comment on column work_items.subject_sealed is 'whom it is about, masked and sealed';
comment on column work_items.moved_from is 'who had it before the last claim, release or hand-over, which can be taken back for some seconds';
comment on column work_items.level is 'how many steps of the escalation it has gone; next_step_at is the instant of the next one';
-- Each list is one range of an index in the order of deadlines; what is done is in none of them.
create index work_by_organ on work_items (region, organ, kind, due_at, id) where state = 'open';
create index work_by_kind on work_items (region, kind, due_at, id) where state = 'open';
create index work_by_assignee on work_items (region, assignee, kind, due_at, id) where state = 'open' and assignee is not null;
create index work_free_by_organ on work_items (region, organ, kind, due_at, id) where state = 'open' and assignee is null;
create index work_free_by_kind on work_items (region, kind, due_at, id) where state = 'open' and assignee is null;
create index work_by_matter on work_items (region, matter, due_at, id) include (kind, organ) where state = 'open';
create index work_by_item on work_items (region, item, due_at, id) include (kind, organ) where state = 'open';
create index work_paused on work_items (region, kind, due_at, id) where state = 'paused';
create index work_by_case on work_items (region, case_number);
create index work_steps on work_items (region, division, next_step_at) where next_step_at is not null;
-- Half-full pages: a claim or a step changes a row in its place.
alter table work_items set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

create table work_views (
  region text not null,
  account uuid not null,
  id uuid not null,
  name text not null,
  query jsonb not null,
  created_at timestamptz not null,
  primary key (region, account, id),
  unique (region, account, name)
);
comment on table work_views is 'county: views of the work list that somebody keeps: filters under a name.';

create table staff_notices (
  region text not null,
  id uuid not null,
  account uuid not null,
  day date not null,
  kind text not null,
  organ text,
  count int not null,
  objects text[] not null,
  by_name text,
  note_sealed bytea,
  at timestamptz not null,
  read_at timestamptz,
  primary key (region, id)
);
comment on table staff_notices is 'county: what staff are told at their desk; what is of one kind on one day is told once, with how many.';
create unique index staff_notices_once on staff_notices (region, account, day, kind, coalesce(organ, '')) where read_at is null and note_sealed is null;
create index staff_notices_of on staff_notices (region, account, at desc, id desc);
create index staff_notices_unread on staff_notices (region, account) where read_at is null;

grant select, insert, update, delete on staff_posts, absences, work_views to mianzheng_app;
grant select, insert, update on work_items, staff_notices to mianzheng_app;

alter table co_checks add column paused_at timestamptz;
comment on column co_checks.paused_at is 'since when its clock stands still, for a listed ground; the deadline moves when it goes on';

-- Where the work list looks into the rooms' own tables.
create unique index authorisations_by_number on authorisations (region, number);
create index co_checks_open on co_checks (region, id) where state = 'open';
create index authorisations_open on authorisations (region, id) where state = 'given';
create index cases_in_hand on cases (region, id) where state in ('deciding', 'confirming');
