/** Names that mean the same, grouped: each group around the name most others are like, so that likeness does not wander off. Pure. */
import type { NameIndex } from './find.ts'
import { ALIKE } from './find.ts'

export interface AlikeGroup {
  /** Codes of the proofs, two and more. */
  readonly keys: readonly string[]
  /** Why: which two, how much, by which words. */
  readonly pairs: readonly { readonly one: string; readonly other: string; readonly score: number; readonly words: readonly string[] }[]
}

/** Pairs shown of a group that is very large. */
const MOST_PAIRS = 40

/** Equal facts first, then those alike; a name belongs to one group only. */
export function alikeGroups(index: NameIndex, least = ALIKE): AlikeGroup[] {
  const taken = new Set<string>()
  const order = [...index.byKey.entries()].toSorted((a, b) => b[1].length - a[1].length)
  return order.flatMap(([key, entries]): AlikeGroup[] => {
    const first = entries.find((entry) => !taken.has(entry.key))
    if (first === undefined) return []
    const pairs = new Map<string, AlikeGroup['pairs'][number]>()
    const near = [...index.nearest(key, least), ...index.equal(first)].filter((match) => match.key !== first.key && !taken.has(match.key))
    for (const { key: other, score, words } of near) if (score > (pairs.get(other)?.score ?? 0)) pairs.set(other, { one: first.key, other, score, words })
    if (pairs.size === 0) return []
    taken.add(first.key)
    for (const other of pairs.keys()) taken.add(other)
    return [{ keys: [first.key, ...pairs.keys()], pairs: [...pairs.values()].toSorted((a, b) => b.score - a.score).slice(0, MOST_PAIRS) }]
  })
}
