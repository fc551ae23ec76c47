/** Where somebody sits: what they may see, what they lead, and who is away today. */
import { dayOf } from '../../../kernel/day.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { County } from '../../../platform/county.ts'
import type { Away, TeamPost } from '../../organs/index.ts'
import { awayOn, postsOf } from '../../organs/index.ts'
import { scopeOf } from '../policy.ts'
import type { Scope } from '../ranges.ts'

export interface Desk {
  readonly posts: readonly TeamPost[]
  readonly scope: Scope
  readonly away: ReadonlyMap<string, Away>
}

export async function deskOf(county: County, actor: Actor): Promise<Desk> {
  const [posts, away] = await Promise.all([postsOf(county, actor.account), awayOn(county, dayOf(county.clock.now()))])
  return { posts, scope: scopeOf(actor, posts), away }
}
