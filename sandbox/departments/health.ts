/** 卫生健康局: births, deaths, health certificates of those who work with food. */
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofPeople } from './register.ts'

/** Kept since 1996, so only of the young. */
const births: Readonly<Record<string, Row>> = {
  minor: { zmbh: 'L420399001', mqxm: '李若兰', fqxm: '周明礼', csrq: '2011-03-19', qfrq: '2011-03-25' },
  student: { zmbh: 'G420399002', mqxm: '何春燕', fqxm: '宋江河', csrq: '2006-06-06', qfrq: '2006-06-12' },
}

const children: Readonly<Record<string, Row>> = {
  applicant: { zns: 1, zjcsrq: '2019-03-08' }, guardian: { zns: 1, zjcsrq: '2011-03-19' }, elder: { zns: 3, zjcsrq: '1974-06-11' }, archive15: { zns: 2, zjcsrq: '1986-02-04' },
  'low-income': { zns: 2, zjcsrq: '2008-12-01' }, farmer: { zns: 2, zjcsrq: '1996-05-17' }, dead: { zns: 2, zjcsrq: '1978-01-23' },
}
const childless = new Set(['minor', 'student', 'single', 'rare-3', 'namesake-2', 'destitute', 'disabled', 'unemployed'])

const deaths: Readonly<Record<string, Row>> = { dead: { swrq: '2025-12-03', zmbh: 'SW420399001' } }
const foodWorkers: Readonly<Record<string, Row>> = { single: { jkzh: 'JK420399001', yxqz: '2027-04-14' }, minority: { jkzh: 'JK420399002', yxqz: '2026-12-20' } }

const held = (table: Readonly<Record<string, Row>>) => (p: Resident): Row | null => {
  const record = table[p.key]
  return record ? { xm: p.name, zjhm: p.idNumber, ...record, gxrq: lastNight() } : null
}

function childrenOf(p: Resident): Row | null {
  if (isNew(p)) return null
  const record = children[p.key] ?? (childless.has(p.key) ? { zns: 0 } : { zns: 1, zjcsrq: `${Math.min(Number(p.birth.slice(0, 4)) + 28, 2025)}-06-01` })
  return { xm: p.name, zjhm: p.idNumber, ...record, gxrq: lastNight() }
}

function bornAs(p: Resident): Row | null {
  const record = births[p.key]
  return record ? { xsexm: p.name, xsezjhm: p.idNumber, ...record } : null
}

export const health: Department = {
  source: 'health', name: '房县卫生健康局',
  registers: [
    ofPeople({ method: 'GET', path: '/fybj/csyxzm', key: 'xsezjhm' }, bornAs),
    ofPeople({ method: 'GET', path: '/fybj/csdj', key: 'zjhm' }, childrenOf),
    ofPeople({ method: 'GET', path: '/swdj/cx', key: 'zjhm' }, held(deaths)),
    ofPeople({ method: 'GET', path: '/wsjd/jkz', key: 'zjhm' }, held(foodWorkers)),
  ],
}
