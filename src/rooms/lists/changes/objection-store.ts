/** SQL about objections. */
import type { Sql } from '../../../platform/database.ts'

export interface Objection {
  readonly id: string
  readonly number: string
  readonly change: string
  readonly seq: number | null
  readonly textSealed: Buffer
  readonly at: Date
  readonly outcome: 'upheld' | 'dismissed' | null
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredOrgan: string | null
  readonly answeredAt: Date | null
}

const columns = `id, number, change, seq, text_sealed as "textSealed", at, outcome, answer, answered_by as "answeredBy", answered_organ as "answeredOrgan",
  answered_at as "answeredAt"`

export async function insertObjection(sql: Sql, region: string, o: Pick<Objection, 'id' | 'number' | 'change' | 'seq' | 'textSealed' | 'at'>): Promise<void> {
  await sql.post('insert into list_objections (region, id, number, change, seq, text_sealed, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [region, o.id, o.number, o.change, o.seq, o.textSealed, o.at])
}

/** Oldest first. */
export function objectionsOf(sql: Sql, region: string, change: string, after: string | null, limit: number): Promise<Objection[]> {
  return sql.rows<Objection>(`select ${columns} from list_objections where region = $1 and change = $2 and ($3::uuid is null or id > $3) order by id limit $4`, [region, change, after, limit])
}

export async function countObjections(sql: Sql, region: string, change: string): Promise<{ all: number; open: number }> {
  const counts = await sql.first<{ all: number; open: number }>(
    'select count(*) as all, count(*) filter (where outcome is null) as open from list_objections where region = $1 and change = $2', [region, change])
  return counts ?? { all: 0, open: 0 }
}

/** The highest row that was ever objected to; 0: none. */
export async function lastObjected(sql: Sql, region: string, change: string): Promise<number> {
  return (await sql.first<{ seq: number }>('select coalesce(max(seq), 0) as seq from list_objections where region = $1 and change = $2', [region, change]))?.seq ?? 0
}

export function objectionByNumber(sql: Sql, region: string, number: string): Promise<Objection | undefined> {
  return sql.first<Objection>(`select ${columns} from list_objections where region = $1 and number = $2`, [region, number])
}

export function answerObjectionRow(sql: Sql, region: string, id: string, a: { outcome: 'upheld' | 'dismissed'; answer: string; by: string; organ: string; at: Date }): Promise<number> {
  return sql.run(
    `update list_objections set outcome = $3, answer = $4, answered_by = $5, answered_organ = $6, answered_at = $7 where region = $1 and id = $2 and outcome is null`,
    [region, id, a.outcome, a.answer, a.by, a.organ, a.at])
}
