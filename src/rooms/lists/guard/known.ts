/** All proofs by any name, and what the lists in force say of them; in memory for as long as neither changes. */
import { dayOf } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import type { Catalogue, NameIndex, ProofItem } from '../../catalogue/index.ts'
import { catalogueOf, findNamed, foldedName, knownNames, nameIndex, proofNames } from '../../catalogue/index.ts'
import type { ListsInForce } from '../types.ts'
import { listsInForce } from '../views/in-force.ts'
import type { Mention, Standing, Words } from './rules.ts'

export interface Known {
  readonly catalogue: Catalogue
  readonly lists: ListsInForce
  readonly index: NameIndex
  readonly standing: (item: string) => Standing
}

const kept = new WeakMap<County, Promise<Known>>()

export async function knownProofs(county: County): Promise<Known> {
  const [catalogue, lists] = await Promise.all([catalogueOf(county), listsInForce(county, dayOf(county.clock.now()))])
  const before = await kept.get(county)?.catch(() => undefined)
  if (before?.catalogue === catalogue && before.lists === lists) return before
  const made = make(county, catalogue, lists)
  kept.set(county, made)
  return made
}

/** A county may cancel a proof that its catalogue does not have: it is known by its name in the list. */
async function make(county: County, catalogue: Catalogue, lists: ListsInForce): Promise<Known> {
  const others = [...lists.cancel.values()].flatMap(({ item, name }) => (catalogue.items.has(item) || name === null ? [] : [{ key: item, names: [name] }]))
  const index = others.length === 0 ? await proofNames(county) : await nameIndex([...knownNames(catalogue), ...others], catalogue.proofNames)
  return { catalogue, lists, index, standing: (item) => lists.cancel.get(item)?.scope ?? 'open' }
}

/** What is known of a proof by its code, also of one that stands only in the cancel list. */
export function namedProof({ catalogue, lists }: Known, code: string): Pick<ProofItem, 'code' | 'name' | 'plain' | 'issuer' | 'resource'> | null {
  const name = lists.cancel.get(code)?.name ?? null
  return catalogue.items.get(code) ?? (name === null ? null : { code, name, plain: name, issuer: null, resource: null })
}

/** Names come again and again, in a workbook above all; what they mean is kept for as long as the index is. */
const answered = new WeakMap<NameIndex, Map<string, Mention[]>>()
const MOST_ANSWERED = 20_000
const LONGEST_KEPT = 60

/** One matter may not ask for a copy of a card; that makes no copy of a card a proof: only with its matter is it the listed one. */
const copyOfCard = /^.{1,6}(?:证|证书)复印件$/

/** Longer texts are looked through sentence by sentence, so that no length hides a name. */
export function mentionsIn(index: NameIndex, text: string): Mention[] {
  const kept = answered.get(index) ?? new Map<string, Mention[]>()
  answered.set(index, kept)
  const known = kept.get(text)
  if (known) return known
  const found = findNamed(index, text).map(({ key, said, score }) => ({ item: key, said: foldedName(said), score })).filter(({ said }) => !copyOfCard.test(said))
  if (text.length <= LONGEST_KEPT && kept.size < MOST_ANSWERED) kept.set(text, found)
  return found
}

export function wordsOf(text: string): Words {
  return { text, folded: foldedName(text), clauses: text.normalize('NFKC').split(/[。;!?\n,]/).map(foldedName) }
}
