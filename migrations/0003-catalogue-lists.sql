create table imports (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  digest text not null,
  counts jsonb not null,
  primary key (region, id)
);
comment on table imports is 'county: each import of reference data; the newest id is the version of the catalogue that caches compare.';

create table matters (
  region text not null,
  code text not null,
  name text not null,
  kind text not null,
  organ text not null,
  levels text[] not null,
  implementation_codes jsonb not null,
  service_objects text[] not null,
  life_events text[] not null,
  statutory_days int,
  promised_days int not null,
  excluded_field text,
  fields jsonb not null,
  search_text text not null,
  search_tokens tsvector not null,
  evidence text not null,
  source text not null,
  primary key (region, code)
);
comment on table matters is 'county: matters on application, with the fields of GB/T 39554 in fields and the 31-character codes by level.';
create index matters_tokens on matters using gin (search_tokens);
create index matters_trgm on matters using gin (search_text gin_trgm_ops);

create table proof_items (
  region text not null,
  code text not null,
  name text not null,
  plain text not null,
  fact text not null,
  category text not null,
  issuer text,
  resource text,
  certificate text,
  only_applicant boolean not null,
  excluded_field text,
  validity_days int not null,
  pages int not null,
  trips int not null,
  days int not null,
  co_check_days int not null,
  commit_text text,
  basis text not null,
  article text not null,
  fields jsonb not null,
  evidence text not null,
  route_origin text not null check (route_origin in ('found', 'suggested')),
  source text not null,
  primary key (region, code)
);
comment on table proof_items is 'county: proof items with legal basis, issuing organ and what is spared when one is not handed in.';

create table requirements (
  region text not null,
  matter text not null,
  seq int not null,
  grp text not null,
  group_name text not null,
  mode text not null check (mode in ('all', 'one')),
  condition text,
  item text not null,
  expects text,
  note text,
  evidence text not null,
  source text not null,
  primary key (region, matter, seq)
);
comment on table requirements is 'county: which proof items a matter needs, in groups (all of these, one of these) with conditions.';

create table materials (
  region text not null,
  matter text not null,
  seq int not null,
  name text not null,
  kind text not null check (kind in ('certificate', 'form', 'judicial', 'other')),
  who text not null,
  why_not_proof text not null,
  fields jsonb not null,
  source text not null,
  primary key (region, matter, seq)
);
comment on table materials is 'county: what a matter uses that is not a proof: certificates held, forms, court papers.';

create table questions (
  region text not null,
  matter text not null,
  seq int not null,
  key text not null,
  label text not null,
  type text not null check (type in ('yesno', 'choice', 'text', 'number', 'date')),
  options jsonb not null,
  required boolean not null,
  help text,
  condition text,
  source text not null,
  primary key (region, matter, seq)
);
comment on table questions is 'county: what only the applicant knows.';

create table data_resources (
  region text not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('data', 'certificate')),
  source_system text not null,
  holder text not null,
  definition jsonb not null,
  primary key (region, code)
);
comment on table data_resources is 'county: directory of data resources: holder, fields, key, purpose, basis and the declarative mapping.';

create table commitment_templates (
  region text not null,
  item text not null,
  version int not null,
  body jsonb not null,
  digest text not null,
  at timestamptz not null,
  primary key (region, item, version)
);
comment on table commitment_templates is 'county: the notice and commitment text per item (item * is the general part); a version is never changed.';

create table synonyms (
  region text not null,
  word text not null,
  means text not null,
  primary key (region, word, means)
);
comment on table synonyms is 'county: everyday words and the terms they stand for.';

create table list_versions (
  region text not null,
  list text not null check (list in ('cancel', 'commitment', 'sharing', 'agency', 'retained')),
  version int not null,
  in_force_from date not null,
  superseded_on date,
  decided_by text not null,
  digest text not null,
  at timestamptz not null,
  primary key (region, list, version)
);
comment on table list_versions is 'county: every version of a list that was ever in force (invariant 8).';

create table list_entries (
  region text not null,
  list text not null,
  version int not null,
  item text not null,
  scope text not null check (scope in ('all', 'grassroots')),
  in_force boolean not null,
  origin text not null check (origin in ('found', 'suggested')),
  basis text not null,
  article text not null,
  replaced_by text not null,
  upstream text[] not null,
  source text not null,
  primary key (region, list, version, item)
);
comment on table list_entries is 'county: entries of a list version. A suggested entry is in force in a sandbox county only.';

create table upstream_entries (
  region text not null,
  list text not null,
  seq int not null,
  name text not null,
  item text,
  document text not null,
  effective_from date,
  evidence text not null,
  source text not null,
  primary key (region, list, seq)
);
comment on table upstream_entries is 'county: lists of upper levels as published: the national 20 and Hubei''s 21 proofs that grassroots organisations must not issue.';

create table grounds (
  region text not null,
  kind text not null,
  code text not null,
  text text not null,
  basis text not null,
  primary key (region, kind, code)
);
comment on table grounds is 'county: listed grounds: for refusing a co-check and the like.';

grant select, insert, update, delete on matters, proof_items, requirements, materials, questions, data_resources, synonyms, upstream_entries, grounds to mianzheng_app;
grant select, insert on imports, commitment_templates, list_entries to mianzheng_app;
grant select, insert, update (superseded_on) on list_versions to mianzheng_app;
