/** Asks one holder's system one question, outside any transaction, and says which of the five answers it gave. */
import type { County } from '../../../platform/county.ts'
import { connectorOf } from '../connected.ts'
import type { Question } from '../port.ts'
import type { Answer } from '../rules.ts'
import { judge } from '../rules.ts'
import type { RequestRecord } from '../store.ts'

export interface Asked {
  readonly answer: Answer
  /** To be kept by `insertRequests` in the transaction that uses the answer. */
  readonly record: RequestRecord
}

/** Never throws for what a source does; a bug of ours is one of ours and does. */
export async function askSource(county: County, question: Question): Promise<Asked> {
  const started = performance.now()
  const wire = await connectorOf(county).ask(question)
  const answer = judge(question, wire)
  const { resource } = question
  return {
    answer,
    record: {
      resource: resource.code, resourceName: resource.name, holder: resource.holder, caseNumber: question.caseNumber, item: question.item,
      purpose: question.purpose, basis: question.basis, answer: answer.kind, cause: 'cause' in answer ? answer.cause : null,
      milliseconds: Math.round(performance.now() - started), attempts: wire.attempts,
    },
  }
}
