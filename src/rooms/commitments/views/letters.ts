/** The commitment letters of a case as they were signed, and whether they are still word for word what was signed (C2.2). */
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { County } from '../../../platform/county.ts'
import { sm3 } from '../../../platform/seal.ts'
import type { CommitmentLetter, Signature } from '../rules.ts'
import { commitmentsOf } from '../store.ts'

export interface SignedLetter {
  readonly item: string
  readonly letter: CommitmentLetter
  readonly signature: Signature
  readonly digest: string
  readonly intact: boolean
  readonly signedAt: Date
  readonly withdrawnAt: Date | null
}

/** In the order they were signed. The caller has made sure that the reader may see the case. */
export async function signedLetters(county: County, caseNumber: string): Promise<SignedLetter[]> {
  const rows = await commitmentsOf(county.db, county.region, caseNumber)
  return rows.map((row) => {
    const letter = county.seal.open<CommitmentLetter>(row.document_sealed)
    return {
      item: row.item, letter, signature: county.seal.open<Signature>(row.signature_sealed), digest: row.document_digest.toString('hex'),
      intact: sm3(canonicalJson(letter)).equals(row.document_digest), signedAt: row.signed_at, withdrawnAt: row.withdrawn_at,
    }
  })
}
