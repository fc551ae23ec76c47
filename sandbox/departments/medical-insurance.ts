/** 医疗保障局: who is insured. Writes the dot in a minority name in its own way. */
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofPeople } from './register.ts'

const byResidence = new Set(['elder', 'minor', 'student', 'farmer', 'low-income', 'destitute', 'disabled', 'unemployed', 'single'])

function insurance(p: Resident): Row | null {
  if (isNew(p)) return null
  const insutype = byResidence.has(p.key) ? '城乡居民基本医疗保险' : '职工基本医疗保险'
  return { psn_name: p.name.replaceAll('·', '•'), certno: p.idNumber, psn_insu_stas: p.key === 'dead' ? '0' : '1', insutype, updt_time: lastNight() }
}

export const medicalInsurance: Department = {
  source: 'medical-insurance', name: '房县医疗保障局',
  registers: [ofPeople({ method: 'GET', path: '/fsi/psn-insu', key: 'certno' }, insurance)],
}
