/** One row per act, written in the act's own transaction; the application's database role can only add to them (invariant 7). */
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Refusal } from '../kernel/result.ts'
import type { Actor } from './actor.ts'
import type { Tx } from './county.ts'
import type { Sql } from './database.ts'
import { newId } from './ids.ts'
import { sm3 } from './seal.ts'

export interface ActInput {
  /** Verb and noun of the room: `case-accepted`, `co-check-answered`. */
  readonly act: string
  readonly objectKind: 'case' | 'co-check' | 'account' | 'list' | 'source' | 'credit' | 'import' | 'work' | 'organ' | 'region' | 'duty' | 'reading' | 'audit' | 'notice' | 'rebound' | 'finding'
  /** Case number, order number … what the room's people call the object by. */
  readonly objectId: string
  /** Organ on whose behalf it was done. */
  readonly organ?: string
  readonly clause?: string
  /** What is needed to tell the act in plain words. Never anything personal. */
  readonly detail?: Readonly<Record<string, unknown>>
  /** What was asked in full; only its digest is kept here. */
  readonly payload?: unknown
  /** Who did it, where that is known only by the act itself: signing in. Otherwise whoever the transaction is for. */
  readonly by?: Pick<Actor, 'account' | 'name' | 'kind' | 'roles'>
}

/** Runs in the act's transaction. One that answers with a refusal objects: then the act does not happen, and its author is told why. */
export type ActListener = (tx: Tx, act: ActInput) => Promise<Refusal | void>

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

/** Any number of acts in one statement, in the order given. */
export async function insertActs(tx: Tx, acts: readonly ActInput[]): Promise<void> {
  if (acts.length === 0) return
  const doers = acts.map((act) => act.by ?? tx.by)
  await tx.post(
    `insert into acts (region, at, request_id, actor, actor_name, actor_role, id, act, organ, object_kind, object_id, clause, digest, detail)
     select $1, $2, $3, a.* from unnest($4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::bytea[], $14::jsonb[]) as a`,
    [tx.region, tx.now, tx.requestId, doers.map((by) => by.account), doers.map((by) => (by.kind === 'person' ? '' : by.name)), doers.map((by) => by.roles[0] ?? by.kind),
      acts.map(newId), acts.map((act) => act.act), acts.map((act) => act.organ ?? null), acts.map((act) => act.objectKind), acts.map((act) => act.objectId),
      acts.map((act) => act.clause ?? null), acts.map((act) => sm3(canonicalJson(act.payload ?? act.detail ?? {}))), acts.map((act) => JSON.stringify(act.detail ?? {}))])
}

/** The acts on one object, oldest first. */
export function actsOn(sql: Sql, region: string, objectKind: string, objectId: string): Promise<ActRow[]> {
  return sql.rows<ActRow>(
    `select id, at, act, actor, actor_name, actor_role, organ, object_kind, object_id, clause, detail
     from acts where region = $1 and object_kind = $2 and object_id = $3 order by id`,
    [region, objectKind, objectId])
}
