/** Which organs and townships a change concerns: who asks for its proofs, who issues them, and who stands above the villages (O1). */
import type { County } from '../../../platform/county.ts'
import type { Sql } from '../../../platform/database.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organsNamed } from '../../organs/index.ts'
import type { Change, ChangeRow } from './store.ts'
import { issuersOf } from './store.ts'

/** Without the organ that wants the change. */
export async function concernedOrgans(county: County, change: Pick<Change, 'list' | 'organ'>, rows: readonly ChangeRow[]): Promise<string[]> {
  const { matters, items } = await catalogueOf(county)
  const organs = (await organsNamed(county, '')).filter((organ) => organ.active)
  const townships = organs.filter((organ) => organ.kind === 'government' && organ.level === 'township').map((organ) => organ.code)
  const wanted = new Set(rows.map((row) => row.item))
  const found = new Set<string>()
  for (const matter of matters.values()) if (matter.groups.some((group) => group.members.some((member) => wanted.has(member.item)))) found.add(matter.organ)
  const below = change.list === 'village' || rows.some((row) => row.scope === 'grassroots')
  for (const issuer of rows.flatMap((row) => [row.facts.issuer, items.get(row.item)?.issuer])) addIssuer(found, issuer, townships)
  if (below) for (const township of townships) found.add(township)
  found.delete(change.organ)
  const active = new Set(organs.map((organ) => organ.code))
  return [...found].filter((organ) => active.has(organ)).toSorted()
}

/** Who issues the proofs or holds the data of them, other than the organ that wants the change: the short lane does not ask them. */
export async function skippedOrgans(county: County, sql: Sql, change: Pick<Change, 'id' | 'lane' | 'organ'>): Promise<string[]> {
  if (change.lane !== 'short') return []
  const [{ items, resources }, rows, all] = await Promise.all([catalogueOf(county), issuersOf(sql, county.region, change.id), organsNamed(county, '')])
  const organs = all.filter((organ) => organ.active)
  const townships = organs.filter((organ) => organ.kind === 'government' && organ.level === 'township').map((organ) => organ.code)
  const found = new Set<string>()
  for (const { item, issuer } of rows) {
    const known = items.get(item)
    for (const organ of [issuer, known?.issuer, resources.get(known?.resource ?? '')?.holder]) addIssuer(found, organ, townships)
  }
  found.delete(change.organ)
  const active = new Set(organs.map((organ) => organ.code))
  return [...found].filter((organ) => active.has(organ)).toSorted()
}

function addIssuer(found: Set<string>, issuer: string | null | undefined, townships: readonly string[]): void {
  if (issuer === null || issuer === undefined) return
  if (issuer === 'by-residence:police') found.add('public-security')
  else if (issuer.startsWith('by-residence:')) for (const township of townships) found.add(township)
  else found.add(issuer)
}
