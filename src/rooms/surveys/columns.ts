/** The columns of all forms by what they mean, with the headings under which real offices write them. */
import type { Column } from '../../platform/spreadsheets/read.ts'
import { basisKindNames, levelNames, riskNames, routeNames, sharableNames, sides } from './texts.ts'

export type Key = 'mark' | 'serial' | 'side' | 'matter' | 'matterKind' | 'levels' | 'province' | 'city' | 'county' | 'township' | 'name' | 'purpose' | 'basisKind' | 'basis' | 'article' | 'basisText' | 'basisFrom'
  | 'asker' | 'issuer' | 'form' | 'yearly' | 'sharable' | 'route' | 'risk' | 'reason' | 'guide' | 'contact' | 'note' | 'problem'

export const MOST_CHARACTERS = 4000

/** Other headings for the same thing; blanks, stars and what stands in brackets do not count. */
const aliases: Readonly<Record<Key, readonly string[]>> = {
  mark: ['行标识'], serial: ['序号', '编号', '排序'], side: ['填报角色', '索要或开具', '类别角色'],
  matter: ['事项', '政务服务事项', '事项名称', '事项编码', '政务服务事项名称', '办理事项', '证明事项', '涉及事项', '所属事项'], matterKind: ['事项类型', '事项类别'],
  levels: ['行使层级', '层级', '实施层级'], province: ['省级'], city: ['市级'], county: ['县级', '县（市、区）级', '区级'], township: ['乡镇级及其他', '乡镇级', '乡级', '乡镇（街道）级'],
  name: ['证明名称', '证明事项名称', '证明材料名称', '材料名称', '证明材料'], purpose: ['证明用途', '用途', '证明内容', '证明什么', '证明目的'],
  basisKind: ['依据类别', '依据类型', '设定依据类别'], basis: ['设定依据', '依据文件', '法律依据', '设立依据', '依据名称'], article: ['依据条款', '条款', '条文', '条款号'],
  basisText: ['依据内容', '条文内容', '依据条文及内容', '依据条文', '具体条文'], basisFrom: ['依据施行日期', '施行日期'],
  asker: ['索要单位', '索要机关', '证明需求机关', '需求单位', '使用单位', '要求提供单位'], issuer: ['开具单位', '开具机关', '出具单位', '出具机关', '证明出具机关'],
  form: ['提交形式', '证明形式', '形式'], yearly: ['年受理量', '年办件量', '年均办件量', '年办理量', '每年次数', '年开具量'], sharable: ['能否共享或核查', '能否共享', '能否核查', '是否可共享'],
  route: ['建议办理方式', '办理方式', '处理意见', '清理意见', '拟办理方式', '建议'], risk: ['风险程度', '风险', '风险等级'],
  reason: ['不能实行告知承诺及保留原因', '保留原因', '保留理由', '不能实行告知承诺的原因', '理由'], guide: ['办理指南', '办事指南', '替代方式', '取消后办理方式'],
  contact: ['联系人及电话', '联系人', '联系方式', '联系电话', '填报人'], note: ['备注', '说明'], problem: ['需要改正的地方'],
}

export const headingOf = (text: string): string => text.normalize('NFKC').replaceAll(/[\s*"'“”:：]/g, '').replaceAll(/\([^()]*\)/g, '')
const known = new Map((Object.entries(aliases) as [Key, readonly string[]][]).flatMap(([key, names]) => names.map((name) => [headingOf(name), key] as const)))

/** What a heading means; undefined for one that nobody knows. */
export const keyOfHeading = (text: string): Key | undefined => known.get(headingOf(text))

export interface FormColumn extends Column<Key> {
  /** A heading above this one and its neighbours. */
  readonly group?: string
}

const values = (of: Readonly<Record<string, string>>) => Object.values(of)
const all: Readonly<Record<Key, FormColumn>> = {
  mark: { key: 'mark', header: '行标识', width: 12, help: '系统填写：下载后改了内容再上传，靠它认出是哪一行。请不要改；新增的行空着' },
  serial: { key: 'serial', header: '序号', width: 6, help: '可以不填' },
  side: { key: 'side', header: '填报角色', width: 10, choices: values(sides), help: '本单位向群众要的填“索要”，本单位给群众开的填“开具”；不填按“索要”' },
  matter: { key: 'matter', header: '政务服务事项', required: true, width: 28, help: '事项的名称，或 12 位、31 位编码；目录里没有的写“目录外：名称”' },
  matterKind: { key: 'matterKind', header: '事项类型', width: 12, help: '行政许可、行政确认、行政给付、公共服务等' },
  levels: { key: 'levels', header: '行使层级', width: 12, choices: values(levelNames), help: '县级、乡镇级、村级；几级都办的用顿号隔开' },
  province: { key: 'province', header: '省级', group: '行使层级', width: 7 }, city: { key: 'city', header: '市级', group: '行使层级', width: 7 },
  county: { key: 'county', header: '县级', group: '行使层级', width: 7 }, township: { key: 'township', header: '乡镇级及其他', group: '行使层级', width: 9 },
  name: { key: 'name', header: '证明名称', required: true, width: 26, help: '群众平常的叫法，一行一项证明。身份证、营业执照等本来就持有的证件不是证明，不用填' },
  purpose: { key: 'purpose', header: '证明用途', required: true, width: 30, help: '要证明什么事实，如“申请人名下没有住房”' },
  basisKind: { key: 'basisKind', header: '依据类别', width: 12, choices: values(basisKindNames), help: '不填时按文件名称判断；没有依据选“无”' },
  basis: { key: 'basis', header: '设定依据', required: true, width: 32, help: '文件全称，如《婚姻登记条例》；几个文件都写上；没有依据填“无”' },
  article: { key: 'article', header: '依据条款', width: 18, help: '写到条，如“第五条第一款”；几条都写上' },
  basisText: { key: 'basisText', header: '依据内容', width: 40, help: '条文原文，可以只抄有关的句子' },
  basisFrom: { key: 'basisFrom', header: '依据施行日期', width: 13, help: '如 2025-05-10，可以不填' },
  asker: { key: 'asker', header: '索要单位', width: 22, help: '填“开具”时写哪个单位要；填“索要”时就是本单位，可以不填' },
  issuer: { key: 'issuer', header: '开具单位', width: 22, help: '谁开这份证明，如“县自然资源和规划局”“村（居）民委员会”；填“开具”时就是本单位，可以不填' },
  form: { key: 'form', header: '提交形式', width: 12, help: '原件、复印件、电子件等' },
  yearly: { key: 'yearly', header: '年受理量', width: 10, help: '一年大约几件，只填整数' },
  sharable: { key: 'sharable', header: '能否共享或核查', width: 14, choices: values(sharableNames), help: '能不能不要群众开，改为查数据或问开具单位' },
  route: { key: 'route', header: '建议办理方式', width: 14, choices: values(routeNames) }, risk: { key: 'risk', header: '风险程度', width: 10, choices: values(riskNames), help: '不要这份证明，错办了的风险' },
  reason: { key: 'reason', header: '不能实行告知承诺及保留原因', width: 30, help: '建议“保留”的必填' },
  guide: { key: 'guide', header: '办理指南', width: 30, help: '现场核验、线上核查或到哪里开' },
  contact: { key: 'contact', header: '联系人及电话', width: 22, help: '填报人，便于核对；加密保存' },
  note: { key: 'note', header: '备注', width: 20 }, problem: { key: 'problem', header: '需要改正的地方', width: 60 },
}
const pick = (...keys: readonly Key[]): FormColumn[] => keys.map((key) => all[key])
const named = (key: Key, header: string, group?: string): FormColumn => ({ ...all[key], header, ...(group === undefined ? {} : { group }) })

/** The forms column for column, as they are filled in. */
export const forms = {
  county: pick('side', 'matter', 'levels', 'name', 'purpose', 'basisKind', 'basis', 'article', 'basisText', 'asker', 'issuer', 'form', 'yearly', 'sharable', 'route', 'risk', 'reason', 'contact', 'note'),
  chibi: [
    ...pick('serial', 'name', 'purpose'), named('basis', '设定依据（法律、法规、规章等类别）'), named('basisText', '依据条文及内容'), named('asker', '索要单位', '实施基本情况'),
    named('issuer', '开具单位', '实施基本情况'), ...pick('province', 'city', 'county', 'township', 'matterKind', 'reason'),
  ],
  gulou: [named('matter', '证明事项'), named('name', '证明材料名称'), ...pick('basis', 'asker', 'issuer', 'guide')],
  cleanup: [...pick('serial', 'name', 'purpose', 'basis', 'article', 'asker', 'issuer', 'yearly'), named('route', '清理意见'), ...pick('reason', 'note')],
} as const satisfies Readonly<Record<string, readonly FormColumn[]>>

export const columnOf = (key: Key): FormColumn => all[key]
