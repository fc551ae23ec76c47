/** The survey's state table and when somebody is reminded. Pure. */
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { OrganState } from './texts.ts'
import { organStates } from './texts.ts'

export type SurveyAct = 'edit' | 'import' | 'submit' | 'return'

const table: Readonly<Record<SurveyAct, readonly OrganState[]>> = {
  edit: ['none', 'drafting', 'returned'], import: ['none', 'drafting', 'returned'], submit: ['none', 'drafting', 'returned'], return: ['submitted'],
}

export const noRound: Refusal = refuse('no-round', { status: 409, detail: '现在没有正在进行的排查。', next: ['等营商办发起一轮排查'], clause: 'C1.2' })

/** Whether an act fits an organ's state; says why not and what now. */
export function stateRefusal(act: SurveyAct, state: OrganState): Refusal | null {
  if (table[act].includes(state)) return null
  return act === 'return'
    ? refuse('not-submitted', { detail: `这个单位的填报现在是“${organStates[state]}”，没有可以退回的。`, next: ['等单位提交后再看'] })
    : refuse('submitted-already', { detail: '本单位的排查已经提交，不能再改。', next: ['需要修改的，请营商办退回后再改'] })
}

export interface Submitting {
  readonly rows: number
  /** The organ says that it neither asks for nor issues anything. */
  readonly nothing: boolean
  readonly reading: boolean
  /** Rows of the last workbook that were not taken. */
  readonly wrong: number
  /** They were seen and are left out on purpose. */
  readonly leaveOut: boolean
}

export function submitRefusal(s: Submitting): Refusal | null {
  if (s.reading) return refuse('still-reading', { detail: '上传的表格还在读取，读完才能提交。', next: ['等读取完成'] })
  if (s.wrong > 0 && !s.leaveOut) return refuse('rows-wrong', { field: 'leaveOut', detail: `最近一次上传还有 ${s.wrong} 行没有改正，没有收进来。`, next: ['下载标出问题的表格，改正后再上传', '确实不要这些行的，勾选“不收这些行”再提交'] })
  if (s.rows === 0 && !s.nothing) return refuse('nothing-declared', { field: 'nothing', detail: '还没有填一项证明。', next: ['上传表格或逐项填写', '本单位既不索要也不开具证明的，选“本单位没有证明事项”再提交'] })
  if (s.rows > 0 && s.nothing) return refuse('something-declared', { field: 'nothing', detail: `已经填了 ${s.rows} 项，不能申报“没有证明事项”。`, next: ['直接提交，或先删掉填错的行'] })
  return null
}

export interface Standing {
  readonly state: OrganState
  readonly reminders: number
  /** Working days since the last reminder; null: never reminded. */
  readonly sinceReminder: number | null
}

/** Working days before the end at which those who are not done are reminded. */
const BEFORE = [5, 2, 0]
/** After the end: so often, in working days. */
const AGAIN = 2

/** Whether an organ is reminded today; `left`: working days to the last day, negative after it. */
export function remindToday(left: number, { state, sinceReminder }: Standing): boolean {
  if (state === 'submitted' || sinceReminder === 0) return false
  return left < 0 ? sinceReminder === null || sinceReminder >= AGAIN : BEFORE.includes(left)
}

export const reminderText = (state: OrganState, dueOn: string, left: number): string => {
  const what = state === 'none' ? '本单位还没有开始填报证明事项排查' : state === 'returned' ? '本单位的证明事项排查被退回，还没有重新提交' : '本单位的证明事项排查还没有提交'
  const when = left < 0 ? `已超过截止日 ${dueOn}` : left === 0 ? `今天（${dueOn}）截止` : `${dueOn} 截止，还有 ${left} 个工作日`
  return `${what}：${when}。请在“证明排查”里办理。`
}
