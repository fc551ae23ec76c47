-- How a list changes: from draft to force (O1, C1.3, T4.2), objections, upstream lists, and what villages do issue.
alter table list_versions drop constraint list_versions_list_check;
alter table list_versions add constraint list_versions_list_check check (list in ('cancel', 'commitment', 'sharing', 'agency', 'retained', 'village'));
alter table list_versions add column change text;
comment on column list_versions.change is 'number of the change that made this version; null: came with reference data';
alter table list_entries add column name text;
alter table list_entries add column fields jsonb not null default '{}';
comment on column list_entries.name is 'name of a proof that is not in the catalogue; null: the catalogue knows it';
comment on column list_entries.fields is 'what the entry was selected by (C2.3, O3); for villages use, procedure and sample form';

create table list_changes (
  region text not null,
  id uuid not null,
  number text not null,
  list text not null check (list in ('cancel', 'commitment', 'sharing', 'agency', 'retained', 'village')),
  lane text not null check (lane in ('full', 'short')),
  state text not null check (state in ('drafted', 'review', 'confirmation', 'decision', 'decided', 'publicity', 'in-force', 'superseded', 'withdrawn')),
  round int not null default 1,
  title text not null,
  reason text not null,
  origin text not null check (origin in ('organ', 'finding', 'survey', 'upstream', 'law', 'complaint', 'statistics', 'objection')),
  origin_ref text,
  organ text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  state_at timestamptz not null,
  rows int not null,
  stops int not null,
  confirm_by date,
  publicity_days int,
  publicity_from date,
  publicity_until date,
  force_from date,
  version int,
  primary key (region, id),
  unique (region, number)
);
comment on table list_changes is 'county: requests to change a list, each with its state; publicity_until is the last day on which one may object.';
create index list_changes_by_state on list_changes (region, state, id);
create index list_changes_by_list on list_changes (region, list, id);

create table list_change_rows (
  region text not null,
  change uuid not null,
  seq int not null,
  act text not null check (act in ('add', 'change', 'remove')),
  item text not null,
  name text not null,
  in_catalogue boolean not null,
  scope text not null check (scope in ('all', 'grassroots')),
  basis text not null,
  article text not null,
  replaced_by text not null,
  facts jsonb not null,
  source text not null,
  problems text[] not null,
  stops boolean not null,
  verdict text check (verdict in ('approved', 'returned')),
  remark text,
  dropped text,
  primary key (region, change, seq)
);
comment on table list_change_rows is 'county: what a change does to the list, one proof a row; problems are what the selection rules found (C2.3, O3); dropped says why a row does not come into force.';
create index list_change_rows_by_item on list_change_rows (region, item, change);

create table list_change_steps (
  region text not null,
  change uuid not null,
  seq int not null,
  step text not null,
  account text not null,
  name_sealed bytea not null,
  role text not null,
  organ text not null,
  at timestamptz not null,
  note text not null,
  rows_digest bytea not null,
  signature text not null,
  primary key (region, change, seq)
);
comment on table list_change_steps is 'county: who took which step of a change, over which rows (digest), signed over everything before it; only ever added to.';

create table list_confirmations (
  region text not null,
  change uuid not null,
  organ text not null,
  round int not null,
  answer text check (answer in ('agreed', 'disagreed', 'silent')),
  note text not null default '',
  account text,
  at timestamptz,
  primary key (region, change, organ)
);
comment on table list_confirmations is 'county: which organs and townships are asked to confirm a change, and what they said.';
create index list_confirmations_open on list_confirmations (region, organ) where answer is null;

create table list_objections (
  region text not null,
  id uuid not null,
  number text not null,
  change uuid not null,
  seq int,
  text_sealed bytea not null,
  at timestamptz not null,
  outcome text check (outcome in ('upheld', 'dismissed')),
  answer text,
  answered_by text,
  answered_organ text,
  answered_at timestamptz,
  primary key (region, id),
  unique (region, number)
);
comment on table list_objections is 'county: objections during publicity (C1.3), found again by number and a query code that follows from it under the county''s key; no name is asked for, the text is sealed.';
create index list_objections_by_change on list_objections (region, change, id);

create table upstream_lists (
  region text not null,
  list text not null,
  name text not null,
  level text not null check (level in ('nation', 'province', 'city')),
  purpose text not null check (purpose in ('cancel', 'grassroots', 'commitment')),
  document text not null,
  effective_from date,
  source text not null,
  imported_by text not null,
  imported_at timestamptz not null,
  primary key (region, list)
);
comment on table upstream_lists is 'county: lists of upper levels that the county brought in, each with level, document, source and date.';

create table upstream_list_entries (
  region text not null,
  list text not null,
  seq int not null,
  name text not null,
  item text,
  basis text not null,
  replaced_by text not null,
  primary key (region, list, seq)
);
comment on table upstream_list_entries is 'county: entries of the upper lists that the county brought in; item is null where the county''s catalogue has no such proof.';

grant select, insert on list_changes, list_change_steps, list_objections to mianzheng_app;
grant update (lane, state, round, title, reason, state_at, rows, stops, confirm_by, publicity_days, publicity_from, publicity_until, force_from, version) on list_changes to mianzheng_app;
grant select, insert, update, delete on list_change_rows, list_confirmations, upstream_lists, upstream_list_entries to mianzheng_app;
grant update (outcome, answer, answered_by, answered_organ, answered_at) on list_objections to mianzheng_app;

create index source_requests_by_resource on source_requests (region, resource, id desc);
