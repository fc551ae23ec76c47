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

grant select on staff_posts, absences to mianzheng_app;
