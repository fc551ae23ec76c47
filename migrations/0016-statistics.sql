-- Numbers of the county and its organs: rolled up beside the cases, so that a dashboard scans none.
create table statistics_changes (
  region text not null,
  id uuid not null,
  case_number text not null,
  primary key (region, id)
);
comment on table statistics_changes is 'county: cases to be counted anew, only ever added to by the acts that changed them; taken away by whoever counts.';

create table counted_cases (
  region text not null,
  generation int not null,
  case_number text not null,
  state text,
  organ text not null default '',
  division text not null default '',
  accepted text not null default '',
  decided text not null default '',
  overdue boolean not null default false,
  routes jsonb not null default '{}',
  spared jsonb not null default '{}',
  primary key (region, generation, case_number)
);
comment on table counted_cases is 'county: how each case was counted last, so that counting it again adds the difference; and which cases stand behind a number. Nothing personal.';
comment on column counted_cases.accepted is 'month, YYYY-MM; empty: not accepted';
comment on column counted_cases.decided is 'month, YYYY-MM; empty: not decided';
create index counted_by_state on counted_cases (region, generation, state, case_number);
create index counted_by_acceptance on counted_cases (region, generation, accepted, case_number);
create index counted_by_decision on counted_cases (region, generation, decided, case_number) where decided <> '';
create index counted_overdue on counted_cases (region, generation, case_number) where overdue;

create table statistics (
  region text not null,
  generation int not null,
  measure text not null check (measure in ('state', 'overdue', 'accepted', 'decided', 'routes', 'spared')),
  month text not null,
  organ text not null,
  division text not null,
  key text not null,
  n bigint not null,
  primary key (region, generation, measure, month, organ, division, key)
);
comment on table statistics is 'county: sums over counted_cases by month, organ and township. What is now (state, overdue) has no month.';

create table statistics_state (
  region text primary key,
  version int not null,
  live int not null,
  building int,
  built_up_to text not null default '',
  counted_at timestamptz,
  rebuilt_at timestamptz
);
comment on table statistics_state is 'county: which generation is shown, and which is being built beside it, up to which case.';

-- To lock a row takes the right to change it.
grant select, insert, update, delete on statistics_changes, counted_cases, statistics to mianzheng_app;
grant select, insert, update on statistics_state to mianzheng_app;
