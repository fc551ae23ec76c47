/** Any two days of a list compared, for people and machines (T4.2). */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import type { County } from '../../../../platform/county.ts'
import { catalogueOf } from '../../../catalogue/index.ts'
import { entriesOf, versionOn } from '../../store.ts'
import type { AnyList, ListEntry } from '../../types.ts'
import type { ListDiff } from '../contract.ts'
import { differences } from '../diff.ts'

interface Query { readonly list: AnyList; readonly from: string; readonly to: string; readonly limit: number; readonly next?: string | undefined }

/** A day before the list was ever in force is an empty list. */
export async function listDiff(county: County, query: Query): Promise<Result<ListDiff>> {
  const side = async (day: string) => {
    const version = (await versionOn(county.db, county.region, query.list, day))?.version ?? null
    return { version, entries: version === null ? [] : await entriesOf(county.db, county.region, query.list, version) }
  }
  const [from, to, { items: known }] = await Promise.all([side(query.from), side(query.to), catalogueOf(county)])
  const { items, same } = differences(from.entries, to.entries)
  const shown = (entry: ListEntry | null) => (entry
    ? { item: entry.item, name: entry.name ?? known.get(entry.item)?.name ?? entry.item, scope: entry.scope, inForce: entry.inForce, basis: entry.basis, article: entry.article, replacedBy: entry.replacedBy }
    : null)
  const offset = Number(query.next ?? 0)
  const count = (kind: 'added' | 'removed' | 'changed') => items.filter((item) => item.kind === kind).length
  return ok({
    list: query.list, from: { on: query.from, version: from.version }, to: { on: query.to, version: to.version }, added: count('added'), removed: count('removed'), changed: count('changed'), same,
    items: items.slice(offset, offset + query.limit).map((item) => ({ kind: item.kind, before: shown(item.before), after: shown(item.after), fields: [...item.fields] })),
    total: items.length, next: offset + query.limit < items.length ? String(offset + query.limit) : null,
  })
}
