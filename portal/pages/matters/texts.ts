import type { GuideHow } from '../../views.ts'

export const matters = {
  title: '查找事项',
  results: (q: string) => `“${q}”`,
  all: '全部事项',
  found: (n: number) => `找到 ${n} 个事项`,
  stillNeeded: '这个证明还要吗？',
  none: (q: string) => `没有找到“${q}”`,
  noneHelp: '换个说法试试，例如只写“补贴”“上学”“营业执照”；也可以按人生大事找，或打电话，我们帮您查。',
  byEvent: '按人生大事找',
  nearest: '您是不是要找',
  gone: { title: '没有这个事项', why: '编码可能抄错了，或者这个事项已经不办了。', next: [{ href: '/matters', text: '查找事项' }, { href: '/', text: '回首页' }] },
  promised: (days: number | null) => (days === null ? '' : days === 0 ? '当场办' : `${days} 个工作日`),
  noBring: (n: number) => (n === 0 ? '本来就不要证明' : `${n} 份证明不用您带`),
} as const

export const kindNames: Readonly<Record<string, string>> = { permit: '行政许可', confirmation: '行政确认', benefit: '行政给付', publicService: '公共服务' }
export const levelNames: Readonly<Record<string, string>> = { county: '县级', township: '乡镇', village: '村（社区）' }

/** How often one has to come in person, and why. */
export function visitsText(visits: string | null, reason: string | null): string | null {
  if (visits === null) return null
  return visits === '0' ? '一趟也不用跑' : `${visits} 趟${reason === null ? '' : `：${reason}`}`
}

export const guide = {
  noBring: '您不用带',
  weDo: '我们来办',
  bring: (names: string) => `只有法律规定要交的请您准备：${names}`,
  nothing: '这件事不要任何证明，说一声就能办。',
  begin: '开始办理',
  beginHint: '会先请您登录，登录后接着办。',
  again: '已经登录好了，请再点一次“开始办理”。',
  residentsBegin: '您现在用的是工作账号。群众用自己的账号登录后，在这里开始办理。',
  prepare: '请您准备',
  cancelled: '已取消',
  free: '免提交',
  certificateFirst: '先看您的电子证照；没有的，',
  either: (what: string) => `${what}，有一项就行`,
  thisMatter: '这个事项',
  noBasis: '没有法律法规依据',
  companiesOnly: '这是企业事项，请由企业经办人到任一窗口办理，或由窗口人员代为提交，同样不用带证明。',
  whom: '我们向谁取什么',
  onlyYou: '只有您知道的',
  onlyYouNone: '没有要您填的。姓名和证件号码登录时就有了。',
  show: '办理时还会用到',
  showHint: '这些是您的证件和申请表，不是要您去开的证明。',
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
} as const

export const printed = {
  bring: '要您准备的',
  basis: '办理依据',
  footer: (day: string) => `按${day}施行的证明清单。清单会变，扫右上角的码看最新的。`,
  pdf: '下载办事指南（PDF）',
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
