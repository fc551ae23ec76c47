/** Who sees which findings and who decides about them (B1). */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import { actsFor, hasRole } from '../../platform/actor.ts'
import type { Finding } from './store.ts'
import { texts } from './texts.ts'

/** Justice bureau, county government, oversight and auditors see all; list editors what concerns their organs or nobody in particular. */
export function scopeOf(actor: Actor): readonly string[] | null {
  return hasRole(actor, 'legal-reviewer', 'county-decider', 'oversight', 'audit-admin') || actor.organs.includes('*') ? null : actor.organs
}

export function maySee(actor: Actor, { organs }: Pick<Finding, 'organs'>): boolean {
  const scope = scopeOf(actor)
  return scope === null || organs.length === 0 || organs.some((organ) => scope.includes(organ))
}

/** An organ concerned, or the justice bureau, which reviews all lists. */
export function mayDecide(actor: Actor, finding: Pick<Finding, 'organs'>): Refusal | null {
  if (hasRole(actor, 'legal-reviewer') || (hasRole(actor, 'list-editor') && maySee(actor, finding))) return null
  return refuse('not-your-finding', { status: 403, detail: texts.notYours, next: [texts.askReviewer], clause: 'B1' })
}

/** A change of a list is drafted by a list editor, for an organ they act for. */
export function mayDraft(actor: Actor, finding: Pick<Finding, 'organs'>, organ: string): Refusal | null {
  if (hasRole(actor, 'list-editor') && actsFor(actor, organ) && maySee(actor, finding)) return null
  return refuse('not-your-organ', { status: 403, field: 'organ', detail: texts.notForOrgan, next: [texts.askEditor], clause: 'O1' })
}
