/** What people read about changes of lists. */
import type { CancelGround, ChangeList, ChangeOrigin, ChangeState, ExcludedField, RowAct } from './rules.ts'
import type { Problem } from './selection-rules.ts'

export const listNames: Readonly<Record<ChangeList, string>> = {
  cancel: '直接取消清单', commitment: '告知承诺清单', sharing: '数据共享清单', agency: '部门核验清单', retained: '保留清单', village: '村（社区）出具证明清单',
}

/** How a proof on a list is dealt with, beside the list's name. */
export const wayNames: Readonly<Record<ChangeList, string>> = {
  cancel: '不得索要', commitment: '书面承诺代替', sharing: '系统核验', agency: '部门代办核验', retained: '仍要提交', village: '由村（社区）出具',
}

/** 数据共享清单，系统核验；… */
export const standsIn = (lists: readonly ChangeList[]): string => lists.map((list) => `${listNames[list]}，${wayNames[list]}`).join('；')

export const stateNames: Readonly<Record<ChangeState, string>> = {
  drafted: '编制中', review: '合法性审核', confirmation: '征求确认', decision: '待审定', decided: '已审定待公示', publicity: '公示中', 'in-force': '施行', superseded: '已被取代', withdrawn: '已撤回',
}

export const originNames: Readonly<Record<ChangeOrigin, string>> = {
  organ: '单位提出', finding: '问题证明线索', survey: '清理排查', upstream: '上级清单', law: '法规变动', complaint: '群众投诉', statistics: '统计数据', objection: '公示异议',
}

export const actNames: Readonly<Record<RowAct, string>> = { add: '列入', change: '修改', remove: '移出' }

export const scopeNames = { all: '取消', grassroots: '村（社区）不出具' } as const

export const groundNames: Readonly<Record<CancelGround, string>> = {
  'no-basis': '没有法律、法规或国务院决定依据', 'internal-check': '单位内部或部门之间能核查', 'certificate-shows': '法定证照、合同文书能证明', covered: '其他材料能涵盖或替代', 'online-check': '网上能核验',
  commitment: '已实行告知承诺', 'cannot-know': '开具单位无法调查核实',
}

export const fieldNames: Readonly<Record<ExcludedField, string>> = {
  'national-security': '国家安全', 'state-secrets': '国家秘密', 'public-security': '公共安全', 'financial-supervision': '金融业审慎监管', ecology: '生态环境保护',
  'life-health-property': '直接涉及人身健康、生命财产安全', 'foreign-affairs': '重要涉外',
}

export const riskNames = { low: '低', medium: '中', high: '高' } as const

export const problemTexts: Readonly<Record<Problem, string>> = {
  'no-name': '没有证明名称，目录里也没有这个编号', twice: '同一证明在本次变更里出现了两次', 'not-listed': '现行清单里没有这一项，不能修改或移出', 'no-ground': '没有选取消理由（七种之一）',
  revives: '恢复已取消的证明，须有法律、法规或国务院决定作依据', cancelled: '这项证明已经取消，不能再列入其他清单', 'no-frequency': '没有填每年使用次数', 'not-frequent': '使用不够频繁（每年不到 12 次）',
  'not-correctable': '没有确认事中事后监管能够纠正', 'no-risk': '没有评估风险', 'risk-high': '风险高，不能实行告知承诺', excluded: '属于不适用告知承诺的领域', 'no-resource': '没有指定数据资源',
  'resource-unknown': '目录里没有这个数据资源', 'resource-silent': '这个数据资源目前没有应答', 'no-issuer': '没有指定开具单位', 'issuer-unknown': '没有这个开具单位，或者已经撤销', 'issuer-no-team': '开具单位没有协查专班',
  'no-field': '没有选不适用的领域', 'no-law': '依据不是法律、法规或国务院决定', 'no-basis': '没有填依据', 'no-use': '没有填用途', 'no-procedure': '没有填办理程序', 'no-form': '没有填样表',
  'barred-to-villages': '上级清单或本县清单规定村（社区）不得出具', same: '与现行清单相同', 'law-behind': '依据里有法律法规，“没有依据”这个理由请再核实', 'new-proof': '目录里没有这项证明',
}

/** A problem in words; one that is not known any more stands as it is. */
export const problemText = (problem: string): string => (problemTexts as Readonly<Record<string, string>>)[problem] ?? problem

export const stepNames: Readonly<Record<string, string>> = {
  draft: '编制', edit: '修改', submit: '提交审核', 'review-approve': '审核通过', 'review-return': '审核退回', confirm: '同意', disagree: '不同意', silent: '逾期未答复', 'decide-approve': '审定通过',
  'decide-return': '审定退回', publish: '开始公示', objection: '收到异议', 'answer-upheld': '采纳异议', 'answer-dismissed': '答复异议', 'in-force': '施行', withdraw: '撤回',
}

const named = (change: { number: string; title: string }) => `${change.number}《${change.title}》`
interface Named { readonly number: string; readonly title: string }

/** What is said to those whose turn it is. */
export const told = {
  review: (c: Named) => `清单变更${named(c)}已提交，请审核是否合法。`,
  skipped: (c: Named, organ: string) => `${organ}提出的清单变更${named(c)}要取消本单位开具或掌握数据的证明，走简易程序，不再征求确认。有意见的，请立即告诉县司法局。`,
  confirmation: (c: Named, until: string) => `清单变更${named(c)}涉及本单位，请在 ${until} 前确认；逾期按“逾期未答复”报县政府。`,
  silent: (c: Named, n: number) => `清单变更${named(c)}：${n} 个单位逾期没有答复，已报县政府审定。`,
  decision: (c: Named) => `清单变更${named(c)}等县政府审定。`,
  decided: (c: Named) => `清单变更${named(c)}已审定，请安排公示。`,
  returned: (c: Named, note: string) => `清单变更${named(c)}被退回${note === '' ? '' : `：${note}`}。请按意见修改后再提交。`,
  publicity: (c: Named, until: string) => `清单变更${named(c)}开始公示，${until} 止。`,
  objection: (c: Named, number: string) => `清单变更${named(c)}收到异议 ${number}，施行前必须答复。`,
  cancelledSince: '审定以后这项证明已经取消，不再列入',
  inForce: (c: Named, version: number) => `清单变更${named(c)}已施行（第 ${version} 版），有关办事指南同时更新。`,
  withdrawn: (c: Named) => `清单变更${named(c)}已撤回。`,
}
