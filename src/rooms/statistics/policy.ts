/** Whose numbers somebody may see: of their organs, or of the whole county. */
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Actor, Role } from '../../platform/actor.ts'
import { actsFor, hasRole } from '../../platform/actor.ts'

export const statisticsReaders = ['window-clerk', 'deciding-officer', 'oversight', 'county-decider'] as const satisfies readonly Role[]

export interface ScopeWanted {
  readonly scope?: 'county' | 'organ' | undefined
  readonly organ?: string | undefined
}

export const mayWhole = (actor: Actor): boolean => hasRole(actor, 'oversight', 'county-decider') || actor.organs.includes('*')

/** The organs to be summed; null: the whole county. Refuses what is not theirs, rather than showing less than was asked for. */
export function scopeOf(actor: Actor, { scope, organ }: ScopeWanted): Result<readonly string[] | null> {
  const whole = mayWhole(actor)
  if (scope === 'county' && !whole) {
    return refuse('scope-not-yours', { status: 403, field: 'scope', detail: '您只能看本单位的数字。', next: ['看本单位的', '全县的由营商办和县政府查看'] })
  }
  if (organ === undefined) return ok(whole ? null : actor.organs)
  if (whole || actsFor(actor, organ)) return ok([organ])
  return refuse('scope-not-yours', { status: 403, field: 'organ', detail: '这个单位的数字您不能看。', next: ['看本单位的'] })
}
