/** All SQL of the room. */
import type { Param, Sql } from '../../platform/database.ts'
import type { CoCheckStateName, Finding } from './rules.ts'

export interface CoCheck {
  id: string
  number: string
  case_number: string
  item: string
  fact: string
  why: string
  basis: string
  subject_sealed: Buffer
  asking_organ: string
  issuing_organ: string
  state: CoCheckStateName
  finding: Finding | null
  ground: string | null
  note: string | null
  due_at: Date
  overdue_at: Date | null
  created_at: Date
  answered_at: Date | null
}

const columns = `id, number, case_number, item, fact, why, basis, subject_sealed, asking_organ, issuing_organ, state, finding, ground, note,
  due_at, overdue_at, created_at, answered_at`

export type NewCoCheck = Pick<CoCheck, 'id' | 'number' | 'case_number' | 'item' | 'fact' | 'why' | 'basis' | 'subject_sealed' | 'asking_organ'
  | 'issuing_organ' | 'due_at' | 'created_at'> & { calendar: string }

/** One open order per proof and case: the unique index refuses a second one, and 0 is returned. */
export function insertCoCheck(sql: Sql, region: string, c: NewCoCheck): Promise<number> {
  return sql.run(
    `insert into co_checks (region, id, number, case_number, item, fact, why, basis, subject_sealed, asking_organ, issuing_organ, state, due_at, calendar, created_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,'open',$12,$13,$14) on conflict do nothing`,
    [region, c.id, c.number, c.case_number, c.item, c.fact, c.why, c.basis, c.subject_sealed, c.asking_organ, c.issuing_organ, c.due_at, c.calendar, c.created_at])
}

export function coCheckById(sql: Sql, region: string, id: string, lock = false): Promise<CoCheck | undefined> {
  return sql.first<CoCheck>(`select ${columns} from co_checks where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

/** Also finds an order by the number that stands on the letter. */
export function coCheckByNumber(sql: Sql, region: string, number: string): Promise<CoCheck | undefined> {
  return sql.first<CoCheck>(`select ${columns} from co_checks where region = $1 and number = $2`, [region, number])
}

export function closeCoCheck(sql: Sql, region: string, id: string, close: {
  state: CoCheckStateName; finding: Finding | null; ground: string | null; note: string; evidence: unknown; channel: string; at: Date; by: string
}): Promise<number> {
  return sql.run(
    `update co_checks set state = $3, finding = $4, ground = $5, note = $6, evidence = $7, channel = $8, answered_at = $9, answered_by = $10
     where region = $1 and id = $2 and state = 'open'`,
    [region, id, close.state, close.finding, close.ground, close.note, JSON.stringify(close.evidence), close.channel, close.at, close.by])
}

/** Open orders of a case, or for one of its proofs, are called off. */
export function markCalledOff(sql: Sql, region: string, caseNumber: string, item: string | null, at: Date): Promise<{ number: string; item: string; issuing_organ: string }[]> {
  return sql.rows(
    `update co_checks set state = 'called-off', answered_at = $4 where region = $1 and case_number = $2 and state = 'open' and ($3::text is null or item = $3)
     returning number, item, issuing_organ`, [region, caseNumber, item, at])
}

export interface InboxQuery {
  readonly state: CoCheckStateName | null
  /** null: every organ. */
  readonly issuing: readonly string[] | null
  readonly asking: readonly string[] | null
  readonly limit: number
  readonly after: { dueAt: string; id: string } | null
}

/** By deadline, oldest first; keyset paging on (due_at, id). */
export async function inbox(sql: Sql, region: string, q: InboxQuery): Promise<{ rows: CoCheck[]; total: number }> {
  const params: Param[] = [region, q.state, q.issuing, q.asking]
  const where = `region = $1 and ($2::text is null or state = $2) and ($3::text[] is null or issuing_organ = any($3)) and ($4::text[] is null or asking_organ = any($4))`
  const rows = await sql.rows<CoCheck>(
    `select ${columns} from co_checks where ${where} and ($5::timestamptz is null or (due_at, id) > ($5::timestamptz, $6::uuid)) order by due_at, id limit $7`,
    [...params, q.after?.dueAt ?? null, q.after?.id ?? null, q.limit])
  const count = await sql.first<{ n: number }>(`select count(*) as n from co_checks where ${where}`, params)
  return { rows, total: count?.n ?? 0 }
}

/** Marks what has passed its deadline; each order once. */
export function markOverdue(sql: Sql, region: string, now: Date, limit: number): Promise<{ id: string; number: string; case_number: string; issuing_organ: string }[]> {
  return sql.rows(
    `update co_checks set overdue_at = $2 where region = $1 and id in
       (select id from co_checks where region = $1 and state = 'open' and overdue_at is null and paused_at is null and due_at <= $2 order by due_at limit $3 for update skip locked)
     returning id, number, case_number, issuing_organ`, [region, now, limit])
}

export interface Ground {
  code: string
  text: string
}

export function groundsOf(sql: Sql, region: string, kind: string): Promise<Ground[]> {
  return sql.rows<Ground>('select code, text from grounds where region = $1 and kind = $2 order by code', [region, kind])
}

/** Deadlines of a case's open orders, by proof item. */
export async function openOrdersOf(sql: Sql, region: string, caseNumber: string): Promise<Map<string, Date>> {
  const rows = await sql.rows<{ item: string; due_at: Date }>(
    `select item, due_at from co_checks where region = $1 and case_number = $2 and state = 'open'`, [region, caseNumber])
  return new Map(rows.map((row) => [row.item, row.due_at]))
}
