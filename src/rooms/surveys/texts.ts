/** The room's words: columns of workbooks, choices, states, and what is said about a row that is not right. */

export const sides = { asks: '索要', issues: '开具' } as const
export type Side = keyof typeof sides

export const levelNames = { province: '省级', city: '市级', county: '县级', township: '乡镇级', village: '村级' } as const
export type SurveyLevel = keyof typeof levelNames

export const basisKindNames = {
  law: '法律', 'state-council': '国务院决定', administrative: '行政法规', local: '地方性法规', rule: '规章', normative: '规范性文件', none: '无',
} as const

export const routeNames = { cancel: '直接取消', commitment: '告知承诺', sharing: '数据共享', agency: '部门核验', retained: '保留' } as const
export type SurveyRoute = keyof typeof routeNames

export const riskNames = { low: '低', middle: '中', high: '高' } as const
export type Risk = keyof typeof riskNames

export const sharableNames = { yes: '能', no: '不能', unknown: '不清楚' } as const
export type Sharable = keyof typeof sharableNames

export const formNames = { county: '证明事项排查表', chibi: '县级证明事项清单（赤壁式）', gulou: '区级证明事项清单（鼓楼式）', cleanup: '证明事项清理回表' } as const
export type FormKind = keyof typeof formNames

export const organStates = { none: '未开始', drafting: '填报中', submitted: '已提交', returned: '已退回' } as const
export type OrganState = keyof typeof organStates

export const importStates = { waiting: '等待读取', reading: '正在读取', done: '已读完', refused: '没有读取' } as const
export type ImportState = keyof typeof importStates

/** One sentence for each thing that can be wrong with a row: what, and how to put it right. */
export const wrong = {
  missing: (header: string) => `没有填“${header}”`,
  nameMissing: '没有填证明名称，请写群众叫得出的名称，如“无房证明”',
  notListed: (header: string, text: string, choices: readonly string[]) => `“${header}”里的“${text}”不认识，请填：${choices.join('、')}`,
  matterUnknown: (text: string, near: readonly string[]) => (near.length > 0
    ? `目录里没有“${text}”这个事项，最接近的是：${near.join('、')}；确实不在目录里的，写成“目录外：${text}”` : `目录里没有“${text}”这个事项；确实不在目录里的，写成“目录外：${text}”`),
  number: (header: string, text: string) => `“${header}”里的“${text}”不是数，请只填一个整数，如 300`,
  basisMissing: '没有填设定依据；确实没有依据就填“无”，这项证明会列入拟取消',
  articleMissing: (law: string) => `依据写到了《${law}》，没有写第几条；请在“依据条款”里填，如“第五条”`,
  dayWrong: (header: string, text: string) => `“${header}”里的“${text}”不是日期，请填成 2026-11-24 的样子`,
  reasonMissing: '建议“保留”要写明不能实行告知承诺的原因和依据',
  tooLong: (header: string, most: number) => `“${header}”超过 ${most} 个字，请缩短`,
  formula: (header: string) => `“${header}”是公式，请复制后“选择性粘贴—数值”`,
  cellError: (header: string) => `“${header}”是 Excel 的错误值（如 #REF!），请改成正确的内容`,
  twice: (row: number) => `与第 ${row} 行是同一事项的同一证明，内容却不同；请合并成一行，或改成不同的证明名称`,
  taken: (name: string) => `改过以后与已有的“${name}”重复，请删掉其中一行`,
} as const
