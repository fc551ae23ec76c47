/** SQL about punctuality: counted up with every answer, so that nothing is ever scanned for it (T5.1). */
import type { Sql } from '../../platform/database.ts'

export interface AnswerCount {
  readonly organ: string
  readonly day: string
  readonly member: string
  readonly team: string
  readonly promisedDays: number
  readonly bucket: number
  readonly inTime: boolean
}

export async function countUp(sql: Sql, region: string, c: AnswerCount): Promise<void> {
  await sql.run(
    `insert into co_check_punctuality (region, organ, day, member, team, promised_days, bucket, in_time, answers) values ($1,$2,$3,$4,$5,$6,$7,$8,1)
     on conflict (region, organ, day, member, team, promised_days, bucket, in_time) do update set answers = co_check_punctuality.answers + 1`,
    [region, c.organ, c.day, c.member, c.team, c.promisedDays, c.bucket, c.inTime])
}

export interface PunctualityRow {
  organ: string
  team: string
  member: string
  promised_days: number
  bucket: number
  in_time: boolean
  answers: number
}

export interface PunctualityQuery {
  /** null: every organ. */
  readonly organs: readonly string[] | null
  readonly from: string
  readonly until: string
  readonly by: 'organ' | 'team' | 'member'
}

/** Summed over the days, no finer than what is asked for. */
export function punctualityRows(sql: Sql, region: string, q: PunctualityQuery): Promise<PunctualityRow[]> {
  return sql.rows<PunctualityRow>(
    `select case when $5 = 'member' then '' else organ end as organ, case when $5 = 'organ' then '' else team end as team, case when $5 = 'member' then member else '' end as member,
       promised_days, bucket, in_time, sum(answers)::int as answers
     from co_check_punctuality where region = $1 and ($2::text[] is null or organ = any($2)) and day between $3 and $4 group by 1, 2, 3, 4, 5, 6`,
    [region, q.organs, q.from, q.until, q.by])
}

/** Orders that are late and still wait, by organ: who does not answer is seen. A range of the index on open orders by deadline. */
export async function lateByOrgan(sql: Sql, region: string, organs: readonly string[] | null, now: Date): Promise<Map<string, number>> {
  const rows = await sql.rows<{ organ: string; n: number }>(
    `select issuing_organ as organ, count(*) as n from co_checks where region = $1 and state = 'open' and due_at <= $3 and paused_at is null and ($2::text[] is null or issuing_organ = any($2)) group by 1`,
    [region, organs, now])
  return new Map(rows.map((row) => [row.organ, row.n]))
}
