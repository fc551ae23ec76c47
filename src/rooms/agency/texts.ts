/** What people read of the room. */
import type { Channel, CoCheckStateName, Finding } from './rules.ts'

export const findingWords: Readonly<Record<Finding, string>> = { confirmed: '属实', 'not-so': '不属实', 'cannot-know': '无法核实', 'not-ours': '不归本单位' }

export const channelWords: Readonly<Record<Channel, string>> = { system: '查本单位系统', telephone: '打电话', message: '微信、QQ 等消息', letter: '信函、传真', visit: '上门、当面' }

export const stateWords: Readonly<Record<CoCheckStateName, string>> = { open: '等答复', answered: '已答复', refused: '已拒绝', 'passed-on': '已转办', 'called-off': '已撤销' }

/** After "已经由某某": what became of it. */
export const closedWords: Readonly<Record<CoCheckStateName, string>> = { open: '', answered: '答复', refused: '拒绝', 'passed-on': '转给其他单位', 'called-off': '撤销' }

/** Whoever answers for an organ without a post in one of its teams. */
export const NO_TEAM = '不在本单位专班'
export const GONE = '已不在岗的人员'
