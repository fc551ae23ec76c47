/** What organs ask for before they issue proofs, newest first. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { actsFor, hasRole } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { organNames } from '../../organs/index.ts'
import type { NeedPage } from '../contract.ts'
import { countNeeds, pageOfNeeds } from '../needs-store.ts'

export async function needsFor(county: County, actor: Actor, query: { organ?: string | undefined; limit: number; next?: string | undefined }): Promise<Result<NeedPage>> {
  const organ = query.organ ?? null
  const [found, total, names] = await Promise.all([pageOfNeeds(county.db, county.region, organ, query.next ?? null, query.limit + 1), countNeeds(county.db, county.region, organ), organNames(county)])
  const shown = found.slice(0, query.limit)
  return ok({
    items: shown.map((need) => ({ ...need, organName: names.get(need.organ) ?? need.organ, declaredAt: need.declaredAt.toISOString(), mayEnd: hasRole(actor, 'list-editor') && actsFor(actor, need.organ) })),
    total, next: found.length > query.limit ? shown.at(-1)?.id ?? null : null,
  })
}
