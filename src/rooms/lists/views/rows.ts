/** The rows of list versions, in memory: a version never changes, so it is read once for each state of the catalogue. */
import type { County } from '../../../platform/county.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { entriesOf } from '../store.ts'
import type { List, ListEntry } from '../types.ts'
import { originLabel } from '../types.ts'

export interface ListRow extends Omit<ListEntry, 'name'> {
  readonly name: string
  readonly plain: string
  /** 有依据, or 建议，待审核. */
  readonly label: string
}

/** Versions that are asked for at the same time: the five lists today and on some other days. */
const MOST = 15
const kept = new WeakMap<Catalogue, Map<string, Promise<readonly ListRow[]>>>()

export async function rowsOf(county: County, list: List, version: number): Promise<readonly ListRow[]> {
  const catalogue = await catalogueOf(county)
  const versions = kept.get(catalogue) ?? new Map<string, Promise<readonly ListRow[]>>()
  kept.set(catalogue, versions)
  const key = `${list} ${version}`
  const known = versions.get(key)
  if (known) return known
  const made = read(county, catalogue, list, version)
  const [oldest] = versions.keys()
  if (versions.size >= MOST && oldest !== undefined) versions.delete(oldest)
  versions.set(key, made)
  made.catch(() => versions.delete(key))
  return made
}

async function read(county: County, { items }: Catalogue, list: List, version: number): Promise<readonly ListRow[]> {
  const entries = await entriesOf(county.db, county.region, list, version)
  return entries.map((entry) => {
    const item = items.get(entry.item)
    return { ...entry, name: item?.name ?? entry.name ?? entry.item, plain: item?.plain ?? entry.name ?? entry.item, label: originLabel(entry.origin) }
  })
}

/**
 * Rows that hold the words in a name, or have them as their number, in order; only a page of them is gathered, the others are counted.
 * `take`: whether a row counts at all. Pure; a hundred thousand rows take some 10 ms.
 */
export function search(rows: readonly ListRow[], q: string, page: { from: number; limit: number }, take: (row: ListRow) => boolean): { items: ListRow[]; total: number } {
  const items: ListRow[] = []
  const number = q.toUpperCase()
  let total = 0
  for (const row of rows) {
    if (q !== '' && !row.name.includes(q) && !row.plain.includes(q) && row.item !== number) continue
    if (!take(row)) continue
    if (total >= page.from && items.length < page.limit) items.push(row)
    total += 1
  }
  return { items, total }
}
