/** What a window needs of cases besides the cases themselves: whose it is, what a person has open, by when it is promised. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { Applicant, CaseState } from '../contract.ts'
import { applicantOf } from '../frame.ts'
import { limitsOf, openOf, unfinishedOf } from '../subject-store.ts'
import { readCase } from './case-detail.ts'

export interface UnfinishedCase {
  readonly caseNumber: string
  readonly matter: { readonly code: string; readonly name: string }
  readonly state: CaseState
  readonly createdAt: string
  readonly promisedBy: string | null
}

const MOST = 20

/** Preparations and open cases of a person or company, newest first, for whoever serves them at a window. The caller records the reading. */
export async function unfinishedCases(county: County, subject: Buffer): Promise<UnfinishedCase[]> {
  const { matters } = await catalogueOf(county)
  const rows = await unfinishedOf(county.db, county.region, subject, MOST)
  return rows.map((row) => ({
    caseNumber: row.number, matter: { code: row.matter, name: matters.get(row.matter)?.name ?? row.matter }, state: row.state,
    createdAt: row.created_at.toISOString(), promisedBy: row.promised_at?.toISOString() ?? null,
  }))
}

/** Number of the person's open case of this matter; the answer holds until the transaction ends. */
export function openCaseOf(tx: Tx, subject: Buffer, matter: string): Promise<string | null> {
  return openOf(tx, tx.region, subject, matter)
}

/** Whom a case is about, for whoever may read it; recorded as a reading of the case. */
export async function applicantOfCase(county: County, actor: Actor, number: string): Promise<Result<Applicant>> {
  const read = await readCase(county, actor, number)
  return read.ok ? ok(applicantOf(county, read.value.row)) : read
}

/** When a case was accepted and by when it is promised, ISO. */
export async function limitsOfCase(county: County, number: string): Promise<{ acceptedAt: string | null; promisedBy: string | null }> {
  const row = await limitsOf(county.db, county.region, number)
  return { acceptedAt: row?.accepted_at?.toISOString() ?? null, promisedBy: row?.promised_at?.toISOString() ?? null }
}
