/** Flags every proof that rests on what was repealed or changed: what organs declared, and the items of the catalogue. */
import { dayOf } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/county.ts'
import { newId } from '../../../platform/ids.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { provisionMark, provisionsIn } from '../basis.ts'
import { touched } from './rules.ts'
import type { NewFlag } from './store.ts'
import { insertFlags, newestVersions, rowsRestingOn } from './store.ts'
import type { LawVersion } from './types.ts'

/** All proofs that rest on a version that was just registered; comes back with how many. */
export async function flagBy(tx: Tx, version: LawVersion): Promise<{ rows: number; items: number }> {
  if (version.change === 'made') return { rows: 0, items: 0 }
  const rows = (await rowsRestingOn(tx, tx.region, [version.law], null)).flatMap((row) => flagOf('survey', row.organ, row.id, row.name, touched(row.provisions, version)))
  const { items } = await catalogueOf(tx.county)
  const hit = [...items.values()].flatMap((item) => flagOf('item', '', item.code, item.name, touched(provisionsIn(item.basis, item.article).map(provisionMark), version)))
  const [inRows, inItems] = [await insertFlags(tx, tx.region, version.law, version.version, rows, tx.now), await insertFlags(tx, tx.region, version.law, version.version, hit, tx.now)]
  return { rows: inRows, items: inItems }
}

const flagOf = (subjectKind: NewFlag['subjectKind'], organ: string, subject: string, name: string, provisions: readonly string[]): NewFlag[] =>
  (provisions.length === 0 ? [] : [{ id: newId(), subjectKind, organ, subject, name, provisions }])

/** What an organ has just declared on a basis that is no longer in force. */
export async function flagRepealed(tx: Tx, organ: string): Promise<number> {
  const today = dayOf(tx.now)
  const repealed = (await newestVersions(tx, tx.region)).filter((version) => version.change === 'repealed' && version.inForceFrom <= today)
  if (repealed.length === 0) return 0
  const rows = await rowsRestingOn(tx, tx.region, repealed.map(({ law }) => law), organ)
  let flagged = 0
  for (const version of repealed) {
    flagged += await insertFlags(tx, tx.region, version.law, version.version, rows.flatMap((row) => flagOf('survey', row.organ, row.id, row.name, touched(row.provisions, version))), tx.now)
  }
  return flagged
}
