import type { CaseState } from '../../../src/rooms/cases/index.ts'
import type { Shape } from '../../kit/shapes.tsx'

export const tabs = { cases: '我的办件', notices: '给我的消息', accesses: '谁看过我的数据', credit: '我的信用' } as const

export const nav = '我的'

export const my = {
  title: '我的办件',
  none: '您还没有办过事。',
  noneHelp: '找到要办的事，点“开始办理”就会出现在这里。',
  find: '去找要办的事',
  promised: (day: string) => `最迟 ${day} 前`,
  started: (day: string) => `${day} 开始`,
  spared: (n: number) => (n === 0 ? '' : `少交 ${n} 份证明`),
  late: '超期',
  goOn: '接着办',
} as const

/** Word and shape for where a case stands. */
export function caseStand(c: { state: CaseState; waitsFor: string; overdue: boolean }): { readonly shape: Shape; readonly word: string } {
  if (c.overdue) return { shape: 'late', word: '已超过承诺时间' }
  if (c.waitsFor === 'applicant' && (c.state === 'preparing' || c.state === 'gathering')) return { shape: 'yours', word: '需要您' }
  switch (c.state) {
    case 'preparing': return { shape: 'yours', word: '还没有提交' }
    case 'gathering': return { shape: 'working', word: '正在核实' }
    case 'supplementing': return { shape: 'yours', word: '需要您补正' }
    case 'suspended': return { shape: 'off', word: '已中止' }
    case 'deciding': case 'confirming': return { shape: 'working', word: '正在审查' }
    case 'approved': return { shape: 'done', word: '准予办理' }
    case 'refused': return { shape: 'off', word: '不予批准' }
    case 'withdrawn': return { shape: 'off', word: '已撤回' }
    case 'expired': return { shape: 'off', word: '已失效' }
  }
}

/** Submitted and not yet decided, whether its clock runs or stands still. */
export function isOpen(c: { state: CaseState }): boolean {
  return c.state === 'gathering' || c.state === 'supplementing' || c.state === 'deciding' || c.state === 'confirming' || c.state === 'suspended'
}

/** The clock stands still. */
export function isStopped(c: { state: CaseState }): boolean {
  return c.state === 'supplementing' || c.state === 'suspended'
}

export const oneCase = {
  late: (days: number) => (days === 0 ? '已经超过承诺时间' : `比承诺的时间晚了 ${days} 天`),
  lateTold: (organ: string) => `这件事由${organ}负责，超期已经记录在案并通报督查单位。`,
  lateCall: '您可以直接打电话催办：',
  promise: (day: string) => `最迟 ${day} 前给您结果`,
  left: (days: number) => (days === 0 ? '今天是最后一天' : `还有 ${days} 天`),
  calendar: '按工作日计算，节假日不算在内。',
  yours: '现在需要您',
  proofs: '各项证明',
  happened: '已经办的',
  next: '接下来',
  nextOfficial: (organ: string, item: string) => `${organ}核查“${item}”`,
  nextSource: (item: string) => `系统查询“${item}”`,
  nextAgent: (item: string) => `代办员去取“${item}”`,
  nextDecide: (organ: string) => `${organ}作出决定`,
  nextTell: '结果出来会在这里和“给我的消息”里告诉您',
  organ: '办理机关',
  phone: '电话',
  number: '受理编号',
  accepted: '受理时间',
  statutory: '法定期限',
  spared: '替您省下',
  sparedText: (s: { proofs: number; trips: number; pages: number }) => `${s.proofs} 份证明、${s.trips} 趟路、${s.pages} 页纸`,
  approved: '准予办理',
  refused: '不予批准',
  decidedStamp: '已决定',
  decidedAt: '决定时间',
  letter: '下载决定书（PDF）',
  stopped: '停止计时',
  reasons: '理由和依据',
  appeal: '不服怎么办',
  withdrawn: '这件申请已经撤回。想办的话，可以重新申请。',
  expired: '这件申请长时间没有提交，已经失效。可以重新申请，取过的证明再取一次就行。',
  again: '重新申请',
  withdraw: '撤回申请',
  changed: '办理进度有更新',
} as const

export const done = {
  title: '已收到您的申请',
  stamp: '已受理',
  number: '受理编号',
  matter: '事项',
  applicant: '申请人',
  keep: '编号不用记，登录后在“我的办件”里随时能看到。',
  promise: (day: string) => `最迟 ${day} 前给您结果。`,
  nothing: '您现在不用做什么，也不用跑。',
  next: '接下来会怎样',
  see: '查看进度',
  spared: (s: { proofs: number; trips: number }) => `这一次，您少交 ${s.proofs} 份证明，少跑 ${s.trips} 趟。`,
} as const

export const notices = { title: '给我的消息', none: '还没有消息。办件有进展、要您处理的时候，会在这里告诉您。', see: '查看这件申请' } as const

export const accesses = {
  title: '谁看过我的数据',
  lead: '每次有人查您的数据，都会记在这里，删不掉、改不了。',
  none: '还没有人查过您的数据。',
  who: '谁',
  what: '查了什么',
  why: '为什么',
  basis: '依据',
  result: '结果',
  case: '办件',
  wrong: '觉得不该查？打下面的电话问，我们查清楚告诉您。',
} as const

/** What came of a reading. */
export const outcomes: Readonly<Record<string, string>> = {
  ok: '查到了', 'no-record': '没有记录', mismatch: '不是您本人的，没有使用', down: '系统不通，没有查到', 'not-allowed': '对方没有同意', read: '看了',
}

export const credit = {
  title: '我的信用',
  good: '没有影响您使用告知承诺的记录。',
  blocked: '您现在不能使用告知承诺。办事照样能办，该核查的由部门核查。',
  why: '原因',
  document: '决定文书',
  from: '最早可修复',
  steps: '怎样修复',
  ends: '公示到期',
  endsNever: '修复为止',
  over: '已经不再影响您',
  objection: '记录有误？打下面的电话，向县信用办提出异议。',
} as const
