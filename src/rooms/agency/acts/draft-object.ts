/** What evidence is gathered for, by id or number, for the one who gathers: still open, and theirs. */
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { Sql } from '../../../platform/database.ts'
import { authorisationById } from '../authorisation-store.ts'
import type { DraftKind, DraftOf } from '../draft-store.ts'
import { mayAnswer, mayDeliver } from '../policy.ts'
import { coCheckById, coCheckByNumber } from '../store.ts'

export interface DraftObject extends DraftOf {
  /** Number of the order or the authorisation. */
  readonly number: string
  readonly item: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const gone = (kind: DraftKind) => refuse('evidence-not-awaited', {
  status: 404, detail: kind === 'co-check' ? '没有这份等答复的协查函，或者已经办完。' : '没有这份授权，或者已经办完、撤回、过期。', next: ['回到列表查看'],
})

/** For whom it is not, it does not exist. */
export async function draftObject(county: County, sql: Sql, actor: Actor, kind: DraftKind, idOrNumber: string): Promise<Result<DraftObject>> {
  const found = kind === 'co-check' ? await openOrder(sql, county.region, actor, idOrNumber) : await openErrand(sql, county, actor, idOrNumber)
  return found === null ? gone(kind) : ok({ kind, object: found.id, account: actor.account, number: found.number, item: found.item })
}

async function openOrder(sql: Sql, region: string, actor: Actor, idOrNumber: string) {
  const order = uuid.test(idOrNumber) ? await coCheckById(sql, region, idOrNumber) : await coCheckByNumber(sql, region, idOrNumber)
  return order?.state === 'open' && mayAnswer(actor, order) === null ? order : null
}

async function openErrand(sql: Sql, county: County, actor: Actor, id: string) {
  const errand = uuid.test(id) ? await authorisationById(sql, county.region, id) : undefined
  return errand?.state === 'given' && errand.expires_at > county.clock.now() && mayDeliver(actor, errand) === null ? errand : null
}

/** The same without asking who: for a link that an official has opened, as long as it is still awaited. */
export async function awaitedObject(sql: Sql, county: County, kind: DraftKind, object: string): Promise<{ number: string; item: string } | null> {
  if (kind === 'co-check') {
    const order = await coCheckById(sql, county.region, object)
    return order?.state === 'open' ? order : null
  }
  const errand = await authorisationById(sql, county.region, object)
  return errand?.state === 'given' && errand.expires_at > county.clock.now() ? errand : null
}
