/** Words that a member of staff writes to the applicant are looked through before they leave: no cancelled proof is asked for in them (C1.4). */
import type { Refusal } from '../../../kernel/result.ts'
import { guardDemand } from '../../lists/index.ts'
import type { OpenCase } from './change-case.ts'

/** Refuses with the entry that forbids it; the attempt is on record. `names`: proofs named by their number. */
export function guardWords({ tx, row }: OpenCase, words: { names?: readonly string[]; text: string; field: string }): Promise<Refusal | null> {
  return guardDemand(tx.county, tx.by, { ...words, organ: row.organ, way: 'case', object: row.number })
}
