/** SQL of the escalation: what is due, and that it went one step. Index work_steps. */
import type { Sql } from '../../platform/database.ts'
import type { WorkKind } from './rules.ts'

export interface DueRow {
  readonly id: string
  readonly kind: WorkKind
  readonly object: string
  readonly case_number: string
  readonly organ: string
  readonly assignee: string | null
  readonly opened_at: Date
  readonly due_at: Date
  readonly level: number
}

/** Where something is due now. */
export async function dueDivisions(sql: Sql, region: string, now: Date): Promise<string[]> {
  return (await sql.rows<{ division: string }>('select distinct division from work_items where region = $1 and next_step_at <= $2 order by division', [region, now])).map((row) => row.division)
}

/** Locked; what somebody has in hand in this moment is left for the next look. `but`: what failed in this pass. */
export function dueItems(sql: Sql, region: string, division: string, now: Date, but: readonly string[], limit: number): Promise<DueRow[]> {
  return sql.rows<DueRow>(
    `select id, kind, object, case_number, organ, assignee, opened_at, due_at, level from work_items
     where region = $1 and division = $2 and next_step_at <= $3 and id <> all($4::uuid[]) order by next_step_at, id limit $5 for update skip locked`, [region, division, now, but, limit])
}

export interface Stepped {
  readonly id: string
  readonly level: number
  readonly next: Date | null
}

export async function stepItems(sql: Sql, region: string, rows: readonly Stepped[], at: Date): Promise<void> {
  await sql.run(
    `update work_items w set stepped_at = case when w.level = r.level then w.stepped_at else $2::timestamptz end, level = r.level, next_step_at = r.next
     from unnest($3::uuid[], $4::smallint[], $5::timestamptz[]) as r(id, level, next) where w.region = $1 and w.id = r.id`,
    [region, at, rows.map((row) => row.id), rows.map((row) => row.level), rows.map((row) => row.next)])
}
