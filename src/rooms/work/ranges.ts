/**
 * The ranges of an index that a list is made of: one for each kind and organ (or person, matter, item) it may show. The first rows of
 * each are merged, so a page costs the same however much waits, and what was done long ago costs nothing.
 */
import type { Param } from '../../platform/database.ts'
import type { WorkKind } from './rules.ts'
import { workKinds } from './rules.ts'

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
  if (q.codes !== null) {
    return [{ over: over('code', q.codes), where: `w.matter = r.code and ${within(q.scope, b)}` }, { over: over('code', q.codes), where: `w.item = r.code and ${within(q.scope, b)}` }]
  }
  if (q.whose !== null && q.whose !== 'none') {
    return [{ over: `${over('account', q.whose, 'uuid')} cross join unnest(${b.bind(workKinds, 'text[]')}) as k(kind)`, where: `w.assignee = r.account and w.kind = k.kind and ${within(q.scope, b)}` }]
  }
  const free = q.whose === 'none' ? ' and w.assignee is null' : ''
  const { whole, organs } = q.scope
  return [
    ...whole.length === 0 ? [] : [{ over: over('kind', whole), where: `w.kind = r.kind${free}` }],
    ...organs.length === 0 ? [] : [{
      over: `unnest(${b.bind(organs.map((s) => s.organ), 'text[]')}, ${b.bind(organs.map((s) => s.kind), 'text[]')}) as r(organ, kind)`, where: `w.organ = r.organ and w.kind = r.kind${free}`,
    }],
  ]
}
