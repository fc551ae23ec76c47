create table survey_rounds (
  region text not null,
  id uuid not null,
  title text not null,
  opened_on date not null,
  due_on date not null,
  closed_on date,
  opened_by text not null,
  at timestamptz not null,
  primary key (region, id)
);
comment on table survey_rounds is 'county: rounds of the survey; at most one is open.';
create unique index survey_rounds_open on survey_rounds (region) where closed_on is null;

create table survey_organs (
  region text not null,
  round uuid not null,
  organ text not null,
  state text not null check (state in ('drafting', 'submitted', 'returned')),
  nothing boolean not null default false,
  begun_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by text,
  remark text,
  drafted_at timestamptz,
  primary key (region, round, organ)
);
comment on table survey_organs is 'county: how far each organ is in a round; an organ that has not begun has no row.';

create table survey_reminders (
  region text not null,
  round uuid not null,
  organ text not null,
  reminders int not null,
  reminded_at timestamptz not null,
  primary key (region, round, organ)
);
comment on table survey_reminders is 'county: how often and when an organ was last reminded in a round, begun or not.';

create table survey_rows (
  region text not null,
  organ text not null,
  id uuid not null,
  key text not null,
  mark text not null,
  digest bytea not null,
  side text not null check (side in ('asks', 'issues')),
  matter text,
  name text not null,
  name_key text not null,
  asker text,
  issuer text,
  route text,
  provisions text[] not null,
  entry jsonb not null,
  contact_sealed bytea,
  first_import uuid,
  last_import uuid,
  verdict text,
  edited_by text not null,
  at timestamptz not null,
  primary key (region, organ, id)
);
comment on table survey_rows is 'county: proofs that an organ asks for or issues, as it declares them; key tells the same row under another spelling, mark is what a workbook carries.';
create unique index survey_rows_key on survey_rows (region, organ, key);
create index survey_rows_asked on survey_rows (region, issuer, name_key) where side = 'asks';
create index survey_rows_issued on survey_rows (region, organ, name_key) where side = 'issues';

create table survey_imports (
  region text not null,
  id uuid not null,
  organ text not null,
  name text not null,
  size int not null,
  form text,
  state text not null check (state in ('waiting', 'reading', 'done', 'refused')),
  refusal jsonb,
  rows_total int not null default 0,
  rows_done int not null default 0,
  counts jsonb not null default '{}',
  by_account text not null,
  at timestamptz not null,
  touched_at timestamptz,
  finished_at timestamptz,
  primary key (region, id)
);
comment on table survey_imports is 'county: each uploaded workbook of the survey, how far it is read and what came of it.';
create index survey_imports_organ on survey_imports (region, organ, id desc);

create table survey_files (
  region text not null,
  import uuid not null,
  content_sealed bytea not null,
  primary key (region, import)
);
comment on table survey_files is 'county: the uploaded workbook itself, sealed, from which the corrected one is made.';

create table survey_wrongs (
  region text not null,
  import uuid not null,
  row int not null,
  name text not null,
  problems jsonb not null,
  primary key (region, import, row)
);
comment on table survey_wrongs is 'county: rows of an uploaded workbook that were not taken, and why.';

create table survey_answers (
  region text not null,
  id uuid not null,
  organ text not null,
  row uuid not null,
  question text not null,
  answer text not null check (answer in ('yes', 'no', 'unsure')),
  note text not null,
  by_account text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id)
);
comment on table survey_answers is 'county: answers of the clean-up wizard with who gave them; the newest to each question counts, none is ever changed.';
create index survey_answers_row on survey_answers (region, organ, row, id);

create table law_versions (
  region text not null,
  law text not null,
  version int not null,
  title text not null,
  kind text not null,
  number text not null,
  change text not null check (change in ('made', 'amended', 'revised', 'repealed')),
  announced_on date,
  in_force_from date not null,
  articles int[] not null,
  provisions jsonb not null,
  note text not null,
  source text not null,
  by_account text not null,
  at timestamptz not null,
  primary key (region, law, version)
);
comment on table law_versions is 'county: laws and provisions with each version and its day in force; a repeal is the last version. articles: those that changed, empty for all.';

create table law_flags (
  region text not null,
  id uuid not null,
  law text not null,
  version int not null,
  subject_kind text not null check (subject_kind in ('survey', 'item')),
  organ text not null,
  subject text not null,
  name text not null,
  provisions text[] not null,
  state text not null check (state in ('open', 'kept', 'changed', 'cancelled')),
  at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  remark text,
  primary key (region, id)
);
comment on table law_flags is 'county: proofs that rest on a law that was repealed or amended, until somebody says what becomes of them.';
create unique index law_flags_subject on law_flags (region, law, version, subject_kind, organ, subject);
create index law_flags_open on law_flags (region, organ, id) where state = 'open';

grant select, insert, update (closed_on, due_on, title) on survey_rounds to mianzheng_app;
grant select, insert, update on survey_organs, survey_reminders to mianzheng_app;
grant select, insert, update, delete on survey_rows to mianzheng_app;
grant select, insert, update on survey_imports to mianzheng_app;
grant select, insert, delete on survey_files, survey_wrongs to mianzheng_app;
grant select, insert on survey_answers, law_versions to mianzheng_app;
grant select, insert, delete, update (state, settled_by, settled_at, remark) on law_flags to mianzheng_app;
