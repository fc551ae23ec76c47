/** Counts some cases anew in one generation: reads each as it is, and adds the difference to how it was counted last. */
import type { Tx } from '../../../platform/county.ts'
import { caseFacts } from '../../cases/index.ts'
import type { Counted, Entry } from '../rules.ts'
import { countedOf, difference, summed } from '../rules.ts'
import { addEntries, forgetCounted, lockCounted, saveCounted } from '../store.ts'

/** However often, by however many at once: each case is counted once, as it is when it is locked. */
export async function countCases(tx: Tx, generation: number, numbers: readonly string[]): Promise<void> {
  const sorted = [...new Set(numbers)].toSorted()
  if (sorted.length === 0) return
  const before = await lockCounted(tx, tx.region, generation, sorted)
  const facts = await caseFacts(tx, tx.region, sorted)
  const changed = new Map<string, Counted>()
  const entries: Entry[] = []
  for (const [number, fact] of facts) {
    const after = countedOf(fact)
    const added = difference(before.get(number) ?? null, after)
    if (added.length === 0) continue
    changed.set(number, after)
    entries.push(...added)
  }
  const sums = summed(entries)
  if (changed.size > 0) await saveCounted(tx, tx.region, generation, changed)
  if (sums.length > 0) await addEntries(tx, tx.region, generation, sums)
  const unknown = sorted.filter((number) => !facts.has(number))
  if (unknown.length > 0) await forgetCounted(tx, tx.region, generation, unknown)
}
