/** How much two names are the same: words weighed by how rare they are, and trigrams of the letters. Pure. */

/** Threes of letters of a text with an edge before and after, as PostgreSQL's pg_trgm makes them; as sorted numbers, so that comparing makes no strings. */
function threes(text: string): Float64Array {
  const edged = `  ${text} `
  const out = new Float64Array(edged.length - 2)
  for (let at = 0; at + 3 <= edged.length; at += 1) out[at] = (edged.charCodeAt(at) * 65_536 + edged.charCodeAt(at + 1)) * 65_536 + edged.charCodeAt(at + 2)
  const sorted = out.toSorted()
  let size = 0
  for (const three of sorted) if (size === 0 || sorted[size - 1] !== three) sorted[size++] = three
  return sorted.subarray(0, size)
}

/** Twice what both have, over what each has: 1 for the same text, 0 where no three letters are the same. */
export function trigramLikeness(one: string, other: string): number {
  const [a, b] = [threes(one), threes(other)]
  let [i, j, both] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) both += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return (2 * both) / (a.length + b.length)
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
