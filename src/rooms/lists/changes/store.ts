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

/** Any number of rows in one statement; those that stand already are written over, and what was said of them goes. */
export async function writeRows(sql: Sql, region: string, change: string, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql.run(
    `insert into list_change_rows (region, change, seq, act, item, name, in_catalogue, scope, basis, article, replaced_by, facts, source, problems, stops, verdict, remark)
     select $1, $2, seq, act, item, name, "inCatalogue", scope, basis, article, "replacedBy", facts, source, problems, stops, verdict, remark
     from jsonb_to_recordset($3::jsonb) as r(seq int, act text, item text, name text, "inCatalogue" boolean, scope text, basis text, article text, "replacedBy" text, facts jsonb,
       source text, problems text[], stops boolean, verdict text, remark text)
     on conflict (region, change, seq) do update set act = excluded.act, item = excluded.item, name = excluded.name, in_catalogue = excluded.in_catalogue, scope = excluded.scope,
       basis = excluded.basis, article = excluded.article, replaced_by = excluded.replaced_by, facts = excluded.facts, source = excluded.source, problems = excluded.problems,
       stops = excluded.stops, verdict = excluded.verdict, remark = excluded.remark`,
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
