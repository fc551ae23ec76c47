/** What the county knows of the proofs in a change: catalogue, lists in force, upstream lists, resources, teams. */
import { dayOf } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/county.ts'
import { sm3 } from '../../../platform/seal.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { catalogueOf, foldedName as folded } from '../../catalogue/index.ts'
import { organByCode, postsOf } from '../../organs/index.ts'
import { basisFromAbove } from '../guard/rules.ts'
import { entriesOf, versionOn } from '../store.ts'
import type { AnyList, ListEntry } from '../types.ts'
import type { ChangeRow } from './store.ts'
import type { Known } from './selection-rules.ts'
import { problemsOf, stopsAt } from './selection-rules.ts'
import type { ChangeList } from './rules.ts'
import { resourceState } from './resources.ts'
import { namedBy } from './upstream-store.ts'

/** A proof that the catalogue does not have gets its code from its name, so that the same name is always the same proof. */
export const codeOfName = (name: string): string => `L${sm3(folded(name)).toString('hex').slice(0, 10).toUpperCase()}`

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, string>>()

/** Codes by folded name, made once for each catalogue: a draft has thousands of rows. */
function codesByName(catalogue: Catalogue): ReadonlyMap<string, string> {
  const known = indexes.get(catalogue)
  if (known) return known
  const index = new Map<string, string>()
  for (const item of catalogue.items.values()) for (const name of [item.name, item.plain]) if (!index.has(folded(name))) index.set(folded(name), item.code)
  indexes.set(catalogue, index)
  return index
}

/** Finds a proof by its code or by a name that is exactly one of the catalogue's. */
export function findItem(catalogue: Catalogue, item: string | undefined, name: string): { item: string; name: string; inCatalogue: boolean } {
  const byName = folded(name) === '' ? undefined : codesByName(catalogue).get(folded(name))
  const found = catalogue.items.get(item ?? '') ?? catalogue.items.get(byName ?? '')
  if (found) return { item: found.code, name: found.name, inCatalogue: true }
  return { item: item ?? codeOfName(name), name, inCatalogue: false }
}

/** The list as it stands today, by item. */
export async function standing(tx: Tx, list: AnyList): Promise<Map<string, ListEntry>> {
  const version = await versionOn(tx, tx.region, list, dayOf(tx.now))
  const entries = version ? await entriesOf(tx, tx.region, list, version.version) : []
  return new Map(entries.map((entry) => [entry.item, entry]))
}

/** Rows with what is wrong with each, as the county's data are now. */
export async function judged(tx: Tx, list: ChangeList, rows: readonly ChangeRow[]): Promise<ChangeRow[]> {
  const [catalogue, here, cancelled, barred, cancelledAbove, committedAbove, posts] = await Promise.all([
    catalogueOf(tx.county), standing(tx, list), standing(tx, 'cancel'), namedBy(tx, tx.region, ['grassroots', 'cancel']), namedBy(tx, tx.region, ['cancel']),
    namedBy(tx, tx.region, ['commitment']), postsOf(tx.county, null, tx),
  ])
  const teams = new Set(posts.filter((post) => post.team === 'co-check').map((post) => post.organ))
  const excluded = excludedItems(catalogue)
  const times = new Map<string, number>()
  for (const row of rows) times.set(row.item, (times.get(row.item) ?? 0) + 1)
  const resources = new Map<string, Known['resource']>()
  for (const code of new Set(rows.map((row) => row.facts.resource ?? ''))) resources.set(code, await resourceState(tx.county, catalogue, code))
  const out: ChangeRow[] = []
  for (const row of rows) {
    const entry = here.get(row.item)
    const off = cancelled.get(row.item)
    const known: Known = {
      listed: entry === undefined ? 'no' : sameEntry(entry, row) ? 'same' : 'otherwise', cancelled: off?.inForce === true ? off.scope : 'no', inCatalogue: row.inCatalogue,
      named: row.name !== '', twice: (times.get(row.item) ?? 0) > 1, barredToVillages: names(barred, row), namedAbove: names(cancelledAbove, row), writtenAbove: names(committedAbove, row), excluded: excluded.has(row.item),
      resource: resources.get(row.facts.resource ?? '') ?? 'unknown', issuer: await issuerState(tx, row.facts.issuer, teams), lawful: basisFromAbove(row.basis),
    }
    const problems = problemsOf(list, row, known)
    out.push({ ...row, problems, stops: stopsAt(problems) })
  }
  return out
}

const names = (set: ReadonlySet<string>, row: ChangeRow): boolean => set.has(row.item) || set.has(folded(row.name))

const sameEntry = (entry: ListEntry, row: ChangeRow): boolean => entry.inForce && entry.scope === row.scope && entry.basis === row.basis && entry.article === row.article
  && entry.replacedBy === row.replacedBy

/** Items that lie in an excluded field themselves, or that a matter in one asks for (O3). */
function excludedItems(catalogue: Catalogue): Set<string> {
  const out = new Set<string>()
  for (const matter of catalogue.matters.values()) {
    if (matter.excludedField !== null) for (const group of matter.groups) for (const member of group.members) out.add(member.item)
  }
  return out
}

/** `by-residence:…` is whichever station, township or village a person belongs to: each township's people are a team. */
async function issuerState(tx: Tx, issuer: string | undefined, teams: ReadonlySet<string>): Promise<Known['issuer']> {
  if (issuer === undefined) return 'unknown'
  if (/^by-residence:(township|police|village)$/.test(issuer)) return 'team'
  const organ = await organByCode(tx.county, issuer)
  if (organ?.active !== true) return 'unknown'
  return organ.coCheckTeam || teams.has(issuer) ? 'team' : 'no-team'
}
