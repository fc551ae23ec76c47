/** The cases behind a number, as it was counted; the applicant masked as in every list. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { CasePage } from '../../cases/index.ts'
import { caseSummaries } from '../../cases/index.ts'
import type { ScopeWanted } from '../policy.ts'
import { scopeOf } from '../policy.ts'
import { casesBehind } from '../read-store.ts'
import type { Measure } from '../rules.ts'
import type { Period } from './statistics.ts'
import { periodOf } from './statistics.ts'

export interface Behind extends ScopeWanted, Period {
  readonly measure: Measure
  readonly key: string
  readonly township?: string | undefined
  readonly limit: number
  readonly next?: string | undefined
}

export async function behind(county: County, actor: Actor, query: Behind): Promise<Result<CasePage>> {
  const period = periodOf(county, query)
  if (!period.ok) return period
  const organs = scopeOf(actor, query)
  if (!organs.ok) return organs
  const { numbers, total } = await casesBehind(county.db, county.region, {
    measure: query.measure, key: query.key, ...period.value, organs: organs.value, limit: query.limit,
    division: query.township === undefined ? null : query.township === 'county' ? '' : query.township, after: query.next !== undefined && /^MZ\d{8}-\d{5,}$/.test(query.next) ? query.next : null,
  })
  return ok({ items: await caseSummaries(county, numbers), total, next: numbers.length === query.limit ? numbers.at(-1) ?? null : null })
}
