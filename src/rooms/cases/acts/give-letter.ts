/** Gives a letter: what it says is kept word for word, so that it can be printed again as it was. */
import { dayOf } from '../../../kernel/calendar.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Letter } from '../../../platform/documents/letter.ts'
import { sm3 } from '../../../platform/seal.ts'
import type { Missing, Provision } from '../contract.ts'
import { decisionLetter, supplementLetter } from '../letters.ts'
import { insertLetter } from '../letter-store.ts'
import { establishedBy, letterFactsOf } from '../views/letter-facts.ts'
import type { OpenCase } from './change-case.ts'

export type Given =
  | { readonly kind: 'supplement'; readonly items: readonly Missing[]; readonly until: string }
  | { readonly kind: 'decision'; readonly outcome: 'approve' | 'refuse'; readonly reasons: readonly string[]; readonly provisions: readonly Provision[] }

/** Gives its number. */
export async function giveLetter({ tx, row, proofs }: Pick<OpenCase, 'tx' | 'row' | 'proofs'>, given: Given): Promise<string> {
  const facts = await letterFactsOf(tx.county, row)
  const day = dayOf(tx.now)
  const letter: Letter = given.kind === 'supplement'
    ? supplementLetter(facts, { ...given, day })
    : decisionLetter(facts, { ...given, established: await establishedBy(tx.county, proofs) }, day, false)
  const number = letter.number ?? ''
  await insertLetter(tx, tx.region, {
    case_id: row.id, kind: given.kind, number, document_sealed: tx.county.seal.close(letter), digest: sm3(canonicalJson(letter)), at: tx.now,
  })
  return number
}
