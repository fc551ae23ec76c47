/** Every edition of every list, newest first, with how much it brought and took away: what the feed tells. */
import type { County } from '../../../platform/county.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { entriesOf } from '../store.ts'
import type { AnyList } from '../types.ts'
import { allVersions, stateOfLists } from './store.ts'

export interface ListEdition {
  readonly list: AnyList
  readonly version: number
  readonly from: string
  readonly at: string
  readonly decidedBy: string
  readonly entries: number
  /** Names of what came in and what went out against the edition before. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const EDITIONS = 20

const kept = new WeakMap<County, { readonly state: string; readonly made: Promise<ListEdition[]> }>()

/** Made once for each state of lists and catalogue: a list of ten thousand is not read for every reader of the feed. */
export async function listEditions(county: County): Promise<ListEdition[]> {
  const catalogue = await catalogueOf(county)
  const state = `${catalogue.version}\n${await stateOfLists(county.db, county.region, null)}`
  const before = kept.get(county)
  if (before?.state === state) return before.made
  const made = read(county, catalogue)
  kept.set(county, { state, made })
  made.catch(() => kept.delete(county))
  return made
}

async function read(county: County, { items }: Catalogue): Promise<ListEdition[]> {
  const versions = await allVersions(county.db, county.region, EDITIONS)
  const namesIn = async (list: AnyList, version: number): Promise<Map<string, string>> => {
    const entries = version < 1 ? [] : await entriesOf(county.db, county.region, list, version)
    return new Map(entries.filter((entry) => entry.inForce).map((entry) => [entry.item, items.get(entry.item)?.plain ?? entry.name ?? entry.item]))
  }
  return Promise.all(versions.map(async (v): Promise<ListEdition> => {
    const [now, before] = [await namesIn(v.list, v.version), await namesIn(v.list, v.version - 1)]
    return {
      list: v.list, version: v.version, from: v.inForceFrom, at: v.at.toISOString(), decidedBy: v.decidedBy, entries: v.entries,
      added: [...now].filter(([item]) => !before.has(item)).map(([, name]) => name), removed: [...before].filter(([item]) => !now.has(item)).map(([, name]) => name),
    }
  }))
}
