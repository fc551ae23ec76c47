/** SQL that lists changes: for those who see them, and those whose turn it is. */
import type { Param, Sql } from '../../../platform/database.ts'
import type { ChangeList, ChangeState } from './rules.ts'
import type { Change } from './store.ts'
import { changeColumns } from './store.ts'

export interface ChangeQuery {
  /** Null: every organ's. Others see what is public, what their organ wants, and what it is asked to confirm. */
  readonly scope: readonly string[] | null
  readonly states?: readonly ChangeState[] | undefined
  readonly list?: ChangeList | undefined
  readonly q?: string | undefined
  /** Only what waits for one who may do this. */
  readonly turn?: Turn | undefined
}

export interface Turn {
  /** States that wait for the actor's roles, whoever's change it is. */
  readonly states: readonly ChangeState[]
  /** Organs whose drafts wait; null: every organ's, []: none. */
  readonly drafts: readonly string[] | null
  /** Organs that may be asked to confirm; null: every one. */
  readonly confirms: readonly string[] | null
  /** Whether objections against any change wait for the actor. */
  readonly objections: boolean
}

const PUBLIC = `state in ('publicity', 'in-force', 'superseded')`
const openObjection = 'exists (select 1 from list_objections o where o.region = c.region and o.change = c.id and o.outcome is null)'

function where(query: ChangeQuery, params: Param[]): string {
  const parts: string[] = []
  const asked = (organs: string, open: string) => `exists (select 1 from list_confirmations f where f.region = c.region and f.change = c.id${open}${organs})`
  if (query.scope !== null) {
    const n = params.push(query.scope)
    parts.push(`(${PUBLIC} or organ = any($${n}) or ${asked(` and f.organ = any($${n})`, '')})`)
  }
  if (query.states !== undefined) parts.push(`state = any($${params.push(query.states)})`)
  if (query.list !== undefined) parts.push(`list = $${params.push(query.list)}`)
  if (query.q !== undefined && query.q !== '') {
    const n = params.push(query.q)
    parts.push(`(strpos(title, $${n}) > 0 or number = upper($${n}))`)
  }
  if (query.turn !== undefined) parts.push(turnOf(query.turn, params, asked))
  return parts.map((part) => ` and ${part}`).join('')
}

function turnOf(turn: Turn, params: Param[], asked: (organs: string, open: string) => string): string {
  const parts = [`state = any($${params.push(turn.states)})`]
  const drafts = turn.drafts === null ? '' : ` and organ = any($${params.push(turn.drafts)})`
  const confirms = turn.confirms === null ? '' : ` and f.organ = any($${params.push(turn.confirms)})`
  parts.push(`(state = 'drafted'${drafts})`, `(state = 'confirmation' and ${asked(confirms, ' and f.answer is null')})`)
  parts.push(`(state = 'publicity' and ${openObjection}${turn.objections ? '' : drafts})`)
  return `(${parts.join(' or ')})`
}

/** Newest first; keyset on the id, which is ordered by time. */
export async function pageOfChanges(sql: Sql, region: string, query: ChangeQuery, after: string | null, limit: number): Promise<(Change & { openObjections: number })[]> {
  const params: Param[] = [region, after, limit]
  return sql.rows(
    `select ${changeColumns}, (select count(*) from list_objections o where o.region = c.region and o.change = c.id and o.outcome is null) as "openObjections"
     from list_changes c where region = $1 and ($2::uuid is null or id < $2)${where(query, params)} order by id desc limit $3`, params)
}

export async function countChanges(sql: Sql, region: string, query: ChangeQuery): Promise<number> {
  const params: Param[] = [region]
  return (await sql.first<{ n: number }>(`select count(*) as n from list_changes c where region = $1${where(query, params)}`, params))?.n ?? 0
}

/** Changes that are in publicity today, for everybody. */
export function inPublicity(sql: Sql, region: string): Promise<Change[]> {
  return sql.rows<Change>(`select ${changeColumns} from list_changes where region = $1 and state = 'publicity' order by id desc limit 200`, [region])
}
