create table proof_names (
  region text not null,
  word text not null,
  means text not null,
  kind text not null check (kind in ('word', 'name', 'held')),
  origin text not null default 'merge' check (origin in ('reference', 'merge')),
  at timestamptz not null default now(),
  added_by text,
  primary key (region, word, means)
);
comment on table proof_names is 'county: words that mean the same in names of proofs, other names of a proof, certificates that are held and no proof; from the reference, and from duplicates that a person merged (B1).';

create table fact_knowers (
  region text not null,
  word text not null,
  knowers text[] not null,
  why text not null,
  primary key (region, word)
);
comment on table fact_knowers is 'county: kinds of bodies that can lawfully know a fact; none: nobody can, and a proof of it is odd (B1).';

create table proof_needs (
  region text not null,
  id uuid not null,
  proof text not null,
  needs text not null,
  organ text not null,
  basis text not null,
  declared_at timestamptz not null,
  declared_by text not null,
  ended_at timestamptz,
  primary key (region, id)
);
comment on table proof_needs is 'county: what an organ asks for before it issues a proof, as it declares it; ways that lead back to their beginning are found from it (B1).';
create unique index proof_needs_once on proof_needs (region, organ, proof, needs) where ended_at is null;

create table findings (
  region text not null,
  id uuid not null,
  key text not null,
  kind text not null check (kind in ('no-basis', 'odd', 'duplicate', 'circular', 'excessive')),
  state text not null check (state in ('open', 'accepted', 'rejected', 'drafted', 'gone')),
  title text not null,
  subject text not null,
  items text[] not null,
  matters text[] not null,
  organs text[] not null,
  weight int not null,
  detail jsonb not null,
  found_at timestamptz not null,
  found_again_at timestamptz not null,
  still_so boolean not null default true,
  decided_at timestamptz,
  decided_by text,
  decided_name text,
  reason text,
  change_id uuid,
  change_number text,
  primary key (region, id),
  unique (region, key)
);
comment on table findings is 'county: problem proofs found by rules, each with its reason. The key is made of the facts: what was rejected stays rejected until they change (B1, B2).';
create index findings_listed on findings (region, kind, state, weight desc, id desc);
create index findings_subject on findings (region, kind, subject);
create index findings_organs on findings using gin (organs);

create table finding_runs (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  digest text not null,
  counts jsonb not null,
  edges int not null,
  names int not null,
  took_ms int not null,
  primary key (region, id)
);
comment on table finding_runs is 'county: each time problem proofs were looked for: over which facts, what was found, how long it took.';

grant select, insert, delete on proof_names, fact_knowers to mianzheng_app;
grant select, insert on proof_needs, findings, finding_runs to mianzheng_app;
grant update (ended_at) on proof_needs to mianzheng_app;
grant update (state, title, weight, detail, found_again_at, still_so, decided_at, decided_by, decided_name, reason, change_id, change_number) on findings to mianzheng_app;
