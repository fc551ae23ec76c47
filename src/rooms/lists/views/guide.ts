/** How each required proof of a matter is obtained today, before anything is known of the person: the guide (T3.1). */
import { dayOf } from '../../../kernel/calendar.ts'
import type { County } from '../../../platform/county.ts'
import type { Matter, ProofItem } from '../../catalogue/index.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { organNames } from '../../organs/index.ts'
import type { ListEntry, ListsInForce } from '../types.ts'
import { originLabel } from '../types.ts'
import { listsInForce } from './in-force.ts'

export type GuideRoute = 'cancel' | 'sharing' | 'commitment' | 'agency' | 'submission'

export interface GuideRequirement {
  readonly item: string
  readonly name: string
  readonly plain: string
  readonly group: string
  readonly groupName: string
  readonly mode: 'all' | 'one'
  /** Needed only in some cases. */
  readonly conditional: boolean
  readonly note: string | null
  /** Route in force. */
  readonly route: GuideRoute
  /** An electronic certificate that shows it is looked for first. */
  readonly certificate: boolean
  /** An agent gets it with the person's authorisation (C4.7). */
  readonly byAgent: boolean
  /** Organ we ask; null when nobody is asked. */
  readonly from: string | null
  readonly origin: 'found' | 'suggested'
  readonly label: string
  readonly basis: string
  readonly article: string
  readonly replacedBy: string
  readonly clause: string
  readonly source: string
}

const clauses: Readonly<Record<GuideRoute, string>> = { cancel: 'C1.4', sharing: 'C3.2', commitment: 'C2.4', agency: 'C4.1', submission: 'O3' }

/** The first route that applies to anybody, in the order of the plan (M1). */
function routeOf(matter: Matter, item: ProofItem, lists: ListsInForce): { route: GuideRoute; entry: ListEntry | undefined } {
  const cancel = lists.cancel.get(item.code)
  if (cancel?.scope === 'all') return { route: 'cancel', entry: cancel }
  if (lists.sharing.has(item.code) && item.resource !== null) return { route: 'sharing', entry: lists.sharing.get(item.code) }
  if (lists.commitment.has(item.code) && matter.excludedField === null) return { route: 'commitment', entry: lists.commitment.get(item.code) }
  const kept = lists.retained.get(item.code)
  if (lists.agency.has(item.code) || (item.issuer !== null && kept === undefined)) return { route: 'agency', entry: lists.agency.get(item.code) ?? cancel }
  return { route: 'submission', entry: kept }
}

export async function guideRequirements(county: County, matter: Matter): Promise<GuideRequirement[]> {
  const { items, resources } = await catalogueOf(county)
  const names = await organNames(county)
  const lists = await listsInForce(county, dayOf(county.clock.now()))
  const local: Readonly<Record<string, string>> = { 'by-residence:township': '居住地乡镇政府', 'by-residence:police': '居住地派出所', 'by-residence:village': '居住地村（社区）' }
  return matter.groups.flatMap((group) => group.members.flatMap((member): GuideRequirement[] => {
    const item = items.get(member.item)
    if (!item) return []
    const { route, entry } = routeOf(matter, item, lists)
    const holder = route === 'sharing' ? resources.get(item.resource ?? '')?.holder : item.issuer ?? undefined
    const from = route === 'cancel' || holder === undefined ? null : names.get(holder) ?? local[holder] ?? holder
    return [{
      item: item.code, name: item.name, plain: item.plain, group: group.id, groupName: group.name, mode: group.mode, conditional: group.when !== null, note: member.note,
      route, certificate: item.certificate !== null, byAgent: route === 'agency' && item.onlyApplicant, from, origin: entry?.origin ?? item.routeOrigin,
      label: originLabel(entry?.origin ?? item.routeOrigin), basis: item.basis, article: item.article, replacedBy: entry?.replacedBy ?? item.fields['replacedBy'] ?? '',
      clause: clauses[route], source: entry?.source ?? item.source,
    }]
  }))
}
