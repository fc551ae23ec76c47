/** What the pages about cases say. States, acts, routes and trust have their words in the rooms. */
import type { CaseState } from '../../src/rooms/cases/contract.ts'
import type { ProofState, Route, Trust } from '../../src/rooms/resolution/types.ts'
import type { Shape } from '../kit/marks.tsx'

/** A case's state as the desk marks it: whose turn it is, seen from the officer's chair. */
export const stateMarks: Readonly<Record<CaseState, readonly [Shape, string]>> = {
  preparing: ['off', '未提交'], gathering: ['ours', '核实证明'], supplementing: ['off', '等补正'], deciding: ['yours', '待决定'], confirming: ['yours', '待确认'],
  suspended: ['off', '已中止'], approved: ['done', '批准'], refused: ['off', '不予批准'], withdrawn: ['off', '已撤回'], expired: ['off', '已失效'],
}

export const proofShapes: Readonly<Record<ProofState, Shape>> = {
  waived: 'off', 'not-needed': 'off', settled: 'done', fetching: 'ours', checking: 'ours', 'with-agent': 'ours', offered: 'off', 'to-sign': 'off', 'to-authorise': 'off', 'to-hand-in': 'off',
}

export const list = {
  title: '办件', total: (n: number) => `共 ${n} 件`, state: '状态', allStates: '全部状态', due: '期限', allDue: '不限期限', late: '已超期', today: '今天到期', week: '七天内到期',
  matter: '事项', allMatters: '输入事项名称', number: '受理编号', numberHint: '编号，或末几位（按 f 键）', sort: '排序', byDue: '快到期的在前', byNew: '新收的在前', applicant: '申请人',
  began: '收件', spared: '少交', proofs: (n: number) => (n === 0 ? '' : `${n} 份`), none: '没有这样的办件。', noneHelp: '换一个状态或期限，或者清空筛选。', clear: '清空筛选', next: '下一页', first: '回到第一页',
  open: '打开', find: '按编号查找', name: '筛选办件', stopped: '停止计时', perPage: (n: number) => `每页 ${n} 件`,
} as const

export const page = {
  back: '回到列表', proofs: '证明', acts: '办理经过', person: '申请人', can: '现在可以', cannot: '现在不能', answers: '申请人的回答', letters: '文书', clocks: '期限', spared: '替申请人省下', willSpare: '预计替申请人省下', sparedNote: '办结后计入统计',
  nothing: '现在没有要您办的。', over: '已经办结，不能再改变。', side: '申请人、期限和可以办的', appeal: '不服怎么办', overdue: '超过承诺期限', evidence: '看依据', channel: '来源', unit: { proofs: '份证明', trips: '趟路', pages: '页纸', days: '天' },
  accepted: '受理', promised: '承诺', statutory: '法定', stopped: '停止计时', paused: (days: number) => `已顺延 ${days} 个工作日`, decided: '决定',
  supplement: '一次性告知补正', suspension: '中止办理', openFile: '打开', noProofs: '这件申请不需要任何证明。',
} as const

export const channels: Readonly<Record<string, string>> = { online: '网上', window: '窗口', phone: '电话', agent: '代办' }

export const evidence = {
  route: '途径', origin: '来自', trust: '可信', outcome: '结论', clock: '期限', met: '相符', notMet: '不相符', value: '取得的内容', asOf: (day: string) => `截至 ${day}`, hidden: '已遮住，按 o 键打开',
  commitment: '承诺书', signedBy: '签名', signedAt: '签署', liability: '责任', digest: '校验', intact: '与签署时一字不差', broken: '与签署时不一致，请停止使用并报告', withdrawn: '已撤回',
  checks: '协查', errands: '代办', papers: '申请人提交的材料', says: '申请人认为', none: '没有更多依据。', asked: '所查', finding: '答复', note: '说明', channelLabel: '方式', due: '最迟', ground: '理由',
  answered: '答复时间', file: (i: number, kind: string) => `${kind} ${i}`, told: '给申请人的说明', official: '正式名称', spoken: '谁说的', from: (number: string) => `以前的办件 ${number}`,
} as const

export const errandStates: Readonly<Record<string, string>> = { given: '正在代办', delivered: '已取回', failed: '未能取到', withdrawn: '已撤回' }
export const originKinds: Readonly<Record<string, string>> = {
  source: '数据共享', certificate: '电子证照', archive: '以前已核实', 'co-check': '协查', commitment: '申请人承诺', agent: '代办员取回', applicant: '申请人提交',
}
/** What stands beside each proof, in a line each: how it is obtained, and whose word it rests on. */
export const routeHints: Readonly<Record<Route, string>> = {
  cancel: '这项证明已经取消，任何单位不得再要', 'not-needed': '这位申请人用不到', reuse: '以前办事时核实过，仍在有效期内', sharing: '怎么取得：系统直接查询数源单位的登记', commitment: '怎么取得：申请人书面承诺，不用交证明',
  agency: '怎么取得：由主管部门协查，或由代办员去取', submission: '怎么取得：申请人自己提交',
}
export const trustHints: Readonly<Record<Trust, string>> = {
  certified: '凭什么可信：数源单位的登记数据，系统核对过是本人的', verified: '凭什么可信：有单位的人员核实并答复', declared: '凭什么可信：申请人签名承诺，并承担不实的责任', submitted: '凭什么可信：申请人交来的材料，由审批人员审查',
}
export const signatures: Readonly<Record<string, string>> = { drawn: '手写', typed: '键入', paper: '纸质' }
export const mediaTypes: Readonly<Record<string, string>> = { 'image/jpeg': '照片', 'image/png': '图片', 'application/pdf': 'PDF', 'text/plain': '记录' }

export const identity = {
  open: '查看完整身份信息', hide: '遮住', title: '为什么要看申请人的身份', lead: '原因会记录下来，申请人在“谁看过我的数据”里看得到。', reason: '原因', go: '打开', name: '姓名', number: '证件号码', phone: '电话', company: '企业名称', credit: '统一社会信用代码',
  noPhone: '没有登记', by: '代办人', relations: { guardian: '监护人', family: '家属', agent: '受委托人' }, note: '凭据', hidesIn: (s: number) => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')} 后遮住`, usual: ['核对申请人身份', '核对材料上的姓名', '电话联系申请人'],
} as const

export const decide = {
  approve: '批准', refuse: '不予批准', approveTitle: '批准这件申请', refuseTitle: '不予批准', proposeNote: '这个事项要两人决定：您提出以后，由本单位另一位审批人员确认。', reasons: '理由', reasonsHint: '一行一条，申请人会看到。',
  against: '有证明与条件不符，批准要写明理由。', optional: '（可以不填）', provisions: '依据', document: '法律、法规、规章或文件', article: '第几条', add: '加一条依据', remove: '移除', templates: '常用理由', preview: '看决定书草稿', send: '提交',
  sureApprove: '确认批准？', sureRefuse: '确认不予批准？', sure: '决定作出后不能撤回，申请人会立即收到通知。', surePropose: '提出后由另一位审批人员确认。', back: '再看看', cite: '本事项的依据', keys: 'Ctrl + Enter 提交，Esc 关闭',
} as const

export const confirmTexts = {
  title: '确认或退回', confirm: '同意', sendBack: '退回', proposed: (who: string, outcome: string) => `${who}提出：${outcome}`, note: '退回的说明', noteHint: '提出的人会看到。', returned: '上次退回的说明', waits: '等另一位审批人员确认。',
} as const

export const supplementTexts = {
  title: '一次性告知补正', lead: '一件申请只能告知一次。把缺的全部列上，以后不能再要。已经取消的证明、由系统和部门取得的证明不能要。', what: '缺什么', why: '为什么需要', add: '再加一处', remove: '移除', days: '给申请人几个工作日', send: '告知申请人', sure: '确认告知补正？',
  sureText: (n: number) => `共 ${n} 处。告知后不能再要别的，期间停止计时。`, asked: '已告知', answered: '申请人补正', overdue: '到期没有补正', dueBy: '最迟', open: '等申请人补正',
} as const

export const suspendTexts = {
  title: '中止办理', lead: '只有列明的情形才能中止。期间停止计时，申请人会收到原因和预计的时间。', ground: '情形', note: '说明', days: '预计需要几个工作日', send: '中止', resumeTitle: '恢复办理', resume: '恢复', resumeLead: '从现在起继续计时，期限按停止的工作日顺延。', since: '开始', until: '预计', over: '已超过预计的时间', basis: '依据', none: '还没有列明的情形，暂时不能中止。',
} as const

export const letters = { draft: '决定书草稿', approveDraft: '批准', refuseDraft: '不予批准', open: '打开文书' } as const
export const keys = { open: '看这项的依据', identity: '查看或遮住身份信息', approve: '批准', refuse: '不予批准', supplement: '告知补正', suspend: '中止或恢复', confirm: '确认或退回', letter: '打开文书', back: '回到列表', submit: '提交', close: '关闭' } as const
