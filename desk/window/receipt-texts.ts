/** Texts on paper. */
export const receipt = {
  title: '受理回执', provisional: '暂存回执', window: (name: string) => `${name}政务服务窗口`, applicant: '申请人', by: '代办人', accepted: '受理时间', phone: '电话', ours: '我们正在取', yours: '还需您办', nothing: '您不用再跑，也不用再交材料。',
  promise: (day: string) => `最迟 ${day} 办结`, taken: (at: string) => `窗口断网时收下：${at}；办理期限从系统受理时起算`, spared: (n: number) => `已替您免去 ${n} 项证明`,
  how: '查进度：拨打上面的电话，或到任何一个政务服务窗口报受理编号。', clerk: '经办', printed: '打印',
  keptLead: (at: string) => `${at} 窗口已收下您的申请。网络恢复后系统受理，办理期限从那时起算；届时会有受理编号，可凭本回执到窗口换取。`,
} as const

/** On a paper without a case number: the end of the request's id, by which it can be found again. */
export const serialOf = (requestId: string): string => `ZC-${requestId.slice(-8).toUpperCase()}`
