/** SQL about who confirms a change. */
import type { Sql } from '../../../platform/database.ts'

export interface Confirmation {
  readonly organ: string
  readonly round: number
  readonly answer: 'agreed' | 'disagreed' | 'silent' | null
  readonly note: string
  readonly account: string | null
  readonly at: Date | null
}

const columns = 'organ, round, answer, note, account, at'

/** Asks anew: what was said in an earlier round was said of other rows. */
export async function askOrgans(sql: Sql, region: string, change: string, round: number, organs: readonly string[]): Promise<void> {
  await sql.run('delete from list_confirmations where region = $1 and change = $2', [region, change])
  await sql.run('insert into list_confirmations (region, change, organ, round) select $1, $2, unnest($3::text[]), $4', [region, change, organs, round])
}

export function confirmationsOf(sql: Sql, region: string, change: string): Promise<Confirmation[]> {
  return sql.rows<Confirmation>(`select ${columns} from list_confirmations where region = $1 and change = $2 order by organ`, [region, change])
}

/** Only those that have not answered. */
export function answerFor(sql: Sql, region: string, change: string, organs: readonly string[], a: { answer: 'agreed' | 'disagreed' | 'silent'; note: string; account: string; at: Date }): Promise<number> {
  return sql.run(
    'update list_confirmations set answer = $4, note = $5, account = $6, at = $7 where region = $1 and change = $2 and organ = any($3) and answer is null',
    [region, change, organs, a.answer, a.note, a.account, a.at])
}
