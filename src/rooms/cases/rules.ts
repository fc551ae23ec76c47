/** States of a case and what each allows. Pure. */
import { parseIdNumber, ageOn } from '../../kernel/identity-number.ts'
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { CaseState } from './contract.ts'

/** Everything that can be done to a case from outside. */
export const caseActs = [
  'answer-questions', 'submit', 'choose-route', 'sign-commitments', 'withdraw-commitment', 'dispute-proof', 'authorise-agent', 'hand-in-proof',
  'decide', 'withdraw',
] as const
export type CaseAct = (typeof caseActs)[number]

const proofActs = ['choose-route', 'sign-commitments', 'withdraw-commitment', 'dispute-proof', 'authorise-agent', 'hand-in-proof'] as const

/** What each state allows; a state that is forgotten here does not compile. */
export const actsByState = {
  preparing: ['answer-questions', 'submit', ...proofActs, 'withdraw'],
  gathering: [...proofActs, 'withdraw'],
  deciding: ['withdraw-commitment', 'dispute-proof', 'decide', 'withdraw'],
  approved: [], refused: [], withdrawn: [], expired: [],
} as const satisfies Record<CaseState, readonly CaseAct[]>

const stateWords: Readonly<Record<CaseState, string>> = {
  preparing: '还没有提交', gathering: '正在核实证明', deciding: '正在审查', approved: '已办结（批准）', refused: '已办结（不予批准）', withdrawn: '已撤回', expired: '已过期',
}

export const actWords: Readonly<Record<CaseAct, string>> = {
  'answer-questions': '填写问题', submit: '提交申请', 'choose-route': '选择办理方式', 'sign-commitments': '签署承诺', 'withdraw-commitment': '撤回承诺',
  'dispute-proof': '对信息提出异议', 'authorise-agent': '授权代办', 'hand-in-proof': '提交材料', decide: '作出决定', withdraw: '撤回申请',
}

/** Null when the state allows the act; else a refusal that says what is possible now. */
export function allowed(state: CaseState, act: CaseAct): Refusal | null {
  const now: readonly CaseAct[] = actsByState[state]
  if (now.includes(act)) return null
  if (act === 'decide' && state === 'gathering') {
    return refuse('proofs-open', { detail: '还有证明没有核实完，暂不能作出决定。', next: ['查看各项证明的进度', '等待核查结果'], clause: 'M1' })
  }
  return refuse('not-in-this-state', {
    detail: `这件申请${stateWords[state]}，不能再${actWords[act]}。`,
    next: now.length === 0 ? ['查看办理结果', '需要时重新申请'] : now.slice(0, 3).map((a) => actWords[a]),
  })
}

/** The state that follows from where the proofs stand; submitted cases only. */
export function stateAfter(state: CaseState, proofsFinal: boolean): CaseState {
  if (state === 'gathering' || state === 'deciding') return proofsFinal ? 'deciding' : 'gathering'
  return state
}

export const ADULT_AGE = 18

/** Facts about a person that follow from their number, for the conditions of requirements. */
export function factsOf(applicant: { kind: 'person' | 'company'; idNumber: string }, day: string): Record<string, unknown> {
  if (applicant.kind === 'company') return { kind: 'company', minor: false }
  const number = parseIdNumber(applicant.idNumber)
  if (!number.ok) return { kind: 'person', minor: false }
  const age = ageOn(number.value.birth, day)
  return { kind: 'person', age, sex: number.value.sex, minor: age < ADULT_AGE }
}

/** Days a preparation is kept for the person to come back to. */
export const PREPARATION_DAYS = 30
