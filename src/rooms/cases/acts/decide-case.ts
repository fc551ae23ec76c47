/** The officer decides; the decision tells the person how to appeal. What was established goes into the archives (T2.4). */
import { addDays } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/calendar.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County, Tx } from '../../../platform/county.ts'
import { callOffOrders, endAuthorisations } from '../../agency/index.ts'
import type { ArchivedProof } from '../../archives/index.ts'
import { keepProofs } from '../../archives/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { tell } from '../../notices/index.ts'
import type { KeptValue, ProofRow } from '../../resolution/index.ts'
import type { CaseView } from '../contract.ts'
import type { CaseRow } from '../store.ts'
import type { OpenCase } from './change-case.ts'
import { changeCase } from './change-case.ts'

export interface DecideCase {
  readonly requestId: string
  readonly caseNumber: string
  readonly outcome: 'approve' | 'refuse'
  readonly reasons: string
}

/** Refusing needs reasons; so does approving against a proof that did not speak for the applicant. */
export function decideCase(county: County, actor: Actor, input: DecideCase): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'decide', input, async (open) => {
    const against = open.proofs.some((proof) => proof.outcome === 'not-met')
    if (input.reasons === '' && (input.outcome === 'refuse' || against)) {
      return refuse('reasons-needed', {
        status: 400, field: 'reasons', next: ['写明理由和依据后再提交'],
        detail: input.outcome === 'refuse' ? '不予批准必须写明理由和依据，申请人会看到。' : '有证明与所需条件不符，批准须写明理由。',
      })
    }
    const { tx } = open
    const row = closed(open.row, input.outcome === 'approve' ? 'approved' : 'refused', tx.now, { outcome: input.outcome, reasons: input.reasons, at: tx.now.toISOString(), by: actor.account })
    await archive(open)
    await tx.record({
      act: 'case-decided', objectKind: 'case', objectId: row.number, organ: row.organ, detail: { outcome: input.outcome }, payload: { reasons: input.reasons },
    })
    await tellDecision(tx, row)
    return ok({ row })
  })
}

/** Withdraws the application; what was under way for it is called off. */
export function withdrawCase(county: County, actor: Actor, input: { requestId: string; caseNumber: string; reason: string }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'withdraw', input, async (open) => {
    await endWork(open)
    await open.tx.record({
      act: 'case-withdrawn', objectKind: 'case', objectId: open.row.number, organ: open.row.organ, payload: { reason: input.reason },
    })
    return ok({ row: closed(open.row, 'withdrawn', open.tx.now, null) })
  })
}

function closed(row: CaseRow, state: 'approved' | 'refused' | 'withdrawn', at: Date, decision: CaseRow['decision']): CaseRow {
  return { ...row, state, closed_at: at, decision }
}

async function endWork({ tx, row }: OpenCase): Promise<void> {
  await callOffOrders(tx, tx.region, row.number, null, tx.now)
  await endAuthorisations(tx, tx.region, row.number, null, tx.now)
}

/** Keeps what was established about the person: not commitments, which bind one case, and not what spoke against them. */
async function archive(open: OpenCase): Promise<void> {
  const { tx, row, proofs } = open
  const { items } = await catalogueOf(tx.county)
  const today = dayOf(tx.now)
  const kept = proofs.flatMap((proof): ArchivedProof[] => {
    const days = items.get(proof.item)?.validityDays ?? 0
    if (proof.state !== 'settled' || proof.outcome !== 'met' || days === 0 || proof.progress.held || !lasting(proof)) return []
    const value = proof.value_sealed === null ? null : tx.county.seal.open<KeptValue>(proof.value_sealed).value
    return [{
      item: proof.item, trust: proof.trust as ArchivedProof['trust'], outcome: 'met', origin: { ...proof.origin }, value, validFrom: today,
      validUntil: addDays(today, days), fromCase: row.number,
    }]
  })
  await keepProofs(tx, row.subject, kept)
}

const lasting = (proof: ProofRow) => proof.trust === 'certified' || proof.trust === 'verified' || proof.trust === 'submitted'

async function tellDecision(tx: Tx, row: CaseRow): Promise<void> {
  if (row.account === null) return
  await tell(tx, {
    account: row.account, caseNumber: row.number, organ: row.organ, kind: 'decided', text: `您的申请 ${row.number} 已有结果，请登录查看。`,
  })
}
