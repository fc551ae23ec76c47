/** Changes of lists, for officials: those one sees, and those that wait for one. */
import type { Result } from '../../../../kernel/result.ts'
import { ok } from '../../../../kernel/result.ts'
import type { Actor } from '../../../../platform/actor.ts'
import { hasRole } from '../../../../platform/actor.ts'
import type { County } from '../../../../platform/county.ts'
import { organNames } from '../../../organs/index.ts'
import type { ListChangePage, ListChangeSummary } from '../contract.ts'
import type { Turn } from '../list-store.ts'
import { countChanges, pageOfChanges } from '../list-store.ts'
import { readScope } from '../policy.ts'
import type { ChangeList, ChangeState } from '../rules.ts'
import type { Change } from '../store.ts'

interface Query {
  readonly state?: ChangeState | undefined
  readonly list?: ChangeList | undefined
  readonly q?: string | undefined
  readonly turn?: 'mine' | undefined
  readonly limit: number
  readonly next?: string | undefined
}

/** What waits for this actor: by role, and for list editors by organ. */
export function turnOf(actor: Actor): Turn {
  const editor = hasRole(actor, 'list-editor')
  const organs = editor ? (actor.organs.includes('*') ? null : actor.organs) : []
  const reviewer = hasRole(actor, 'legal-reviewer')
  const states: ChangeState[] = [...reviewer ? ['review', 'decided'] as const : [], ...hasRole(actor, 'county-decider') ? ['decision', 'decided'] as const : []]
  return { states, drafts: organs, confirms: organs, objections: reviewer }
}

export function summaryOf(change: Change & { openObjections: number }, names: ReadonlyMap<string, string>): ListChangeSummary {
  const { draftedBy: _by, ...shown } = change
  return { ...shown, organName: names.get(change.organ) ?? change.organ, draftedAt: change.draftedAt.toISOString(), stateAt: change.stateAt.toISOString() }
}

export async function changesFor(county: County, actor: Actor, query: Query): Promise<Result<ListChangePage>> {
  const filter = {
    scope: readScope(actor), list: query.list, q: query.q, ...query.state === undefined ? {} : { states: [query.state] }, ...query.turn === undefined ? {} : { turn: turnOf(actor) },
  }
  const [found, total, names] = await Promise.all([
    pageOfChanges(county.db, county.region, filter, query.next ?? null, query.limit + 1), countChanges(county.db, county.region, filter), organNames(county),
  ])
  const shown = found.slice(0, query.limit)
  return ok({ items: shown.map((change) => summaryOf(change, names)), total, next: found.length > query.limit ? shown.at(-1)?.id ?? null : null })
}
