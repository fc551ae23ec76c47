/** SQL about all cases of one person or company. Index cases_by_subject. */
import type { Sql } from '../../platform/database.ts'
import type { CaseState } from './contract.ts'

export interface SubjectCaseRow {
  number: string
  matter: string
  state: CaseState
  created_at: Date
  promised_at: Date | null
}

export function unfinishedOf(sql: Sql, region: string, subject: Buffer, limit: number): Promise<SubjectCaseRow[]> {
  return sql.rows<SubjectCaseRow>(
    `select number, matter, state, created_at, promised_at from cases where region = $1 and subject = $2 and state not in ('approved', 'refused', 'withdrawn', 'expired')
     order by created_at desc limit $3`, [region, subject, limit])
}

/** The submitted case of a matter that is still open. Whoever asks in a transaction holds the place: another one of the same waits. */
export async function openOf(sql: Sql, region: string, subject: Buffer, matter: string): Promise<string | null> {
  await sql.run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${region} ${subject.toString('hex')} ${matter}`])
  const row = await sql.first<{ number: string }>(
    `select number from cases where region = $1 and subject = $2 and matter = $3 and state not in ('preparing', 'approved', 'refused', 'withdrawn', 'expired') order by created_at desc limit 1`, [region, subject, matter])
  return row?.number ?? null
}

export function limitsOf(sql: Sql, region: string, number: string): Promise<{ accepted_at: Date | null; promised_at: Date | null } | undefined> {
  return sql.first('select accepted_at, promised_at from cases where region = $1 and number = $2', [region, number])
}
