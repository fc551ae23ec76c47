/** "这个证明还要吗？": what people were asked for, in their words → cancelled, obtained without them, or still lawful, each with its entry. */
import { dayOf } from '../../../kernel/day.ts'
import type { County } from '../../../platform/county.ts'
import { findNamed, foldedName } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import { versionOn } from '../store.ts'
import type { List, ListEntry } from '../types.ts'
import { lists } from '../types.ts'
import { knownProofs, mentionsIn, namedProof, wordsOf } from './known.ts'
import { barredIn } from './rules.ts'

export type Verdict = 'cancelled' | 'not-from-village' | 'sharing' | 'commitment' | 'agency' | 'retained' | 'unknown'

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

const MOST_OTHERS = 5

/** `item`: the one that was picked of several. */
export async function stillNeeded(county: County, asked: string, item?: string): Promise<StillNeeded> {
  const known = await knownProofs(county)
  const { index, standing } = known
  const barred = item === undefined ? barredIn(mentionsIn(index, asked), wordsOf(asked), standing, false) : null
  const found = await candidates(county, asked)
  const picked = namedProof(known, item ?? barred?.item ?? found[0]?.code ?? '')
  if (!picked) return { asked, verdict: 'unknown', item: null, name: asked, plain: asked, entry: null, holder: null, others: [] }
  const others = found.filter((each) => each.code !== picked.code).slice(0, MOST_OTHERS).map(({ code, name, plain }) => ({ item: code, name, plain }))
  return { asked, item: picked.code, name: picked.name, plain: picked.plain, others, ...await verdictOn(county, picked) }
}

/** Those that the words mean, then those whose name holds what was typed: 无房 finds 无房证明. */
async function candidates(county: County, asked: string): Promise<Named[]> {
  const known = await knownProofs(county)
  const { catalogue, index } = known
  const text = foldedName(asked)
  if (text.length < 2) return []
  const holding = [...catalogue.items.values()].filter(({ name, plain }) => foldedName(name).includes(text) || foldedName(plain).includes(text))
  const meant = findNamed(index, asked, { limit: MOST_OTHERS + 1 }).flatMap(({ key }) => namedProof(known, key) ?? [])
  return [...new Map([...meant, ...holding.toSorted((a, b) => a.plain.length - b.plain.length)].map((each) => [each.code, each])).values()]
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
