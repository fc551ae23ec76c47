/** Lists of cases: a person's own, and what waits for an organ's officers. */
import { addDays, dayOf, startOfDay } from '../../../kernel/day.ts'
import { maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import { toHalfWidth } from '../../../kernel/typing.ts'
import type { Actor } from '../../../platform/actor.ts'
import { hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { CaseState } from '../contract.ts'
import { applicantOf } from '../frame.ts'
import type { CaseRow } from '../store.ts'
import { casesByNumbers } from '../store.ts'
import type { CasesQuery } from '../list-store.ts'
import { listCases } from '../list-store.ts'

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
  readonly organ?: string | undefined
  /** Of acceptance, YYYY-MM. */
  readonly month?: string | undefined
  readonly overdue?: boolean | undefined
  readonly matter?: string | undefined
  /** late: past its promised day · today, week: promised until then. Open cases only. */
  readonly due?: 'late' | 'today' | 'week' | undefined
  /** A case number, its beginning, or its last digits. */
  readonly q?: string | undefined
  readonly sort?: 'new' | 'due' | undefined
  readonly limit: number
  readonly next?: string | undefined
}

export function myCases(county: County, actor: Actor, query: CasePageQuery): Promise<Result<CasePage>> {
  const subject = actor.person ? county.seal.key('person', actor.person.idNumber) : null
  return page(county, query, { account: actor.account, subject, organs: null, window: null })
}

/** Officers see their organs' cases, window staff also what their own window took in; oversight, audit and the county's decider all. */
export function casesFor(county: County, actor: Actor, query: CasePageQuery): Promise<Result<CasePage>> {
  if (actor.kind === 'person') return myCases(county, actor, query)
  const whole = actor.organs.includes('*') || hasRole(actor, 'oversight', 'audit-admin', 'county-decider')
  const atWindow = hasRole(actor, 'window-clerk', 'agent')
  return page(county, query, { account: null, subject: null, organs: whole ? null : actor.organs, window: atWindow ? actor.division : null })
}

type Scope = { account: string | null; subject: Buffer | null; organs: readonly string[] | null; window: string | null }

/** A month's first instant, and the first of the next. */
function monthOf(month: string | undefined): { from: Date; to: Date } | null {
  if (month === undefined) return null
  const from = `${month}-01`
  // Thirty-one days on it is the next month, whichever it is.
  return { from: startOfDay(from), to: startOfDay(`${addDays(from, 31).slice(0, 7)}-01`) }
}

async function page(county: County, query: CasePageQuery, scope: Scope): Promise<Result<CasePage>> {
  const order = query.sort ?? 'new'
  const number = query.q === undefined || query.q.trim() === '' ? null : numberSought(query.q)
  if (number === 'none') return ok({ items: [], total: 0, next: null })
  const { rows, total } = await listCases(county.db, county.region, {
    ...scope, states: query.state === undefined ? null : [query.state], matter: query.matter ?? null, dueBefore: dueBefore(county.clock.now(), query.due), number, order,
    organ: query.organ ?? null, accepted: monthOf(query.month), overdue: query.overdue ?? null,
    limit: query.limit, after: readCursor(query.next),
  })
  return ok({ items: await summaries(county, rows), total, next: cursorOf(rows, query.limit, (row) => (order === 'due' ? row.promised_at : row.created_at)) })
}

/** The instant until which a promise counts. */
function dueBefore(now: Date, due: CasePageQuery['due']): Date | null {
  if (due === undefined) return null
  return due === 'late' ? now : startOfDay(addDays(dayOf(now), due === 'today' ? 1 : 8))
}

/** What people type of a case number: MZ20261124-00042 whole or begun, or what they remember of its end. */
function numberSought(q: string): CasesQuery['number'] | 'none' {
  const text = toHalfWidth(q).replace(/\s/g, '').toUpperCase()
  if (/^MZ\d{8}-\d{5,}$/.test(text)) return { kind: 'whole', text }
  if (/^\d{1,5}$/.test(text)) return { kind: 'serial', text: text.padStart(5, '0') }
  if (/^(MZ)?\d{6,8}(-\d*)?$/.test(text)) return { kind: 'start', text: text.startsWith('MZ') ? text : `MZ${text}` }
  return 'none'
}

/** The cases of some numbers, in the order of the numbers, for whoever was allowed to ask for them. */
export async function caseSummaries(county: County, numbers: readonly string[]): Promise<CaseSummary[]> {
  const found = new Map((await summaries(county, await casesByNumbers(county.db, county.region, numbers))).map((one) => [one.caseNumber, one]))
  return numbers.flatMap((number) => found.get(number) ?? [])
}

async function summaries(county: County, rows: readonly CaseRow[]): Promise<CaseSummary[]> {
  const { matters } = await catalogueOf(county)
  return rows.map((row): CaseSummary => {
    const applicant = applicantOf(county, row)
    return {
      caseNumber: row.number, matter: matters.get(row.matter)?.name ?? row.matter, applicant: applicant.kind === 'person' ? maskName(applicant.name) : applicant.name,
      state: row.state, waitsFor: row.waits_for, createdAt: row.created_at.toISOString(), promisedBy: row.promised_at?.toISOString() ?? null,
      overdue: row.overdue_at !== null && row.closed_at === null, sparedProofs: row.spared.proofs,
    }
  })
}

function cursorOf(rows: readonly CaseRow[], limit: number, at: (row: CaseRow) => Date | null): string | null {
  const last = rows.length === limit ? rows.at(-1) : undefined
  return last === undefined ? null : Buffer.from(`${at(last)?.toISOString() ?? ''} ${last.id}`).toString('base64url')
}

function readCursor(next: string | undefined): { at: string; id: string } | null {
  const match = /^(\S+Z) ([0-9a-f-]{36})$/.exec(Buffer.from(next ?? '', 'base64url').toString())
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : null
}
