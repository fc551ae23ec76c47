/** SQL that reads the sums, and the cases behind one of them. */
import type { Sql } from '../../platform/database.ts'
import type { Measure } from './rules.ts'

export interface SumRow {
  measure: Measure
  key: string
  /** Exactly one of the three is set: by what it is summed. */
  month: string | null
  organ: string | null
  division: string | null
  n: number
}

/** All sums of a period in one scan of rolled-up rows: by month, by organ, by township. `organs` null: the whole county. */
export function sumsOf(sql: Sql, region: string, q: { from: string; to: string; organs: readonly string[] | null }): Promise<SumRow[]> {
  return sql.rows<SumRow>(
    `select r.measure, r.key, r.month, r.organ, r.division, sum(r.n)::bigint as n from statistics r join statistics_state s on s.region = r.region and s.live = r.generation
     where r.region = $1 and (r.month = '' or r.month between $2 and $3) and ($4::text[] is null or r.organ = any($4)) and r.n <> 0
     group by grouping sets ((r.measure, r.key, r.month), (r.measure, r.key, r.organ), (r.measure, r.key, r.division))`, [region, q.from, q.to, q.organs])
}

/** The month of the first case that was accepted; from the index of the sums. */
export async function firstMonth(sql: Sql, region: string, organs: readonly string[] | null): Promise<string | null> {
  const row = await sql.first<{ month: string | null }>(
    `select min(r.month) as month from statistics r join statistics_state s on s.region = r.region and s.live = r.generation
     where r.region = $1 and r.measure = 'accepted' and ($2::text[] is null or r.organ = any($2)) and r.n > 0`, [region, organs])
  return row?.month ?? null
}

export interface BehindQuery {
  readonly measure: Measure
  readonly key: string
  readonly from: string
  readonly to: string
  readonly organs: readonly string[] | null
  readonly division: string | null
  readonly limit: number
  readonly after: string | null
}

/** What a case must be to stand behind a number. $2 key, $3 from, $4 to; each named, so that each has its own index. */
const conditions: Readonly<Record<Measure, string>> = {
  state: 'c.state = $2 and ($3 <= $4)',
  overdue: 'c.overdue and ($2 = $2) and ($3 <= $4)',
  accepted: `c.accepted between $3 and $4 and c.accepted <> '' and ($2 = $2)`,
  decided: `c.decided between $3 and $4 and c.decided <> '' and ($2 = '' or c.state = $2)`,
  routes: `c.accepted between $3 and $4 and c.accepted <> '' and ($2 = '' or c.routes ? $2)`,
  spared: `c.decided between $3 and $4 and c.decided <> '' and ($2 = '' or (c.spared ->> $2)::int > 0)`,
}

/** The cases behind a number, newest first; keyset paging on the case number. */
export async function casesBehind(sql: Sql, region: string, q: BehindQuery): Promise<{ numbers: string[]; total: number }> {
  const where = `c.region = $1 and ${conditions[q.measure]} and ($5::text[] is null or c.organ = any($5)) and ($6::text is null or c.division = $6)`
  const from = 'from counted_cases c join statistics_state s on s.region = c.region and s.live = c.generation'
  const params = [region, q.key, q.from, q.to, q.organs, q.division]
  const rows = await sql.rows<{ case_number: string }>(
    `select c.case_number ${from} where ${where} and ($7::text is null or c.case_number < $7) order by c.case_number desc limit $8`, [...params, q.after, q.limit])
  const count = await sql.first<{ n: number }>(`select count(*) as n ${from} where ${where}`, params)
  return { numbers: rows.map((row) => row.case_number), total: count?.n ?? 0 }
}
