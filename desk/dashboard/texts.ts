/** What the numbers and their pages are called. */
import type { PeriodName } from '../../src/rooms/statistics/rules.ts'

export const dashboard = {
  title: '统计', asOf: (at: string) => `统计截至 ${at}`, notYet: '正在统计第一遍，稍后刷新。', rebuilding: '正在从头重新统计，完成之前显示的是原来的数字。', whole: '全县', organ: '单位', period: '时间',
  tables: '全部看表', charts: '全部看图', table: '看表', chart: '看图', more: (n: number) => `另有 ${n} 个，在表里。`, print: '打印',
} as const

export const periods: Readonly<Record<PeriodName, string>> = { month: '本月', quarter: '近三个月', year: '近十二个月', calendar: '今年' }

export const numbers = {
  title: '要紧的数字', overdue: '超期', deciding: '等决定', accepted: '受理', decided: '办结', proofs: '少交证明', trips: '少跑', onDecision: '按办结计',
  unit: { cases: '件', proofs: '份', trips: '趟' },
} as const

export const panels = {
  overdue: '各单位超期未办结', overdueGood: '各单位都没有超期的。', states: '现在各状态的办件', months: '每月受理和办结', routes: '证明怎么取得（按受理月份）', routesByOrgan: '各单位的证明怎么取得',
  sparedByMonth: '每月少交少跑（按办结月份）', sparedByOrgan: '各单位少交少跑（按办结计）', sparedByTownship: '各乡镇少交少跑（按办结计）',
  statesWill: '还没有办件。收件以后，这里显示各个状态各有多少件。', monthsWill: '这段时间还没有受理。受理以后，这里按月显示受理、批准和不予批准各多少件。', routesWill: '这段时间还没有受理。受理以后，这里显示证明是怎么取得的：共享、承诺、部门核验各多少。',
  sparedWill: '这段时间还没有办结。办结以后，这里显示少交多少份证明、少跑多少趟。',
  month: '月份', organName: '单位', township: '乡镇', state: '状态', cases: '件数', accepted: '受理', approved: '批准', refused: '不予批准', proofs: '证明（份）', trips: '跑动（趟）',
  pages: '纸张（页）', days: '等待（天）',
} as const

/** Of the drill-down: what its head says. */
export const behind = {
  back: '回到统计', cases: (n: number) => `共 ${n} 件`, number: '受理编号', matter: '事项', applicant: '申请人', state: '状态', due: '期限', spared: '少交', proofs: (n: number) => (n === 0 ? '' : `${n} 份`),
  none: '没有这样的办件。', noneHelp: '数字可能刚刚变过，回到统计看最新的。', open: '打开', next: '下一页', first: '回到第一页', overdue: '超期未办结', accepted: '受理的', decided: '办结的', less: '少交了证明的', late: (day: string) => `超期 ${day}`,
  routes: (name: string) => `有证明“${name}”的`, all: '办件', county: '县本级',
} as const
