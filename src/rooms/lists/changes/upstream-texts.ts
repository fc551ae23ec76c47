/** Words about upper lists, and what the shipped ones are. */
import type { Level, Purpose } from './upstream-rules.ts'

export const levelNames: Readonly<Record<Level, string>> = { nation: '国家', province: '省', city: '市' }
export const purposeNames: Readonly<Record<Purpose, string>> = { cancel: '已取消的证明', grassroots: '村（社区）不得出具的证明', commitment: '实行告知承诺的证明' }

/** Lists that come with the reference data; their names say whose they are. */
const shipped: Readonly<Record<string, { name: string; level: Level; purpose: Purpose }>> = {
  'national-20': { name: '国家 20 项', level: 'nation', purpose: 'grassroots' },
  'hubei-21': { name: '湖北省 21 项', level: 'province', purpose: 'grassroots' },
}

export function shippedList(list: string): { name: string; level: Level; purpose: Purpose } {
  return shipped[list] ?? { name: list, level: 'city', purpose: 'grassroots' }
}

/** Columns of a workbook with an upper list. */
export const columns = [
  { key: 'name', header: '证明名称', required: true, width: 30 }, { key: 'item', header: '证明编号', optional: true, help: '本县目录里的编号；不填按名称查找' },
  { key: 'basis', header: '依据', optional: true, width: 40 }, { key: 'replacedBy', header: '替代方式', optional: true, width: 40 },
] as const

export const mergeTitle = { cancel: '并入上级清单：取消', commitment: '并入上级清单：告知承诺' } as const
