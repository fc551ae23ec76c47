/**
 * SQL for searching acts and accesses, newest first, by keyset. The text of a query holds only the conditions that are set, so that
 * each combination is planned with its own index: by time, by actor or reader, by object or case.
 */
import type { Param, Sql } from '../../platform/database.ts'

export interface StoredAct {
  id: string
  at: Date
  act: string
  actor: string
  actor_name: string
  actor_role: string
  organ: string | null
  object_kind: string
  object_id: string
  clause: string | null
  request_id: string | null
  digest: Buffer
  detail: Record<string, unknown>
}

export interface StoredAccess {
  id: string
  at: Date
  reader: string
  reader_name: string
  organ: string | null
  organ_name: string | null
  what: string
  purpose: string
  basis: string | null
  case_number: string | null
  channel: string
  outcome: string
  opened: boolean
}

export interface Cursor { readonly at: string; readonly id: string }

/** A column's condition and its value; null: not asked for. */
export type Conditions = readonly (readonly [condition: string, value: Param])[]

const actColumns = 'id, at, act, actor, actor_name, actor_role, organ, object_kind, object_id, clause, request_id, digest, detail'
const accessColumns = 'id, at, reader, reader_name, organ, organ_name, what, purpose, basis, case_number, channel, outcome, opened'
export const COUNT_TO = 10_000

function where(region: string, conditions: Conditions): { text: string; params: Param[] } {
  const set = conditions.filter(([, value]) => value !== null)
  return { text: ['region = $1', ...set.map(([condition], i) => condition.replace('?', `$${i + 2}`))].join(' and '), params: [region, ...set.map(([, value]) => value)] }
}

async function search<T>(sql: Sql, table: string, columns: string, q: { region: string; conditions: Conditions; limit: number; after: Cursor | null }): Promise<T[]> {
  const { text, params } = where(q.region, q.conditions)
  const n = params.length
  const after = q.after === null ? '' : ` and (at, id) < ($${n + 2}::timestamptz, $${n + 3}::uuid)`
  return sql.rows<T>(`select ${columns} from ${table} where ${text}${after} order by at desc, id desc limit $${n + 1}`, [...params, q.limit, ...(q.after ? [q.after.at, q.after.id] : [])])
}

async function count(sql: Sql, table: string, region: string, conditions: Conditions): Promise<number> {
  const { text, params } = where(region, conditions)
  return (await sql.first<{ n: number }>(`select count(*)::int as n from (select 1 from ${table} where ${text} limit ${COUNT_TO + 1}) as counted`, params))?.n ?? 0
}

export type AuditQuery = { readonly region: string; readonly conditions: Conditions; readonly limit: number; readonly after: Cursor | null }

export const searchActs = (sql: Sql, q: AuditQuery) => search<StoredAct>(sql, 'acts', actColumns, q)
export const searchAccesses = (sql: Sql, q: AuditQuery) => search<StoredAccess>(sql, 'accesses', accessColumns, q)
export const countActs = (sql: Sql, region: string, conditions: Conditions) => count(sql, 'acts', region, conditions)
export const countAccesses = (sql: Sql, region: string, conditions: Conditions) => count(sql, 'accesses', region, conditions)

/** What happened to an account of late, sign-ins left out. Index acts_by_object. */
export function actsOnAccount(sql: Sql, region: string, account: string): Promise<StoredAct[]> {
  return sql.rows<StoredAct>(
    `select ${actColumns} from acts where region = $1 and object_kind = 'account' and object_id = $2 and act <> 'signed-in' order by id desc limit 50`, [region, account])
}
