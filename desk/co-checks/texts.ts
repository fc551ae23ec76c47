/** Texts of the inbox. Words for findings, channels and states are the room's own. */
export const inbox = {
  title: '协查', lead: (n: number) => `等答复 ${n} 件`, punctuality: '按期情况', readOnly: '您可以查看，由承办单位的协查员答复。',
  due: '最迟', item: '核查什么', subject: '关于谁', asking: '要求单位', issuing: '承办单位', number: '编号', state: '状态', paused: '计时暂停', forOrgan: (organ: string) => `${organ}承办`, select: (number: string) => `选中 ${number}`,
  more: (shown: number, total: number) => `已显示 ${shown} 件，共 ${total} 件`, loadMore: '再显示一些', all: (total: number) => `共 ${total} 件`,
  none: '没有等答复的协查函。新的一到，这里会自己出现。', noneFound: '没有符合条件的协查函。', clear: '清除条件', table: '协查函列表',
} as const

export const filter = {
  label: '筛选', states: { open: '等答复', over: '已办结' }, anyDue: '全部期限', dues: { late: '已超期', today: '今天到期', week: '七天内到期' }, facts: '全部事实', fact: (name: string, n: number) => `${name}（${n}）`,
  organs: '全部要求单位', oldest: '最久的十件', q: '编号末几位', due: '期限', factLabel: '按事实', organLabel: '按要求单位',
} as const

export const pane = {
  label: '协查函', pick: '选一份协查函查看。', about: '关于谁', why: '为什么', basis: '依据', asking: '要求单位', issuing: '承办单位', case: '受理编号', arrived: '收到', due: '最迟答复', notOurs: '“不归本单位”限', name: '姓名或名称', idNumber: '证件号码',
  open: '查看姓名和证件号码', openWhy: '核查需要时再看。每次查看都留下记录，本人可以查到。', opened: '已留下查看记录。', from: (organ: string, number: string) => `由${organ}转来（${number}）`,
  to: (organ: string) => `已转给${organ}`, toState: '现在', toSoon: '办件已经结束，没有再转', answer: '答复', by: '答复人', at: '答复时间', note: '说明', ground: '拒绝理由', channel: '核实方式', spoken: '对方说', openSpoken: '查看核实记录', evidence: '佐证', file: (n: number, kind: string, size: string) => `佐证 ${n}（${kind}，${size}）`,
  kinds: { 'image/jpeg': '照片', 'image/png': '图片', 'application/pdf': 'PDF', 'text/plain': '文字记录' } as Readonly<Record<string, string>>,
} as const

export const answer = {
  label: '答复', confirmed: '属实', 'not-so': '不属实', 'cannot-know': '无法核实', 'not-ours': '不归本单位', refuse: '拒绝', send: '发出', cancel: '取消', sending: '正在发出…',
  notes: { 'not-so': '实际情况是', 'cannot-know': '为什么核实不了', 'not-ours': '为什么不归本单位', refuse: '说明' }, noteHint: '申请人会看到', organ: '应由哪个单位核查', unknown: '不知道归谁', ground: '理由', pickGround: '选一个列明的理由',
  needsNote: '请写明情况，申请人会看到。', needsGround: '请选一个理由。', needsOrgan: '请选一个单位，或“不知道归谁”。', needsWords: '请先补全对方是谁、哪个单位、怎么说的（按 t）。', uploading: '佐证还在上传，稍等。', keys: 'Ctrl Enter 发出 · Esc 取消',
} as const

export const channel = {
  label: '怎样核实的', person: '对方是谁', organ: '对方单位', words: '怎么说的', at: '什么时候', now: '不填为现在', sealed: '加密保存，只给承办、决定和督查的人看。',
} as const

export const pending = {
  label: '等待发出的答复', waiting: (number: string, what: string, s: number) => `${number} ${what}，${s} 秒后发出`, sending: (number: string) => `${number} 正在发出…`, undo: '撤销', unreachable: (number: string) => `${number} 网络不通，连上后自动发出。请不要关闭页面。`,
  failed: (number: string) => `${number} 没有发出`, dismiss: '知道了', done: (number: string, what: string) => `${number} 已答复“${what}”`, batch: (n: number) => `${n} 份协查函`,
} as const

export const batch = {
  label: '批量答复', chosen: (n: number) => `选中 ${n} 份`, fact: (name: string) => `同一事实：${name}`, mixed: '核查的事实不同，不能一起答复。', same: '选中列表里同一事实的', clear: '取消选择', result: (ok: number, n: number) => `${n} 份中 ${ok} 份已答复`, failed: '没有答复的', most: '一次最多 100 份。', close: '关闭',
} as const

export const keys = {
  confirmed: '属实（10 秒内可撤销）', 'not-so': '不属实', 'cannot-know': '无法核实', 'not-ours': '不归本单位', refuse: '拒绝', evidence: '加佐证', channel: '核实方式', select: '选中，批量答复', open: '查看姓名和证件号码', undo: '撤销刚才的答复', oldest: '最久的十件', close: '取消',
} as const
