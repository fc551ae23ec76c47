/** 自然资源和规划局: the register of real estate. Its archive still holds one owner under a number of fifteen digits. */
import { shortIdNumber } from '../people/numbers.ts'
import { addressIn } from '../people/places.ts'
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofPeople } from './register.ts'

interface Holding { readonly ts: number; readonly zmj: number; readonly bdcqzh: string; readonly zl: string }

const holding = (ts: number, zmj: number, year: number, nth: number, division: string): Holding =>
  ({ ts, zmj, bdcqzh: `鄂（${year}）房县不动产权第示例${String(nth).padStart(4, '0')}号`, zl: addressIn(division, nth) })

const holdings: Readonly<Record<string, Holding>> = {
  'house-owner': holding(2, 213.6, 2021, 1, '420325100'), archive15: holding(1, 96.4, 1997, 2, '420325102'), guardian: holding(1, 118.2, 2016, 3, '420325100'),
  // Somewhere else than the police and the farm office have her.
  conflict: holding(1, 88, 2019, 4, '420325109'),
}

const owner = (p: Resident): Row => ({ qlrmc: p.name, zjh: p.key === 'archive15' ? shortIdNumber(p.idNumber) : p.idNumber })

function count(p: Resident): Row | null {
  if (isNew(p)) return null
  const { ts, zmj } = holdings[p.key] ?? { ts: 0, zmj: 0 }
  return { ...owner(p), ts, zmj, cxsj: lastNight() }
}

function certificate(p: Resident): Row | null {
  const held = holdings[p.key]
  return held ? { ...owner(p), bdcqzh: held.bdcqzh, zl: held.zl, cxsj: lastNight() } : null
}

export const naturalResources: Department = {
  source: 'natural-resources', name: '房县自然资源和规划局',
  registers: [
    ofPeople({ method: 'POST', path: '/bdcdj/qlrcx', key: 'zjh' }, count),
    ofPeople({ method: 'GET', path: '/bdcdj/dzzz', key: 'zjh' }, certificate),
  ],
}
