/** Upper lists, compared with each other and with what the county has in force (C1.1). */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import { dayOf } from '../../../../kernel/calendar.ts'
import type { County } from '../../../../platform/county.ts'
import type { Sql } from '../../../../platform/database.ts'
import { pageOf } from '../../../../platform/paging.ts'
import { catalogueOf } from '../../../catalogue/index.ts'
import { entriesOf, versionOn } from '../../store.ts'
import type { AnyList, ListEntry } from '../../types.ts'
import { findItem } from '../known.ts'
import type { UpstreamComparison, UpstreamCompared, UpstreamList } from '../upstream-contract.ts'
import type { Naming } from '../upstream-rules.ts'
import { demandOf, shortfallOf } from '../upstream-rules.ts'
import type { UpstreamName } from '../upstream-store.ts'
import { allNames, ownLists, shippedLists } from '../upstream-store.ts'
import { shippedList } from '../upstream-texts.ts'

export async function upstreamListsOf(county: County, sql: Sql = county.db): Promise<UpstreamList[]> {
  const [own, shipped] = await Promise.all([ownLists(sql, county.region), shippedLists(sql, county.region)])
  return [
    ...shipped.map((row) => ({ ...row, ...shippedList(row.list), importedAt: null, shipped: true })),
    ...own.map((row) => ({ ...row, importedAt: row.importedAt?.toISOString() ?? null, shipped: false })),
  ]
}

/** A proof as the upper lists name it, with the row that is to be merged. */
export interface NamedAbove extends UpstreamCompared {
  readonly first: UpstreamName
  /** Documents that name it, without those that are overruled. */
  readonly basis: string
}

async function inForce(sql: Sql, county: County, list: AnyList): Promise<Map<string, ListEntry>> {
  const version = await versionOn(sql, county.region, list, dayOf(county.clock.now()))
  const entries = version ? await entriesOf(sql, county.region, list, version.version) : []
  return new Map(entries.filter((entry) => entry.inForce).map((entry) => [entry.item, entry]))
}

/** Every proof that an upper list names. */
export async function namedAbove(county: County, sql: Sql = county.db): Promise<NamedAbove[]> {
  const [catalogue, lists, names] = await Promise.all([catalogueOf(county), upstreamListsOf(county, sql), allNames(sql, county.region)])
  const [cancel, commitment, village] = await Promise.all([inForce(sql, county, 'cancel'), inForce(sql, county, 'commitment'), inForce(sql, county, 'village')])
  const byList = new Map(lists.map((list) => [list.list, list]))
  const byItem = new Map<string, { found: ReturnType<typeof findItem>; names: UpstreamName[] }>()
  for (const name of names) {
    const found = findItem(catalogue, name.item ?? undefined, name.name)
    const group = byItem.get(found.item) ?? { found, names: [] }
    group.names.push(name)
    byItem.set(found.item, group)
  }
  return [...byItem.values()].flatMap(({ found, names: named }): NamedAbove[] => {
    const { overruled, ...wanted } = demandOf(named.flatMap((name): Naming[] => [byList.get(name.list)].filter((list) => list !== undefined)))
    const holding = named.filter((name) => !overruled.some(({ list }) => list === name.list))
    const first = holding[0]
    if (!first) return []
    const standing = { cancelled: cancel.get(found.item)?.scope ?? 'no', committed: commitment.has(found.item), issuedByVillages: village.has(found.item) } as const
    const { missing, conflict } = shortfallOf({ ...wanted, overruled }, standing)
    return [{
      ...found, lists: [...new Set(named.map((name) => name.list))], wanted, overruled: [...overruled], ...standing, missing: [...missing], conflict, first,
      basis: [...new Set(holding.map((name) => name.basis || (byList.get(name.list)?.document ?? '')))].join('；'),
    }]
  })
}

interface Query { readonly list?: string | undefined; readonly state?: 'missing' | 'conflict' | 'done' | undefined; readonly q?: string | undefined; readonly limit: number; readonly next?: string | undefined }

export async function upstreamComparison(county: County, query: Query): Promise<Result<UpstreamComparison>> {
  const [all, lists] = await Promise.all([namedAbove(county), upstreamListsOf(county)])
  const here = all.filter((row) => (query.list === undefined || row.lists.includes(query.list)) && (query.q === undefined || query.q === '' || row.name.includes(query.q) || row.item === query.q.toUpperCase()))
  const fitting = here.filter((row) => query.state === undefined || (query.state === 'missing' ? row.missing.length > 0 : query.state === 'conflict' ? row.conflict : row.missing.length === 0 && !row.conflict))
  const page = pageOf(fitting, (row) => row.item, query)
  return ok({
    ...page, items: page.items.map(({ first: _first, basis: _basis, ...row }) => row), missing: here.filter((row) => row.missing.length > 0).length, conflicts: here.filter((row) => row.conflict).length,
    lists: lists.map(({ list, level, name }) => ({ list, level, name })),
  })
}
