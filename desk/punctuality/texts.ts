export const punctuality = {
  title: '协查按期情况', lead: '答复用时与承诺对照。用时按工作日计，节假日不算。', back: '回到协查', by: '按什么看', kinds: { organ: '单位', team: '专班', member: '人员' }, from: '从', until: '到', range: '日期范围',
  whole: '可见范围合计', name: { organ: '单位', team: '专班', member: '人员' }, organ: '单位', team: '专班', answers: '已答复', share: '按期率', median: '用时中位数', late: '超期答复', still: '超期未答', shape: '用时分布',
  hours: (n: number) => `${n} 小时`, none: '这段时间没有答复过协查。', noneOf: '—', distribution: (name: string) => `${name}：答复用时分布`, upTo: (over: number, upTo: number | null) => (upTo === null ? `${over} 小时以上` : over === 0 ? `${upTo} 小时以内` : `${over}–${upTo} 小时`),
  promise: (days: number, n: number) => `承诺 ${days === 0 ? '当日' : `${days} 个工作日`}（${n} 件）至此为限`, inTime: '按期', overdue: '超期', count: '件数', bucket: '用时（工作日小时）', table: '看数字', more: '再显示一些', all: (n: number) => `共 ${n} 行`,
  stillNote: '“超期未答”是现在已经超期、还没有答复的，按单位计。',
} as const
