/** One case as machines and staff see it: the applicant masked, every proof with its route, and what may be done now. */
import { maskIdNumber, maskName } from '../../../kernel/masking.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { recordAccess } from '../../identity/index.ts'
import { organByCode } from '../../organs/index.ts'
import type { ProofRow } from '../../resolution/index.ts'
import { proofsOf } from '../../resolution/index.ts'
import type { CaseView } from '../contract.ts'
import { representativeView } from '../acts/represent.ts'
import { applicantOf, matterOf } from '../frame.ts'
import { isOwn, mayAct, mayRead, notFound } from '../policy.ts'
import { actsByState } from '../rules.ts'
import type { CaseAct } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { caseByNumber } from '../store.ts'
import { createdView } from './proof-view.ts'

const APPEAL = '对决定不服的，可以自收到之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。'

export interface ReadCase {
  readonly row: CaseRow
  readonly proofs: readonly ProofRow[]
  readonly own: boolean
}

/** Reads a case for somebody who may; for others it does not exist. A member of staff's reading is recorded. */
export async function readCase(county: County, actor: Actor, number: string): Promise<Result<ReadCase>> {
  const row = await caseByNumber(county.db, county.region, number)
  if (!row) return notFound
  const own = isOwn(actor, row, (idNumber) => county.seal.key('person', idNumber))
  if (!mayRead(actor, row, own)) return notFound
  if (!own && actor.kind === 'staff') {
    const organ = await organByCode(county, row.organ)
    await recordAccess(county, {
      subject: row.subject, reader: actor, organ: row.organ, organName: organ?.name ?? null, what: '办件信息（已脱敏）', purpose: '办理申请', basis: null,
      caseNumber: row.number, channel: 'desk', outcome: 'read',
    })
  }
  return ok({ row, own, proofs: await proofsOf(county.db, county.region, row.id) })
}

export async function caseDetail(county: County, actor: Actor, number: string): Promise<Result<CaseView>> {
  const read = await readCase(county, actor, number)
  return read.ok ? ok(await caseView(county, actor, read.value)) : read
}

const iso = (date: Date | null) => date?.toISOString() ?? null

export async function caseView(county: County, actor: Actor, { row, proofs, own }: ReadCase): Promise<CaseView> {
  const applicant = applicantOf(county, row)
  const matter = await matterOf(county, row)
  const organ = await organByCode(county, row.organ)
  const acts: readonly CaseAct[] = actsByState[row.state]
  return {
    ...await createdView(county, row, proofs),
    matter: { code: row.matter, name: matter?.name ?? row.matter },
    organ: { code: row.organ, name: organ?.name ?? row.organ, phone: organ?.phone ?? null },
    applicant: {
      kind: applicant.kind, name: applicant.kind === 'person' ? maskName(applicant.name) : applicant.name,
      idNumber: applicant.kind === 'person' ? maskIdNumber(applicant.idNumber) : applicant.idNumber,
    },
    representative: await representativeView(county, row.id),
    channel: row.channel, waitsFor: row.waits_for, createdAt: row.created_at.toISOString(), acceptedAt: iso(row.accepted_at), promisedBy: iso(row.promised_at),
    statutoryBy: iso(row.statutory_at), overdue: row.overdue_at !== null && row.closed_at === null,
    decision: row.decision === null ? null : { outcome: row.decision.outcome, reasons: row.decision.reasons, at: row.decision.at, appeal: APPEAL },
    spared: row.spared, mayDo: acts.filter((act) => mayAct(actor, act, row, own) === null), version: row.version,
  }
}
