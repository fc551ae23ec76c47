/** 教育局: who is at school, and what was graduated from. */
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofPeople } from './register.ts'

const pupils: Readonly<Record<string, Row>> = {
  minor: { xxmc: '房县示例初级中学', nj: '九年级', xjzt: '在读' }, student: { xxmc: '湖北示例职业技术学院', nj: '二年级', xjzt: '在读' },
}

const graduates: Readonly<Record<string, Row>> = {
  applicant: { xlcc: '大学本科', yxmc: '湖北示例大学', byrq: '2014-06-30' }, student: { xlcc: '高中', yxmc: '房县示例高级中学', byrq: '2025-06-10' },
}
/** Of these the register, begun in 1991, has nothing. */
const unlisted = new Set(['minor', 'elder', 'archive15', 'destitute', 'farmer', 'low-income', 'dead'])

function pupil(p: Resident): Row | null {
  const record = pupils[p.key]
  return record ? { xsxm: p.name, sfzjh: p.idNumber, ...record, gxrq: lastNight() } : null
}

function degree(p: Resident): Row | null {
  if (isNew(p) || unlisted.has(p.key)) return null
  const record = graduates[p.key] ?? { xlcc: '大学专科', yxmc: '湖北示例职业技术学院', byrq: `${Number(p.birth.slice(0, 4)) + 21}-06-30` }
  return { xm: p.name, zjhm: p.idNumber, ...record }
}

export const education: Department = {
  source: 'education', name: '房县教育局',
  registers: [ofPeople({ method: 'GET', path: '/xjgl/xsxx', key: 'sfzjh' }, pupil), ofPeople({ method: 'GET', path: '/xlrz/cx', key: 'zjhm' }, degree)],
}
