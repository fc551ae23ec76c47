/** All SQL of the room. */
import type { Sql } from '../../platform/database.ts'
import type { StoredFile } from '../../platform/files.ts'
import type { Channel, CoCheckStateName, Finding } from './rules.ts'

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
  /** Since when its clock stands still. */
  paused_at: Date | null
  created_at: Date
  answered_at: Date | null
  answered_by: string | null
  channel: Channel | null
  evidence: StoredFile[]
  spoken_sealed: Buffer | null
  /** Organ it went on to as not ours. */
  passed_to: string | null
  /** Number of the order it came from. */
  passed_from: string | null
}

export const columns = `id, number, case_number, item, fact, why, basis, subject_sealed, asking_organ, issuing_organ, state, finding, ground, note,
  due_at, overdue_at, paused_at, created_at, answered_at, answered_by, channel, evidence, spoken_sealed, passed_to, passed_from`

export type NewCoCheck = Pick<CoCheck, 'id' | 'number' | 'case_number' | 'item' | 'fact' | 'why' | 'basis' | 'subject_sealed' | 'asking_organ'
  | 'issuing_organ' | 'due_at' | 'created_at' | 'passed_from'> & { calendar: string }

/** One open order per proof and case: the unique index refuses a second one, and 0 is returned. */
export function insertCoCheck(sql: Sql, region: string, c: NewCoCheck): Promise<number> {
  return sql.run(
    `insert into co_checks (region, id, number, case_number, item, fact, why, basis, subject_sealed, asking_organ, issuing_organ, state, due_at, calendar, created_at, passed_from)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,'open',$12,$13,$14,$15) on conflict do nothing`,
    [region, c.id, c.number, c.case_number, c.item, c.fact, c.why, c.basis, c.subject_sealed, c.asking_organ, c.issuing_organ, c.due_at, c.calendar, c.created_at, c.passed_from])
}

export function coCheckById(sql: Sql, region: string, id: string, lock = false): Promise<CoCheck | undefined> {
  return sql.first<CoCheck>(`select ${columns} from co_checks where region = $1 and id = $2${lock ? ' for update' : ''}`, [region, id])
}

/** Also finds an order by the number that stands on the letter. */
export function coCheckByNumber(sql: Sql, region: string, number: string): Promise<CoCheck | undefined> {
  return sql.first<CoCheck>(`select ${columns} from co_checks where region = $1 and number = $2`, [region, number])
}

/** What several orders are about, by id. */
export async function coChecksByIds(sql: Sql, region: string, ids: readonly string[]): Promise<ReadonlyMap<string, Pick<CoCheck, 'id' | 'number' | 'item' | 'issuing_organ'>>> {
  const rows = await sql.rows<Pick<CoCheck, 'id' | 'number' | 'item' | 'issuing_organ'>>(
    'select id, number, item, issuing_organ from co_checks where region = $1 and id = any($2::uuid[])', [region, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

export interface Closing {
  readonly state: CoCheckStateName
  readonly finding: Finding | null
  readonly ground: string | null
  readonly note: string
  readonly evidence: readonly StoredFile[]
  readonly channel: Channel
  readonly spokenSealed: Buffer | null
  readonly passedTo: string | null
  readonly at: Date
  readonly by: string
}

export function closeCoCheck(sql: Sql, region: string, id: string, close: Closing): Promise<number> {
  return sql.run(
    `update co_checks set state = $3, finding = $4, ground = $5, note = $6, evidence = $7, channel = $8, answered_at = $9, answered_by = $10, spoken_sealed = $11,
       passed_to = $12 where region = $1 and id = $2 and state = 'open'`,
    [region, id, close.state, close.finding, close.ground, close.note, JSON.stringify(close.evidence), close.channel, close.at, close.by, close.spokenSealed, close.passedTo])
}

/** The order that was passed on to this organ for the same proof, which a new one there continues; one continuation each. */
export async function passedOnTo(sql: Sql, region: string, caseNumber: string, item: string, organ: string): Promise<string | null> {
  const row = await sql.first<{ number: string }>(
    `select number from co_checks o where region = $1 and case_number = $2 and item = $3 and passed_to = $4 and state = 'passed-on'
       and not exists (select 1 from co_checks n where n.region = o.region and n.passed_from = o.number) order by answered_at desc limit 1`,
    [region, caseNumber, item, organ])
  return row?.number ?? null
}

/** Whether this organ has already said that the proof is not its own. */
export async function saidNotOurs(sql: Sql, region: string, caseNumber: string, item: string, organ: string): Promise<boolean> {
  const row = await sql.first<{ one: number }>(
    `select 1 as one from co_checks where region = $1 and case_number = $2 and item = $3 and issuing_organ = $4 and state = 'passed-on' limit 1`, [region, caseNumber, item, organ])
  return row !== undefined
}

/** The order that continues this one at the organ it was passed on to. */
export function continuationOf(sql: Sql, region: string, number: string): Promise<CoCheck | undefined> {
  return sql.first<CoCheck>(`select ${columns} from co_checks where region = $1 and passed_from = $2 order by created_at desc limit 1`, [region, number])
}

/** Open orders of a case, or for one of its proofs, are called off. */
export function markCalledOff(sql: Sql, region: string, caseNumber: string, item: string | null, at: Date): Promise<{ number: string; item: string; issuing_organ: string }[]> {
  return sql.rows(
    `update co_checks set state = 'called-off', answered_at = $4 where region = $1 and case_number = $2 and state = 'open' and ($3::text is null or item = $3)
     returning number, item, issuing_organ`, [region, caseNumber, item, at])
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

/** How many orders are open with each issuing organ, and how many of them are late. Index co_checks_by_state. */
export async function openOrdersByOrgan(sql: Sql, region: string, now: Date): Promise<Map<string, { total: number; overdue: number }>> {
  const rows = await sql.rows<{ organ: string; total: number; overdue: number }>(
    `select issuing_organ as organ, count(*) as total, count(*) filter (where due_at <= $2) as overdue from co_checks where region = $1 and state = 'open' group by 1`, [region, now])
  return new Map(rows.map(({ organ, total, overdue }) => [organ, { total, overdue }]))
}
