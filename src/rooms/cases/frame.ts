/** From a case's row to what the resolver's runner needs, and the texts that go with it. */
import type { County } from '../../platform/county.ts'
import type { Matter } from '../catalogue/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import type { CaseFrame } from '../resolution/index.ts'
import type { Answers, Applicant, Provision } from './contract.ts'
import type { Standing } from './rules.ts'
import type { CaseRow } from './store.ts'

export const applicantOf = (county: County, row: CaseRow) => county.seal.open<Applicant>(row.applicant_sealed)
export const answersOf = (county: County, row: CaseRow) => county.seal.open<Answers>(row.answers_sealed)

/** A matter may leave the catalogue while a case of it is open; the case goes on under the name it had. */
export async function matterOf(county: County, row: Pick<CaseRow, 'matter'>): Promise<Matter | undefined> {
  return (await catalogueOf(county)).matters.get(row.matter)
}

export async function frameOf(county: County, row: CaseRow): Promise<CaseFrame> {
  const applicant = applicantOf(county, row)
  const matter = await matterOf(county, row)
  return {
    id: row.id, number: row.number, matter: row.matter, matterName: matter?.name ?? row.matter, organ: row.organ, residence: row.residence,
    subject: row.subject, applicant,
    // Free text stays sealed in the row: only the answers that conditions speak of are among the facts, and they are opened here.
    facts: { applicant: row.facts, answers: answersOf(county, row), matter: { level: row.level } },
    groups: row.requirements, excludedField: matter?.excludedField ?? null, submitted: row.state !== 'preparing', minor: row.facts['minor'] === true,
  }
}

/** What decides, besides who asks, whether an act is possible. */
export function standingOf(row: CaseRow): Standing {
  return { state: row.state, supplement: row.supplement, proposer: row.state === 'confirming' ? row.proposal?.by ?? null : null }
}

/** Why it was, or is to be, decided so; sealed, because it speaks about the person. */
export interface DecisionText {
  readonly reasons: readonly string[]
  readonly provisions: readonly Provision[]
  /** The second officer's, when the proposal was returned. */
  readonly note?: string
}

export function decisionTextOf(county: County, row: CaseRow): DecisionText {
  if (row.decision_sealed !== null) return county.seal.open<DecisionText>(row.decision_sealed)
  const { reasons = '' } = row.decision ?? {}
  return { reasons: reasons === '' ? [] : [reasons], provisions: [] }
}
