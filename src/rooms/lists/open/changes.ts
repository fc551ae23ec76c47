/** What changed in the lists since a day, proof by proof: where it stood then, where it stands on the other day. */
import type { County } from '../../../platform/county.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { entriesOf, versionOn } from '../store.ts'
import type { List, ListEntry } from '../types.ts'
import { lists } from '../types.ts'

export interface ListMove {
  readonly item: string
  readonly name: string
  readonly plain: string
  readonly before: readonly List[]
  readonly after: readonly List[]
  /** In the same lists, but otherwise worded. */
  readonly reworded: boolean
}

type Standings = ReadonlyMap<string, ReadonlyMap<List, ListEntry>>

async function standingsOn(county: County, day: string): Promise<Standings> {
  const all = new Map<string, Map<List, ListEntry>>()
  for (const list of lists) {
    const version = await versionOn(county.db, county.region, list, day)
    const entries = version === undefined ? [] : await entriesOf(county.db, county.region, list, version.version)
    for (const entry of entries) if (entry.inForce) all.set(entry.item, (all.get(entry.item) ?? new Map<List, ListEntry>()).set(list, entry))
  }
  return all
}

const worded = (standing: ReadonlyMap<List, ListEntry> | undefined): string =>
  JSON.stringify(lists.map((list) => { const e = standing?.get(list); return e ? [list, e.scope, e.basis, e.article, e.replacedBy] : null }))

/** Pure: the moves between two days, cancelled ones first. */
export function movesBetween(before: Standings, after: Standings, nameOf: (item: string) => { name: string; plain: string }): ListMove[] {
  const items = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return items.flatMap((item): ListMove[] => {
    const [then, now] = [before.get(item), after.get(item)]
    if (worded(then) === worded(now)) return []
    const [was, is] = [lists.filter((list) => then?.has(list)), lists.filter((list) => now?.has(list))]
    return [{ item, ...nameOf(item), before: was, after: is, reworded: was.join() === is.join() }]
  }).toSorted((a, b) => Number(b.after.includes('cancel')) - Number(a.after.includes('cancel')))
}

export async function changesSince(county: County, since: string, until: string): Promise<ListMove[]> {
  const { items } = await catalogueOf(county)
  const [before, after] = [await standingsOn(county, since), await standingsOn(county, until)]
  return movesBetween(before, after, (code) => {
    const item = items.get(code)
    const named = [...(after.get(code) ?? before.get(code))?.values() ?? []][0]?.name
    return { name: item?.name ?? named ?? code, plain: item?.plain ?? named ?? code }
  })
}
