/** Answers to the clean-up wizard, each kept with who gave it; what they come to stands on the row. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/county.ts'
import { answersOf, insertAnswers, noteVerdict } from '../answer-store.ts'
import { stateRefusal } from '../rules.ts'
import { standingOf } from '../standing.ts'
import { rowById } from '../store.ts'
import type { Answer, Verdict } from '../wizard.ts'
import { questions, verdictOf } from '../wizard.ts'

export interface GivenAnswer {
  readonly question: string
  readonly answer: Answer
  readonly note: string
}

/** Refuses unknown questions and an organ that has submitted. */
export async function answer(tx: Tx, organ: string, id: string, given: readonly GivenAnswer[]): Promise<Result<{ verdict: Verdict }>> {
  const { round, state } = await standingOf(tx, organ)
  if (!round.ok) return round
  const refused = stateRefusal('edit', state)
  if (refused) return refused
  const strange = given.find(({ question }) => !questions.some(({ key }) => key === question))
  if (strange) return refuse('question-unknown', { status: 400, field: 'question', detail: `没有“${strange.question}”这一问。`, next: ['用 GET /api/v1/surveys/questions 取得问题'] })
  const row = await rowById(tx, tx.region, organ, id, true)
  if (!row) return refuse('row-not-found', { status: 404, detail: '没有这一行，可能已被删除。', next: ['刷新列表'] })
  await insertAnswers(tx, { organ, row: id }, given)
  const { verdict } = verdictOf(Object.fromEntries((await answersOf(tx, tx.region, organ, id)).map((each) => [each.question, each.answer])))
  await noteVerdict(tx, tx.region, organ, id, verdict === 'open' ? null : verdict)
  await tx.record({ act: 'survey-row-judged', objectKind: 'survey', objectId: organ, organ, clause: 'C1.2', detail: { mark: row.mark, name: row.entry.name, verdict } })
  return ok({ verdict })
}
