import type { Way } from './rules.ts'

export const wayNames: Readonly<Record<Way, string>> = {
  guide: '办事指南', case: '办件', order: '协查函', survey: '清查填报', message: '写给申请人的话', issue: '出具证明', 'new-proof': '新设证明',
}

export interface Forbidding {
  readonly item: string
  readonly name: string
  readonly version: number
  readonly from: string
  readonly basis: string
  readonly article: string
  readonly replacedBy: string
  readonly upstream: readonly string[]
  readonly barred: 'all' | 'grassroots'
}

const lists: Readonly<Record<string, string>> = { 'national-20': '国家 20 项清单', 'hubei-21': '湖北省 21 项清单' }
const above = (upstream: readonly string[]) => upstream.map((list) => lists[list] ?? list).join('、')

/** The entry that forbids it, so that it can be looked up: 直接取消清单第 1 版 P158. */
export function entryText(f: Forbidding): string {
  const also = f.upstream.length === 0 ? '' : `（${above(f.upstream)}也有）`
  return `直接取消清单第 ${f.version} 版 ${f.item}“${f.name}”${also}`
}

/** What the one who asked reads: what is barred, by which entry, since when, and that it was put on record. */
export function barredText(f: Forbidding, way: Way, number: string | null): string {
  const kept = number === null ? '' : `这次操作已经记录（${number}）。`
  if (way === 'issue') return `“${f.name}”${f.barred === 'all' ? '已经取消' : '村（社区）不再出具'}，不能再开：${entryText(f)}。${kept}`
  return f.barred === 'all'
    ? `“${f.name}”已经取消，任何单位不得再要：${entryText(f)}。${kept}`
    : `“${f.name}”村（社区）不再出具，不得要求当事人去开：${entryText(f)}。${kept}`
}

export const instead = (f: Forbidding): string => (f.replacedBy === '' ? '确需核实的，请有关部门协查' : `改用：${f.replacedBy}`)

export const guard = {
  takeOut: '移除这一项',
  theRest: (n: number) => `其余 ${n} 项`,
  lookUp: (item: string) => `查看直接取消清单里的 ${item}`,
  noBasis: '没有法律、法规或者国务院决定作依据，不能新设',
  told: (organ: string, name: string, way: Way, number: string) => `${organ}要求已经取消的“${name}”（${wayNames[way]}），已拦下。编号 ${number}。`,
  toldIssue: (organ: string, name: string, number: string) => `${organ}要出具已经取消的“${name}”，已拦下。编号 ${number}。`,
  reported: (name: string, number: string) => `有人反映被要求提供“${name}”。编号 ${number}。`,
  toldNew: (organ: string, name: string, number: string) => `${organ}要新设没有依据的“${name}”，已拦下。编号 ${number}。`,
} as const
