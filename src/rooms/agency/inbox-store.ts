/** SQL of the inbox: lists by deadline, the ten oldest, and what is asked about the same fact. */
import type { Param, Sql } from '../../platform/database.ts'
import type { CoCheckStateName } from './rules.ts'
import type { CoCheck } from './store.ts'
import { columns } from './store.ts'

export interface InboxQuery {
  readonly state: CoCheckStateName | null
  /** Only those that are over, whichever way. */
  readonly over: boolean
  /** Scope: organs whose orders may be seen; null: every organ. */
  readonly issuing: readonly string[] | null
  readonly asking: readonly string[] | null
  /** Filters of the one who looks. */
  readonly organ: string | null
  readonly askingOrgan: string | null
  readonly item: string | null
  readonly dueBefore: Date | null
  /** A number of order or case, or how it ends. */
  readonly ending: string | null
}

const where = `region = $1 and ($2::text is null or state = $2) and ($3::text[] is null or issuing_organ = any($3)) and ($4::text[] is null or asking_organ = any($4))
  and ($5::text is null or issuing_organ = $5) and ($6::text is null or asking_organ = $6) and ($7::text is null or item = $7)
  and ($8::timestamptz is null or due_at <= $8) and ($9::text is null or reverse(number) like $9 or reverse(case_number) like $9)
  and (not $10::boolean or state <> 'open')`

/** A number's end, turned round, so that an index on the turned number finds it. What can't be part of a number ends none. */
function turned(ending: string | null): string | null {
  if (ending === null) return null
  const sign = ending.toUpperCase()
  return /^[0-9A-Z-]+$/.test(sign) ? `${[...sign].toReversed().join('')}%` : ''
}

const paramsOf = (region: string, q: InboxQuery): Param[] => [region, q.state, q.issuing, q.asking, q.organ, q.askingOrgan, q.item, q.dueBefore, turned(q.ending), q.over]

export interface Inbox {
  readonly rows: CoCheck[]
  readonly total: number
}

async function totalOf(sql: Sql, params: readonly Param[]): Promise<number> {
  return (await sql.first<{ n: number }>(`select count(*) as n from co_checks where ${where}`, params))?.n ?? 0
}

/** By deadline: what waits, the oldest first; what is over, the newest first. Keyset paging on (due_at, id). */
export async function inbox(sql: Sql, region: string, q: InboxQuery, limit: number, after: { dueAt: string; id: string } | null): Promise<Inbox> {
  const params = paramsOf(region, q)
  const [beyond, way] = q.over ? ['<', 'desc'] : ['>', 'asc']
  const rows = await sql.rows<CoCheck>(
    `select ${columns} from co_checks where ${where} and ($11::timestamptz is null or (due_at, id) ${beyond} ($11::timestamptz, $12::uuid)) order by due_at ${way}, id ${way} limit $13`,
    [...params, after?.dueAt ?? null, after?.id ?? null, limit])
  return { rows, total: await totalOf(sql, params) }
}

/** Those that have waited longest, by arrival. */
export async function oldest(sql: Sql, region: string, q: InboxQuery, limit: number): Promise<Inbox> {
  const params = paramsOf(region, q)
  const rows = await sql.rows<CoCheck>(`select ${columns} from co_checks where ${where} order by created_at, id limit $11`, [...params, limit])
  return { rows, total: await totalOf(sql, params) }
}

export interface FactRow {
  item: string
  fact: string
  orders: number
  late: number
  due_at: Date
}

/** Open orders by what they ask, the fact that is asked most first. */
export function facts(sql: Sql, region: string, q: InboxQuery, now: Date, limit: number): Promise<FactRow[]> {
  return sql.rows<FactRow>(
    `select item, min(fact) as fact, count(*) as orders, count(*) filter (where due_at <= $11 and paused_at is null) as late, min(due_at) as due_at
     from co_checks where ${where} group by item order by orders desc, item limit $12`, [...paramsOf(region, q), now, limit])
}
