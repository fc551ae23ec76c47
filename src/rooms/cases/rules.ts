/** States of a case and what each allows. Pure. */
import { parseIdNumber, ageOn } from '../../kernel/identity-number.ts'
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import type { CaseState } from './contract.ts'

/** Everything that can be done to a case from outside. */
export const caseActs = [
  'answer-questions', 'submit', 'choose-route', 'sign-commitments', 'withdraw-commitment', 'dispute-proof', 'authorise-agent', 'hand-in-proof',
  'answer-supplement', 'supplement', 'suspend', 'resume', 'decide', 'confirm-decision', 'return-decision', 'withdraw',
] as const
export type CaseAct = (typeof caseActs)[number]

/** What only an officer of the deciding organ does. */
export const officersActs = ['supplement', 'suspend', 'resume', 'decide', 'confirm-decision', 'return-decision'] as const satisfies readonly CaseAct[]

const proofActs = ['choose-route', 'sign-commitments', 'withdraw-commitment', 'dispute-proof', 'authorise-agent', 'hand-in-proof'] as const

/** What each state allows; a state that is forgotten here does not compile. */
export const actsByState = {
  preparing: ['answer-questions', 'submit', ...proofActs, 'withdraw'],
  gathering: [...proofActs, 'answer-supplement', 'supplement', 'suspend', 'withdraw'],
  supplementing: ['answer-supplement', ...proofActs, 'withdraw'],
  deciding: ['withdraw-commitment', 'dispute-proof', 'answer-supplement', 'decide', 'supplement', 'suspend', 'withdraw'],
  confirming: ['withdraw-commitment', 'dispute-proof', 'confirm-decision', 'return-decision', 'withdraw'],
  suspended: [...proofActs, 'answer-supplement', 'resume', 'withdraw'],
  approved: [], refused: [], withdrawn: [], expired: [],
} as const satisfies Record<CaseState, readonly CaseAct[]>

export const stateWords: Readonly<Record<CaseState, string>> = {
  preparing: '还没有提交', gathering: '正在核实证明', supplementing: '等申请人补正', deciding: '正在审查', confirming: '等第二人确认', suspended: '已中止办理',
  approved: '已办结（批准）', refused: '已办结（不予批准）', withdrawn: '已撤回', expired: '已过期',
}

export const actWords: Readonly<Record<CaseAct, string>> = {
  'answer-questions': '填写问题', submit: '提交申请', 'choose-route': '选择办理方式', 'sign-commitments': '签署承诺', 'withdraw-commitment': '撤回承诺',
  'dispute-proof': '对信息提出异议', 'authorise-agent': '授权代办', 'hand-in-proof': '提交材料', 'answer-supplement': '补正', supplement: '一次性告知补正',
  suspend: '中止办理', resume: '恢复办理', decide: '作出决定', 'confirm-decision': '确认决定', 'return-decision': '退回决定', withdraw: '撤回申请',
}

/** Null when the state allows the act; else a refusal that says what is possible now. */
export function allowed(state: CaseState, act: CaseAct): Refusal | null {
  const now: readonly CaseAct[] = actsByState[state]
  if (now.includes(act)) return null
  if (act === 'decide' && state === 'gathering') {
    return refuse('proofs-open', { detail: '还有证明没有核实完，暂不能作出决定。', next: ['查看各项证明的进度', '等待核查结果'], clause: 'M1' })
  }
  if (act === 'confirm-decision' || act === 'return-decision') {
    return refuse('nothing-proposed', { detail: '还没有人提出决定，没有可以确认或退回的。', next: ['由审批人员先提出决定'] })
  }
  if (act === 'resume' && now.length > 0) return refuse('not-suspended', { detail: '这件申请没有中止办理，不用恢复。', next: now.slice(0, 3).map((a) => actWords[a]) })
  return refuse('not-in-this-state', {
    detail: `这件申请${stateWords[state]}，${now.length === 0 ? '不能再' : '现在不能'}${actWords[act]}。`,
    next: now.length === 0 ? ['查看办理结果', '需要时重新申请'] : now.slice(0, 3).map((a) => actWords[a]),
  })
}

/** What besides the state decides whether an act is possible. */
export interface Standing {
  readonly state: CaseState
  readonly supplement: 'none' | 'open' | 'late' | 'answered'
  /** Account of the first of two officers, while the second has not spoken. */
  readonly proposer: string | null
}

/** Null when this account may do the act as the case stands now. */
export function possible(standing: Standing, act: CaseAct, account: string): Refusal | null {
  // Who did not answer in time keeps nobody from deciding; only approval still needs every proof.
  const unanswered = act === 'decide' && standing.state === 'gathering' && standing.supplement === 'late'
  return (unanswered ? null : allowed(standing.state, act)) ?? supplementRefusal(standing, act) ?? twoPeople(standing, act, account)
}

/** What is missing is asked for once and all at once (administrative licence law art. 32 (4)); who was asked answers once, late rather than never. */
function supplementRefusal({ supplement }: Standing, act: CaseAct): Refusal | null {
  if (act === 'supplement' && supplement !== 'none') {
    return refuse('supplemented-already', {
      detail: '一件申请只能告知补正一次，需要的内容要一次说全。', next: ['按已有的情况作出决定', '需要核实的，请有关部门协查'], clause: '行政许可法第三十二条',
    })
  }
  if (act !== 'answer-supplement' || supplement === 'open' || supplement === 'late') return null
  return supplement === 'none'
    ? refuse('nothing-asked', { detail: '这件申请没有需要补正的内容。', next: ['查看办件进度'] })
    : refuse('answered-already', { detail: '补正的内容已经收到，不用再交。', next: ['查看办件进度'] })
}

/** Where the matter wants two people, it is two. */
function twoPeople({ proposer }: Standing, act: CaseAct, account: string): Refusal | null {
  if ((act !== 'confirm-decision' && act !== 'return-decision') || proposer !== account) return null
  return refuse('two-people', { status: 403, detail: '这项决定是您提出的，要由另一位审批人员确认或退回。', next: ['请本单位另一位审批人员办理'] })
}

/** The state that follows from where the proofs stand; submitted cases only. A proposal falls when a proof it rests on opens again. */
export function stateAfter(state: CaseState, proofsFinal: boolean): CaseState {
  if (state === 'gathering' || state === 'deciding') return proofsFinal ? 'deciding' : 'gathering'
  if (state === 'confirming' && !proofsFinal) return 'gathering'
  return state
}

/** How many officers a matter wants; the guide's number, one where it says nothing. */
export function decidersOf(fields: Readonly<Record<string, string>> | undefined): 1 | 2 {
  return Number(fields?.['decider_count']) >= 2 ? 2 : 1
}

/** Proofs an officer might ask the person for though they are obtained without them (M1), with the names people know them by. */
export interface KnownProof {
  readonly code: string
  readonly names: readonly string[]
}

/** Names shorter than this are words of every day. */
const SHORTEST_NAME = 4

/** The first thing asked for that must not be asked of a person, by code or by name. */
export function barredIn(asked: readonly { readonly what: string; readonly item?: string | undefined }[], known: readonly KnownProof[]): KnownProof | null {
  const names = (one: { what: string; item?: string | undefined }, proof: KnownProof) =>
    one.item === proof.code || proof.names.some((name) => [...name].length >= SHORTEST_NAME && one.what.includes(name))
  for (const one of asked) {
    const proof = known.find((p) => names(one, p))
    if (proof) return proof
  }
  return null
}

/** Points of a text: one a line. */
export function pointsOf(reasons: string | readonly string[]): string[] {
  return [reasons].flat().flatMap((text) => text.split('\n')).map((point) => point.trim()).filter((point) => point !== '')
}

/** Kinds of listed grounds in the reference data: for suspending, and sentences for refusing. */
export const SUSPENSION_GROUNDS = 'suspension'
export const REFUSAL_TEMPLATES = 'decision-refusal'

/** Provisions that a text names itself: 《社会救助暂行办法》第九条. */
export function citedIn(text: string): { document: string; article: string }[] {
  const found = [...text.matchAll(/《([^《》]{2,100})》(?:（[^（）]{1,40}）)?(第[〇零一二三四五六七八九十百千\d、和至之款项条第]{1,40}[条款项])?/g)]
  return [...new Map(found.map(([, document = '', article = '']) => [`${document} ${article}`, { document, article }])).values()]
}

/** A guide's basis with its articles: 《义务教育法》第十一条. The articles name their document where there are several. */
export function basisOf(fields: Readonly<Record<string, string>> | undefined): string {
  const { legal_basis: document = '', article = '' } = fields ?? {}
  return article.startsWith('《') ? article : `${document}${article}`
}

/** Days counted by a calendar that was announced meanwhile are named by that one. */
export function calendarNames(before: string | null, now: string): string {
  const years = new Map([...(before ?? '').split(';'), ...now.split(';')].filter(Boolean).map((name) => [name.split(':')[0], name]))
  return [...years.values()].toSorted().join(';')
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
