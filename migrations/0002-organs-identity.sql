create table regions (
  code text primary key,
  name text not null,
  level text not null check (level in ('city', 'county', 'township', 'village')),
  parent text,
  evidence text not null,
  source text not null
);
comment on table regions is 'reference: administrative divisions, county to village.';

create table calendar_years (
  year int primary key,
  announced boolean not null,
  days jsonb not null,
  source text not null
);
comment on table calendar_years is 'reference: the State Council''s working-day calendar, a year a row.';

create table organs (
  region text not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  division text not null,
  uscc text,
  uscc_evidence text,
  parent text,
  phone text,
  address text,
  hours text,
  duties text,
  co_check_team boolean not null,
  evidence text not null,
  source text not null,
  primary key (region, code)
);
comment on table organs is 'county: organs of the county, its townships and villages.';

create table organ_aliases (
  region text not null,
  alias text not null,
  organs text[] not null,
  scope text not null,
  note text,
  primary key (region, alias)
);
comment on table organ_aliases is 'county: how sources write an organ''s name, and which organ of the county that is.';

create table accounts (
  region text not null,
  id uuid not null,
  issuer text not null,
  subject text not null,
  kind text not null check (kind in ('person', 'staff')),
  display_name_sealed bytea not null,
  person_key bytea,
  person_sealed bytea,
  roles text[] not null,
  organs text[] not null,
  division text not null,
  title text,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (region, id),
  unique (region, issuer, subject)
);
comment on table accounts is 'county: who may sign in. organs {*} means the whole county. A staff account exists before its first sign-in; a resident''s is made by it.';

create table sign_ins (
  region text not null,
  state text not null,
  verifier_sealed bytea not null,
  nonce text not null,
  return_to text not null,
  intent jsonb,
  expires_at timestamptz not null,
  primary key (region, state)
);
comment on table sign_ins is 'county: sign-ins under way at the identity provider, with what the person was about to do.';

create table sessions (
  region text not null,
  token_digest bytea not null,
  account uuid not null,
  kind text not null check (kind in ('browser', 'token')),
  id_token_sealed bytea,
  csrf text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region, token_digest)
);
comment on table sessions is 'county: signed-in browsers and bearer tokens, by digest only. Times are the machine''s clock.';
create index sessions_by_account on sessions (region, account);

grant select, insert, update, delete on regions, calendar_years, organs, organ_aliases to mianzheng_app;
grant select, insert, update on accounts to mianzheng_app;
grant select, insert, update, delete on sessions, sign_ins to mianzheng_app;
