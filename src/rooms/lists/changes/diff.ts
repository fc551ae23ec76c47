/** What became of a list between two days. Pure (T4.2, invariant 8). */
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { ListEntry } from '../types.ts'

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: ListEntry | null
  readonly after: ListEntry | null
  readonly fields: readonly string[]
}

/** What people read of an entry; a change elsewhere (a source, an upper list) changes nothing for them. */
const read = ['scope', 'inForce', 'basis', 'article', 'replacedBy', 'fields'] as const

/** In the order of the items. */
export function differences(from: readonly ListEntry[], to: readonly ListEntry[]): { items: Difference[]; same: number } {
  const before = new Map(from.map((entry) => [entry.item, entry]))
  const after = new Map(to.map((entry) => [entry.item, entry]))
  const items: Difference[] = []
  let same = 0
  for (const item of [...new Set([...before.keys(), ...after.keys()])].toSorted()) {
    const [a, b] = [before.get(item) ?? null, after.get(item) ?? null]
    const fields = a && b ? read.filter((field) => canonicalJson(a[field]) !== canonicalJson(b[field])) : []
    if (a && b && fields.length === 0) same += 1
    else items.push({ kind: a === null ? 'added' : b === null ? 'removed' : 'changed', before: a, after: b, fields })
  }
  return { items, same }
}
