/** The agent brings the paper, or says that it could not be had. Either way the authorisation is used up (C4.7). */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { guardDemand } from '../../lists/index.ts'
import { authorisationById, closeAuthorisation } from '../authorisation-store.ts'
import type { Evidence } from '../contract.ts'
import { gathered } from '../evidence.ts'
import { mayDeliver } from '../policy.ts'

export interface DeliverByAgent {
  readonly id: string
  readonly got: boolean
  readonly note: string
  readonly evidence: Evidence
}

export async function deliverByAgent(tx: Tx, input: DeliverByAgent): Promise<Result<{ caseNumber: string; state: string }>> {
  const authorisation = await authorisationById(tx, tx.region, input.id, true)
  if (!authorisation) return refuse('authorisation-not-found', { status: 404, detail: '没有这份授权。', next: ['在代办列表中查找'] })
  const refusal = mayDeliver(tx.by, authorisation)
  if (refusal) return refusal
  if (authorisation.state !== 'given' || authorisation.expires_at <= tx.now) {
    return refuse('authorisation-over', { detail: '这份授权已经用过、撤销或过期。', next: ['请申请人重新授权'], clause: 'C4.7' })
  }
  const evidence = await gathered(tx, { kind: 'authorisation', object: authorisation.id, account: tx.by.account }, input.evidence)
  if (!evidence.ok) return evidence
  if (input.got && evidence.value.length === 0) {
    return refuse('evidence-needed', { status: 400, field: 'evidence', detail: '请附上取回的材料（照片或扫描件）。', next: ['拍照上传'] })
  }
  if (!input.got && input.note === '') {
    return refuse('note-needed', { status: 400, field: 'note', detail: '请写明为什么没有取到，申请人会看到。', next: ['补充说明'] })
  }
  const cancelled = await guardDemand(tx.county, tx.by, { organ: authorisation.agent_organ, way: 'message', text: input.note, object: authorisation.case_number, field: 'note' })
  if (cancelled) return cancelled
  const state = input.got ? 'delivered' : 'failed'
  await closeAuthorisation(tx, tx.region, authorisation.id, { state, note: input.note, evidence: evidence.value, at: tx.now, by: tx.by.account })
  await tx.record({
    act: 'authorisation-closed', objectKind: 'case', objectId: authorisation.case_number, organ: authorisation.agent_organ, clause: 'C4.7',
    detail: { item: authorisation.item, authorisation: authorisation.number, state }, payload: { note: input.note, evidence: evidence.value },
  })
  return ok({ caseNumber: authorisation.case_number, state })
}
