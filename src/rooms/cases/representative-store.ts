/** SQL about who acts for an applicant. */
import type { Sql } from '../../platform/database.ts'

export async function insertRepresentative(sql: Sql, region: string, r: { caseId: string; subject: Buffer; sealed: Buffer }): Promise<void> {
  await sql.run('insert into case_representatives (region, case_id, subject, sealed) values ($1,$2,$3,$4)', [region, r.caseId, r.subject, r.sealed])
}

export async function representativeOf(sql: Sql, region: string, caseId: string): Promise<Buffer | null> {
  return (await sql.first<{ sealed: Buffer }>('select sealed from case_representatives where region = $1 and case_id = $2', [region, caseId]))?.sealed ?? null
}
