/**
 * The ranges of an index that a list is made of: one for each kind and organ (or person, matter, item) it may show. The first rows of
 * each are merged, so a page costs the same however much waits, and what was done long ago costs nothing.
 */
import type { Param } from '../../platform/database.ts'
import type { WorkKind } from './rules.ts'
import { MOST_LEVELS, workKinds } from './rules.ts'

/** What somebody may see: kinds in the whole county, and kinds of single organs. */
export interface Scope {
  readonly whole: readonly WorkKind[]
  readonly organs: readonly { readonly organ: string; readonly kind: WorkKind }[]
}

export interface WorkQuery {
  readonly scope: Scope
  /** Whose: null for anybody's, `none` for what nobody has, else these accounts'. */
  readonly whose: readonly string[] | 'none' | null
  /** Only work on these matters or proof items. */
  readonly codes: readonly string[] | null
  /** Only the work with one of these numbers, its own or its case's. */
  readonly numbers: readonly string[] | null
  /** What stands still instead of what runs. */
  readonly paused: boolean
  /** At least so many steps gone. */
  readonly level: number
}

/** Numbered parameters that are named by what binds them; the same query always gives the same text. */
export class Binder {
  readonly values: Param[]
  constructor(region: string) {
    this.values = [region]
  }
  bind(value: Param, type: string): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }
}

export interface Range {
  /** Rows to walk over; each gives one range. */
  readonly over: string
  /** The range, as a condition on `w`. */
  readonly where: string
}

/** Whether a row is of the scope, where the range itself does not say so. */
function within(scope: Scope, b: Binder): string {
  const organs = scope.organs.map((s) => s.organ)
  return `(w.kind = any(${b.bind(scope.whole, 'text[]')})
    or exists (select 1 from unnest(${b.bind(organs, 'text[]')}, ${b.bind(scope.organs.map((s) => s.kind), 'text[]')}) as s(organ, kind) where s.organ = w.organ and s.kind = w.kind))`
}

export function rangesOf(q: WorkQuery, b: Binder): Range[] {
  const over = (name: string, values: readonly string[], type = 'text') => `unnest(${b.bind(values, `${type}[]`)}) as r(${name})`
  if (q.numbers !== null) {
    return [{ over: over('n', q.numbers), where: `w.object = r.n and ${within(q.scope, b)}` }, { over: over('n', q.numbers), where: `w.case_number = r.n and w.object <> r.n and ${within(q.scope, b)}` }]
  }
  if (q.codes !== null) return coded(q.scope, q.codes, b)
  if (q.whose !== null && q.whose !== 'none') {
    return [{ over: `${over('account', q.whose, 'uuid')} cross join unnest(${b.bind(workKinds, 'text[]')}) as k(kind)`, where: `w.assignee = r.account and w.kind = k.kind and ${within(q.scope, b)}` }]
  }
  const free = q.whose === 'none' ? ' and w.assignee is null' : ''
  const { whole, organs } = q.scope
  // Each level is a range of its own: what was never reported is not walked over.
  const levels = () => (q.level === 0 ? '' : ` cross join unnest(${b.bind(levelsFrom(q.level), 'smallint[]')}) as l(level)`)
  const level = q.level === 0 ? '' : ' and w.level = l.level and w.level > 0'
  return [
    ...whole.length === 0 ? [] : [{ over: over('kind', whole) + levels(), where: `w.kind = r.kind${level}${free}` }],
    ...organs.length === 0 ? [] : [{ over: pairs(organs, b) + levels(), where: `w.organ = r.organ and w.kind = r.kind${level}${free}` }],
  ]
}

/** So many steps and more; the endpoint takes no higher number. */
export const levelsFrom = (level: number): number[] => Array.from({ length: Math.max(0, MOST_LEVELS - level + 1) }, (_, i) => level + i)

const pairs = (organs: Scope['organs'], b: Binder) => `unnest(${b.bind(organs.map((s) => s.organ), 'text[]')}, ${b.bind(organs.map((s) => s.kind), 'text[]')}) as r(organ, kind)`

/** By matter and by proof item; of single organs within each, so that a common word costs no more than a rare one. */
function coded({ whole, organs }: Scope, codes: readonly string[], b: Binder): Range[] {
  return (['matter', 'item'] as const).flatMap((column) => [
    ...whole.length === 0 ? [] : [{ over: `unnest(${b.bind(codes, 'text[]')}) as r(code)`, where: `w.${column} = r.code and w.kind = any(${b.bind(whole, 'text[]')})` }],
    ...organs.length === 0 ? [] : [{ over: `${pairs(organs, b)} cross join unnest(${b.bind(codes, 'text[]')}) as m(code)`, where: `w.organ = r.organ and w.kind = r.kind and w.${column} = m.code` }],
  ])
}
