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

/** A number's end, turned round, so that an index on the turned number finds it. What can't be part of a number ends none. */
function turned(ending: string): string {
  const sign = ending.toUpperCase()
  return /^[0-9A-Z-]+$/.test(sign) ? `${[...sign].toReversed().join('')}%` : ''
}

interface Where {
  readonly text: string
  readonly params: readonly Param[]
}

/** Only what is asked for stands in the text, so that each kind of look gets the plan that fits it. `more`: further conditions. */
function whereOf(region: string, q: InboxQuery, more: readonly [text: (n: number) => string, ...params: Param[]][] = []): Where {
  const given: [text: (n: number) => string, ...params: Param[]][] = [[(n) => `region = $${n}`, region]]
  if (q.state !== null) given.push([(n) => `state = $${n}`, q.state])
  if (q.over) given.push([() => `state <> 'open'`])
  if (q.issuing !== null) given.push([(n) => `issuing_organ = any($${n})`, q.issuing])
  if (q.asking !== null) given.push([(n) => `asking_organ = any($${n})`, q.asking])
  if (q.organ !== null) given.push([(n) => `issuing_organ = $${n}`, q.organ])
  if (q.askingOrgan !== null) given.push([(n) => `asking_organ = $${n}`, q.askingOrgan])
  if (q.item !== null) given.push([(n) => `item = $${n}`, q.item])
  if (q.dueBefore !== null) given.push([(n) => `due_at <= $${n}`, q.dueBefore])
  if (q.ending !== null) given.push([(n) => `(reverse(number) like $${n} or reverse(case_number) like $${n})`, turned(q.ending)])
  const texts: string[] = []
  const params: Param[] = []
  for (const [text, ...values] of [...given, ...more]) {
    texts.push(text(params.length + 1))
    params.push(...values)
  }
  return { text: texts.join(' and '), params }
}

export interface Inbox {
  readonly rows: CoCheck[]
  readonly total: number
}

async function totalOf(sql: Sql, { text, params }: Where): Promise<number> {
  return (await sql.first<{ n: number }>(`select count(*) as n from co_checks where ${text}`, params))?.n ?? 0
}

/** By deadline: what waits, the oldest first; what is over, the newest first. Keyset paging on (due_at, id). */
export async function inbox(sql: Sql, region: string, q: InboxQuery, limit: number, after: { dueAt: string; id: string } | null): Promise<Inbox> {
  const [beyond, way] = q.over ? ['<', 'desc'] : ['>', 'asc']
  const { text, params } = whereOf(region, q, after === null ? [] : [[(n) => `(due_at, id) ${beyond} ($${n}::timestamptz, $${n + 1}::uuid)`, after.dueAt, after.id]])
  const rows = await sql.rows<CoCheck>(`select ${columns} from co_checks where ${text} order by due_at ${way}, id ${way} limit $${params.length + 1}`, [...params, limit])
  return { rows, total: await totalOf(sql, whereOf(region, q)) }
}

/** Those that have waited longest, by arrival. */
export async function oldest(sql: Sql, region: string, q: InboxQuery, limit: number): Promise<Inbox> {
  const where = whereOf(region, q)
  const rows = await sql.rows<CoCheck>(`select ${columns} from co_checks where ${where.text} order by created_at, id limit $${where.params.length + 1}`, [...where.params, limit])
  return { rows, total: await totalOf(sql, where) }
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
  const { text, params } = whereOf(region, q)
  return sql.rows<FactRow>(
    `select item, min(fact) as fact, count(*) as orders, count(*) filter (where due_at <= $${params.length + 1} and paused_at is null) as late, min(due_at) as due_at
     from co_checks where ${text} group by item order by orders desc, item limit $${params.length + 2}`, [...params, now, limit])
}
