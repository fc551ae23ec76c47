/** Names written with one letter wrong, left out or too many: 居住正明. Pure. */
import type { NameIndex } from './find.ts'
import { foldedName } from './fold.ts'

/** Of shorter names one letter is too much of them. */
const SHORTEST = 4
/** Longer texts are sentences; only their ends are looked at. */
const LONGEST = 20

/** What stands before a name in a sentence. */
const spoken = /[开要交带写打办拿补缺的张份]$/

/** Whether two different texts differ by one letter. */
function oneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (one === other || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at)
}

/** Keys of the proofs one of whose names the text, or its end, is but for one letter. */
export function slipped(index: NameIndex, text: string): string[] {
  const folded = foldedName(text).slice(-LONGEST)
  const found = [...index.byFolded].filter(([name]) => name.length >= SHORTEST
    && (oneOff(folded, name) || (spoken.test(folded.slice(0, -name.length)) && oneOff(folded.slice(-name.length), name))))
  return [...new Set(found.flatMap(([, entries]) => entries.map(({ key }) => key)))]
}
