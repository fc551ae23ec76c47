/** Lists of cases: a person's own, and what waits for an organ's officers. */
import { maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { CaseState } from '../contract.ts'
import { applicantOf } from '../frame.ts'
import type { CaseRow } from '../store.ts'
import { listCases } from '../store.ts'

export interface CaseSummary {
  readonly caseNumber: string
  readonly matter: string
  readonly applicant: string
  readonly state: CaseState
  readonly waitsFor: CaseRow['waits_for']
  readonly createdAt: string
  readonly promisedBy: string | null
  readonly overdue: boolean
  readonly sparedProofs: number
}

export interface CasePage {
  readonly items: CaseSummary[]
  readonly total: number
  readonly next: string | null
}

export interface CasePageQuery {
  readonly state?: CaseState | undefined
  readonly limit: number
  readonly next?: string | undefined
}

export function myCases(county: County, actor: Actor, query: CasePageQuery): Promise<Result<CasePage>> {
  const subject = actor.person ? county.seal.key('person', actor.person.idNumber) : null
  return page(county, query, { account: actor.account, subject, organs: null, divisionPrefix: null })
}

/** Officers see their organs' cases, window staff those of their division too; oversight and audit all. */
export function casesFor(county: County, actor: Actor, query: CasePageQuery): Promise<Result<CasePage>> {
  if (actor.kind === 'person') return myCases(county, actor, query)
  const whole = actor.organs.includes('*') || hasRole(actor, 'oversight', 'audit-admin')
  const bounded = hasRole(actor, 'window-clerk', 'agent') && actor.division.length > county.region.length
  return page(county, query, { account: null, subject: null, organs: whole ? null : actor.organs, divisionPrefix: bounded ? actor.division : null })
}

type Scope = { account: string | null; subject: Buffer | null; organs: readonly string[] | null; divisionPrefix: string | null }

async function page(county: County, query: CasePageQuery, scope: Scope): Promise<Result<CasePage>> {
  const { rows, total } = await listCases(county.db, county.region, {
    ...scope, states: query.state === undefined ? null : [query.state], limit: query.limit, after: readCursor(query.next),
  })
  const { matters } = await catalogueOf(county)
  const last = rows.at(-1)
  const items = rows.map((row): CaseSummary => {
    const applicant = applicantOf(county, row)
    return {
      caseNumber: row.number, matter: matters.get(row.matter)?.name ?? row.matter, applicant: applicant.kind === 'person' ? maskName(applicant.name) : applicant.name,
      state: row.state, waitsFor: row.waits_for, createdAt: row.created_at.toISOString(), promisedBy: row.promised_at?.toISOString() ?? null,
      overdue: row.overdue_at !== null && row.closed_at === null, sparedProofs: row.spared.proofs,
    }
  })
  return ok({ items, total, next: last && rows.length === query.limit ? Buffer.from(`${last.created_at.toISOString()} ${last.id}`).toString('base64url') : null })
}

function readCursor(next: string | undefined): { at: string; id: string } | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : null
}
