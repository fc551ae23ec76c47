/** SQL about readings that are out of the ordinary. Days are Shanghai's. */
import type { Sql } from '../../platform/database.ts'
import type { ReadingRule } from './texts.ts'
import type { Finding, ReadingParameters } from './unusual.ts'

export interface Readings {
  reader: string
  roles: string[]
  organs: string[]
  organ: string | null
  division: string
  persons: number
  outside: number
  first: string | null
  last: string | null
}

const LOCAL = `(x.at at time zone 'Asia/Shanghai')`

/** Each member of staff who read on a day, with what lay outside office hours. One range of accesses_by_time. */
export function readersOn(sql: Sql, region: string, p: { start: Date; end: Date; workingDay: boolean; from: string; until: string }): Promise<Readings[]> {
  const outside = `(not $4 or ${LOCAL}::time < $5::time or ${LOCAL}::time >= $6::time)`
  return sql.rows<Readings>(
    `select x.reader, a.roles, a.organs, a.organ, a.division, count(distinct x.subject)::int as persons, count(distinct x.subject) filter (where ${outside})::int as outside,
       to_char(min(${LOCAL}) filter (where ${outside}), 'HH24:MI') as first, to_char(max(${LOCAL}) filter (where ${outside}), 'HH24:MI') as last
     from accesses x join accounts a on a.region = x.region and a.id::text = x.reader and a.kind = 'staff'
     where x.region = $1 and x.at >= $2 and x.at < $3 group by x.reader, a.roles, a.organs, a.organ, a.division`,
    [region, p.start, p.end, p.workingDay, p.from, p.until])
}

/** Persons a day of each reader before a day, with their organ. One range of accesses_by_time. */
export function earlierDays(sql: Sql, region: string, start: Date, end: Date): Promise<{ reader: string; organ: string | null; persons: number }[]> {
  return sql.rows(
    `select x.reader, a.organ, count(distinct x.subject)::int as persons
     from accesses x join accounts a on a.region = x.region and a.id::text = x.reader and a.kind = 'staff'
     where x.region = $1 and x.at >= $2 and x.at < $3 group by x.reader, a.organ, ${LOCAL}::date`, [region, start, end])
}

export interface CaseReading {
  reader: string
  subject: string
  organ: string | null
  case_number: string | null
}

/** Which reader read whom for which case. */
export function caseReadings(sql: Sql, region: string, start: Date, end: Date): Promise<CaseReading[]> {
  return sql.rows<CaseReading>(
    `select distinct reader, encode(subject, 'hex') as subject, organ, case_number from accesses where region = $1 and at >= $2 and at < $3 and reader <> 'system'`, [region, start, end])
}

/** How often each reader opened each person's full identity. */
export function openingsOn(sql: Sql, region: string, start: Date, end: Date): Promise<{ reader: string; times: number }[]> {
  return sql.rows(
    `select reader, count(*)::int as times from accesses where region = $1 and at >= $2 and at < $3 and opened and reader <> 'system' group by reader, subject having count(*) > 1`,
    [region, start, end])
}

/** Keeps a finding; one that is known is renewed when its numbers changed, and then has to be looked at again. */
export function putAlert(sql: Sql, region: string, a: { id: string; day: string; reader: string; at: Date } & Finding): Promise<number> {
  return sql.run(
    `insert into reading_alerts (region, id, day, reader, rule, figures, found_at) values ($1,$2,$3,$4,$5,$6,$7)
     on conflict (region, day, reader, rule) do update set figures = excluded.figures, found_at = excluded.found_at, looked_at = null
     where reading_alerts.figures <> excluded.figures`, [region, a.id, a.day, a.reader, a.rule, JSON.stringify(a.figures), a.at])
}

export interface AlertStored {
  id: string
  day: string
  reader: string
  rule: ReadingRule
  figures: Record<string, unknown>
  found_at: Date
  looked_at: Date | null
  looked_by: string | null
  note: string | null
}

const columns = 'id, day, reader, rule, figures, found_at, looked_at, looked_by, note'

/** Newest day first; keyset on (day, id). */
export async function alerts(sql: Sql, region: string, q: { looked: boolean | null; limit: number; after: { day: string; id: string } | null }): Promise<{ rows: AlertStored[]; total: number }> {
  const where = 'region = $1 and ($2::boolean is null or (looked_at is not null) = $2)'
  const rows = await sql.rows<AlertStored>(
    `select ${columns} from reading_alerts where ${where} and ($3::date is null or (day, id) < ($3::date, $4::uuid)) order by day desc, id desc limit $5`,
    [region, q.looked, q.after?.day ?? null, q.after?.id ?? null, q.limit])
  const count = await sql.first<{ n: number }>(`select count(*)::int as n from reading_alerts where ${where}`, [region, q.looked])
  return { rows, total: count?.n ?? 0 }
}

export function alertById(sql: Sql, region: string, id: string, lock = false): Promise<AlertStored | undefined> {
  return sql.first<AlertStored>(`select ${columns} from reading_alerts where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

export async function noteAlert(sql: Sql, region: string, id: string, n: { at: Date; by: string; note: string }): Promise<void> {
  await sql.run('update reading_alerts set looked_at = $3, looked_by = $4, note = $5 where region = $1 and id = $2', [region, id, n.at, n.by, n.note])
}

const setting = async <T>(sql: Sql, region: string, key: string) => (await sql.first<{ value: T }>('select value from county_settings where region = $1 and key = $2', [region, key]))?.value
const put = (sql: Sql, region: string, key: string, value: object) =>
  sql.run('insert into county_settings (region, key, value) values ($1,$2,$3) on conflict (region, key) do update set value = excluded.value', [region, key, JSON.stringify(value)])

export const storedParameters = (sql: Sql, region: string) => setting<Partial<ReadingParameters>>(sql, region, 'reading-rules')
export const storeParameters = (sql: Sql, region: string, value: ReadingParameters) => put(sql, region, 'reading-rules', value)
/** The last day that was looked at as a whole. */
export const lastDayLooked = async (sql: Sql, region: string) => (await setting<{ day: string }>(sql, region, 'readings-looked'))?.day
export const storeDayLooked = (sql: Sql, region: string, day: string) => put(sql, region, 'readings-looked', { day })
