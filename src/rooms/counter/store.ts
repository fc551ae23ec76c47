/** All SQL of the room. */
import type { Sql } from '../../platform/database.ts'

export type Relation = 'guardian' | 'family' | 'agent'

export interface ServedRow {
  subject: Buffer
  person_sealed: Buffer
  last_at: Date
}

/** Served at this window since `since`, newest first. Index counter_people_by_name. */
export function servedByName(sql: Sql, region: string, q: { division: string; key: Buffer; since: Date; limit: number }): Promise<ServedRow[]> {
  return sql.rows<ServedRow>(
    `select subject, person_sealed, last_at from counter_people where region = $1 and window_division = $2 and name_keys @> array[$3::bytea] and last_at > $4
     order by last_at desc limit $5`, [region, q.division, q.key, q.since, q.limit])
}

export async function putServed(sql: Sql, region: string, s: { division: string; subject: Buffer; sealed: Buffer; keys: readonly Buffer[]; at: Date }): Promise<void> {
  await sql.run(
    `insert into counter_people (region, window_division, subject, person_sealed, name_keys, last_at) values ($1,$2,$3,$4,$5,$6)
     on conflict (region, window_division, subject) do update set person_sealed = excluded.person_sealed, name_keys = excluded.name_keys, last_at = excluded.last_at`,
    [region, s.division, s.subject, s.sealed, s.keys, s.at])
}

export interface RelatedRow extends ServedRow {
  relation: Relation
  acts: boolean
}

/** Who came for somebody to this window, or for whom they came. */
export function relatedTo(sql: Sql, region: string, q: { division: string; subject: Buffer; since: Date; limit: number }): Promise<RelatedRow[]> {
  return sql.rows<RelatedRow>(
    `select p.subject, p.person_sealed, r.last_at, r.relation, r.acts from counter_relations r
     join counter_people p on p.region = r.region and p.window_division = r.window_division and p.subject = r.other
     where r.region = $1 and r.window_division = $2 and r.subject = $3 and r.last_at > $4 order by r.last_at desc limit $5`,
    [region, q.division, q.subject, q.since, q.limit])
}

export async function putRelation(sql: Sql, region: string, r: { division: string; subject: Buffer; other: Buffer; relation: Relation; acts: boolean; at: Date }): Promise<void> {
  await sql.run(
    `insert into counter_relations (region, window_division, subject, other, relation, acts, last_at) values ($1,$2,$3,$4,$5,$6,$7)
     on conflict (region, window_division, subject, other) do update set relation = excluded.relation, acts = excluded.acts, last_at = excluded.last_at`,
    [region, r.division, r.subject, r.other, r.relation, r.acts, r.at])
}

export async function insertLookup(sql: Sql, region: string, l: { id: string; at: Date; division: string; account: string; subject: Buffer; finding: Buffer }): Promise<void> {
  await sql.run('insert into counter_lookups (region, id, at, window_division, account, subject, finding_sealed) values ($1,$2,$3,$4,$5,$6,$7)',
    [region, l.id, l.at, l.division, l.account, l.subject, l.finding])
}

export async function newestFinding(sql: Sql, region: string, q: { division: string; subject: Buffer; since: Date }): Promise<Buffer | null> {
  const row = await sql.first<{ finding_sealed: Buffer }>(
    'select finding_sealed from counter_lookups where region = $1 and window_division = $2 and subject = $3 and at > $4 order by at desc limit 1',
    [region, q.division, q.subject, q.since])
  return row?.finding_sealed ?? null
}

export interface AcceptanceRow {
  case_number: string
  accepted_at: Date
  taken_at: Date | null
  clerk: string
  window_division: string
}

export async function insertAcceptance(sql: Sql, region: string, a: AcceptanceRow & { account: string; again: Buffer | null }): Promise<void> {
  await sql.run(
    `insert into counter_acceptances (region, case_number, accepted_at, taken_at, account, clerk, window_division, again_sealed) values ($1,$2,$3,$4,$5,$6,$7,$8)`,
    [region, a.case_number, a.accepted_at, a.taken_at, a.account, a.clerk, a.window_division, a.again])
}

export function acceptanceOf(sql: Sql, region: string, caseNumber: string): Promise<AcceptanceRow | undefined> {
  return sql.first<AcceptanceRow>(
    'select case_number, accepted_at, taken_at, clerk, window_division from counter_acceptances where region = $1 and case_number = $2', [region, caseNumber])
}

/** What a window need not remember any longer; at most `limit` rows a table and call. */
export async function forget(sql: Sql, region: string, q: { people: Date; lookups: Date; limit: number }): Promise<number> {
  const old = async (table: 'counter_people' | 'counter_relations' | 'counter_lookups', column: 'last_at' | 'at', before: Date) => sql.run(
    `delete from ${table} where ctid = any(array(select ctid from ${table} where region = $1 and ${column} <= $2 limit $3))`, [region, before, q.limit])
  const counts = [await old('counter_people', 'last_at', q.people), await old('counter_relations', 'last_at', q.people), await old('counter_lookups', 'at', q.lookups)]
  return Math.max(...counts)
}
