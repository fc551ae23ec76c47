/** Texts of the page about messages. */
export const page = { title: '消息', lead: '给我的消息、每天早上的提醒邮件；短信和邮件有没有送到。' } as const

export const failed = {
  title: '没有送达', none: '没有要处理的：发出去的都送到了，或者还在路上。', help: '网关修好后可以重发；号码不对、空号或一直关机的，请打电话告知申请人。',
  when: '什么时候', channel: '渠道', to: '发给', kind: '内容', why: '原因', attempts: '试过', caseNumber: '办件', act: '重发', what: '操作', all: '本页全部重发', allChannels: '全部渠道',
  times: (n: number) => `${n} 次`, total: (n: number) => `${n} 条`, sent: '已安排重发', some: (n: number) => `已安排重发 ${n} 条`, next: '下一页', first: '回到开头', noCase: '—',
} as const

export const sending = {
  title: '发送情况', lead: (days: number) => `最近 ${days} 天`, channel: '渠道', waiting: '等待发送', sent: '已发出', delivered: '已送达', failed: '没有送达', total: '合计',
  notConnected: '还没有设置网关，只在网上告知', mailNote: '邮件没有送达回执，发出即止。', byDay: '按天看', byChannel: '按渠道看', day: '日期', none: '这段时间没有发过。',
} as const

export const mine = {
  title: '给我的消息', none: '没有消息。', unread: (n: number) => `${n} 条未读`, read: '标为已读', new: '未读', next: '更早的', first: '回到最新',
} as const

export const digest = {
  title: '每日提醒', lead: '工作日 8:30，把等您和您单位办理的件数发到邮箱，超期的在前。只有数字，没有个人信息。',
  mail: '邮箱', mailHint: 'name@example.gov.cn', wanted: '给我发每日提醒', noMail: '没有邮箱就收不到，填一个即可。', save: '保存', saved: '已保存',
} as const
