/** What people read of the work, on the desk and in refusals. */
import type { WorkKind } from './rules.ts'

export const kindNames: Readonly<Record<WorkKind, string>> = { 'co-check': '协查', decision: '审批', errand: '代办' }

/** One step of the escalation as a notice says it; `days`: working days after the deadline, negative before. */
export function stepText(days: number, count: number): string {
  const many = count === 1 ? '有 1 件' : `有 ${count} 件`
  if (days < 0) return `${many}再过 ${0 - days} 个工作日到期`
  return days === 0 ? `${many}到期未办` : `${many}超期 ${days} 个工作日`
}

/** Kind of the listed grounds on which a clock may stand still. */
export const PAUSE_GROUNDS = 'work-pause'

/** A notice in one sentence. */
export function noticeText({ days, count, organName, by }: { days: number | null; count: number; organName: string | null; by: string | null }): string {
  const where = organName ?? ''
  return days === null ? `${by ?? '同事'}移交给您 ${count} 件${where === '' ? '' : `（${where}）`}` : `${where}${stepText(days, count)}`
}

/** States as a search says them. */
export const caseStates: Readonly<Record<string, string>> = {
  preparing: '还没有提交', gathering: '正在核实证明', supplementing: '等申请人补正', deciding: '正在审查', confirming: '等第二人确认', suspended: '已中止办理', approved: '已批准', refused: '不予批准',
  withdrawn: '已撤回', expired: '已过期',
}
export const orderStates: Readonly<Record<string, string>> = {
  open: '等答复', answered: '已答复', refused: '已退回', 'passed-on': '已转办', 'called-off': '已撤销', given: '等代取', delivered: '已取回', failed: '没有取到', withdrawn: '授权已终止',
}
