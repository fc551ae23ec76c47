/** Who stands behind a counter, and which window is theirs. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { Actor, Role } from '../../platform/actor.ts'

export const atCounter = ['window-clerk', 'agent'] as const satisfies readonly Role[]

/** A window belongs to a division; whoever has none serves nobody here. */
export function withoutWindow(actor: Actor): Refusal | null {
  return actor.kind === 'staff' && actor.division !== '' ? null
    : refuse('no-window', { status: 403, detail: '您的账号没有对应的窗口，不能在这里受理。', next: ['请联系安全管理员设置窗口所在的县、乡镇或村'] })
}

/** So long a window remembers whom it has served. */
export const REMEMBERED_DAYS = 90
/** So long the register's word about somebody is taken without asking again. */
export const FINDING_HOURS = 12
