/** Which letters a case has, and their numbers. */
import type { County } from '../../../platform/county.ts'
import { regionName } from '../../organs/index.ts'
import type { CaseView, LetterKind } from '../contract.ts'
import { matterOf } from '../frame.ts'
import { letterName, letterNumber } from '../letters.ts'
import type { CaseRow } from '../store.ts'

/** Received when it was accepted, asked to add, decided. */
export function kindsOf(row: Pick<CaseRow, 'accepted_at' | 'supplement' | 'decision'>): LetterKind[] {
  return [...(row.accepted_at === null ? [] : ['acceptance'] as const), ...(row.supplement === 'none' ? [] : ['supplement'] as const), ...(row.decision === null ? [] : ['decision'] as const)]
}

export async function lettersOf(county: County, row: CaseRow): Promise<CaseView['letters']> {
  const kinds = kindsOf(row)
  if (kinds.length === 0) return []
  const [matter, name] = await Promise.all([matterOf(county, row), regionName(county, county.region)])
  return kinds.map((kind) => ({ kind, name: letterName(kind, matter?.kind ?? '', row.decision?.outcome ?? 'approve'), number: letterNumber(kind, row.number, name ?? '') }))
}
