/** From a case to what its letters speak of. */
import { dayOf } from '../../../kernel/calendar.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organByCode, regionName } from '../../organs/index.ts'
import type { ProofRow } from '../../resolution/index.ts'
import { trustNames } from '../../resolution/index.ts'
import { applicantOf, matterOf } from '../frame.ts'
import type { LetterFacts } from '../letters.ts'
import { basisOf } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { reasonNames } from './proof-view.ts'

export async function letterFactsOf(county: County, row: CaseRow): Promise<LetterFacts> {
  const [matter, organ, name] = await Promise.all([matterOf(county, row), organByCode(county, row.organ), regionName(county, county.region)])
  const { kind, name: applicant } = applicantOf(county, row)
  const field = (key: string) => matter?.fields[key] ?? ''
  return {
    caseNumber: row.number, county: name ?? '', matter: { name: matter?.name ?? row.matter, kind: matter?.kind ?? '', basis: basisOf(matter?.fields) },
    organ: { name: organ?.name ?? row.organ, phone: organ?.phone ?? null, address: organ?.address ?? null }, applicant: { kind, name: applicant },
    acceptedDay: dayOf(row.accepted_at ?? row.created_at), reviewOrgan: field('review_organ'), court: field('litigation_court'),
  }
}

/** What was established: the proof, whose word it rests on, and whether it speaks for the applicant. */
export async function establishedBy(county: County, proofs: readonly ProofRow[]): Promise<string[]> {
  const { items } = await catalogueOf(county)
  const settled = [...new Map(proofs.filter((proof) => proof.state === 'settled').map((proof) => [proof.item, proof])).values()]
  return Promise.all(settled.map(async (proof) => {
    const names = await reasonNames(county, proof, false)
    const by = [proof.trust === null ? undefined : trustNames[proof.trust], names.source ?? names.organ].filter(Boolean).join('，')
    return `${items.get(proof.item)?.name ?? proof.item}${by === '' ? '' : `（${by}）`}：${proof.outcome === 'not-met' ? '与规定的条件不符' : '与规定的条件相符'}。`
  }))
}
