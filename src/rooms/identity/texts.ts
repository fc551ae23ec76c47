/** The room's words: roles, acts, readings; what the desk, the workbooks and the refusals call things. */

export const roleNames: Readonly<Record<string, string>> = {
  applicant: '申请人', 'window-clerk': '窗口人员', agent: '代办员', 'co-checker': '协查员', 'deciding-officer': '审批人员', 'list-editor': '清单编制', 'legal-reviewer': '合法性审核',
  'county-decider': '县政府审定', oversight: '营商办（督查）', 'credit-officer': '信用办', inspector: '核查人员', 'system-admin': '系统管理员', 'security-admin': '安全管理员',
  'audit-admin': '审计管理员', system: '系统',
}

/** Acts of all rooms in plain words. One that is missing here is shown by its own name. */
export const actNames: Readonly<Record<string, string>> = {
  'signed-in': '登录', 'token-issued': '领取接口令牌', 'tokens-revoked': '作废接口令牌', 'account-locked': '锁定账号', 'account-unlocked': '解除锁定', 'sessions-ended': '结束登录',
  'rights-changed': '授予或收回岗位', 'reading-rules-changed': '修改异常查阅规则', 'readings-looked-at': '检查异常查阅', 'reading-alert-noted': '处理异常查阅',
  'accesses-read': '查看数据使用记录', 'audit-exported': '导出审计记录', 'resident-looked-up': '查找居民账号',
  'organ-added': '新增单位', 'organ-changed': '修改单位', 'organ-closed': '停用单位', 'organ-opened': '恢复单位', 'organs-imported': '导入单位',
  'region-added': '新增区划', 'region-changed': '修改区划', 'region-closed': '停用区划',
  'staff-added': '新增人员', 'staff-changed': '修改人员', 'staff-moved': '调动人员', 'staff-left': '停用人员', 'staff-returned': '恢复人员', 'staff-imported': '导入人员',
  'absence-added': '登记请假', 'absence-removed': '删除请假', 'duty-set': '安排值班', 'duty-copied': '照抄一周值班',
  'case-prepared': '开始填写申请', 'questions-answered': '回答问题', 'case-accepted': '受理', 'proofs-complete': '证明齐备', 'case-decided': '作出决定', 'case-withdrawn': '撤回申请',
  'case-expired': '申请过期', 'case-overdue': '办件超期', 'sources-answered': '数源答复', 'route-chosen': '选择办理方式', 'proof-disputed': '对信息提出异议', 'proof-handed-in': '提交材料',
  'commitments-signed': '签署承诺', 'commitment-withdrawn': '撤回承诺', 'co-check-ordered': '发出协查', 'co-check-answered': '答复协查', 'co-check-refused': '退回协查',
  'co-check-passed-on': '转送协查', 'co-check-overdue': '协查超期', 'authorisation-given': '授权代办', 'authorisation-declined': '不授权代办', 'authorisation-closed': '代办结束',
  'identity-opened': '查看完整身份信息', 'proofs-reopened': '证明重新核实', 'supplement-asked': '一次性告知补正', 'supplement-answered': '补正', 'supplement-late': '逾期未补正',
  'cancelled-proof-asked': '索要已取消的证明', 'case-suspended': '中止办理', 'case-resumed': '恢复办理', 'suspension-overran': '中止超期', 'decision-proposed': '提出决定',
  'decision-returned': '退回决定', 'proposal-fell': '决定作废', 'co-check-called-off': '撤销协查', 'authorisation-ended': '授权终止', 'evidence-sent-by-phone': '手机补充证据',
  'taken-without-network': '断网收件', 'accepted-again': '重复受理', 'work-claimed': '认领', 'work-released': '放回', 'work-handed-over': '移交', 'work-move-undone': '撤销移交',
  'work-paused': '暂停计时', 'work-resumed': '恢复计时', 'work-reminded': '催办', 'work-escalated': '逐级上报', 'work-rebuilt': '重建待办', 'statistics-rebuilding': '重算统计',
  'notice-settings-changed': '修改消息设置', 'delivery-failed': '消息未送达', 'delivery-retried': '重发消息',
  'credit-entered': '记入信用', 'credit-repaired': '修复信用', 'list-in-force': '清单施行', 'list-change-draft': '起草清单变更', 'list-change-edit': '修改清单变更', 'list-change-submit': '提交清单审核',
  'list-change-review-approve': '清单审核通过', 'list-change-review-return': '清单审核退回', 'list-rows-remarked': '逐行审核', 'list-change-confirm': '同意清单变更', 'list-change-disagree': '不同意清单变更',
  'list-change-silent': '逾期未确认', 'list-change-decide-approve': '审定清单变更', 'list-change-decide-return': '审定退回', 'list-change-publish': '开始公示', 'list-objection': '收到异议',
  'list-change-objection': '异议退回', 'list-change-answer-upheld': '采纳异议', 'list-change-answer-dismissed': '答复异议', 'list-change-in-force': '清单变更施行', 'list-change-withdraw': '撤回清单变更',
  'upstream-list-imported': '导入上级清单', 'rebound-refused': '拦下反弹', 'rebound-handled': '处理反弹', 'demand-reported': '群众反映', 'reference-imported': '导入参考数据',
}

export const objectNames: Readonly<Record<string, string>> = {
  case: '办件', 'co-check': '协查', account: '账号', list: '清单', source: '数源', credit: '信用', import: '导入', organ: '单位', region: '区划', duty: '值班', reading: '查阅', audit: '审计', work: '待办', notice: '消息', rebound: '反弹',
}

export const channelNames: Readonly<Record<string, string>> = { desk: '工作台', api: '接口', sharing: '数据共享' }

export const readingRules = {
  'many-persons': '一天查阅的人过多', 'outside-hours': '非办公时间查阅', strangers: '查阅与本单位办件无关的人', 'repeated-openings': '反复打开同一人的完整身份',
} as const
export type ReadingRule = keyof typeof readingRules

type Figures = Readonly<Record<string, unknown>>
const number = (figures: Figures, key: string) => (typeof figures[key] === 'number' ? String(figures[key]) : '—')
const middle = (value: unknown) => (typeof value === 'number' ? `每天中位数 ${value} 人` : '没有查阅记录可比')
const list = (figures: Figures, key: string) => (Array.isArray(figures[key]) ? figures[key].map(String).join('、') : '')

/** Why a reading is out of the ordinary, with its numbers. */
export function whyUnusual(rule: ReadingRule, figures: Figures): string {
  switch (rule) {
    case 'many-persons':
      return `当天查阅 ${number(figures, 'persons')} 人，近 ${number(figures, 'historyDays')} 天本人${middle(figures['ownMedian'])}，同单位${middle(figures['organMedian'])}`
    case 'outside-hours':
      return `${figures['workingDay'] === false ? '休息日' : `${String(figures['from'])} 至 ${String(figures['until'])} 以外`}查阅 ${number(figures, 'persons')} 人（${figures['first'] === figures['last'] ? '' : `${String(figures['first'])} 至 `}${String(figures['last'])}）`
    case 'strangers': {
      const cases = list(figures, 'cases')
      return `查阅 ${number(figures, 'persons')} 人，不属于本单位的办件，也不是本窗口收的件${cases === '' ? '（没有对应办件）' : `（${cases}）`}`
    }
    case 'repeated-openings': return `同一人的完整身份当天打开 ${number(figures, 'most')} 次，共 ${number(figures, 'persons')} 人达到次数`
  }
}

/** What kind of browser somebody sits at: enough to recognise it, no more. */
export function browserWords(agent: string): string {
  const browser = [['Edg/', 'Edge'], ['MicroMessenger', '微信'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']].find(([sign = '']) => agent.includes(sign))?.[1] ?? '浏览器'
  const system = [['Windows', 'Windows'], ['Android', '安卓'], ['iPhone', 'iPhone'], ['Mac OS', 'macOS'], ['Linux', 'Linux']].find(([sign = '']) => agent.includes(sign))?.[1]
  return system === undefined ? browser : `${browser} · ${system}`
}
