/** SQL about changes of lists and their rows. */
import type { Sql } from '../../../platform/database.ts'
import type { ChangeList, ChangeOrigin, ChangeState, Lane, RowAct, RowFacts } from './rules.ts'

export interface Change {
  readonly id: string
  readonly number: string
  readonly list: ChangeList
  readonly lane: Lane
  readonly state: ChangeState
  readonly round: number
  readonly title: string
  readonly reason: string
  readonly origin: ChangeOrigin
  readonly originRef: string | null
  readonly organ: string
  readonly draftedBy: string
  readonly draftedAt: Date
  readonly stateAt: Date
  readonly rows: number
  readonly stops: number
  readonly confirmBy: string | null
  readonly publicityDays: number | null
  readonly publicityFrom: string | null
  readonly publicityUntil: string | null
  readonly forceFrom: string | null
  readonly version: number | null
}

export interface ChangeRow {
  readonly seq: number
  readonly act: RowAct
  readonly item: string
  readonly name: string
  readonly inCatalogue: boolean
  readonly scope: 'all' | 'grassroots'
  readonly basis: string
  readonly article: string
  readonly replacedBy: string
  readonly facts: RowFacts
  readonly source: string
  readonly problems: readonly string[]
  readonly stops: boolean
  readonly verdict: 'approved' | 'returned' | null
  readonly remark: string | null
  readonly dropped: string | null
}

export const changeColumns = `id, number, list, lane, state, round, title, reason, origin, origin_ref as "originRef", organ, drafted_by as "draftedBy", drafted_at as "draftedAt",
  state_at as "stateAt", rows, stops, confirm_by as "confirmBy", publicity_days as "publicityDays", publicity_from as "publicityFrom", publicity_until as "publicityUntil",
  force_from as "forceFrom", version`
export const rowColumns = `seq, act, item, name, in_catalogue as "inCatalogue", scope, basis, article, replaced_by as "replacedBy", facts, source, problems, stops, verdict, remark, dropped`

export async function insertChange(sql: Sql, region: string, c: Change): Promise<void> {
  await sql.post(
    `insert into list_changes (region, id, number, list, lane, state, title, reason, origin, origin_ref, organ, drafted_by, drafted_at, state_at, rows, stops)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [region, c.id, c.number, c.list, c.lane, c.state, c.title, c.reason, c.origin, c.originRef, c.organ, c.draftedBy, c.draftedAt, c.stateAt, c.rows, c.stops])
}

/** Any number of rows in one statement; those that stand already are written over. */
export async function writeRows(sql: Sql, region: string, change: string, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql.run(
    `insert into list_change_rows (region, change, seq, act, item, name, in_catalogue, scope, basis, article, replaced_by, facts, source, problems, stops, verdict, remark, dropped)
     select $1, $2, seq, act, item, name, "inCatalogue", scope, basis, article, "replacedBy", facts, source, problems, stops, verdict, remark, dropped
     from jsonb_to_recordset($3::jsonb) as r(seq int, act text, item text, name text, "inCatalogue" boolean, scope text, basis text, article text, "replacedBy" text, facts jsonb,
       source text, problems text[], stops boolean, verdict text, remark text, dropped text)
     on conflict (region, change, seq) do update set act = excluded.act, item = excluded.item, name = excluded.name, in_catalogue = excluded.in_catalogue, scope = excluded.scope,
       basis = excluded.basis, article = excluded.article, replaced_by = excluded.replaced_by, facts = excluded.facts, source = excluded.source, problems = excluded.problems,
       stops = excluded.stops, verdict = excluded.verdict, remark = excluded.remark, dropped = excluded.dropped`,
    [region, change, JSON.stringify(rows)])
}

export function rowsOf(sql: Sql, region: string, change: string): Promise<ChangeRow[]> {
  return sql.rows<ChangeRow>(`select ${rowColumns} from list_change_rows where region = $1 and change = $2 order by seq`, [region, change])
}

/** By id or number; `lock`: nobody else takes a step meanwhile. */
export function changeBy(sql: Sql, region: string, idOrNumber: string, lock = false): Promise<Change | undefined> {
  const by = idOrNumber.startsWith('QD') ? 'number' : 'id'
  return sql.first<Change>(`select ${changeColumns} from list_changes where region = $1 and ${by} = $2${lock ? ' for update' : ''}`, [region, idOrNumber])
}

/** Writes what a step changes of a change; the rest stays. */
export async function writeChange(sql: Sql, region: string, c: Change): Promise<void> {
  await sql.run(
    `update list_changes set lane = $3, state = $4, round = $5, title = $6, reason = $7, state_at = $8, rows = $9, stops = $10, confirm_by = $11, publicity_days = $12,
       publicity_from = $13, publicity_until = $14, force_from = $15, version = $16 where region = $1 and id = $2`,
    [region, c.id, c.lane, c.state, c.round, c.title, c.reason, c.stateAt, c.rows, c.stops, c.confirmBy, c.publicityDays, c.publicityFrom, c.publicityUntil, c.forceFrom, c.version])
}

export function removeRows(sql: Sql, region: string, change: string, seqs: readonly number[]): Promise<number> {
  return sql.run('delete from list_change_rows where region = $1 and change = $2 and seq = any($3)', [region, change, seqs])
}

/** What the reviewers say of rows. */
export function remarkRows(sql: Sql, region: string, change: string, seqs: readonly number[], verdict: 'approved' | 'returned' | null, remark: string | null): Promise<number> {
  return sql.run('update list_change_rows set verdict = $4, remark = $5 where region = $1 and change = $2 and seq = any($3)', [region, change, seqs, verdict, remark])
}

/** The whole is approved; what was said of single rows stays to be read. */
export function approveRows(sql: Sql, region: string, change: string): Promise<number> {
  return sql.run(`update list_change_rows set verdict = 'approved' where region = $1 and change = $2`, [region, change])
}

/** A new round: what was returned is to be looked at anew. The remark stays to be read beside the new wording. */
export function clearReturned(sql: Sql, region: string, change: string): Promise<number> {
  return sql.run(`update list_change_rows set verdict = null where region = $1 and change = $2 and verdict = 'returned'`, [region, change])
}

/** A row that an objection was upheld against does not come into force. */
export function dropRow(sql: Sql, region: string, change: string, seq: number, why: string): Promise<number> {
  return sql.run('update list_change_rows set dropped = $4 where region = $1 and change = $2 and seq = $3', [region, change, seq, why])
}

/** The changes that made the list what it was are superseded by the one that now came into force. */
export function supersedeOthers(sql: Sql, region: string, list: string, id: string, at: Date): Promise<number> {
  return sql.run(`update list_changes set state = 'superseded', state_at = $4 where region = $1 and list = $2 and state = 'in-force' and id <> $3`, [region, list, id, at])
}

/** In publicity past its last day with every objection answered, or past the day to confirm: what the clock moves on. Index list_changes_by_state. */
export function dueChanges(sql: Sql, region: string, today: string): Promise<Pick<Change, 'id' | 'state'>[]> {
  return sql.rows(
    `select id, state from list_changes where region = $1 and ((state = 'publicity' and publicity_until < $2 and (force_from is null or force_from <= $2)
         and not exists (select 1 from list_objections o where o.region = list_changes.region and o.change = list_changes.id and o.outcome is null))
       or (state = 'confirmation' and confirm_by < $2)) order by id`, [region, today])
}

export function rowsBySeq(sql: Sql, region: string, change: string, seqs: readonly number[]): Promise<ChangeRow[]> {
  return sql.rows<ChangeRow>(`select ${rowColumns} from list_change_rows where region = $1 and change = $2 and seq = any($3)`, [region, change, seqs])
}

/** Verdicts and remarks of many rows, each its own. */
export function judgeRows(sql: Sql, region: string, change: string, rows: readonly { seq: number | null; verdict: string | null; remark: string | null }[]): Promise<number> {
  return sql.run(
    `update list_change_rows r set verdict = n.verdict, remark = n.remark from jsonb_to_recordset($3::jsonb) as n(seq int, verdict text, remark text)
     where r.region = $1 and r.change = $2 and r.seq = n.seq`, [region, change, JSON.stringify(rows)])
}

/** Which proofs the rows hold, each with the issuer that its row names. */
export function issuersOf(sql: Sql, region: string, change: string): Promise<{ item: string; issuer: string | null }[]> {
  return sql.rows(`select distinct item, facts ->> 'issuer' as issuer from list_change_rows where region = $1 and change = $2`, [region, change])
}
