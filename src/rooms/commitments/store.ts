/** All SQL of the room. */
import type { Sql } from '../../platform/database.ts'

export interface NewCommitment {
  readonly id: string
  readonly caseNumber: string
  readonly item: string
  readonly templateVersion: number
  readonly documentSealed: Buffer
  readonly documentDigest: Buffer
  readonly signatureSealed: Buffer
  readonly signedAt: Date
  readonly signedBy: string
  readonly channel: string
}

export async function insertCommitment(sql: Sql, region: string, c: NewCommitment): Promise<void> {
  await sql.post(
    `insert into commitments (region, id, case_number, item, template_version, document_sealed, document_digest, signature_sealed, signed_at, signed_by, channel)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
    [region, c.id, c.caseNumber, c.item, c.templateVersion, c.documentSealed, c.documentDigest, c.signatureSealed, c.signedAt, c.signedBy, c.channel])
}

/** Marks the live commitment withdrawn; 0 when there is none. */
export function withdrawLive(sql: Sql, region: string, caseNumber: string, item: string, at: Date, reason: string): Promise<number> {
  return sql.run(
    `update commitments set withdrawn_at = $4, withdrawal_reason = $5 where region = $1 and case_number = $2 and item = $3 and withdrawn_at is null`,
    [region, caseNumber, item, at, reason])
}

export interface CommitmentRow {
  id: string
  item: string
  template_version: number
  document_sealed: Buffer
  document_digest: Buffer
  signature_sealed: Buffer
  signed_at: Date
  withdrawn_at: Date | null
}

export function commitmentsOf(sql: Sql, region: string, caseNumber: string): Promise<CommitmentRow[]> {
  return sql.rows<CommitmentRow>(
    `select id, item, template_version, document_sealed, document_digest, signature_sealed, signed_at, withdrawn_at
     from commitments where region = $1 and case_number = $2 order by signed_at, id`, [region, caseNumber])
}
