/** Who may do which act to which case. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import { actsFor, hasRole } from '../../platform/actor.ts'
import type { Applicant } from './contract.ts'
import type { CaseAct } from './rules.ts'
import { officersActs } from './rules.ts'

interface Owned {
  readonly account: string | null
  readonly subject: Buffer
  readonly organ: string
  /** Division of the window that took it in. */
  readonly window_division: string | null
}

/** A stranger is told the same as about a case that does not exist. */
export const notFound: Refusal = refuse('case-not-found', { status: 404, detail: '没有找到这件申请，或您无权查看。', next: ['核对受理编号', '在“我的办件”里查找'] })

/** The person the case is about, or who made it. */
export function isOwn(actor: Actor, c: Owned, subjectKey: (idNumber: string) => Buffer): boolean {
  if (actor.kind !== 'person') return false
  return c.account === actor.account || (actor.person !== undefined && subjectKey(actor.person.idNumber).equals(c.subject))
}

/** Desk staff serve the cases of their organs, and those their own window took in for whichever organ (B3). */
function serves(actor: Actor, c: Owned): boolean {
  return hasRole(actor, 'window-clerk', 'agent') && (actsFor(actor, c.organ) || (c.window_division !== null && c.window_division === actor.division))
}

export function mayRead(actor: Actor, c: Owned, own: boolean): boolean {
  if (actor.kind === 'system' || own) return true
  if (hasRole(actor, 'oversight', 'audit-admin', 'county-decider')) return true
  if (hasRole(actor, 'deciding-officer')) return actsFor(actor, c.organ)
  return serves(actor, c)
}

/** Decides, and prepares deciding: an officer of the organ whose case it is. */
export function mayDecide(actor: Actor, c: Pick<Owned, 'organ'>): boolean {
  return hasRole(actor, 'deciding-officer') && actsFor(actor, c.organ)
}

/** Papers of a case: whoever handles it, and oversight. Auditors look at what was done, not at papers. */
export function mayReadPapers(actor: Actor): boolean {
  return hasRole(actor, 'window-clerk', 'agent', 'deciding-officer', 'oversight')
}

/** What officials left while they checked, and who said what: those who decide by it, and oversight. */
export function mayReadFindings(actor: Actor): boolean {
  return hasRole(actor, 'deciding-officer', 'oversight')
}

/** The applicant does their own acts, a clerk or agent those of the person in front of them; only an officer of the organ decides. */
export function mayAct(actor: Actor, act: CaseAct, c: Owned, own: boolean): Refusal | null {
  if ((officersActs as readonly CaseAct[]).includes(act)) {
    if (mayDecide(actor, c)) return null
    return mayRead(actor, c, own) ? refuse('role-not-allowed', { status: 403, detail: '这一步由审批人员办理。', next: ['请由办理机关的审批人员办理'] }) : notFound
  }
  if (own) return null
  if (serves(actor, c)) return null
  return mayRead(actor, c, own) ? refuse('role-not-allowed', { status: 403, detail: '您的岗位不能办理这一项。', next: ['请由申请人本人或窗口办理'] }) : notFound
}

/** A resident applies for themselves; desk staff for whoever stands before them. */
export function mayApplyFor(actor: Actor, applicant: Applicant): Refusal | null {
  if (hasRole(actor, 'window-clerk', 'agent')) return null
  if (applicant.kind === 'person' && actor.person !== undefined && actor.person.idNumber === applicant.idNumber) return null
  return refuse('not-your-own', {
    status: 403, field: 'applicant', detail: applicant.kind === 'company' ? '企业事项请由经办人到窗口办理，或由窗口人员代为提交。' : '网上只能为您本人申请。',
    next: ['为本人申请', '到任一窗口由工作人员办理'],
  })
}
