/** 民政局: marriages, subsistence allowances, support of the destitute, checks of a household's means. */
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofPeople } from './register.ts'

interface Marriage { readonly hyzt: '未婚' | '已婚' | '离异' | '丧偶'; readonly djrq?: string }

const marriages: Readonly<Record<string, Marriage>> = {
  applicant: { hyzt: '已婚', djrq: '2017-05-20' }, elder: { hyzt: '丧偶', djrq: '1966-01-08' }, guardian: { hyzt: '已婚', djrq: '2009-10-01' }, minor: { hyzt: '未婚' },
  'rare-3': { hyzt: '未婚' }, single: { hyzt: '未婚' }, 'namesake-2': { hyzt: '未婚' }, conflict: { hyzt: '离异', djrq: '2021-04-02' }, 'low-income': { hyzt: '离异', djrq: '2012-08-16' },
  destitute: { hyzt: '未婚' }, disabled: { hyzt: '未婚' }, unemployed: { hyzt: '离异', djrq: '2024-11-11' }, student: { hyzt: '未婚' },
}

/** Ordinary people married in the spring of the year in which they were twenty-six. */
const marriageOf = (p: Resident): Marriage => marriages[p.key] ?? { hyzt: '已婚', djrq: `${Math.min(Number(p.birth.slice(0, 4)) + 26, 2026)}-03-08` }

const allowances: Readonly<Record<string, Row>> = {
  'low-income': { dbzt: '在享', dblx: '农村低保', bzje: 526 }, conflict: { dbzt: '在享', dblx: '城市低保', bzje: 738 },
}
const support: Readonly<Record<string, Row>> = { destitute: { gyzt: '供养中', gyfs: '分散供养' } }

const means: Readonly<Record<string, Row>> = {
  'low-income': { rjysr: 410, hdjg: '符合' }, destitute: { rjysr: 0, hdjg: '符合' }, disabled: { rjysr: 620, hdjg: '符合' }, conflict: { rjysr: 5200, hdjg: '不符合' },
  unemployed: { rjysr: 1350, hdjg: '不符合' }, elder: { rjysr: 980, hdjg: '不符合' }, 'house-owner': { rjysr: 12_800, hdjg: '不符合' },
}

const row = (fields: (p: Resident) => Row) => (p: Resident): Row | null => (isNew(p) ? null : { xm: p.name, sfzh: p.idNumber, ...fields(p) })

export const civilAffairs: Department = {
  source: 'civil-affairs', name: '房县民政局',
  registers: [
    ofPeople({ method: 'GET', path: '/hydj/cx', key: 'sfzh' }, row((p) => ({ ...marriageOf(p), gxrq: lastNight() }))),
    ofPeople({ method: 'GET', path: '/shjz/dbxx', key: 'sfzh' }, row((p) => ({ ...(allowances[p.key] ?? { dbzt: '未享' }), gxrq: lastNight() }))),
    ofPeople({ method: 'GET', path: '/shjz/tkgy', key: 'sfzh' }, row((p) => ({ ...(support[p.key] ?? { gyzt: '未供养' }), gxrq: lastNight() }))),
    ofPeople({ method: 'GET', path: '/hdzx/jjzk', key: 'sfzh' }, row((p) => ({ ...(means[p.key] ?? { rjysr: 2600 + (p.nth % 20) * 40, hdjg: '不符合' }), hdrq: lastNight() }))),
  ],
}
