/** SQL of the whiles in which a case's clock stands still. */
import type { Sql } from '../../platform/database.ts'
import type { StoredFile } from '../../platform/files.ts'

export interface PauseRow {
  id: string
  case_id: string
  case_number: string
  kind: 'supplement' | 'suspension'
  ground: string | null
  /** What is missing, or the officer's note. */
  text_sealed: Buffer
  began_at: Date
  began_by: string
  due_at: Date
  calendar: string
  overdue_at: Date | null
  promised_before: Date | null
  statutory_before: Date | null
  ended_at: Date | null
  paused_days: number | null
  answer_sealed: Buffer | null
  files: StoredFile[]
  answered_at: Date | null
}

const columns = `id, case_id, case_number, kind, ground, text_sealed, began_at, began_by, due_at, calendar, overdue_at, promised_before, statutory_before, ended_at, paused_days,
  answer_sealed, files, answered_at`

export type NewPause = Pick<PauseRow, 'id' | 'case_id' | 'case_number' | 'kind' | 'ground' | 'text_sealed' | 'began_at' | 'began_by' | 'due_at' | 'calendar' | 'promised_before'
  | 'statutory_before'>

export async function insertPause(sql: Sql, region: string, p: NewPause): Promise<void> {
  await sql.run(
    `insert into case_pauses (region, id, case_id, case_number, kind, ground, text_sealed, began_at, began_by, due_at, calendar, promised_before, statutory_before)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`,
    [region, p.id, p.case_id, p.case_number, p.kind, p.ground, p.text_sealed, p.began_at, p.began_by, p.due_at, p.calendar, p.promised_before, p.statutory_before])
}

/** In the order they began. */
export function pausesOf(sql: Sql, region: string, caseId: string): Promise<PauseRow[]> {
  return sql.rows<PauseRow>(`select ${columns} from case_pauses where region = $1 and case_id = $2 order by id`, [region, caseId])
}

export async function endPause(sql: Sql, region: string, id: string, end: { at: Date; by: string; days: number; overdue: boolean }): Promise<void> {
  await sql.run(
    `update case_pauses set ended_at = $3, ended_by = $4, paused_days = $5, overdue_at = case when $6 then $3 else overdue_at end where region = $1 and id = $2 and ended_at is null`,
    [region, id, end.at, end.by, end.days, end.overdue])
}

export async function keepSupplementAnswer(sql: Sql, region: string, id: string, answer: { sealed: Buffer; files: readonly StoredFile[]; at: Date; by: string }): Promise<void> {
  await sql.run('update case_pauses set answer_sealed = $3, files = $4, answered_at = $5, answered_by = $6 where region = $1 and id = $2',
    [region, id, answer.sealed, JSON.stringify(answer.files), answer.at, answer.by])
}

/** Open pauses past their day that nobody has noticed yet, earliest first. Index case_pauses_due. */
export function duePauses(sql: Sql, region: string, now: Date, limit: number): Promise<{ id: string; kind: PauseRow['kind']; case_number: string }[]> {
  return sql.rows(
    `select id, kind, case_number from case_pauses where region = $1 and ended_at is null and overdue_at is null and due_at <= $2 order by due_at limit $3`, [region, now, limit])
}

export function markPauseOverdue(sql: Sql, region: string, id: string, now: Date): Promise<number> {
  return sql.run('update case_pauses set overdue_at = $3 where region = $1 and id = $2 and ended_at is null and overdue_at is null', [region, id, now])
}
