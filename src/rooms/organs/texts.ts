/** The room's words: what the columns of workbooks, the desk's pages and the refusals call things. */

export const organKinds = {
  government: '政府', department: '部门', 'public-institution': '事业单位', 'mass-organisation': '群团组织', court: '法院', procuratorate: '检察院', police: '派出所',
  village: '村（社区）', enterprise: '公共服务企业',
} as const
export type OrganKind = keyof typeof organKinds

export const levels = { county: '县级', township: '乡镇', village: '村（社区）' } as const
export type Level = keyof typeof levels

export const teams = { 'co-check': '协查专班', agency: '代办专班', window: '窗口', decision: '审批' } as const
export type Team = keyof typeof teams

export const positions = { member: '组员', leader: '组长', 'organ-leader': '单位负责人' } as const
export type Position = keyof typeof positions

export const fieldNames: Readonly<Record<string, string>> = {
  personName: '姓名', code: '单位代码', name: '名称', shortName: '简称', kind: '类型', level: '层级', division: '所在区划', phone: '电话', address: '地址', hours: '办公时间', coCheckTeam: '协查专班', active: '状态',
  account: '账号', title: '职务', organ: '所在单位', posts: '岗位组',
}

export const say = {
  organNone: (code: string) => (code === '' ? '没有选单位' : `没有代码为“${code}”的单位`),
  organClosed: (name: string) => `“${name}”已停用，请选别的单位`,
  divisionNone: (code: string) => (code === '' ? '没有选区划' : `没有代码为“${code}”的区划，或已停用`),
} as const
