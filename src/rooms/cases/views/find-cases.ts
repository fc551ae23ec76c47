/** Finds cases by a number that one has to know: the case's own, or the person's; never by browsing. Only what one may read is found. */
import { maskName } from '../../../kernel/masking.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { recordAccess } from '../../identity/index.ts'
import { organNames } from '../../organs/index.ts'
import type { Applicant, CaseState } from '../contract.ts'
import { mayRead } from '../policy.ts'
import type { FoundRow } from '../work-store.ts'
import { casesAbout, casesNumbered } from '../work-store.ts'

export interface FoundCase {
  readonly number: string
  readonly matter: string
  readonly organ: string
  readonly state: CaseState
  /** Masked. */
  readonly applicant: string
}

const MOST = 20

export async function findCaseByNumber(county: County, actor: Actor, number: string): Promise<FoundCase[]> {
  return shown(county, actor, await casesNumbered(county.db, county.region, number))
}

/** By a whole identity number or credit code. The person can see that somebody looked for them, and whether anything was found. */
export async function findCasesOf(county: County, actor: Actor, kind: 'person' | 'company', idNumber: string): Promise<FoundCase[]> {
  const subject = county.seal.key(kind, idNumber)
  const cases = shown(county, actor, await casesAbout(county.db, county.region, subject, MOST))
  const organ = actor.organs[0] ?? '*'
  await recordAccess(county, {
    subject, reader: actor, organ: organ === '*' ? null : organ, organName: (await organNames(county)).get(organ) ?? null, what: '按证件号码查找办件', purpose: '查找办件', basis: null,
    caseNumber: null, channel: 'desk', outcome: cases.length === 0 ? 'none' : 'read',
  })
  return cases
}

function shown(county: County, actor: Actor, rows: readonly FoundRow[]): FoundCase[] {
  return rows.filter((row) => mayRead(actor, row, false)).map((row): FoundCase => {
    const applicant = county.seal.open<Applicant>(row.applicant_sealed)
    return { number: row.number, matter: row.matter, organ: row.organ, state: row.state, applicant: applicant.kind === 'person' ? maskName(applicant.name) : applicant.name }
  })
}
