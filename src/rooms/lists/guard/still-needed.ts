/** "这个证明还要吗？": what people were asked for, in their words → cancelled, obtained without them, or still lawful, each with its entry. */
import { dayOf } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import { cardsIn, findNamed, foldedName, slipped } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import { versionOn } from '../store.ts'
import type { List, ListEntry } from '../types.ts'
import { lists } from '../types.ts'
import { saysNothing, surelyMeant } from './asked.ts'
import type { Known } from './known.ts'
import { knownProofs, mentionsIn, namedProof, wordsOf } from './known.ts'
import { barredIn } from './rules.ts'

/** certificate: what people hold, no proof · which: several may be meant, or none was named. */
export type Verdict = 'cancelled' | 'not-from-village' | 'sharing' | 'commitment' | 'agency' | 'retained' | 'unknown' | 'certificate' | 'which'

export interface StillNeeded {
  readonly asked: string
  readonly verdict: Verdict
  readonly item: string | null
  readonly name: string
  /** What people call it. */
  readonly plain: string
  /** The list that decides, its version and since when. */
  readonly entry: (Pick<ListEntry, 'basis' | 'article' | 'replacedBy' | 'upstream' | 'origin'> & { readonly list: List; readonly version: number; readonly from: string }) | null
  /** Who is asked instead of the person. */
  readonly holder: string | null
  /** Others that may be meant. */
  readonly others: readonly { readonly item: string; readonly name: string; readonly plain: string }[]
}

type Named = NonNullable<ReturnType<typeof namedProof>>

const MOST_OTHERS = 6

/** `item`: the one that was picked of several. */
export async function stillNeeded(county: County, asked: string, item?: string): Promise<StillNeeded> {
  const known = await knownProofs(county)
  const { index, standing } = known
  const matches = findNamed(index, asked)
  const barred = barredIn(mentionsIn(index, asked), wordsOf(asked), standing, false)
  const found = candidates(known, asked, matches.map(({ key }) => key))
  const picked = namedProof(known, item ?? '') ?? namedProof(known, surelyMeant(matches, (code) => ownNames(known, code), barred?.item ?? null) ?? onlyOne(found, asked, matches.length) ?? '')
  const others = found.filter((each) => each.code !== picked?.code).slice(0, MOST_OTHERS).map(({ code, name, plain }) => ({ item: code, name, plain }))
  if (picked) return { asked, item: picked.code, name: picked.name, plain: picked.plain, others, ...await verdictOn(county, picked) }
  const [card] = matches.length === 0 ? cardsIn(index, asked) : []
  const open = { asked, item: null, entry: null, holder: null }
  if (card !== undefined) return { ...open, verdict: 'certificate', name: card, plain: card, others: [] }
  return { ...open, verdict: others.length > 0 || saysNothing(asked) ? 'which' : 'unknown', name: asked, plain: asked, others }
}

/** The only one whose name holds what was typed, if it holds little more: 无房 of 无房证明. */
function onlyOne(found: readonly Named[], asked: string, named: number): string | null {
  const [only, second] = found
  if (named > 0 || only === undefined || second !== undefined) return null
  const text = foldedName(asked)
  return [only.name, only.plain].some((name) => foldedName(name).startsWith(text) && foldedName(name).length <= text.length + 2) ? only.code : null
}

const ownNames = (known: Known, code: string): string[] => {
  const item = namedProof(known, code)
  return item === null ? [] : [item.name, item.plain, ...known.catalogue.proofNames.filter(({ kind, means }) => kind === 'name' && means === code).map(({ word }) => word)]
}

/** Those that the words mean, then those whose name holds what was typed, else those it is a slip of the pen for. A certificate people hold, or nothing but 证明, is none. */
function candidates(known: Known, asked: string, meant: readonly string[]): Named[] {
  const { catalogue, index } = known
  const text = foldedName(asked)
  if (meant.length === 0 && (text.length < 2 || saysNothing(asked) || cardsIn(index, asked).length > 0)) return []
  const said = new Set([text, ...findNamed(index, asked).map((match) => foldedName(match.said))])
  const holding = [...catalogue.items.values()].filter(({ name, plain }) => [...said].some((words) => foldedName(name).includes(words) || foldedName(plain).includes(words)))
  const codes = [...meant, ...holding.toSorted((a, b) => a.plain.length - b.plain.length).map(({ code }) => code)]
  return [...new Set(codes.length > 0 ? codes : slipped(index, asked))].flatMap((code) => namedProof(known, code) ?? [])
}

async function verdictOn(county: County, item: Named): Promise<Pick<StillNeeded, 'verdict' | 'entry' | 'holder'>> {
  const { catalogue, lists: inForce } = await knownProofs(county)
  const names = await organNames(county)
  const cancel = inForce.cancel.get(item.code)
  const list = cancel?.scope === 'all' ? 'cancel' : lists.find((each) => each !== 'cancel' && inForce[each].has(item.code)) ?? (cancel ? 'cancel' : null)
  if (list === null) return { verdict: 'unknown', entry: null, holder: null }
  const entry = inForce[cancel?.scope === 'grassroots' ? 'cancel' : list].get(item.code)
  const version = await versionOn(county.db, county.region, cancel ? 'cancel' : list, dayOf(county.clock.now()))
  const holder = list === 'sharing' ? catalogue.resources.get(item.resource ?? '')?.holder ?? item.issuer : list === 'agency' ? item.issuer : null
  return {
    verdict: cancel?.scope === 'grassroots' ? 'not-from-village' : list === 'cancel' ? 'cancelled' : list, holder: holder === null ? null : names.get(holder) ?? null,
    entry: entry && version
      ? { list: cancel ? 'cancel' : list, version: version.version, from: version.inForceFrom, basis: entry.basis, article: entry.article, replacedBy: entry.replacedBy, upstream: entry.upstream, origin: entry.origin }
      : null,
  }
}
