/** All proofs with their names and what the lists in force say of them, in memory for as long as neither changes. */
import { dayOf } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import type { ListsInForce } from '../types.ts'
import { listsInForce } from '../views/in-force.ts'
import type { KnownProof } from './rules.ts'
import { namesOf } from './rules.ts'

export interface Known {
  readonly catalogue: Catalogue
  readonly lists: ListsInForce
  readonly proofs: readonly KnownProof[]
}

const kept = new WeakMap<County, Known>()

export async function knownProofs(county: County): Promise<Known> {
  const [catalogue, lists] = await Promise.all([catalogueOf(county), listsInForce(county, dayOf(county.clock.now()))])
  const before = kept.get(county)
  if (before?.catalogue === catalogue && before.lists === lists) return before
  const proofs = [...catalogue.items.values()].map((item): KnownProof => ({ item: item.code, names: namesOf(item), barred: lists.cancel.get(item.code)?.scope ?? 'open' }))
  const known = { catalogue, lists, proofs }
  kept.set(county, known)
  return known
}
