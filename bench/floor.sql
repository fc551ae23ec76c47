-- The floor: the very rows that the acceptance of a case with four shared proofs writes, in the same two transactions, by pgbench.
-- Runs as the application's role on a copy of the product's database.
\set n random(1, 9000000000000000000)
begin;
insert into requests (region, actor, act, request_id, digest, at) values ('420325', 'bench', 'create-case', 'bench-' || :n, '\x00000000000000000000000000000000', now());
insert into cases (region, id, number, matter, organ, division, level, state, waits_for, applicant_kind, subject, applicant_sealed, channel, answers_sealed, facts, requirements,
  list_versions, catalogue, created_at, accepted_at, promised_at, statutory_at, calendar, spared)
values ('420325', md5('c' || :n)::uuid, 'PB-' || :n, '000000000001', 'civil-affairs', '420325', 'county', 'gathering', 'sources', 'person',
  decode(md5('s' || :n), 'hex'), decode(repeat('00', 145), 'hex'), 'window', decode(repeat('00', 65), 'hex'), '{"age": 45, "sex": "male", "kind": "person", "minor": false}',
  '[{"id": "g", "mode": "all", "when": null, "members": [{"item": "P1", "expects": null}, {"item": "P2", "expects": null}, {"item": "P3", "expects": null}, {"item": "P4", "expects": null}]}]',
  '{"agency": 1, "cancel": 1, "sharing": 1, "retained": 1, "commitment": 1}', gen_random_uuid(), now(), now(), now() + interval '5 days', now() + interval '20 days', '2026', '{"days": 0, "pages": 0, "trips": 0, "proofs": 0}');
insert into case_proofs (region, case_id, seq, item, grp, route, state, reason, reason_params, clause, progress, changed_at)
select '420325', md5('c' || :n)::uuid, s, 'P' || s, 'g', 'sharing', 'fetching', 'asking-source', '{}', 'C3.2', '{}', now() from generate_series(1, 4) s;
insert into acts (region, id, at, act, actor, actor_name, actor_role, organ, object_kind, object_id, request_id, clause, digest, detail)
values ('420325', gen_random_uuid(), now(), 'case-accepted', 'bench', 'bench', 'window-clerk', 'civil-affairs', 'case', 'PB-' || :n, 'bench-' || :n, 'M1', decode(repeat('00', 32), 'hex'),
  '{"matter": "000000000001", "channel": "window"}');
insert into jobs (region, id, kind, key, payload, run_at, leased_until)
values ('420325', gen_random_uuid(), 'bench', 'PB-' || :n, '{}', now(), now() + interval '30 seconds');
update requests set status = 200, response = '{"state": "gathering", "proofs": []}' where region = '420325' and actor = 'bench' and act = 'create-case' and request_id = 'bench-' || :n;
commit;
begin;
select state from cases where region = '420325' and id = md5('c' || :n)::uuid for update;
select seq, state from case_proofs where region = '420325' and case_id = md5('c' || :n)::uuid order by seq;
insert into source_requests (region, id, at, resource, holder, case_number, item, subject, purpose, basis, asked_by, answer, milliseconds, attempts)
select '420325', gen_random_uuid(), now(), 'resource-' || s, 'holder', 'PB-' || :n, 'P' || s, decode(md5('s' || :n), 'hex'), '核验：办理事项', '依据', 'bench', 'ok', 3, 1 from generate_series(1, 4) s;
insert into accesses (region, id, at, subject, reader, reader_name, organ, organ_name, what, purpose, basis, case_number, channel, outcome)
select '420325', gen_random_uuid(), now(), decode(md5('s' || :n), 'hex'), 'system', '免证通系统', 'civil-affairs', '民政局', '资源', '核验：办理事项', '依据', 'PB-' || :n, 'sharing', 'ok' from generate_series(1, 4) s;
update case_proofs set changed_at = now(), state = 'settled', trust = 'certified', outcome = 'met', reason = 'fetched', origin = '{"kind": "source", "organ": "civil-affairs"}',
  value_sealed = decode(repeat('00', 180), 'hex'), progress = '{"sharing": {"at": "2026-11-24T00:00:00.000Z", "kind": "ok", "resource": "resource"}}'
where region = '420325' and case_id = md5('c' || :n)::uuid;
update cases set state = 'deciding', waits_for = 'nobody', spared = '{"days": 3, "pages": 4, "trips": 4, "proofs": 4}', version = version + 1 where region = '420325' and id = md5('c' || :n)::uuid;
insert into acts (region, id, at, act, actor, actor_name, actor_role, organ, object_kind, object_id, clause, digest, detail)
select '420325', gen_random_uuid(), now(), a, 'system', '免证通系统', 'system', 'civil-affairs', 'case', 'PB-' || :n, 'C3.2', decode(repeat('00', 32), 'hex'), '{"answers": []}'
from unnest(array['proofs-complete', 'sources-answered']) a;
delete from jobs where region = '420325' and kind = 'bench' and key = 'PB-' || :n;
update requests set response = '{"state": "deciding", "proofs": []}' where region = '420325' and actor = 'bench' and act = 'create-case' and request_id = 'bench-' || :n;
commit;
