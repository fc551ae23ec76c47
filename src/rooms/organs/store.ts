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
  readonly evidence: string
}

export interface Region {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parent: string | null
  readonly evidence: string
}

export function organsOf(sql: Sql, region: string): Promise<Organ[]> {
  return sql.rows<Organ>(
    `select code, name, short_name as "shortName", kind, level, division, phone, address, hours, co_check_team as "coCheckTeam", evidence
     from organs where region = $1 order by level, code`, [region])
}

export function regionsOf(sql: Sql, county: string): Promise<Region[]> {
  return sql.rows<Region>(`select code, name, level, parent, evidence from regions where code like $1 || '%' order by code`, [county])
}

export async function calendarYears(sql: Sql): Promise<CalendarYear[]> {
  return sql.rows<CalendarYear>('select year, announced, days from calendar_years order by year')
}

/** Changes whenever reference data were imported. */
export async function importVersion(sql: Sql, region: string): Promise<string> {
  return (await sql.first<{ id: string }>('select id from imports where region = $1 order by id desc limit 1', [region]))?.id ?? ''
}

export interface StaffRow {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly nameSealed: Buffer
  readonly roles: readonly string[]
  readonly organs: readonly string[]
  readonly division: string
  readonly title: string | null
  readonly at: Date
}

/** Adds or renews one staff account; a resident's account of the same name is never turned into one. */
export function putStaff(sql: Sql, region: string, s: StaffRow): Promise<number> {
  return sql.run(
    `insert into accounts (region, id, issuer, subject, kind, display_name_sealed, roles, organs, division, title, created_at)
     values ($1,$2,$3,$4,'staff',$5,$6,$7,$8,$9,$10)
     on conflict (region, issuer, subject) do update set display_name_sealed = excluded.display_name_sealed, roles = excluded.roles, organs = excluded.organs,
       division = excluded.division, title = excluded.title, active = true where accounts.kind = 'staff'`,
    [region, s.id, s.issuer, s.subject, s.nameSealed, s.roles, s.organs, s.division, s.title, s.at])
}
