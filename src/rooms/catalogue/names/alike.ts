/** How much two names are the same: words weighed by how rare they are, and trigrams of the letters. Pure. */

/** Threes of letters of a text with an edge before and after, as PostgreSQL's pg_trgm makes them. */
export function trigrams(text: string): Set<string> {
  const edged = `  ${text} `
  const out = new Set<string>()
  for (let at = 0; at + 3 <= edged.length; at += 1) out.add(edged.slice(at, at + 3))
  return out
}

/** Twice what both have, over what each has: 1 for the same text, 0 where no three letters are the same. */
export function trigramLikeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)]
  let both = 0
  for (const three of a) if (b.has(three)) both += 1
  return (2 * both) / (a.size + b.size)
}

/** Weight of the words both have over the weight of the words either has. */
export function wordLikeness(one: readonly string[], other: readonly string[], weight: (word: string) => number): number {
  const there = new Set(other)
  let both = 0
  let either = 0
  for (const word of one) {
    either += weight(word)
    if (there.has(word)) both += weight(word)
  }
  for (const word of there) if (!one.includes(word)) either += weight(word)
  return either === 0 ? 0 : both / either
}

/** Part of the score that the words have; the letters have the rest. */
export const WORDS_COUNT = 0.6
