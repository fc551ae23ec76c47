/** One row per act, written in the act's own transaction; the application's database role can only add to them (invariant 7). */
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Tx } from './county.ts'
import type { Sql } from './database.ts'
import { newId } from './ids.ts'
import { sm3 } from './seal.ts'

export interface ActInput {
  /** Verb and noun of the room: `case-accepted`, `co-check-answered`. */
  readonly act: string
  readonly objectKind: 'case' | 'co-check' | 'account' | 'list' | 'source' | 'credit' | 'import'
  /** Case number, order number … what the room's people call the object by. */
  readonly objectId: string
  /** Organ on whose behalf it was done. */
  readonly organ?: string
  readonly clause?: string
  /** What is needed to tell the act in plain words. Never anything personal. */
  readonly detail?: Readonly<Record<string, unknown>>
  /** What was asked in full; only its digest is kept here. */
  readonly payload?: unknown
}

export type ActListener = (tx: Tx, act: ActInput) => Promise<void>

export interface ActRow {
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
  detail: Record<string, unknown>
}

export async function insertAct(tx: Tx, act: ActInput): Promise<void> {
  const detail = act.detail ?? {}
  await tx.post(
    `insert into acts (region, id, at, act, actor, actor_name, actor_role, organ, object_kind, object_id, request_id, clause, digest, detail)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)`,
    [tx.region, newId(), tx.now, act.act, tx.by.account, tx.by.kind === 'person' ? '' : tx.by.name, tx.by.roles[0] ?? tx.by.kind,
      act.organ ?? null, act.objectKind, act.objectId, tx.requestId, act.clause ?? null, sm3(canonicalJson(act.payload ?? detail)),
      JSON.stringify(detail)])
}

/** The acts on one object, oldest first. */
export function actsOn(sql: Sql, region: string, objectKind: string, objectId: string): Promise<ActRow[]> {
  return sql.rows<ActRow>(
    `select id, at, act, actor, actor_name, actor_role, organ, object_kind, object_id, clause, detail
     from acts where region = $1 and object_kind = $2 and object_id = $3 order by id`,
    [region, objectKind, objectId])
}
