import type { PublicChange, PublicRow } from '../../../src/rooms/lists/index.ts'

export const publicity = {
  title: '清单公示', lead: '清单要变动，先在这里公示。公示期内任何人都可以提异议，不用登录；每一条异议都要答复，清单才能施行。', none: '现在没有正在公示的清单变动。', link: '正在公示的清单变动',
  until: (from: string, until: string) => `${from}至${until}`, force: (day: string) => `${day}起施行`, rows: (n: number) => `${n} 项`, by: '提出单位', reason: '理由', back: '看全部公示', from: '施行', over: '公示期已过，不能再提异议。清单施行后仍可以打电话反映。',
  acts: { add: (list: string) => `列入${list}`, change: (list: string) => `修改${list}里的内容`, remove: (list: string) => `移出${list}` }, now: '现在', after: '变动后', nothing: '不在任何一张清单里', gone: '不再列在这张清单上', basis: '依据', instead: '怎么办', dropped: '不施行', below: '村（社区）不再出具', all: '任何单位都不得索要', more: '再看一些',
  object: {
    title: '提异议', against: '针对哪一项', whole: '整件', text: '您的意见', hint: '说明哪里不对、为什么。请不要写身份证号、电话等个人信息；不用留名字。', send: '提交异议', tooShort: '请写明意见，至少 5 个字。',
  },
  ask: {
    title: '里面像是有个人信息', lead: '您的意见会给提出单位和县司法局看。里面这些像是号码，写不写都不影响答复：', kinds: { identity: '身份证号', phone: '电话' }, text: '您写的意见',
    mend: '回去修改', send: '照原样提交',
  },
  filed: { title: '异议已收到', number: '编号', code: '查询码', lead: '请记下编号和查询码，或打印本页。查询码只显示这一次；凭它可以查看答复，我们不知道您是谁。', look: '查看答复', next: '清单施行前，提出单位或县司法局会答复您的异议。' },
  query: { title: '查看异议的答复', number: '异议编号', code: '查询码', find: '查看', open: '还没有答复', upheld: '已采纳', dismissed: '没有采纳', asked: '您的意见', answer: '答复', by: (organ: string, day: string) => `${organ}，${day}`, about: '针对的公示', who: '谁答复' },
} as const

/** On which side a proof stands after the change, in words. */
export const scopeText = (list: PublicChange['list'], scope: 'all' | 'grassroots'): string => (list === 'cancel' ? (scope === 'all' ? publicity.all : publicity.below) : '')

const now: Readonly<Record<PublicRow['elsewhere'][number], string>> = {
  cancel: '取消清单，不用交', commitment: '承诺清单，书面承诺就行', sharing: '数据共享清单，系统核验', agency: '代办核验清单，部门之间核查', retained: '保留清单，要提交', village: '村（社区）出具的证明',
}

/** Where a proof stands before the change, besides the list that is changed. */
export const standsIn = (lists: PublicRow['elsewhere']): string => lists.map((list) => now[list]).join('；')
