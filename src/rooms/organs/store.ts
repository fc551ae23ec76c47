/** All SQL of the room. */
import type { CalendarYear } from '../../kernel/calendar.ts'
import type { Sql } from '../../platform/database.ts'

export interface Organ {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly level: string
  readonly division: string
  readonly phone: string | null
  readonly address: string | null
  readonly hours: string | null
  readonly coCheckTeam: boolean
  /** Closed organs keep their name in what they once did; nothing new goes to them. */
  readonly active: boolean
  readonly evidence: string
}

export interface Region {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parent: string | null
  readonly active: boolean
  readonly evidence: string
}

export function organsOf(sql: Sql, region: string): Promise<Organ[]> {
  return sql.rows<Organ>(
    `select code, name, short_name as "shortName", kind, level, division, phone, address, hours, co_check_team as "coCheckTeam", active, evidence
     from organs where region = $1 order by level, code`, [region])
}

export function regionsOf(sql: Sql, county: string): Promise<Region[]> {
  return sql.rows<Region>(`select code, name, level, parent, active, evidence from regions where code like $1 || '%' order by code`, [county])
}

export async function calendarYears(sql: Sql): Promise<CalendarYear[]> {
  return sql.rows<CalendarYear>('select year, announced, days from calendar_years order by year')
}

/** Changes whenever reference data were imported, or an administrator wrote an organ or a region. */
export async function directoryVersion(sql: Sql, region: string): Promise<string> {
  const row = await sql.first<{ imported: string | null; written: number | null }>(
    `select (select id from imports where region = $1 order by id desc limit 1) as imported, (select (value->>'n')::int from county_settings where region = $1 and key = 'directory') as written`, [region])
  return `${row?.imported ?? ''} ${row?.written ?? 0}`
}

/** The directory was written: every process reads it again. */
export async function stampDirectory(sql: Sql, region: string): Promise<void> {
  await sql.run(
    `insert into county_settings (region, key, value) values ($1, 'directory', '{"n": 1}')
     on conflict (region, key) do update set value = jsonb_build_object('n', (county_settings.value->>'n')::int + 1)`, [region])
}

export async function putOrgan(sql: Sql, region: string, o: Omit<Organ, 'evidence'>, at: Date): Promise<void> {
  await sql.run(
    `insert into organs (region, code, name, short_name, kind, level, division, phone, address, hours, co_check_team, active, evidence, source, edited_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,'found','本县录入',$13)
     on conflict (region, code) do update set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind, level = excluded.level, division = excluded.division,
       phone = excluded.phone, address = excluded.address, hours = excluded.hours, co_check_team = excluded.co_check_team, active = excluded.active,
       evidence = 'found', edited_at = excluded.edited_at`,
    [region, o.code, o.name, o.shortName, o.kind, o.level, o.division, o.phone, o.address, o.hours, o.coCheckTeam, o.active, at])
}

export async function putVillage(sql: Sql, r: { code: string; name: string; parent: string; active: boolean }, at: Date): Promise<void> {
  await sql.run(
    `insert into regions (code, name, level, parent, evidence, source, active, edited_at) values ($1,$2,'village',$3,'found','本县录入',$4,$5)
     on conflict (code) do update set name = excluded.name, active = excluded.active, evidence = 'found', edited_at = excluded.edited_at`,
    [r.code, r.name, r.parent, r.active, at])
}

export interface SeededStaff {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly nameSealed: Buffer
  readonly roles: readonly string[]
  readonly organs: readonly string[]
  readonly organ: string | null
  readonly division: string
  readonly title: string | null
  readonly at: Date
}

/** Adds one staff account with its roles, unless the name is taken: what administrators changed since stays. */
export function seedStaff(sql: Sql, region: string, s: SeededStaff): Promise<number> {
  return sql.run(
    `insert into accounts (region, id, issuer, subject, kind, display_name_sealed, roles, organs, organ, division, title, created_at)
     values ($1,$2,$3,$4,'staff',$5,$6,$7,$8,$9,$10,$11) on conflict (region, issuer, subject) do nothing`,
    [region, s.id, s.issuer, s.subject, s.nameSealed, s.roles, s.organs, s.organ, s.division, s.title, s.at])
}
