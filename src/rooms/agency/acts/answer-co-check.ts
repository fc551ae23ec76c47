/** The issuing organ answers: confirmed, not so, cannot know, or not ours (C4.1, C4.6). The case goes on by itself. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { guardDemand } from '../../lists/index.ts'
import type { Evidence } from '../contract.ts'
import { gathered } from '../evidence.ts'
import type { Channel, Finding } from '../rules.ts'
import type { CoCheck } from '../store.ts'
import { closeCoCheck } from '../store.ts'
import { countAnswer } from './count-answer.ts'
import { openOrder } from './open-order.ts'
import { rightOrganOf } from './right-organ.ts'
import type { SpokenWith } from './spoken.ts'
import { checkedWords } from './spoken.ts'

export interface AnswerCoCheck {
  readonly id: string
  readonly finding: Finding
  readonly note: string
  readonly evidence: Evidence
  readonly channel: Channel
  /** For every channel but the organ's own system: who said what, and when. */
  readonly spokenWith?: SpokenWith | undefined
  /** For `not-ours`: the organ whose it is. Left out: not known. */
  readonly organ?: string | undefined
}

export interface CoCheckClosed {
  readonly number: string
  readonly state: CoCheck['state']
  readonly caseNumber: string
}

/**
 * Refuses an order that is not open or not theirs; all but a plain yes without a word why; another channel than one's own system without
 * who said it (T1.3); `not-ours` after its 24 hours, or to an unknown organ or one that has already said so (C4.6).
 */
export async function answerCoCheck(tx: Tx, input: AnswerCoCheck): Promise<Result<CoCheckClosed>> {
  const found = await openOrder(tx, input.id)
  if (!found.ok) return found
  const order = found.value
  // The other side of the guard: an organ that no longer issues a proof does not confirm it in an order either.
  const cancelled = input.finding === 'confirmed' ? await guardDemand(tx.county, tx.by, { organ: order.issuing_organ, way: 'issue', names: [order.item], object: order.number }) : null
  if (cancelled) return cancelled
  const spoken = checkedWords(tx, input)
  if (!spoken.ok) return spoken
  const rightOrgan = await rightOrganOf(tx, input, order)
  if (!rightOrgan.ok) return rightOrgan
  const evidence = await gathered(tx, { kind: 'co-check', object: order.id, account: tx.by.account }, input.evidence)
  if (!evidence.ok) return evidence
  const passedTo = rightOrgan.value
  const state = passedTo === null ? 'answered' : 'passed-on'
  await closeCoCheck(tx, tx.region, order.id, {
    state, finding: input.finding, ground: null, note: input.note, evidence: evidence.value, channel: input.channel,
    spokenSealed: spoken.value === null ? null : tx.county.seal.close(spoken.value), passedTo, at: tx.now, by: tx.by.account,
  })
  await countAnswer(tx, order)
  await tx.record({
    act: passedTo === null ? 'co-check-answered' : 'co-check-passed-on', objectKind: 'case', objectId: order.case_number, organ: order.issuing_organ, clause: 'C4.1',
    detail: { item: order.item, order: order.number, finding: input.finding, channel: input.channel, ...(passedTo === null ? {} : { to: passedTo }) },
    payload: { note: input.note, evidence: evidence.value, spoken: spoken.value },
  })
  return ok({ number: order.number, state, caseNumber: order.case_number })
}
