/** Texts of the page about refused demands. */
import type { Outcome } from './data.ts'

export const page = { title: '反弹防控', lead: '要已经取消的证明、还在出具、新设没有依据的，系统当场拦下，记在单位名下。群众反映的也在这里。' } as const

export const outcomeNames: Readonly<Record<Outcome, string>> = { corrected: '已改正', mistaken: '不是索要（误拦）', 'followed-up': '已约谈，继续跟踪' }

export const rebounds = {
  title: '拦下的', total: (n: number) => `${n} 条`, states: { open: '没有处理', handled: '已处理', all: '全部' }, state: '处理情况', organ: '单位', anyOrgan: '所有单位', way: '方式', anyWay: '所有方式',
  when: '时间', item: '证明', by: '操作人', times: (n: number) => (n > 1 ? `${n} 次` : ''), mark: '处理', waiting: '待处理',
  none: '没有。哪个单位要已经取消的证明，会在这里出现，同时给督查发消息。', pick: '选一条看详情。', next: '后面的', first: '回到最新',
} as const

export const detail = {
  forbids: '凭哪一条', named: '认出的字', object: '对象', words: '原话', first: '第一次', last: '最近一次', outcome: '怎么处理的', note: '处理说明', noteHint: '跟谁谈的、改了什么', save: '写明处理结果', saved: '已写明',
  handled: (by: string) => `${by}处理`, noNote: '请写明处理情况。', role: (name: string, role: string) => `${name}（${role}）`,
} as const

export const reports = {
  title: '群众反映', when: '时间', number: '编号', asked: '被要了什么', told: '当时告诉他的', place: '在哪里', words: '怎么说的', contact: '电话', none: '还没有人反映。', means: (name: string) => `认作：${name}`,
  answers: {
    cancelled: '已经取消', 'not-from-village': '村（社区）不开', sharing: '系统查询', commitment: '可以承诺', agency: '部门核查', retained: '仍要交', unknown: '没有列入清单', certificate: '是证件，不是证明', which: '没有说准是哪一种',
  } as Readonly<Record<string, string>>,
} as const
