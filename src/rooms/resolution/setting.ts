/** Everything the rules look at besides the case itself: items, lists in force today, the gate. */
import { dayOf } from '../../kernel/calendar.ts'
import type { County } from '../../platform/county.ts'
import type { Sql } from '../../platform/database.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { entriesOf, standingOn } from '../credit/index.ts'
import type { ListsInForce } from '../lists/index.ts'
import { listsInForce } from '../lists/index.ts'
import { organForResidence } from '../organs/index.ts'
import type { CaseFrame } from './proofs.ts'
import type { CommitmentGate, ItemRule } from './types.ts'

export interface Setting {
  readonly catalogue: Catalogue
  readonly lists: ListsInForce
  readonly items: ReadonlyMap<string, ItemRule>
  readonly gate: CommitmentGate
}

/** Reads what is needed; the credit standing only when a commitment could come into question at all. */
export async function settingFor(county: County, sql: Sql, frame: CaseFrame): Promise<Setting> {
  const catalogue = await catalogueOf(county)
  const today = dayOf(county.clock.now())
  const lists = await listsInForce(county, today)
  const codes = [...new Set(frame.groups.flatMap((group) => group.members.map((member) => member.item)))]
  const items = new Map<string, ItemRule>()
  const known = (resource: string | null) => (resource !== null && catalogue.resources.has(resource) ? resource : null)
  for (const code of codes) {
    const item = catalogue.items.get(code)
    if (!item) continue
    const issuer = await issuerOf(county, item.issuer, frame.residence)
    items.set(code, {
      code, name: item.plain, issuer, issuerIsGrassroots: issuer?.startsWith('village-') ?? false, onlyApplicant: item.onlyApplicant,
      resource: known(item.resource), certificate: known(item.certificate),
    })
  }
  const couldCommit = codes.some((code) => lists.commitment.has(code))
  return { catalogue, lists, items, gate: couldCommit ? await gateFor(county, sql, frame, today) : { allowed: true, why: null } }
}

async function gateFor(county: County, sql: Sql, frame: CaseFrame, today: string): Promise<CommitmentGate> {
  if (frame.minor) return { allowed: false, why: 'no-capacity' }
  const standing = standingOn(await entriesOf(sql, county.region, frame.subject), today)
  return { allowed: !standing.blocked, why: standing.why }
}

/** `by-residence:township` and the like become the organ of the place where the person lives. */
async function issuerOf(county: County, issuer: string | null, residence: string | null): Promise<string | null> {
  const match = /^by-residence:(township|police|village)$/.exec(issuer ?? '')
  const kind = match?.[1] as 'township' | 'police' | 'village' | undefined
  return kind === undefined ? issuer : organForResidence(county, kind, residence)
}
