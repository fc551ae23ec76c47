/** Several orders about the same fact are answered at once; each is an act of its own, so one that can't be answered holds up no other. */
import type { Refusal, Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { perform } from '../../../platform/county.ts'
import type { BatchOutcome } from '../contract.ts'
import { mayAnswer } from '../policy.ts'
import { coChecksByIds } from '../store.ts'
import type { AnswerCoCheck } from './answer-co-check.ts'
import { answerCoCheck } from './answer-co-check.ts'

export interface AnswerBatch extends Omit<AnswerCoCheck, 'id' | 'evidence'> {
  readonly requestId: string
  readonly ids: readonly string[]
}

/** Refuses orders about different facts as a whole: what holds for one says nothing about the other. */
export async function answerBatch(county: County, actor: Actor, input: AnswerBatch): Promise<Result<{ items: BatchOutcome[]; answered: number }>> {
  const { requestId, ids, ...answer } = input
  const unique = [...new Set(ids)]
  const known = await coChecksByIds(county.db, county.region, unique)
  const mine = [...known.values()].filter((order) => mayAnswer(actor, order) === null)
  if (new Set(mine.map((order) => order.item)).size > 1) {
    return refuse('not-same-fact', { status: 400, field: 'ids', detail: '一次只能答复核查同一个事实的协查函，选中的不止一种。', next: ['先按事实筛选，再选'] })
  }
  // The request as a whole is kept first, so that the same id for another selection is refused before anything happens.
  const begun = await perform(county, actor, { act: 'answer-co-checks', requestId, body: { ...answer, ids: unique } }, async () => ok(null))
  if (!begun.ok) return begun
  const items: BatchOutcome[] = []
  for (const id of unique) {
    const one: AnswerCoCheck = { ...answer, id, evidence: [] }
    const done = await perform(county, actor, { act: 'answer-co-check', requestId: `${requestId} ${id}`, body: one }, (tx) => answerCoCheck(tx, one))
    items.push(done.ok ? { id, number: done.value.number, state: done.value.state, problem: null } : failed(id, known.get(id)?.number ?? null, done))
  }
  return ok({ items, answered: items.filter((item) => item.problem === null).length })
}

function failed(id: string, number: string | null, { code, detail, next }: Refusal): BatchOutcome {
  // An order of another organ is not named to those who may not see it.
  return { id, number: code === 'not-your-order' ? null : number, state: null, problem: { code, detail, next: [...next] } }
}
