/** SQL of the wizard's answers. */
import type { Tx } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { GivenAnswer } from './acts/answer.ts'
import type { Answer } from './wizard.ts'

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

export async function insertAnswers(tx: Tx, on: { organ: string; row: string }, given: readonly GivenAnswer[]): Promise<void> {
  await tx.run(
    `insert into survey_answers (region, organ, row, by_account, by_name, at, id, question, answer, note)
     select $1, $2, $3, $4, $5, $6, a.* from unnest($7::uuid[], $8::text[], $9::text[], $10::text[]) as a`,
    [tx.region, on.organ, on.row, tx.by.account, tx.by.name, tx.now, given.map(newId), given.map((each) => each.question), given.map((each) => each.answer), given.map((each) => each.note)])
}

export async function noteVerdict(sql: Sql, region: string, organ: string, id: string, verdict: string | null): Promise<void> {
  await sql.run('update survey_rows set verdict = $4 where region = $1 and organ = $2 and id = $3', [region, organ, id, verdict])
}
