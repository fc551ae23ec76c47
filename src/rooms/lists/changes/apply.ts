/** What a list becomes by a change. Pure but for the shapes: old entries and rows in, new entries out (T4.2). */
import type { AnyList, ListEntry } from '../types.ts'
import type { ChangeRow } from './store.ts'

/** Rows that were dropped change nothing; a proof taken out that is not there is out already. Sorted by item, as versions are. */
export function applied(entries: ReadonlyMap<string, ListEntry>, rows: readonly ChangeRow[], number: string, upstream: ReadonlyMap<string, readonly string[]>): ListEntry[] {
  const next = new Map(entries)
  for (const row of rows) {
    if (row.dropped !== null) continue
    if (row.act === 'remove') next.delete(row.item)
    else {
      next.set(row.item, {
        item: row.item, scope: row.scope, inForce: true, origin: 'found', basis: row.basis, article: row.article, replacedBy: row.replacedBy, upstream: upstream.get(row.item) ?? [],
        source: row.source === '' ? number : row.source, name: row.inCatalogue ? null : row.name, fields: { ...row.facts },
      })
    }
  }
  return [...next.values()].toSorted((a, b) => (a.item < b.item ? -1 : 1))
}

/** Items that leave another list at the same moment (C1.4): what nobody may ask for any more, and of what villages issue also what is cancelled for them alone. */
export function cancelledBy(rows: readonly ChangeRow[], list: AnyList): ReadonlySet<string> {
  return new Set(rows.filter((row) => row.dropped === null && row.act !== 'remove' && (row.scope === 'all' || list === 'village')).map((row) => row.item))
}
