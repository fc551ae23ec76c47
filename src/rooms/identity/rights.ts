/** Who may be given what. Pure: accounts and organs are handed in. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'

export interface Holder {
  readonly id: string
  readonly kind: 'person' | 'staff'
  readonly active: boolean
}

export interface Rights {
  readonly roles: readonly string[]
  /** Organs they may act for; `*` is the whole county. */
  readonly organs: readonly string[]
}

export interface RightsGround {
  /** Who gives. */
  readonly by: string
  /** Whether two of the three administrators are among these roles. */
  readonly apart: (roles: readonly string[]) => boolean
  readonly organKnown: (code: string) => boolean
}

export const notToYourself: Refusal = refuse('not-to-yourself', {
  status: 403, detail: '不能给自己授予、收回岗位，也不能锁定、解锁自己的账号。', next: ['请另一位安全管理员办理'],
})

/** Roles that act for organs and so need to be told for which. */
const boundToOrgans = ['window-clerk', 'agent', 'co-checker', 'deciding-officer']

/**
 * Refuses a right for oneself, roles for residents or for somebody who left, two of the three administrators in one hand, and a role
 * that acts for organs without any organ. Null when it is in order.
 */
export function rightsRefusal(holder: Holder, rights: Rights, ground: RightsGround): Refusal | null {
  if (holder.id === ground.by) return notToYourself
  if (holder.kind !== 'staff') return refuse('resident-account', { status: 400, detail: '这是居民账号，不能授予工作岗位。', next: ['请系统管理员先新增工作账号'] })
  if (!holder.active && rights.roles.length > 0) return refuse('staff-inactive', { status: 409, detail: '这个账号已停用，不能授予岗位。', next: ['请系统管理员先恢复账号'] })
  if (rights.roles.includes('applicant')) return refuse('resident-role', { status: 400, field: 'roles', detail: '工作账号不能同时是申请人账号。', next: ['居民用自己的账号申请'] })
  if (!ground.apart(rights.roles)) {
    return refuse('administrators-apart', { status: 409, field: 'roles', detail: '系统、安全、审计三种管理员不能由一人兼任。', next: ['先收回其中一种', '交给另一个人'] })
  }
  const unknown = rights.organs.find((code) => code !== '*' && !ground.organKnown(code))
  if (unknown !== undefined) return refuse('organ-unknown', { status: 400, field: 'organs', detail: `没有代码为“${unknown}”的单位，或已停用。`, next: ['从单位列表里选'] })
  if (rights.organs.length === 0 && rights.roles.some((role) => boundToOrgans.includes(role))) {
    return refuse('scope-needed', { status: 400, field: 'organs', detail: '这个岗位要选定能代表哪些单位。', next: ['选择单位，或选全县'] })
  }
  return null
}

/** What a change gives and takes, for the act and for who confirms it. */
export function rightsChange(before: Rights, after: Rights): { given: string[]; taken: string[]; organsGiven: string[]; organsTaken: string[] } {
  const without = (a: readonly string[], b: readonly string[]) => a.filter((each) => !b.includes(each))
  return {
    given: without(after.roles, before.roles), taken: without(before.roles, after.roles),
    organsGiven: without(after.organs, before.organs), organsTaken: without(before.organs, after.organs),
  }
}
