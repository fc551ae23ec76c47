/** What changed in the lists since a day, proof by proof: where it stood then, where it stands on the other day. */
import { addDays } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import { versionOn } from '../store.ts'
import type { List } from '../types.ts'
import { lists } from '../types.ts'
import type { ListRow } from '../views/rows.ts'
import { rowsOf } from '../views/rows.ts'
import { daysOfForce } from './store.ts'

export interface ListMove {
  readonly item: string
  readonly name: string
  readonly plain: string
  readonly before: readonly List[]
  readonly after: readonly List[]
  /** In the same lists, but otherwise worded. */
  readonly reworded: boolean
}

type Standing = Pick<ListRow, 'name' | 'plain' | 'scope' | 'basis' | 'article' | 'replacedBy'>
type Standings = ReadonlyMap<string, ReadonlyMap<List, Standing>>

async function standingsOn(county: County, day: string): Promise<Standings> {
  const all = new Map<string, Map<List, ListRow>>()
  for (const list of lists) {
    const version = await versionOn(county.db, county.region, list, day)
    const entries = version === undefined ? [] : await rowsOf(county, list, version.version)
    for (const entry of entries) if (entry.inForce) all.set(entry.item, (all.get(entry.item) ?? new Map<List, ListRow>()).set(list, entry))
  }
  return all
}

const worded = (standing: ReadonlyMap<List, Standing> | undefined): string =>
  JSON.stringify(lists.map((list) => { const e = standing?.get(list); return e ? [list, e.scope, e.basis, e.article, e.replacedBy] : null }))

/** Pure: the moves between two days, cancelled ones first. */
export function movesBetween(before: Standings, after: Standings): ListMove[] {
  const items = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return items.flatMap((item): ListMove[] => {
    const [then, now] = [before.get(item), after.get(item)]
    if (worded(then) === worded(now)) return []
    const [was, is] = [lists.filter((list) => then?.has(list)), lists.filter((list) => now?.has(list))]
    const [row] = [...(now ?? then)?.values() ?? []]
    return [{ item, name: row?.name ?? item, plain: row?.plain ?? item, before: was, after: is, reworded: was.join() === is.join() }]
  }).toSorted((a, b) => Number(b.after.includes('cancel')) - Number(a.after.includes('cancel')))
}

export async function changesSince(county: County, since: string, until: string): Promise<ListMove[]> {
  return movesBetween(await standingsOn(county, since), await standingsOn(county, until))
}

/** What took force on one day, and by which versions. */
export interface ListDay {
  readonly day: string
  readonly versions: readonly { readonly list: List; readonly version: number }[]
  /** Before this day the county had no list at all: every proof is new, and none of it is a change of what people knew. */
  readonly first: boolean
  readonly moves: readonly ListMove[]
}

/** More days are not looked at: each is two readings of the five lists. */
const MOST_DAYS = 40

/** Day by day after `since`, newest first; a day on which nothing moved is left out. */
export async function changesByDay(county: County, since: string, until: string): Promise<ListDay[]> {
  const found = await daysOfForce(county.db, county.region, since, until)
  const days = [...new Set(found.map((one) => one.day))].slice(0, MOST_DAYS)
  const all: ListDay[] = []
  for (const day of days) {
    const before = await standingsOn(county, addDays(day, -1))
    const moves = movesBetween(before, await standingsOn(county, day))
    const versions = found.filter((one) => one.day === day).map(({ list, version }) => ({ list, version }))
    if (moves.length > 0) all.push({ day, versions, first: before.size === 0, moves })
  }
  return all
}
