/** Who may take which step with which change (O1): whoever drafts, edits or hands in neither reviews nor decides. */
import type { Refusal } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { actsFor, hasRole } from '../../../platform/actor.ts'
import type { Change } from './store.ts'

const notYours = (detail: string, next: string) => refuse('not-your-change', { status: 403, detail, next: [next], clause: 'O1' })

/** Drafting and editing: a list editor of the organ. */
export function mayDraft(actor: Actor, organ: string): Refusal | null {
  return hasRole(actor, 'list-editor') && actsFor(actor, organ) ? null : notYours('您不能替这个单位编制清单。', '请由该单位的清单编制人员办理')
}

export function mayReview(actor: Actor, writers: readonly string[]): Refusal | null {
  if (hasRole(actor, 'legal-reviewer') && !writers.includes(actor.account)) return null
  return notYours('编制和审核不能是同一个人。', '请由县司法局其他审核人员办理')
}

/** Upper lists count for the whole county: whoever edits for it, or the justice bureau, brings them in. */
export function mayImportUpstream(actor: Actor): Refusal | null {
  if (hasRole(actor, 'legal-reviewer') || (hasRole(actor, 'list-editor') && actor.organs.includes('*'))) return null
  return notYours('上级清单对全县有效，不由一个单位导入。', '请由县清单专班或县司法局导入')
}

/** For which of the organs asked the actor may answer. */
export function confirmsFor(actor: Actor, organs: readonly string[]): string[] {
  return hasRole(actor, 'list-editor') ? organs.filter((organ) => actsFor(actor, organ)) : []
}

export function mayDecide(actor: Actor, writers: readonly string[]): Refusal | null {
  return hasRole(actor, 'county-decider') && !writers.includes(actor.account) ? null : notYours('编制和审定不能是同一个人。', '请由县政府其他审定人员办理')
}

/** An organ takes its own change back until the county government has decided; after that only the county government does. */
export function mayWithdraw(actor: Actor, change: Pick<Change, 'organ' | 'state'>): Refusal | null {
  if (hasRole(actor, 'county-decider')) return null
  const undecided = ['drafted', 'review', 'confirmation', 'decision'].includes(change.state)
  if (hasRole(actor, 'list-editor') && actsFor(actor, change.organ)) return undecided ? null : notYours('县政府已经审定，单位不能再撤回。', '请由县政府审定人员撤回')
  return notYours('这件清单变更不是您所在单位提出的。', '请由提出单位撤回')
}

/** Objections are answered by the organ that wants the change, or by the justice bureau. */
export function mayAnswerObjection(actor: Actor, change: Pick<Change, 'organ'>): Refusal | null {
  if (hasRole(actor, 'legal-reviewer') || (hasRole(actor, 'list-editor') && actsFor(actor, change.organ))) return null
  return notYours('这条异议不由您所在单位答复。', '请由提出变更的单位或县司法局答复')
}

/** Organs whose changes one sees before they are public; null: all. */
export function readScope(actor: Actor): readonly string[] | null {
  return hasRole(actor, 'legal-reviewer', 'county-decider', 'oversight', 'audit-admin') || actor.organs.includes('*') ? null : actor.organs
}
