/** SQL of the lists: pages by deadline, and counts that stop at a cap. Each is a few ranges of an index (ranges.ts). */
import type { Sql } from '../../platform/database.ts'
import type { WorkQuery } from './ranges.ts'
import { Binder, levelsFrom, rangesOf } from './ranges.ts'
import type { Bounds, Colour, WorkKind } from './rules.ts'
import { colours, COUNT_CAP, rangeOf } from './rules.ts'

export interface ListRow {
  readonly id: string
  readonly kind: WorkKind
  readonly object: string
  readonly object_id: string
  readonly case_number: string
  readonly matter: string
  readonly item: string | null
  readonly organ: string
  readonly subject_sealed: Buffer
  readonly opened_at: Date
  readonly due_at: Date
  readonly state: 'open' | 'paused'
  readonly assignee: string | null
  readonly claimed_at: Date | null
  readonly note_sealed: Buffer | null
  readonly level: number
  readonly paused_at: Date | null
  readonly pause_ground: string | null
}

const columns = `w.id, w.kind, w.object, w.object_id, w.case_number, w.matter, w.item, w.organ, w.subject_sealed, w.opened_at, w.due_at, w.state, w.assignee, w.claimed_at,
  w.note_sealed, w.level, w.paused_at, w.pause_ground`

export interface WorkPage {
  readonly from: Date | null
  readonly until: Date | null
  readonly after: { readonly dueAt: string; readonly id: string } | null
  /** One of few sizes: it stands in the text, so that the planner knows it. */
  readonly limit: number
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** By deadline, earliest first; keyset paging on (due_at, id). */
export async function listWork(sql: Sql, region: string, q: WorkQuery, page: WorkPage, what: string = columns): Promise<ListRow[]> {
  const b = new Binder(region)
  const at = b.bind(page.after?.dueAt ?? '-infinity', 'timestamptz')
  const span = `w.due_at >= ${b.bind(page.from ?? '-infinity', 'timestamptz')} and w.due_at < ${b.bind(page.until ?? 'infinity', 'timestamptz')}
    and (w.due_at, w.id) > (${at}, ${b.bind(page.after?.id ?? FIRST_ID, 'uuid')})${stepped(q, b)}`
  const parts = rangesOf(q, b).map(({ over, where }) =>
    `select x.* from ${over} cross join lateral (select ${what} from work_items w
       where w.region = $1 and w.state = '${q.paused ? 'paused' : 'open'}' and ${where} and ${span} order by w.due_at, w.id limit ${page.limit}) x`)
  if (parts.length === 0) return []
  // What is about one matter by the case and by the item would come twice.
  return sql.rows<ListRow>(`select ${q.codes === null ? '' : 'distinct on (due_at, id)'} * from (${parts.join(' union all ')}) y order by due_at, id limit ${page.limit}`, b.values)
}

/** Whether ranges are by person, word or number, and not by kind and organ, which say of themselves how many steps were gone. */
const single = (q: WorkQuery) => q.numbers !== null || q.codes !== null || (q.whose !== null && q.whose !== 'none')

/** Steps gone, where the range does not say so. */
const stepped = (q: WorkQuery, b: Binder) => (q.level === 0 || !single(q) ? '' : ` and w.level >= ${b.bind(q.level, 'smallint')}`)

/** Ids alone, for choosing all that a filter finds. */
export async function listIds(sql: Sql, region: string, q: WorkQuery, page: WorkPage): Promise<string[]> {
  return (await listWork(sql, region, q, page, 'w.id, w.due_at')).map((row) => row.id)
}

export type Counts = Record<WorkKind, Record<Colour, number>>

/**
 * How many there are of each kind and colour, each up to the cap: twelve short ranges. Where the ranges are not by kind (a person's, a
 * search's), the most urgent of each are counted in one go, about as many together.
 */
export async function countWork(sql: Sql, region: string, q: WorkQuery, bounds: Bounds): Promise<Counts> {
  const counts: Counts = { 'co-check': none(), decision: none(), errand: none() }
  const b = new Binder(region)
  const ranges = colours.map((colour) => rangeOf(colour, bounds))
  const byColour = `unnest(${b.bind(colours, 'text[]')}, ${b.bind(ranges.map((r) => r.from?.toISOString() ?? '-infinity'), 'timestamptz[]')},
    ${b.bind(ranges.map((r) => r.until?.toISOString() ?? 'infinity'), 'timestamptz[]')}) as c(colour, since, until)`
  const open = `work_items w where w.region = $1 and w.state = 'open'${stepped(q, b)}`
  const text = single(q) ? together(q, b, open, byColour) : apart(q, b, open, byColour)
  if (text === null) return counts
  for (const { kind, colour, n } of await sql.rows<{ kind: WorkKind; colour: Colour; n: number }>(text, b.values)) counts[kind][colour] += n
  return counts
}

function together(q: WorkQuery, b: Binder, open: string, byColour: string): string {
  const most = Math.max(50, Math.floor(COUNT_CAP * 2 / Math.max(1, (q.numbers ?? q.codes ?? q.whose ?? []).length)))
  const parts = rangesOf(q, b).map(({ over, where }) =>
    `select x.* from ${over} cross join lateral (select w.id, w.kind, w.due_at from ${open} and ${where} order by w.due_at, w.id limit ${most}) x`)
  return `select y.kind, c.colour, count(distinct y.id) as n from (${parts.join(' union all ')}) y join ${byColour} on y.due_at >= c.since and y.due_at < c.until group by 1, 2`
}

function apart(q: WorkQuery, b: Binder, open: string, byColour: string): string | null {
  const free = (q.whose === 'none' ? ' and w.assignee is null' : '') + (q.level === 0 ? '' : ` and w.level = any(${b.bind(levelsFrom(q.level), 'smallint[]')}) and w.level > 0`)
  const capped = (kinds: string, where: string) =>
    `select k.kind, c.colour, (select count(*) from (select 1 from ${open} and ${where} and w.kind = k.kind${free} and w.due_at >= c.since and w.due_at < c.until limit ${COUNT_CAP}) x) as n
     from ${kinds} cross join ${byColour}`
  const parts: string[] = []
  if (q.scope.whole.length > 0) parts.push(capped(`unnest(${b.bind(q.scope.whole, 'text[]')}) as k(kind)`, 'true'))
  for (const [kind, organs] of Map.groupBy(q.scope.organs, (s) => s.kind)) {
    parts.push(capped(`unnest(${b.bind([kind], 'text[]')}) as k(kind)`, `w.organ = any(${b.bind(organs.map((s) => s.organ), 'text[]')})`))
  }
  return parts.length === 0 ? null : parts.join(' union all ')
}

const none = (): Record<Colour, number> => ({ overdue: 0, today: 0, soon: 0, later: 0 })
