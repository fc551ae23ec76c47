-- Telling outside the portal: SMS to people, a daily mail to staff, and what became of each.
create table deliveries (
  region text not null,
  id uuid not null,
  reason text not null,
  account uuid not null,
  case_number text,
  kind text not null,
  channel text not null check (channel in ('sms', 'mail')),
  to_sealed bytea not null,
  subject text,
  text text not null,
  state text not null check (state in ('waiting', 'sent', 'delivered', 'failed')),
  round smallint not null default 1,
  attempts smallint not null default 0,
  next_at timestamptz not null,
  gateway_id text,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  primary key (region, id),
  unique (region, channel, reason)
);
comment on table deliveries is 'county: what goes out by SMS and mail, written in the transaction of the act that gives the reason, and what became of it. Address sealed; nothing personal in the text.';
comment on column deliveries.reason is 'the notice it belongs to, or the day and account of a digest: one delivery per reason and channel';
comment on column deliveries.round is 'counts up when somebody has it sent again after it failed; reports about an earlier round say nothing about this one';
create index deliveries_failed on deliveries (region, failed_at desc, id desc) where state = 'failed';
create index deliveries_by_time on deliveries (region, created_at);

-- Told once, also when two acts tell it at the same moment.
create unique index notices_once on notices (region, account, kind, coalesce(case_number, ''));

create table digest_choices (
  region text not null,
  account uuid not null,
  wanted boolean not null,
  at timestamptz not null,
  primary key (region, account)
);
comment on table digest_choices is 'county: who does, or does not, want the daily mail of what waits. Without a row: wanted.';

alter table accounts add column mail_sealed bytea;
comment on column accounts.mail_sealed is 'mail address of a member of staff, sealed: from the identity provider, or given by themselves';

grant select, insert, update on deliveries, digest_choices to mianzheng_app;
