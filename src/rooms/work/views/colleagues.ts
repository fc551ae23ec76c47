/** Who could take a piece of work over: the same role, the same organ; with what each has in hand, and who is away. */
import type { Result } from '../../../kernel/result.ts'
import { ok } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import { colleaguesWith } from '../../organs/index.ts'
import type { WorkColleague } from '../contract.ts'
import { loadOf } from '../pick-store.ts'
import { maySee, noSuchWork } from '../policy.ts'
import type { WorkKind } from '../rules.ts'
import { roleOf } from '../rules.ts'
import { deskOf } from './desk.ts'

export async function colleaguesFor(county: County, actor: Actor, work: { kind: WorkKind; organ: string }): Promise<Result<{ items: WorkColleague[] }>> {
  const desk = await deskOf(county, actor)
  if (!maySee(desk.scope, work)) return noSuchWork
  const able = (await colleaguesWith(county, roleOf[work.kind])).filter((one) => one.organs.includes('*') || one.organs.includes(work.organ))
  const load = await loadOf(county.db, county.region, able.map((one) => one.id))
  const items = able.map(({ id, name, title }): WorkColleague => ({ id, name, title, awayUntil: desk.away.get(id)?.until ?? null, load: load.get(id) ?? 0 }))
  return ok({ items: items.toSorted((a, b) => Number(a.awayUntil !== null) - Number(b.awayUntil !== null) || a.load - b.load) })
}
