/** 人力资源和社会保障局: social insurance, pensions, employment. Its old system keeps a rare character under its private code. */
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofPeople } from './register.ts'

const RESIDENTS = '城乡居民基本养老保险'
const EMPLOYEES = '城镇职工基本养老保险'
const none: Row = { aac008: '未参保', aae201: 0 }

const insured: Readonly<Record<string, Row>> = {
  applicant: { aac008: '参保缴费', aae140: EMPLOYEES, aae201: 146 }, elder: { aac008: '暂停缴费', aae140: RESIDENTS, aae201: 180 }, archive15: { aac008: '暂停缴费', aae140: EMPLOYEES, aae201: 372 },
  destitute: { aac008: '暂停缴费', aae140: RESIDENTS, aae201: 120 }, farmer: { aac008: '参保缴费', aae140: RESIDENTS, aae201: 192 }, 'low-income': { aac008: '参保缴费', aae140: RESIDENTS, aae201: 168 },
  disabled: { aac008: '参保缴费', aae140: RESIDENTS, aae201: 96 }, unemployed: { aac008: '暂停缴费', aae140: EMPLOYEES, aae201: 88 }, minor: none, student: none, dead: { aac008: '暂停缴费', aae140: RESIDENTS, aae201: 150 },
}

const pensions: Readonly<Record<string, Row>> = {
  elder: { aae116: '正常发放', aae019: 228 }, archive15: { aae116: '正常发放', aae019: 3120 }, destitute: { aae116: '正常发放', aae019: 198 },
}

const working: Readonly<Record<string, Row>> = {
  applicant: { acc0m1: '就业', acc0m2: '2014-07-01' }, unemployed: { acc0m1: '失业', acc0m2: '2026-08-03' },
  // She pays contributions as an employee and is registered as unemployed.
  conflict: { acc0m1: '失业', acc0m2: '2026-02-10' },
}
const outside = new Set(['elder', 'archive15', 'destitute', 'farmer', 'low-income', 'disabled', 'student', 'dead'])

/** 䶮 as GB 18030-2000 kept it, in the private use area. */
const nameHere = (p: Resident): string => p.name.replaceAll('䶮', '\uE863')
const row = (fields: (p: Resident) => Row | null) => (p: Resident): Row | null => {
  const held = isNew(p) ? null : fields(p)
  return held && { aac003: nameHere(p), aac002: p.idNumber, ...held, aae036: lastNight() }
}

const employmentOf = (p: Resident): Row | null => {
  if (p.key === 'minor') return null
  return working[p.key] ?? (outside.has(p.key) ? { acc0m1: '未登记' } : { acc0m1: '就业', acc0m2: `${Number(p.birth.slice(0, 4)) + 23}-07-01` })
}

export const humanResources: Department = {
  source: 'human-resources', name: '房县人力资源和社会保障局',
  registers: [
    ofPeople({ method: 'GET', path: '/sbk/cbxx', key: 'aac002' }, row((p) => insured[p.key] ?? { aac008: '参保缴费', aae140: EMPLOYEES, aae201: 60 + p.nth % 120 })),
    ofPeople({ method: 'GET', path: '/sbk/dyxx', key: 'aac002' }, row((p) => pensions[p.key] ?? { aae116: '未享受' })),
    ofPeople({ method: 'GET', path: '/jyk/djxx', key: 'aac002' }, row(employmentOf)),
  ],
}
