/** An issuing organ refuses, for a listed ground only (C4.6). The refusal and its ground are on record; the case goes on. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { gathered } from '../evidence.ts'
import { closeCoCheck, groundsOf } from '../store.ts'
import type { CoCheckClosed } from './answer-co-check.ts'
import { countAnswer } from './count-answer.ts'
import { openOrder } from './open-order.ts'

export const REFUSAL_GROUNDS = 'co-check-refusal'

export async function refuseCoCheck(tx: Tx, input: { id: string; ground: string; note: string }): Promise<Result<CoCheckClosed>> {
  const found = await openOrder(tx, input.id)
  if (!found.ok) return found
  const order = found.value
  const grounds = await groundsOf(tx, tx.region, REFUSAL_GROUNDS)
  if (!grounds.some((ground) => ground.code === input.ground)) {
    return refuse('ground-not-listed', {
      status: 400, field: 'ground', clause: 'C4.6', detail: `拒绝理由只能是：${grounds.map((g) => `${g.code}（${g.text}）`).join('；')}。`,
      next: ['选一个列明的理由', '理由都不合适的，请答复'],
    })
  }
  const evidence = await gathered(tx, { kind: 'co-check', object: order.id, account: tx.by.account }, [])
  if (!evidence.ok) return evidence
  await closeCoCheck(tx, tx.region, order.id, {
    state: 'refused', finding: null, ground: input.ground, note: input.note, evidence: evidence.value, channel: 'system', spokenSealed: null, passedTo: null, at: tx.now, by: tx.by.account,
  })
  await countAnswer(tx, order)
  await tx.record({
    act: 'co-check-refused', objectKind: 'case', objectId: order.case_number, organ: order.issuing_organ, clause: 'C4.6',
    detail: { item: order.item, order: order.number, ground: input.ground }, payload: { note: input.note },
  })
  return ok({ number: order.number, state: 'refused', caseNumber: order.case_number })
}
