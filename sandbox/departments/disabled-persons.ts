/** 残疾人联合会: disabled persons' certificates. A certificate's number is the identity number, the category and the level. */
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { lastNight, ofPeople } from './register.ts'

interface Disability { readonly cjlb: string; readonly cjdj: string; readonly digits: string; readonly yxqz: string }

const disabilities: Readonly<Record<string, Disability>> = {
  disabled: { cjlb: '肢体', cjdj: '一级', digits: '41', yxqz: '2033-03-21' }, dead: { cjlb: '听力', cjdj: '三级', digits: '23', yxqz: '2026-04-30' },
}

const record = (p: Resident): Row | null => {
  const held = disabilities[p.key]
  return held ? { xm: p.name, sfzh: p.idNumber, cjlb: held.cjlb, cjdj: held.cjdj, cjzh: p.idNumber + held.digits, yxqz: held.yxqz, gxrq: lastNight() } : null
}

export const disabledPersons: Department = {
  source: 'disabled-persons', name: '房县残疾人联合会',
  registers: [
    ofPeople({ method: 'GET', path: '/cjrk/djxx', key: 'sfzh' }, record),
    ofPeople({ method: 'GET', path: '/cjrk/dzzz', key: 'sfzh' }, record),
  ],
}
