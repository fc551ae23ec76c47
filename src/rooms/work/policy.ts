/** Who sees which work, who may take it, who may give it to whom. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import { actsFor, hasRole } from '../../platform/actor.ts'
import type { TeamPost } from '../organs/index.ts'
import type { Scope } from './ranges.ts'
import type { WorkKind } from './rules.ts'
import { roleOf, teamOf, workKinds } from './rules.ts'

/** Work of one's roles and organs; a leader's teams; for oversight and audit everything. */
export function scopeOf(actor: Actor, posts: readonly TeamPost[]): Scope {
  const overseen = hasRole(actor, 'oversight', 'audit-admin')
  const whole = workKinds.filter((kind) => overseen || (actor.organs.includes('*') && hasRole(actor, roleOf[kind])))
  const own = workKinds.filter((kind) => hasRole(actor, roleOf[kind])).flatMap((kind) => actor.organs.map((organ) => ({ organ, kind })))
  const led = posts.flatMap((post) => workKinds.filter((kind) => leads(post, kind)).map((kind) => ({ organ: post.organ, kind })))
  const single = [...own, ...led].filter(({ organ, kind }) => organ !== '*' && !whole.includes(kind))
  return { whole, organs: [...new Map(single.map((s) => [`${s.organ} ${s.kind}`, s])).values()] }
}

const leads = (post: TeamPost, kind: WorkKind) => post.position === 'organ-leader' || (post.position === 'leader' && post.team === teamOf[kind])

interface Placed {
  readonly kind: WorkKind
  readonly organ: string
}

export function maySee(scope: Scope, item: Placed): boolean {
  return scope.whole.includes(item.kind) || scope.organs.some((s) => s.organ === item.organ && s.kind === item.kind)
}

/** Doing it: by role, for the organ. */
export function mayWork(actor: Actor, item: Placed): boolean {
  return hasRole(actor, roleOf[item.kind]) && actsFor(actor, item.organ)
}

/** Leaders of the team and of the organ hand out its work. */
export function mayHandOut(posts: readonly TeamPost[], item: Placed): boolean {
  return posts.some((post) => post.organ === item.organ && leads(post, item.kind))
}

/** Others' work does not exist. */
export const noSuchWork: Refusal = refuse('work-not-found', { status: 404, detail: '没有这件工作，或者不归您所在的单位和岗位办理。', next: ['回到工作列表', '核对编号'] })

export const notYours: Refusal = refuse('work-not-yours', { status: 403, detail: '这件工作您可以看，但要由承办岗位的人办理。', next: ['请承办人办理'] })
