/** All SQL of the room. */
import type { Sql } from '../../platform/database.ts'
import type { RequirementGroup } from '../resolution/index.ts'
import type { CaseState } from './contract.ts'

export interface CaseRow {
  id: string
  number: string
  matter: string
  organ: string
  division: string
  level: string
  state: CaseState
  waits_for: 'nobody' | 'sources' | 'officials' | 'applicant'
  applicant_kind: 'person' | 'company'
  subject: Buffer
  applicant_sealed: Buffer
  account: string | null
  channel: string
  accepted_by: string | null
  window_division: string | null
  answers_sealed: Buffer
  facts: Record<string, unknown>
  requirements: RequirementGroup[]
  residence: string | null
  list_versions: Record<string, number>
  catalogue: string
  created_at: Date
  accepted_at: Date | null
  promised_at: Date | null
  statutory_at: Date | null
  calendar: string | null
  overdue_at: Date | null
  closed_at: Date | null
  /** `reasons` lie here only in decisions made before they were sealed. */
  decision: { outcome: 'approve' | 'refuse'; at: string; by: string; number?: string; confirmedBy?: string; reasons?: string } | null
  /** What the first of two officers said, or what was returned to them. */
  proposal: { outcome: 'approve' | 'refuse'; at: string; by: string; name: string; returned?: boolean } | null
  /** Reasons, provisions and the note of a return, of the proposal or the decision. */
  decision_sealed: Buffer | null
  supplement: 'none' | 'open' | 'late' | 'answered'
  spared: { proofs: number; trips: number; pages: number; days: number }
  version: number
}

export const caseColumns = `id, number, matter, organ, division, level, state, waits_for, applicant_kind, subject, applicant_sealed, account, channel, accepted_by, window_division,
  answers_sealed, facts, requirements, residence, list_versions, catalogue, created_at, accepted_at, promised_at, statutory_at, calendar, overdue_at, closed_at,
  decision, spared, version, proposal, decision_sealed, supplement`

export function caseByNumber(sql: Sql, region: string, number: string, lock = false): Promise<CaseRow | undefined> {
  return sql.first<CaseRow>(`select ${caseColumns} from cases where region = $1 and number = $2${lock ? ' for update' : ''}`, [region, number])
}

export async function insertCase(sql: Sql, region: string, c: CaseRow): Promise<void> {
  await sql.post(
    `insert into cases (region, ${caseColumns}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35)`,
    [region, c.id, c.number, c.matter, c.organ, c.division, c.level, c.state, c.waits_for, c.applicant_kind, c.subject, c.applicant_sealed, c.account, c.channel,
      c.accepted_by, c.window_division, c.answers_sealed, JSON.stringify(c.facts), JSON.stringify(c.requirements), c.residence, JSON.stringify(c.list_versions), c.catalogue,
      c.created_at, c.accepted_at, c.promised_at, c.statutory_at, c.calendar, c.overdue_at, c.closed_at, null, JSON.stringify(c.spared), c.version, null, null, c.supplement])
}

export async function saveCase(sql: Sql, region: string, c: CaseRow): Promise<void> {
  await sql.post(
    `update cases set state = $3, waits_for = $4, answers_sealed = $5, facts = $6, list_versions = $7, accepted_at = $8, promised_at = $9, statutory_at = $10,
       calendar = $11, closed_at = $12, decision = $13, spared = $14, proposal = $15, decision_sealed = $16, supplement = $17, version = version + 1
     where region = $1 and id = $2`,
    [region, c.id, c.state, c.waits_for, c.answers_sealed, JSON.stringify(c.facts), JSON.stringify(c.list_versions), c.accepted_at, c.promised_at,
      c.statutory_at, c.calendar, c.closed_at, c.decision === null ? null : JSON.stringify(c.decision), JSON.stringify(c.spared),
      c.proposal === null ? null : JSON.stringify(c.proposal), c.decision_sealed, c.supplement])
}

/** The person's unfinished preparation of this matter, which is continued rather than begun twice. */
export function preparedCase(sql: Sql, region: string, account: string, matter: string): Promise<CaseRow | undefined> {
  return sql.first<CaseRow>(
    `select ${caseColumns} from cases where region = $1 and account = $2 and matter = $3 and state = 'preparing' order by created_at desc limit 1`, [region, account, matter])
}

export function markOverdueCases(sql: Sql, region: string, now: Date, limit: number): Promise<{ number: string; organ: string; account: string | null }[]> {
  return sql.rows(
    `update cases set overdue_at = $2, version = version + 1 where region = $1 and id in
       (select id from cases where region = $1 and overdue_at is null and state in ('gathering', 'deciding', 'confirming') and promised_at <= $2
        order by promised_at limit $3 for update skip locked)
     returning number, organ, account`, [region, now, limit])
}

export function expirePrepared(sql: Sql, region: string, before: Date, now: Date, limit: number): Promise<{ number: string }[]> {
  return sql.rows(
    `update cases set state = 'expired', closed_at = $3, version = version + 1 where region = $1 and id in
       (select id from cases where region = $1 and state = 'preparing' and created_at <= $2 order by created_at limit $4 for update skip locked)
     returning number`, [region, before, now, limit])
}

/** How many cases in some states each organ has, and how many of them are past their promise. Index cases_work. */
export async function casesByOrgan(sql: Sql, region: string, now: Date, states: readonly CaseState[], onlyLate: boolean): Promise<Map<string, { total: number; overdue: number }>> {
  const rows = await sql.rows<{ organ: string; total: number; overdue: number }>(
    `select organ, count(*) as total, count(*) filter (where promised_at <= $3) as overdue from cases
     where region = $1 and state = any($2) and (not $4 or promised_at <= $3) group by 1`, [region, states, now, onlyLate])
  return new Map(rows.map(({ organ, total, overdue }) => [organ, { total, overdue }]))
}

export type FactsRow = Pick<CaseRow, 'id' | 'number' | 'state' | 'organ' | 'division' | 'residence' | 'accepted_at' | 'closed_at' | 'overdue_at' | 'spared'>

export function factsByNumber(sql: Sql, region: string, numbers: readonly string[]): Promise<FactsRow[]> {
  return sql.rows<FactsRow>(
    `select id, number, state, organ, division, residence, accepted_at, closed_at, overdue_at, spared from cases where region = $1 and number = any($2)`, [region, numbers])
}

/** All numbers there are, in their order, from one on. */
export async function caseNumbersAfter(sql: Sql, region: string, after: string, limit: number): Promise<string[]> {
  return (await sql.rows<{ number: string }>('select number from cases where region = $1 and number > $2 order by number limit $3', [region, after, limit])).map((row) => row.number)
}

export function casesByNumbers(sql: Sql, region: string, numbers: readonly string[]): Promise<CaseRow[]> {
  return sql.rows<CaseRow>(`select ${caseColumns} from cases where region = $1 and number = any($2)`, [region, numbers])
}

export async function caseNumbersByIds(sql: Sql, region: string, ids: readonly string[]): Promise<string[]> {
  return (await sql.rows<{ number: string }>('select number from cases where region = $1 and id = any($2) order by number', [region, ids])).map((row) => row.number)
}
