import type { GuideHow } from '../../views.ts'

export const matters = {
  title: '查找事项',
  results: (q: string) => `“${q}”`,
  eventTitle: (event: string) => event,
  all: '全部事项',
  found: (n: number) => `找到 ${n} 个事项`,
  none: (q: string) => `没有找到“${q}”`,
  noneHelp: '换个说法试试，例如只写“补贴”“上学”“营业执照”；也可以按人生大事找，或打电话，我们帮您查。',
  byEvent: '按人生大事找',
  promised: (days: number | null) => (days === null ? '' : days === 0 ? '当场办' : `${days} 个工作日`),
  noBring: (n: number) => (n === 0 ? '本来就不要证明' : `${n} 份证明不用您带`),
} as const

export const guide = {
  noBring: '您不用带',
  weDo: '我们来办',
  nothing: '这件事不要任何证明，说一声就能办。',
  begin: '开始办理',
  beginHint: '没有登录的话，会先请您登录，登录后接着办。',
  companiesOnly: '这是企业事项，请由企业经办人到任一窗口办理，或由窗口人员代为提交，同样不用带证明。',
  whom: '我们向谁取什么',
  proofs: '证明',
  how: '怎么办',
  onlyYou: '只有您知道的',
  onlyYouNone: '没有要您填的。姓名和证件号码登录时就有了。',
  show: '办理时用到的证件',
  showHint: '这些不是证明。系统里能查到的，不用带原件。',
  facts: '办理信息',
  time: '多久办好',
  timePromised: (days: number) => (days === 0 ? '承诺当场办结' : `承诺 ${days} 个工作日`),
  timeStatutory: (days: number) => `法定 ${days} 个工作日`,
  level: '在哪一级办',
  place: '地点',
  hours: '时间',
  phone: '咨询电话',
  supervise: '监督电话',
  fee: '收费',
  result: '办好后给您',
  condition: '什么人能办',
  visits: '要跑几趟',
  organ: '谁来办',
  basis: '看办理依据和每项证明的依据',
  sometimes: '视您的情况',
  from: (organ: string) => `向${organ}`,
} as const

/** How each proof is obtained, said to the person. */
export const hows: Readonly<Record<GuideHow, (from: string | null) => string>> = {
  cancel: () => '已经取消，谁都不能再要',
  sharing: (from) => `系统自动向${from ?? '主管部门'}查询`,
  commitment: () => '您可以书面承诺，也可以让部门核查',
  agency: (from) => `由${from ?? '主管部门'}核查，您不用跑`,
  authorise: () => '您签字授权，代办员免费替您去取',
  'hand-in': () => '法律规定要交，只有这一项请您准备',
}
