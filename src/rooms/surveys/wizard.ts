/**
 * The clean-up wizard. First whether it is a proof at all (what one holds, forms and court papers are none), then the seven grounds on
 * which a proof may not be set, as plain questions (条例 art. 44). Each answer leads somewhere; the first that settles it is the verdict.
 */
import type { SurveyRoute } from './texts.ts'

export const answers = { yes: '是', no: '否', unsure: '不清楚' } as const
export type Answer = keyof typeof answers

export type Verdict = 'not-proof' | 'cancel' | 'share' | 'check' | 'commitment' | 'keep' | 'open'

export const verdictNames: Readonly<Record<Verdict, string>> = {
  'not-proof': '不是证明，不列入清单', cancel: '应当取消', share: '改为数据共享', check: '改为部门核验', commitment: '改为告知承诺', keep: '没有取消情形，可以保留并选定办理方式', open: '还没有问完',
}

export interface Question {
  readonly key: string
  readonly step: '是不是证明' | '该不该取消'
  readonly text: string
  readonly help: string
  readonly basis: string
  /** The answer that settles it, where it leads, and why, to stand behind 因为. Questions ask for what there is, so for some it is no. */
  readonly when: 'yes' | 'no'
  readonly leads: Verdict
  readonly because: string
}

const JINHUA = '证明是行政机关或其他机构出具的描述客观事实、表明符合特定条件的材料；下列三类不是证明'
const LAW = '《优化营商环境条例》第四十四条'
const what = (key: string, text: string, help: string, because: string): Question => ({ key, step: '是不是证明', text, help, basis: JINHUA, when: 'yes', leads: 'not-proof', because })
const ground = (key: string, text: string, help: string, basis: string, leads: Verdict, because: string, when: 'yes' | 'no' = 'yes'): Question =>
  ({ key, step: '该不该取消', text, help, basis: `${LAW}：${basis}`, when, leads, because })

export const questions: readonly Question[] = [
  what('certificate', '这是当事人本来就持有的证件、执照吗？', '如身份证、户口簿、结婚证、学生证、营业执照、不动产权证', '是当事人持有的证件、执照'),
  what('form', '这是办事过程中的审批表、申请表、图纸吗？', '如审批意见表、申请书、平面图', '是审批表、申请表、图纸'),
  what('judicial', '这是裁判文书、仲裁文书、公证文书或诉讼证据吗？', '如判决书、调解书、公证书', '是裁判、仲裁、公证文书'),
  ground('basis', '有没有法律、法规或者国务院决定作依据？', '部门文件、会议纪要、惯例都不算依据', '设定证明事项应当有法律、法规或者国务院决定依据', 'cancel', '没有法律、法规或者国务院决定作依据', 'no'),
  ground('internal', '通过单位内部查阅，或者向别的单位核查，能弄清这件事吗？', '如本单位档案里有，或问开具单位就能确认', '通过政府部门内部核查和部门间核查能够办理', 'check', '能内部查阅或者向别的单位核查'),
  ground('document', '用法定证照、合同、票据等就能说明吗？', '如不动产权证已能说明有住房', '通过法定证照、法律文书、合同凭证能够办理', 'cancel', '法定证照、合同、票据就能说明'),
  ground('covered', '已有别的材料包含或可以代替它吗？', '同一事项里不要求证明同一件事两次', '能够被其他材料涵盖或者替代', 'cancel', '别的材料能包含或者代替它'),
  ground('online', '在网上能核验吗？', '如数据共享平台、部门查询网站', '通过网络核验能够办理', 'share', '在网上能核验'),
  ground('commitment', '由当事人书面承诺代替，承诺不实的，事后监管能否纠正？', '事中事后能监管、风险可控的，答“是”', '通过书面告知承诺能够办理', 'commitment', '可以书面承诺，事后监管能够纠正'),
  ground('knowable', '开具单位能调查核实这件事吗？', '如“家庭和睦”“没有打扰邻居”，村里也无法核实', '开具单位无法调查核实', 'cancel', '开具单位无法调查核实', 'no'),
]

export type Given = Readonly<Partial<Record<string, Answer>>>

const settles = (question: Question, given: Given) => given[question.key] === question.when

/** Questions that are still to be asked, given the answers so far: nothing more once it is no proof. */
export function openQuestions(given: Given): Question[] {
  if (questions.some((question) => question.leads === 'not-proof' && settles(question, given))) return []
  return questions.filter((question) => given[question.key] === undefined)
}

/** What comes of the answers. Cancelling goes before changing the way; `unsure` settles nothing but is an answer. */
export function verdictOf(given: Given): { readonly verdict: Verdict; readonly because: Question | null } {
  const said = questions.filter((question) => settles(question, given))
  for (const verdict of ['not-proof', 'cancel', 'share', 'check', 'commitment'] as const) {
    const because = said.find((question) => question.leads === verdict)
    if (because && (verdict === 'not-proof' || openQuestions(given).length === 0)) return { verdict, because }
  }
  return { verdict: openQuestions(given).length > 0 ? 'open' : 'keep', because: null }
}

/** The way a verdict means; null: on no list at all. Nothing is said about a row that is not judged to the end. */
const routesOf: Readonly<Record<Exclude<Verdict, 'open'>, SurveyRoute | null>> = { 'not-proof': null, cancel: 'cancel', share: 'sharing', check: 'agency', commitment: 'commitment', keep: 'retained' }
export const routeOf = (verdict: Exclude<Verdict, 'open'>): SurveyRoute | null => routesOf[verdict]

/** Whether what was proposed for a row goes against what the wizard came to. */
export const contradicts = (verdict: Verdict | null, route: SurveyRoute | null): boolean => verdict !== null && verdict !== 'open' && route !== null && routeOf(verdict) !== route

/** Verdict and way as they agree, for the query that counts those that do not. */
export const agreeing: readonly string[] = Object.entries(routesOf).flatMap(([verdict, route]) => (route === null ? [] : [`${verdict} ${route}`]))

/** What the entry itself suggests, shown beside a question; nobody's answer. */
export function hintFor(key: string, entry: { readonly name: string; readonly basisKind: string; readonly sharable: string; readonly issuerName: string }): string | null {
  if (key === 'certificate' && /(?:身份证|户口簿|户口本|结婚证|离婚证|执照|许可证|产权证|毕业证|学位证|学生证|驾驶证|残疾证|护照)(?:明)?$/.test(entry.name)) return `“${entry.name}”看起来是本人持有的证件`
  if (key === 'form' && /(?:申请表|审批表|登记表|申请书|图纸|平面图|意见表)$/.test(entry.name)) return `“${entry.name}”看起来是申请材料`
  if (key === 'judicial' && /(?:判决书|裁定书|调解书|仲裁裁决书|公证书)$/.test(entry.name)) return `“${entry.name}”看起来是法律文书`
  if (key === 'basis' && ['none', 'normative', 'rule'].includes(entry.basisKind)) return '填报的依据不是法律、法规或国务院决定'
  if ((key === 'internal' || key === 'online') && entry.sharable === 'yes') return '填报时写了“能共享或核查”'
  if (key === 'knowable' && /村|社区|居委/.test(entry.issuerName)) return `由“${entry.issuerName}”开具，请想想村（社区）能不能知道这件事`
  return null
}
