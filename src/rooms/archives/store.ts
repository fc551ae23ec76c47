/** All SQL of the room. */
import type { Sql } from '../../platform/database.ts'
import type { Tx } from '../../platform/county.ts'
import { newId } from '../../platform/ids.ts'

export interface ArchivedProof {
  readonly item: string
  readonly trust: 'certified' | 'verified' | 'submitted'
  readonly outcome: 'met' | 'not-met'
  readonly origin: Readonly<Record<string, unknown>>
  readonly value: Readonly<Record<string, unknown>> | null
  readonly validFrom: string
  readonly validUntil: string
  readonly fromCase: string
}

interface Row {
  item: string
  trust: ArchivedProof['trust']
  outcome: ArchivedProof['outcome']
  origin: Record<string, unknown>
  value_sealed: Buffer | null
  valid_from: string
  valid_until: string
  from_case: string
}

/** The newest valid proof of each item about a person or company, on a day. */
export async function validProofs(tx: { county: Tx['county'] } & Sql, subject: Buffer, items: readonly string[], day: string): Promise<ArchivedProof[]> {
  const rows = await tx.rows<Row>(
    `select distinct on (item) item, trust, outcome, origin, value_sealed, valid_from, valid_until, from_case
     from archived_proofs where region = $1 and subject = $2 and item = any($3) and valid_from <= $4 and valid_until >= $4
     order by item, archived_at desc`,
    [tx.county.region, subject, items, day])
  return rows.map((row) => ({
    item: row.item, trust: row.trust, outcome: row.outcome, origin: row.origin, validFrom: row.valid_from, validUntil: row.valid_until,
    fromCase: row.from_case, value: row.value_sealed === null ? null : tx.county.seal.open<Record<string, unknown>>(row.value_sealed),
  }))
}

/** How many different proofs about a person or company are valid on a day. */
export async function validCount(sql: Sql, region: string, subject: Buffer, day: string): Promise<number> {
  const row = await sql.first<{ n: number }>(
    `select count(distinct item) as n from archived_proofs where region = $1 and subject = $2 and valid_from <= $3 and valid_until >= $3 and outcome = 'met'`,
    [region, subject, day])
  return row?.n ?? 0
}

/** Keeps the proofs of a closing case. */
export async function keepProofs(tx: Tx, subject: Buffer, proofs: readonly ArchivedProof[]): Promise<void> {
  for (const proof of proofs) {
    await tx.post(
      `insert into archived_proofs (region, id, subject, item, trust, origin, value_sealed, outcome, valid_from, valid_until, from_case, archived_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`,
      [tx.region, newId(), subject, proof.item, proof.trust, JSON.stringify(proof.origin),
        proof.value === null ? null : tx.county.seal.close(proof.value), proof.outcome, proof.validFrom, proof.validUntil, proof.fromCase, tx.now])
  }
}
