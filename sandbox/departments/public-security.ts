/** 公安局: household register, identity, residence permits, vehicles and driving licences. Alone in knowing everybody. */
import { addressIn } from '../people/places.ts'
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { lastNight, ofPeople } from './register.ts'

const DEATH = '2025-12-03'

/** Those who don't head their household. */
const households: Readonly<Record<string, Row>> = {
  guardian: { hzxm: '周明礼', yhzgx: '妻' }, minor: { hzxm: '周明礼', yhzgx: '子' }, student: { hzxm: '宋江河', yhzgx: '女' }, single: { hzxm: '岳长山', yhzgx: '女' },
  // The civil affairs office has her divorced; here she still is somebody's wife.
  conflict: { hzxm: '许广田', yhzgx: '妻' }, dead: { zt: '注销' },
}

const rural = new Set(['low-income', 'destitute', 'farmer', 'elder'])

const permits: Readonly<Record<string, Row>> = { 'moved-in': { jzzh: '420399198611230001', jzdz: addressIn('420325100', 40), yxqz: '2027-06-30' } }
const vehicles: Readonly<Record<string, Row>> = { 'house-owner': { sl: 1, hphm: '鄂C·示例1' }, 'moved-in': { sl: 1, hphm: '鄂C·示例2' } }
const licences: Readonly<Record<string, Row>> = {
  'house-owner': { zjcx: 'C1', zt: '正常', yxqz: '2031-05-16', ljjf: 3 }, 'moved-in': { zjcx: 'B2', zt: '正常', yxqz: '2029-10-08', ljjf: 0 },
  'rare-2': { zjcx: 'C1', zt: '注销', yxqz: '2022-07-07', ljjf: 12 },
}
const nations: Readonly<Record<string, string>> = { minority: '维吾尔族', 'moved-in': '回族' }
const formerNames: Readonly<Record<string, string>> = { namesake: '李招娣' }

const about = (p: Resident): Row => ({ xm: p.name, gmsfhm: p.idNumber })
const householdOf = (p: Resident): Row => ({
  ...about(p), hkdz: addressIn(p.registered, p.nth), xzqh: p.registered, hzxm: p.name, yhzgx: '户主', hkxz: rural.has(p.key) ? '农业家庭户' : '居民家庭户', zt: '正常',
  ...households[p.key], gxsj: lastNight(),
})
const cardUntil = (p: Resident): string => (p.key === 'elder' || p.key === 'dead' || p.key === 'destitute' ? '长期' : `203${p.nth % 10}-0${1 + p.nth % 9}-15`)

/** The record of those who have one in a table, under the names this office gives to person and number. */
const held = (table: Readonly<Record<string, Row>>, name: string, number: string, none: Row | null = null) => (p: Resident): Row | null => {
  const record = table[p.key] ?? none
  return record && { [name]: p.name, [number]: p.idNumber, ...record, gxsj: lastNight() }
}

export const publicSecurity: Department = {
  source: 'public-security', name: '房县公安局',
  registers: [
    ofPeople({ method: 'POST', path: '/rkk/hjxx', key: 'gmsfhm' }, householdOf),
    ofPeople({ method: 'POST', path: '/rkk/rkzt', key: 'gmsfhm' }, (p) => ({
      ...about(p), ...(p.key === 'dead' ? { swbs: '1', swrq: DEATH } : { swbs: '0' }), gxsj: lastNight(),
    })),
    ofPeople({ method: 'POST', path: '/rkk/sfxx', key: 'gmsfhm' }, (p) => ({
      ...about(p), mz: nations[p.key] ?? '汉族', xb: p.sex === 'male' ? '男' : '女', cym: formerNames[p.key], yxqz: cardUntil(p), gxsj: lastNight(),
    })),
    ofPeople({ method: 'GET', path: '/ldrk/jzz', key: 'gmsfhm' }, held(permits, 'xm', 'gmsfhm')),
    ofPeople({ method: 'GET', path: '/jg/jdc', key: 'sfzmhm' }, held(vehicles, 'syr', 'sfzmhm', { sl: 0 })),
    ofPeople({ method: 'GET', path: '/jg/jsz', key: 'sfzmhm' }, held(licences, 'xm', 'sfzmhm')),
  ],
}
