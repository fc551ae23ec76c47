/**
 * The officer decides; where the matter wants two people the first proposes and another one confirms or returns. The decision tells the
 * person why, by what, and how to appeal. What was established goes into the archives (T2.4).
 */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { allFinal } from '../../resolution/index.ts'
import type { CaseView, Provision } from '../contract.ts'
import type { DecisionText } from '../frame.ts'
import { decisionTextOf, matterOf } from '../frame.ts'
import { citedIn, decidersOf, pointsOf } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import type { Change, ChangeInput, OpenCase } from './change-case.ts'
import { changeCase } from './change-case.ts'
import { archive, endWork } from './close-case.ts'
import { giveLetter } from './give-letter.ts'
import { guardWords } from './guard-words.ts'
import { dropPauses, tellOf } from './pause.ts'

type Outcome = 'approve' | 'refuse'

export interface DecideCase extends ChangeInput {
  readonly outcome: Outcome
  /** One text, or point by point. */
  readonly reasons: string | readonly string[]
  readonly provisions?: readonly Provision[]
}

/** Decides, or proposes where the matter wants two people. */
export function decideCase(county: County, actor: Actor, input: DecideCase): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'decide', input, async (open) => {
    const said = checkDecision(open, input)
    if (!said.ok) return said
    const cancelled = await guardWords(open, { text: said.value.reasons.join('\n'), field: 'reasons' })
    if (cancelled) return cancelled
    const two = decidersOf((await matterOf(county, open.row))?.fields) === 2
    return two ? propose(open, input.outcome, said.value) : close(open, input.outcome, said.value, actor.account)
  })
}

/** Refusing needs reasons and provisions; approving against a proof that did not speak for the applicant needs reasons, and every proof. */
function checkDecision(open: OpenCase, input: DecideCase): Result<DecisionText> {
  const reasons = pointsOf(input.reasons)
  const given = input.provisions ?? []
  const provisions = given.length > 0 ? given : citedIn(reasons.join('\n'))
  if (input.outcome === 'approve' && !allFinal(open.proofs)) {
    return refuse('proofs-open', { detail: '还有证明没有核实完，不能批准。申请人逾期没有补正的，可以不予批准。', next: ['等待核查结果', '写明理由不予批准'], clause: 'M1' })
  }
  const against = open.proofs.some((proof) => proof.outcome === 'not-met')
  if (reasons.length === 0 && (input.outcome === 'refuse' || against)) {
    return refuse('reasons-needed', {
      status: 400, field: 'reasons', next: ['写明理由和依据后再提交'],
      detail: input.outcome === 'refuse' ? '不予批准必须写明理由和依据，申请人会看到。' : '有证明与所需条件不符，批准须写明理由。',
    })
  }
  if (input.outcome === 'refuse' && provisions.length === 0) {
    return refuse('provisions-needed', {
      status: 400, field: 'provisions', detail: '不予批准必须写明依据：哪部法律、法规、规章或文件，第几条。', next: ['填写依据', '或在理由里写明《…》第…条'], clause: '行政许可法第三十八条',
    })
  }
  return ok({ reasons, provisions })
}

async function propose({ tx, row }: OpenCase, outcome: Outcome, text: DecisionText): Promise<Result<Change>> {
  await tx.record({ act: 'decision-proposed', objectKind: 'case', objectId: row.number, organ: row.organ, detail: { outcome }, payload: text })
  return ok({
    row: {
      ...row, state: 'confirming', decision_sealed: tx.county.seal.close(text),
      proposal: { outcome, at: tx.now.toISOString(), by: tx.by.account, name: tx.by.name },
    },
  })
}

/** The second officer: another person than the first. Returning needs a word why. */
export function confirmDecision(county: County, actor: Actor, input: ChangeInput & { confirm: boolean; note: string }): Promise<Result<CaseView>> {
  return changeCase(county, actor, input.confirm ? 'confirm-decision' : 'return-decision', input, async (open) => {
    const { tx, row } = open
    const { proposal } = row
    if (proposal === null) throw new Error(`case ${row.number} waits for a confirmation of nothing`)
    const { note: _, ...text } = decisionTextOf(county, row)
    if (input.confirm) return close(open, proposal.outcome, text, proposal.by, actor.account)
    if (input.note === '') return refuse('note-needed', { status: 400, field: 'note', detail: '退回请写明为什么，提出决定的人会看到。', next: ['补充说明后再退回'] })
    await tx.record({ act: 'decision-returned', objectKind: 'case', objectId: row.number, organ: row.organ, detail: { outcome: proposal.outcome }, payload: { note: input.note } })
    return ok({ row: { ...row, state: 'deciding', proposal: { ...proposal, returned: true }, decision_sealed: county.seal.close({ ...text, note: input.note }) } })
  })
}

async function close(open: OpenCase, outcome: Outcome, text: DecisionText, by: string, confirmedBy?: string): Promise<Result<Change>> {
  const { tx } = open
  const number = await giveLetter(open, { kind: 'decision', outcome, ...text })
  const row: CaseRow = {
    ...open.row, state: outcome === 'approve' ? 'approved' : 'refused', closed_at: tx.now, proposal: null, decision_sealed: tx.county.seal.close(text),
    decision: { outcome, at: tx.now.toISOString(), by, number, ...(confirmedBy === undefined ? {} : { confirmedBy }) },
  }
  await archive(open)
  await endWork(open)
  await tx.record({
    act: 'case-decided', objectKind: 'case', objectId: row.number, organ: row.organ, detail: { outcome, people: confirmedBy === undefined ? 1 : 2 }, payload: text,
  })
  await tellOf(tx, row, 'decided', `您的申请 ${row.number} 已有结果，请登录查看。`)
  return ok({ row })
}

/** Withdraws the application; what was under way for it is called off. */
export function withdrawCase(county: County, actor: Actor, input: { requestId: string; caseNumber: string; reason: string }): Promise<Result<CaseView>> {
  return changeCase(county, actor, 'withdraw', input, async (open) => {
    const { tx, row } = open
    await endWork(open)
    await dropPauses(tx, row)
    await tx.record({ act: 'case-withdrawn', objectKind: 'case', objectId: row.number, organ: row.organ, payload: { reason: input.reason } })
    return ok({ row: { ...row, state: 'withdrawn', closed_at: tx.now, decision: null, proposal: null } })
  })
}
