/** SQL of the letters that were given: added once, never changed. */
import type { Sql } from '../../platform/database.ts'
import type { LetterKind } from './contract.ts'

export interface LetterRow {
  kind: Exclude<LetterKind, 'acceptance'>
  number: string
  document_sealed: Buffer
  at: Date
}

export async function insertLetter(sql: Sql, region: string, l: LetterRow & { case_id: string; digest: Buffer }): Promise<void> {
  await sql.run('insert into case_letters (region, case_id, kind, number, document_sealed, digest, at) values ($1,$2,$3,$4,$5,$6,$7)',
    [region, l.case_id, l.kind, l.number, l.document_sealed, l.digest, l.at])
}

export function letterOf(sql: Sql, region: string, caseId: string, kind: LetterKind): Promise<LetterRow | undefined> {
  return sql.first<LetterRow>('select kind, number, document_sealed, at from case_letters where region = $1 and case_id = $2 and kind = $3', [region, caseId, kind])
}
