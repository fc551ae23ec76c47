/** Names that mean the same, grouped: each group around the name most others are like, so that likeness does not wander off. Pure. */
import type { Entry, NameIndex, NameMatch } from './find.ts'
import { ALIKE } from './find.ts'

export interface AlikeGroup {
  /** Codes of the proofs, two and more. */
  readonly keys: readonly string[]
  /** Why: which two, how much, by which words. */
  readonly pairs: readonly { readonly one: string; readonly other: string; readonly score: number; readonly words: readonly string[] }[]
}

/** Pairs shown of a group that is very large. */
const MOST_PAIRS = 40

/** Equal facts first, then those alike; a proof belongs to one group only. */
export function alikeGroups(index: NameIndex, least = ALIKE): AlikeGroup[] {
  const facts = [...index.byKey.values()].toSorted((a, b) => b.length - a.length)
  const taken = new Set<string>()
  return facts.flatMap((entries): AlikeGroup[] => {
    const first = entries.find((entry) => !taken.has(entry.key))
    if (first === undefined) return []
    const pairs = new Map<string, AlikeGroup['pairs'][number]>()
    for (const { key, score, words } of [...alike(first, index.near(first.parts).flat().filter(({ key }) => !taken.has(key)), index, least), ...index.equal(first)]) {
      if (key !== first.key && !taken.has(key) && score > (pairs.get(key)?.score ?? 0)) pairs.set(key, { one: first.key, other: key, score, words })
    }
    if (pairs.size === 0) return []
    for (const key of [first.key, ...pairs.keys()]) taken.add(key)
    return [{ keys: [first.key, ...pairs.keys()], pairs: [...pairs.values()].toSorted((a, b) => b.score - a.score).slice(0, MOST_PAIRS) }]
  })
}

const alike = (first: Entry, others: readonly Entry[], index: NameIndex, least: number): NameMatch[] => others.map((other) => index.similar(first, other)).filter(({ score }) => score >= least)
