/** Who declares for an organ, who reads, who runs the survey, who keeps the register of laws. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Actor, Role } from '../../platform/actor.ts'
import { actsFor, hasRole } from '../../platform/actor.ts'

export const editors = ['list-editor'] as const satisfies readonly Role[]
export const surveyReaders = ['list-editor', 'legal-reviewer', 'county-decider', 'oversight'] as const satisfies readonly Role[]
export const runners = ['oversight'] as const satisfies readonly Role[]
export const lawKeepers = ['legal-reviewer'] as const satisfies readonly Role[]

const others: Refusal = refuse('other-organ', { status: 403, detail: '这不是您所在单位的排查，不能填写或查看。', next: ['由该单位的清单编制人员办理'] })

export const mayDeclare = (actor: Actor, organ: string): Refusal | null => (hasRole(actor, ...editors) && actsFor(actor, organ) ? null : others)

/** Those who review, decide and oversee read all; an editor reads their own organ's. */
export const seesAll = (actor: Actor): boolean => hasRole(actor, 'legal-reviewer', 'county-decider', 'oversight') || actor.organs.includes('*')

export const mayRead = (actor: Actor, organ: string): Refusal | null => (seesAll(actor) || mayDeclare(actor, organ) === null ? null : others)

export const organNotFound: Refusal = refuse('organ-not-found', { status: 404, field: 'organ', detail: '没有这个单位，或已停用。', next: ['从列表里选单位'] })
