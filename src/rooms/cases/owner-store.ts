/** SQL about whose cases are, for telling readings of one's own people from others. */
import type { Sql } from '../../platform/database.ts'

interface Owner { readonly organ: string; readonly window: string | null }

/** Organ and the window that took them in, by case number. */
export async function caseOwners(sql: Sql, region: string, numbers: readonly string[]): Promise<Map<string, Owner>> {
  const rows = await sql.rows<Owner & { number: string }>('select number, organ, window_division as "window" from cases where region = $1 and number = any($2)', [region, numbers])
  return new Map(rows.map((row) => [row.number, row]))
}

/** The same of all cases of people. Index cases_by_subject. */
export async function ownersOfPeople(sql: Sql, region: string, subjects: readonly Buffer[]): Promise<Map<string, Owner[]>> {
  const rows = await sql.rows<Owner & { subject: string }>(
    `select distinct encode(subject, 'hex') as subject, organ, window_division as "window" from cases where region = $1 and subject = any($2)`, [region, subjects])
  const owners = new Map<string, Owner[]>()
  for (const row of rows) owners.set(row.subject, [...owners.get(row.subject) ?? [], row])
  return owners
}
