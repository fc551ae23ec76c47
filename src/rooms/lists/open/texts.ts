import type { List } from '../types.ts'

export const fileListNames: Readonly<Record<List, string>> = { cancel: '直接取消清单', commitment: '告知承诺清单', sharing: '数据共享清单', agency: '部门核验清单', retained: '保留清单' }
export const scopeNames = { all: '任何单位不得再要', grassroots: '村（社区）不再出具' } as const
export const columnNames = {
  item: '编号', name: '证明名称', plain: '通俗叫法', list: '清单', scope: '取消范围', label: '状态', basis: '设定依据', article: '条款', replacedBy: '现在怎么办', upstream: '上级清单', source: '来源',
  version: '版本', from: '施行日期',
} as const
