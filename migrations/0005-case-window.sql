-- One window at county, township and village (B3): who took a case in can follow it, whichever organ handles it.
alter table cases add column window_division text;
comment on column cases.window_division is 'division of the window that took it in; null when it came from the person themselves';
create index cases_by_window on cases (region, window_division, created_at desc) where window_division is not null;
