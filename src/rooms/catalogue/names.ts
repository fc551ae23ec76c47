/**
 * Proofs by any name they are known by (B1, C1.4): one writing, the maintained list of names, words and letters alike.
 * An index is made once over all known names and then answers at once, over a hundred thousand names too.
 */
import type { County } from '../../platform/county.ts'
import type { KnownName, NameMatch } from './names/find.ts'
import { NameIndex } from './names/find.ts'
import { foldedName, namesWithin } from './names/fold.ts'
import { namedIn } from './names/in-text.ts'
import { tokeniser } from './search/text.ts'
import type { Catalogue, ProofItem, ProofWord } from './types.ts'
import { catalogueOf } from './views/catalogue.ts'

/** The index over some names; loads the tokeniser at the first need. */
export async function nameIndex(known: readonly KnownName[], words: readonly ProofWord[]): Promise<NameIndex> {
  return new NameIndex(known, words, await tokeniser())
}

/** Longer texts are letters and not names. */
const LONGEST_NAME = 30

/**
 * Known proofs that a name or a free text means, best first, each once, with the score and the words that matched.
 * A certificate that people hold is no proof: 身份证 finds nothing, 身份证明 does.
 */
export function findNamed(index: NameIndex, text: string, options: { readonly least?: number; readonly limit?: number } = {}): NameMatch[] {
  const whole = [...foldedName(text)].length <= LONGEST_NAME ? index.like(text, options) : []
  const best = new Map(whole.map((match) => [match.key, match]))
  for (const match of namedIn(index, text, options)) if (match.score > (best.get(match.key)?.score ?? 0)) best.set(match.key, match)
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.key.localeCompare(b.key)).slice(0, options.limit ?? 20)
}

/** The catalogue's proofs with all the names they have: as listed, as people say it, and from the maintained list. */
export function knownNames(catalogue: { readonly items: ReadonlyMap<string, Pick<ProofItem, 'code' | 'name' | 'plain'>>; readonly proofNames: readonly ProofWord[] }): KnownName[] {
  const others = Map.groupBy(catalogue.proofNames.filter(({ kind }) => kind === 'name'), ({ means }) => means)
  return [...catalogue.items.values()].map((item) => ({
    key: item.code, names: [item.name, ...namesWithin(item.name), item.plain, ...(others.get(item.code) ?? []).map(({ word }) => word)],
  }))
}

const kept = new WeakMap<Catalogue, Promise<NameIndex>>()

/** The index over the catalogue's proofs, made once for each state of the catalogue. */
export async function proofNames(county: County): Promise<NameIndex> {
  const catalogue = await catalogueOf(county)
  const index = kept.get(catalogue) ?? nameIndex(knownNames(catalogue), catalogue.proofNames)
  kept.set(catalogue, index)
  return index
}
