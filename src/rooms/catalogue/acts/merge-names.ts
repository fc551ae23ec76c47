/** Names of one proof become other names of another: from then on both are recognised as the one that is kept (B1). */
import type { Tx } from '../../../platform/county.ts'
import { namesWithin, withoutBrackets } from '../names/fold.ts'
import { insertProofNames } from '../store.ts'
import { catalogueOf } from '../views/catalogue.ts'

/** In the caller's act, which records it. Codes that the catalogue doesn't have are left out. */
export async function mergeNames(tx: Tx, keep: string, others: readonly string[]): Promise<void> {
  const { items } = await catalogueOf(tx.county)
  const words = others.flatMap((code) => {
    const item = items.get(code)
    return item ? [...namesWithin(item.name), item.plain].map((name) => withoutBrackets(name).trim()) : []
  })
  if (items.has(keep) && words.length > 0) await insertProofNames(tx, tx.region, [...new Set(words)].map((word) => ({ word, means: keep })), tx.by.account, tx.now)
}
