/** Names that mean the same, grouped: each group around the name most others are like, so that likeness does not wander off. Pure. */
import type { Entry, NameIndex, NameMatch } from './find.ts'
import { ALIKE, LEAST_WORDS } from './find.ts'
import type { Weighed } from './near.ts'
import { Near } from './near.ts'

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
  const near = nearOf(facts, index)
  const taken = new Set<string>()
  return facts.flatMap((entries, i): AlikeGroup[] => {
    const first = entries.find((entry) => !taken.has(entry.key))
    if (first === undefined) return []
    const pairs = new Map<string, AlikeGroup['pairs'][number]>()
    for (const { key, score, words } of [...alike(first, near.of(i).flatMap((other) => facts[other] ?? []), index, least), ...index.equal(first)]) {
      if (key !== first.key && !taken.has(key) && score > (pairs.get(key)?.score ?? 0)) pairs.set(key, { one: first.key, other: key, score, words })
    }
    if (pairs.size === 0) return []
    for (const key of [first.key, ...pairs.keys()]) taken.add(key)
    return [{ keys: [first.key, ...pairs.keys()], pairs: [...pairs.values()].toSorted((a, b) => b.score - a.score).slice(0, MOST_PAIRS) }]
  })
}

const alike = (first: Entry, others: readonly Entry[], index: NameIndex, least: number): NameMatch[] => others.map((other) => index.similar(first, other)).filter(({ score }) => score >= least)

function nearOf(facts: readonly (readonly Entry[])[], index: NameIndex): Near {
  const all = new Set(facts.flatMap(([entry]) => entry?.parts.words ?? []))
  const heaviest = [...all].map((word) => ({ word, weight: index.weight(word) })).toSorted((a, b) => b.weight - a.weight)
  const numbers = new Map(heaviest.map(({ word }, i) => [word, i]))
  const weights = Float64Array.from(heaviest, ({ weight }) => weight)
  const words = facts.map(([entry]) => Int32Array.from(entry?.parts.words ?? [], (word) => numbers.get(word) ?? 0).sort())
  const names = words.map((each): Weighed => ({ words: each, weight: each.reduce((sum, word) => sum + (weights[word] as number), 0) }))
  return new Near(names, weights, LEAST_WORDS)
}
