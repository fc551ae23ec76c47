/** SQL about cases for those who hand out work and those who look for one: few columns, many cases. */
import type { Sql } from '../../platform/database.ts'
import type { CaseState } from './contract.ts'

export interface CaseWork {
  readonly id: string
  readonly number: string
  readonly matter: string
  readonly organ: string
  readonly division: string
  readonly applicant_sealed: Buffer
  /** Since when it waits for an officer. */
  readonly opened_at: Date
  readonly ends_at: Date | null
  /** It waits for an officer's decision. */
  readonly open: boolean
}

/** Acts that put a case into an officer's hands. */
const arrivals = ['proofs-complete', 'case-resumed', 'supplement-answered', 'supplement-late', 'decision-proposed', 'decision-returned']
/** Also where the person was asked for something and did not answer in time: then it may be decided as it stands. */
const inHand = `(state in ('deciding', 'confirming') or (state = 'gathering' and supplement = 'late'))`
const work = `id, number, matter, organ, division, applicant_sealed, promised_at as ends_at, ${inHand} as open,
  coalesce((select max(a.at) from acts a where a.region = c.region and a.object_kind = 'case' and a.object_id = c.number and a.act = any($2)), accepted_at, created_at) as opened_at`

export function caseWork(sql: Sql, region: string, numbers: readonly string[]): Promise<CaseWork[]> {
  return sql.rows<CaseWork>(`select ${work} from cases c where region = $1 and number = any($3)`, [region, arrivals, numbers])
}

/** All cases in officers' hands, page by page in the order of their ids. Index cases_in_hand. */
export function casesInHand(sql: Sql, region: string, after: string | null, limit: number): Promise<CaseWork[]> {
  return sql.rows<CaseWork>(`select ${work} from cases c where region = $1 and ${inHand} and ($3::uuid is null or id > $3) order by id limit $4`, [region, arrivals, after, limit])
}

export interface FoundRow {
  readonly number: string
  readonly matter: string
  readonly organ: string
  readonly state: CaseState
  readonly account: string | null
  readonly subject: Buffer
  readonly window_division: string | null
  readonly applicant_sealed: Buffer
  readonly created_at: Date
}

const found = 'number, matter, organ, state, account, subject, window_division, applicant_sealed, created_at'

/** Cases about one person or company, newest first. Index cases_by_subject. */
export function casesAbout(sql: Sql, region: string, subject: Buffer, limit: number): Promise<FoundRow[]> {
  return sql.rows<FoundRow>(`select ${found} from cases where region = $1 and subject = $2 order by created_at desc limit $3`, [region, subject, limit])
}

export function casesNumbered(sql: Sql, region: string, number: string): Promise<FoundRow[]> {
  return sql.rows<FoundRow>(`select ${found} from cases where region = $1 and number = $2`, [region, number])
}
