/** All SQL of the room. */
import type { County, Tx } from '../../platform/county.ts'
import { systemActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { recordAccesses } from '../identity/index.ts'
import { organNames } from '../organs/index.ts'

export interface RequestRecord {
  readonly resource: string
  readonly resourceName: string
  readonly holder: string
  /** Empty before there is a case. */
  readonly caseNumber: string
  readonly item: string
  readonly purpose: string
  readonly basis: string
  readonly answer: 'ok' | 'no-record' | 'mismatch' | 'down' | 'not-allowed'
  readonly cause: string | null
  readonly milliseconds: number
  readonly attempts: number
}

/** Keeps a record of every request, answered or not, and shows each to the person it is about. */
export async function insertRequests(tx: Tx, subject: Buffer, askedBy: string, records: readonly RequestRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map((r) => ({ ...r, id: newId() }))
  const names = await organNames(tx.county)
  await tx.post(
    `insert into source_requests (region, id, at, resource, holder, case_number, item, subject, purpose, basis, asked_by, answer, cause, milliseconds, attempts)
     select $1, r.id, $2, r.resource, r.holder, r."caseNumber", r.item, $3, r.purpose, r.basis, $4, r.answer, r.cause, r.milliseconds, r.attempts
     from jsonb_to_recordset($5::jsonb) as r(id uuid, resource text, holder text, "caseNumber" text, item text, purpose text, basis text, answer text,
       cause text, milliseconds int, attempts int)`,
    [tx.region, tx.now, subject, askedBy, JSON.stringify(rows)])
  await recordAccesses(tx.county, tx, tx.now, records.map((r) => ({
    subject, reader: systemActor, organ: r.holder, organName: names.get(r.holder) ?? null, what: r.resourceName, purpose: r.purpose, basis: r.basis,
    caseNumber: r.caseNumber === '' ? null : r.caseNumber, channel: 'sharing', outcome: r.answer,
  })))
}

/** Whether a resource answered when it was last asked; one that nobody asked yet is taken at its word. Index source_requests_by_resource. */
export async function resourceAnswers(county: County, resource: string): Promise<boolean> {
  const last = await county.db.first<{ answer: string }>('select answer from source_requests where region = $1 and resource = $2 order by id desc limit 1', [county.region, resource])
  return last?.answer !== 'down'
}
