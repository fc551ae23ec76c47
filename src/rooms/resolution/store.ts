/** All SQL of the room: the proofs of a case. */
import type { Tx } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import type { KeptProgress, Origin } from './proofs.ts'
import type { Outcome, ProofState, ReasonCode, Route, Trust } from './types.ts'
import { finalStates } from './types.ts'

export interface ProofRow {
  seq: number
  item: string
  grp: string
  route: Route
  state: ProofState
  trust: Trust | null
  outcome: Outcome | null
  reason: ReasonCode
  reason_params: Record<string, string>
  clause: string
  origin: Origin | null
  value_sealed: Buffer | null
  progress: KeptProgress
  changed_at: Date
}

export function proofsOf(sql: Sql, region: string, caseId: string): Promise<ProofRow[]> {
  return sql.rows<ProofRow>(
    `select seq, item, grp, route, state, trust, outcome, reason, reason_params, clause, origin, value_sealed, progress, changed_at
     from case_proofs where region = $1 and case_id = $2 order by seq`, [region, caseId])
}

/** The rows as one set of arrays, so that any number of proofs is one statement. */
function columns(rows: readonly ProofRow[]) {
  return [
    rows.map((r) => r.seq), rows.map((r) => r.item), rows.map((r) => r.grp), rows.map((r) => r.route), rows.map((r) => r.state),
    rows.map((r) => r.trust), rows.map((r) => r.outcome), rows.map((r) => r.reason), rows.map((r) => JSON.stringify(r.reason_params)),
    rows.map((r) => r.clause), rows.map((r) => (r.origin === null ? null : JSON.stringify(r.origin))), rows.map((r) => r.value_sealed),
    rows.map((r) => JSON.stringify(r.progress)),
  ] as const
}

const unnested = `unnest($4::smallint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::jsonb[],
  $13::text[], $14::jsonb[], $15::bytea[], $16::jsonb[]) as p(seq, item, grp, route, state, trust, outcome, reason, reason_params, clause, origin, value_sealed, progress)`

export async function insertProofs(tx: Tx, caseId: string, rows: readonly ProofRow[]): Promise<void> {
  await tx.post(
    `insert into case_proofs (region, case_id, changed_at, seq, item, grp, route, state, trust, outcome, reason, reason_params, clause, origin, value_sealed, progress)
     select $1, $2, $3, p.* from ${unnested}`,
    [tx.region, caseId, tx.now, ...columns(rows)])
}

export async function updateProofs(tx: Tx, caseId: string, rows: readonly ProofRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.post(
    `update case_proofs c set changed_at = $3, route = p.route, state = p.state, trust = p.trust, outcome = p.outcome, reason = p.reason,
       reason_params = p.reason_params, clause = p.clause, origin = p.origin, value_sealed = p.value_sealed, progress = p.progress
     from ${unnested} where c.region = $1 and c.case_id = $2 and c.seq = p.seq`,
    [tx.region, caseId, tx.now, ...columns(rows)])
}

/** How many proofs of each case were settled or waived by each route. Primary key. */
export async function settledRoutes(sql: Sql, region: string, caseIds: readonly string[]): Promise<Map<string, Record<string, number>>> {
  const rows = await sql.rows<{ case_id: string; route: Route; n: number }>(
    `select case_id, route, count(*) as n from case_proofs where region = $1 and case_id = any($2) and state in ('settled', 'waived') group by 1, 2`, [region, caseIds])
  const found = new Map<string, Record<string, number>>()
  for (const { case_id: id, route, n } of rows) found.set(id, { ...found.get(id), [route]: n })
  return found
}

/** Cases in which some of these proofs are still on their way. Reads the table once; asked when a list takes force, which is rare. */
export async function casesAwaiting(sql: Sql, region: string, items: readonly string[]): Promise<string[]> {
  const rows = await sql.rows<{ case_id: string }>(
    `select distinct case_id from case_proofs where region = $1 and item = any($2) and not (state = any($3)) order by case_id`, [region, items, finalStates])
  return rows.map((row) => row.case_id)
}
