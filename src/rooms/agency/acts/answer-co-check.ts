/** The issuing organ answers: confirmed, not so, cannot know, or not ours (C4.1, C4.6). The case goes on by itself. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { organByCode } from '../../organs/index.ts'
import type { Evidence } from '../contract.ts'
import { keepEvidence } from '../evidence.ts'
import { mayAnswer } from '../policy.ts'
import type { Channel, Finding } from '../rules.ts'
import type { CoCheck } from '../store.ts'
import { closeCoCheck } from '../store.ts'
import { openOrder } from './open-order.ts'

export interface AnswerCoCheck {
  readonly id: string
  readonly finding: Finding
  readonly note: string
  readonly evidence: Evidence
  readonly channel: Channel
  /** For `not-ours`: the organ whose it is. */
  readonly organ?: string | undefined
}

export interface CoCheckClosed {
  readonly number: string
  readonly state: CoCheck['state']
  readonly caseNumber: string
}

/** Refuses an order that is not open, not theirs, a `not-so`/`cannot-know`/`not-ours` without a word why, and an unknown organ. */
export async function answerCoCheck(tx: Tx, input: AnswerCoCheck): Promise<Result<CoCheckClosed>> {
  const found = await openOrder(tx, input.id)
  if (!found.ok) return found
  const order = found.value
  const refusal = mayAnswer(tx.by, order)
  if (refusal) return refusal
  if (input.finding !== 'confirmed' && input.note === '') {
    return refuse('note-needed', { status: 400, field: 'note', detail: '除“属实”以外，请写明情况，申请人会看到。', next: ['补充说明后再提交'] })
  }
  const rightOrgan = await rightOrganOf(tx, input, order)
  if (!rightOrgan.ok) return rightOrgan
  const evidence = await keepEvidence(tx, input.evidence)
  if (!evidence.ok) return evidence
  const state = rightOrgan.value === null ? 'answered' : 'passed-on'
  await closeCoCheck(tx, tx.region, order.id, {
    state, finding: input.finding, ground: null, note: input.note, evidence: evidence.value, channel: input.channel, at: tx.now, by: tx.by.account,
  })
  await tx.record({
    act: rightOrgan.value === null ? 'co-check-answered' : 'co-check-passed-on', objectKind: 'case', objectId: order.case_number,
    organ: order.issuing_organ, clause: 'C4.1',
    detail: { item: order.item, order: order.number, finding: input.finding, channel: input.channel, ...(rightOrgan.value === null ? {} : { to: rightOrgan.value }) },
    payload: { note: input.note, evidence: evidence.value },
  })
  return ok({ number: order.number, state, caseNumber: order.case_number })
}

/** Where an order goes on to: the organ named, when it exists and is another one. */
async function rightOrganOf(tx: Tx, input: AnswerCoCheck, order: CoCheck): Promise<Result<string | null>> {
  if (input.finding !== 'not-ours' || input.organ === undefined) return ok(null)
  const organ = await organByCode(tx.county, input.organ)
  if (!organ?.active || organ.code === order.issuing_organ) {
    return refuse('organ-unknown', { status: 400, field: 'organ', detail: `没有“${input.organ}”这个单位，或就是本单位。`, next: ['用 GET /api/v1/organs 查单位代码', '不知道归谁管时可以不填'] })
  }
  return ok(organ.code)
}
