/** Who works here: one account for each role of the product, and more for single organs, a township and a village. */

export interface Staff {
  readonly account: string
  readonly name: string
  /** Exactly one role each: what somebody may do is easy to see. */
  readonly role: string
  readonly roleName: string
  readonly organs: readonly string[]
  readonly region: string
  readonly title: string
  readonly note: string
}

const COUNTY = '420325'
type More = Partial<Pick<Staff, 'organs' | 'region'>>

const staff = (account: string, name: string, role: string, roleName: string, title: string, note: string, more: More = {}): Staff =>
  ({ account, name, role, roleName, title, note, organs: ['*'], region: COUNTY, ...more })

const clerk = (account: string, name: string, title: string, note: string, more: More) => staff(account, name, 'window-clerk', '窗口人员', title, note, more)
const checker = (account: string, name: string, title: string, note: string, organ: string, more: More = {}) =>
  staff(account, name, 'co-checker', '协查员', title, note, { organs: [organ], ...more })

/** In the order of the product's roles; the fourteenth, the applicant, is a resident. */
export const byRole: readonly Staff[] = [
  staff('clerk', '夏文静', 'window-clerk', '窗口人员', '综合窗口', '县级综合窗口，受理各单位的事项'),
  staff('agent', '秦小勇', 'agent', '代办员', '代办服务队', '代办员，受群众委托去取证'),
  staff('co-checker', '唐宁', 'co-checker', '协查员', '协查专班', '协查员，替各单位答复协查'),
  staff('officer', '高远', 'deciding-officer', '审批人员', '审批科', '审批人员，作出各单位的决定'),
  staff('list-editor', '方敏', 'list-editor', '清单编制', '清单专班', '编制证明事项清单'),
  staff('legal-reviewer', '程立言', 'legal-reviewer', '合法性审核', '司法局审核科', '审核清单是否合法', { organs: ['justice-bureau'] }),
  staff('county-decider', '梁定邦', 'county-decider', '县政府审定', '县政府办公室', '审定清单', { organs: ['county-government'] }),
  staff('oversight', '严正', 'oversight', '营商办（督查）', '营商环境办公室', '督查超期和反弹', { organs: ['business-environment-office'] }),
  staff('credit-officer', '邓守信', 'credit-officer', '信用办', '信用办', '记入和修复信用记录', { organs: ['credit-office'] }),
  staff('inspector', '武明察', 'inspector', '核查人员', '核查组', '事后核查承诺'),
  staff('system-admin', '孔维护', 'system-admin', '系统管理员', '系统管理', '管理系统设置', { organs: ['approval-bureau'] }),
  staff('security-admin', '章守密', 'security-admin', '安全管理员', '安全管理', '管理账号和权限', { organs: ['approval-bureau'] }),
  staff('audit-admin', '史可查', 'audit-admin', '审计管理员', '安全审计', '查看操作记录', { organs: ['approval-bureau'] }),
]

export const others: readonly Staff[] = [
  staff('officer-civil-affairs', '柳青', 'deciding-officer', '审批人员', '民政局', '只管民政局的审批', { organs: ['civil-affairs'] }),
  staff('officer-human-resources', '范成', 'deciding-officer', '审批人员', '人社局', '只管人社局的审批', { organs: ['human-resources'] }),
  checker('co-checker-civil-affairs', '汪洁', '民政局', '只答复民政局的协查', 'civil-affairs'),
  checker('co-checker-public-security', '雷鸣', '公安局', '只答复公安局的协查', 'public-security'),
  checker('co-checker-human-resources', '乔安', '人社局', '只答复人社局的协查', 'human-resources'),
  checker('co-checker-natural-resources', '石开山', '自然资源和规划局', '只答复自然资源和规划局的协查', 'natural-resources'),
  clerk('clerk-civil-affairs', '苏晴', '民政窗口', '只受理民政局的事项', { organs: ['civil-affairs'] }),
  clerk('clerk-human-resources', '任平', '人社窗口', '只受理人社局的事项', { organs: ['human-resources'] }),
  clerk('clerk-jiudao', '余波', '九道乡便民服务中心', '乡镇窗口', { organs: ['township-420325210'], region: '420325210' }),
  checker('co-checker-jiudao', '向阳', '九道乡政府', '只答复九道乡的协查', 'township-420325210', { region: '420325210' }),
  staff('list-editor-civil-affairs', '邹细', 'list-editor', '清单编制', '民政局', '只编制和确认民政局的清单', { organs: ['civil-affairs'] }),
  staff('list-editor-public-security', '卫平', 'list-editor', '清单编制', '公安局', '只编制和确认公安局的清单', { organs: ['public-security'] }),
  staff('list-editor-jiudao', '江渡', 'list-editor', '清单编制', '九道乡政府', '只编制和确认九道乡的清单', { organs: ['township-420325210'], region: '420325210' }),
  clerk('clerk-village', '田野', '九道乡示例一村便民服务室', '村级服务点', { organs: ['village-420325210901'], region: '420325210901' }),
]
