/** Texts of "my work". */
import type { Colour, Position, WorkKind } from '../../src/rooms/work/rules.ts'

export const work = {
  title: '我的工作', scopes: { mine: '我的', organ: '本单位', all: '全县' }, scopesLabel: '看谁的', counts: '等着办的件数', all: '全部', unclaimed: '没人领的', assignee: '谁在办', kind: '类型', due: '期限', what: '事项',
  subject: '当事人', organ: '单位', who: '经办人', level: '提醒', search: '编号、事项或证明', clear: '清除条件', nobody: '没人领', you: '我', away: '今天不在', table: '等着办的，按期限先后',
  none: '现在没有等着您办的。新来的会自己出现在这里。', noneFound: '没有符合条件的。', more: (shown: number, total: string) => `显示 ${shown} 件，共 ${total} 件`, every: (total: string) => `共 ${total} 件`, load: '再显示一些', select: (name: string) => `选中 ${name}`,
  selected: (n: number) => `已选 ${n} 件`, claim: '领取', release: '退回', handOver: '移交', next: '领最急的一件', unselect: '不选了', selectAll: '选中全部筛选结果',
  covering: (names: string) => `今天由您代班：${names}`, note: '留言', reported: (to: string) => `已报${to}`, reminded: '已提醒', paused: (ground: string) => `暂停计时：${ground}`,
  to: '移交给', toHint: '括号里是手上的件数', why: '交代情况', whyHint: '接手的同事会看到', cancel: '不移交了', noColleagues: '没有可以接手的同事：请本单位系统管理员先把同事编进专班。', load0: (n: number) => `${n} 件`, until: (day: string) => `，${day}前不在`,
  undo: '撤销', done: { claim: (n: number) => `已领取 ${n} 件`, release: (n: number) => `已退回 ${n} 件`, 'hand-over': (n: number) => `已移交 ${n} 件`, undo: (n: number) => `已恢复 ${n} 件`, pause: () => '计时已暂停', resume: () => '计时已恢复' },
  failed: (n: number) => `有 ${n} 件没有办成：`, close: '知道了', unclaimedOnly: '没人领的', mineOnly: '我领的', anybody: '不限经办人', anyKind: '不限类型', anyDue: '不限期限', pausedOnly: '暂停计时的', filters: '筛选',
  pause: '暂停计时', resume: '恢复计时', ground: '因为什么暂停', pauseWhy: '说明', pauseHint: '只能因为列明的理由；恢复时期限按停掉的工作日顺延', notPausing: '不停了', elsewhere: '您的岗位没有按件分派的工作。从这里去您办事的地方：', rest: (n: number) => `还有 ${n} 件没选上：一次最多办 500 件。`, views: '我的视图', saveView: '存为视图', viewName: '视图名称', remove: '删去', save: '保存',
} as const

export const colourNames: Readonly<Record<Colour, string>> = { overdue: '超期', today: '今天到期', soon: '即将到期', later: '以后' }
export const kinds: Readonly<Record<WorkKind, string>> = { 'co-check': '协查', decision: '审批', errand: '代办' }
export const positions: Readonly<Record<Position, string>> = { member: '承办人', leader: '组长', 'organ-leader': '单位负责人', oversight: '督查' }

export const keys = {
  open: '打开', claim: '领取', release: '退回', handOver: '移交', select: '选中', all: '选中全部筛选结果', next: '领最急的一件', undo: '撤销刚才的', mine: '看我的', organ: '看本单位', clear: '不选了', overdue: '只看超期的', pause: '暂停或恢复计时', help: '看全部快捷键',
} as const
