-- What was reported, and what a word finds in one organ, are ranges of their own: without them a list walks over everything that is not it.
create index work_reported_by_organ on work_items (region, organ, kind, level, due_at, id) where state = 'open' and level > 0;
create index work_reported_by_kind on work_items (region, kind, level, due_at, id) where state = 'open' and level > 0;
create index work_matter_by_organ on work_items (region, organ, kind, matter, due_at, id) where state = 'open';
create index work_item_by_organ on work_items (region, organ, kind, item, due_at, id) where state = 'open' and item is not null;
