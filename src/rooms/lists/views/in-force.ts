/** The lists in force on a day, in memory by versions; looked for at most once a second of machine time. */
import type { County } from '../../../platform/county.ts'
import { entriesOf, versionsOn } from '../store.ts'
import type { List, ListEntry, ListsInForce } from '../types.ts'

const LOOK_AGAIN_MS = 1000
interface Kept { at: number; day: string; lists: Promise<ListsInForce> }
const kept = new WeakMap<County, Kept>()

export function listsInForce(county: County, day: string): Promise<ListsInForce> {
  const known = kept.get(county)
  if (known && known.day === day && performance.now() - known.at < LOOK_AGAIN_MS) return known.lists
  const made = renew(county, day, known?.lists)
  kept.set(county, { at: performance.now(), day, lists: made })
  made.catch(() => kept.delete(county))
  return made
}

async function renew(county: County, day: string, before: Promise<ListsInForce> | undefined): Promise<ListsInForce> {
  const versions = await versionsOn(county.db, county.region, day)
  const old = await before?.catch(() => undefined)
  if (old && JSON.stringify(old.versions) === JSON.stringify(versions)) return old
  const one = async (list: List) => {
    const version = versions[list]
    const entries = version === undefined ? [] : await entriesOf(county.db, county.region, list, version)
    return new Map<string, ListEntry>(entries.filter((entry) => entry.inForce).map((entry) => [entry.item, entry]))
  }
  const [cancel, commitment, sharing, agency, retained] = await Promise.all([one('cancel'), one('commitment'), one('sharing'), one('agency'), one('retained')])
  return { versions, cancel, commitment, sharing, agency, retained }
}

/** A list was just written: looked at again by the next who asks in this process. */
export function forgetLists(county: County): void {
  kept.delete(county)
}
