/** SQL of the wizard's answers. */
import type { Tx } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { GivenAnswer } from './acts/answer.ts'
import type { Answer, Given } from './wizard.ts'

export interface StoredAnswer {
  readonly question: string
  readonly answer: Answer
  readonly note: string
  readonly by: string
  readonly at: Date
}

/** The newest answer to each question. */
export const answersOf = (sql: Sql, region: string, organ: string, row: string): Promise<StoredAnswer[]> =>
  sql.rows<StoredAnswer>(
    `select distinct on (question) question, answer, note, by_name as by, at from survey_answers where region = $1 and organ = $2 and row = $3 order by question, id desc`, [region, organ, row])

/** Of all rows of an organ. */
export async function answersByRow(sql: Sql, region: string, organ: string): Promise<ReadonlyMap<string, Given>> {
  const rows = await sql.rows<{ row: string; question: string; answer: Answer }>(
    'select distinct on (row, question) row, question, answer from survey_answers where region = $1 and organ = $2 order by row, question, id desc', [region, organ])
  return new Map([...Map.groupBy(rows, (each) => each.row)].map(([row, all]) => [row, Object.fromEntries(all.map((each) => [each.question, each.answer]))]))
}

export async function insertAnswers(tx: Tx, on: { organ: string; row: string }, given: readonly GivenAnswer[]): Promise<void> {
  await tx.run(
    `insert into survey_answers (region, organ, row, by_account, by_name, at, id, question, answer, note)
     select $1, $2, $3, $4, $5, $6, a.* from unnest($7::uuid[], $8::text[], $9::text[], $10::text[]) as a`,
    [tx.region, on.organ, on.row, tx.by.account, tx.by.name, tx.now, given.map(newId), given.map((each) => each.question), given.map((each) => each.answer), given.map((each) => each.note)])
}

export async function noteVerdict(sql: Sql, region: string, organ: string, id: string, verdict: string | null): Promise<void> {
  await sql.run('update survey_rows set verdict = $4 where region = $1 and organ = $2 and id = $3', [region, organ, id, verdict])
}
