/** 市场监督管理局: companies, their licences, and what a person has registered. */
import type { Company } from '../people/companies.ts'
import { companies } from '../people/companies.ts'
import { addressIn } from '../people/places.ts'
import type { Resident } from '../people/resident.ts'
import { nameOf } from '../people/town.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofCompanies, ofPeople } from './register.ts'

const registered = (c: Company): Row => ({
  qymc: c.name, tyshxydm: c.creditCode, djzt: c.state, fddbr: nameOf(c.representative), zs: addressIn(c.division, 6), hzrq: c.approvedOn,
})

/** Traders who are no company. She draws the subsistence allowance all the same. */
const traders: Readonly<Record<string, string>> = { conflict: '房县示例杂货店（个体工商户）' }

function ownOf(p: Resident): Row | null {
  if (isNew(p)) return null
  const names = [...companies.filter((c) => c.representative === p.key && c.state === '存续').map((c) => c.name), ...(traders[p.key] ? [traders[p.key]] : [])]
  return { zrrxm: p.name, zjhm: p.idNumber, sl: names.length, mc: names.length === 0 ? undefined : names.join('、'), cxrq: lastNight() }
}

export const marketRegulation: Department = {
  source: 'market-regulation', name: '房县市场监督管理局',
  registers: [
    ofCompanies({ method: 'GET', path: '/scjg/yyzz', key: 'tyshxydm' }, (c) => ({ ...registered(c), jyfw: c.scope })),
    ofCompanies({ method: 'GET', path: '/scjg/qydj', key: 'tyshxydm' }, (c) => ({ ...registered(c), jyyc: c.abnormal ? '1' : '0' })),
    ofPeople({ method: 'GET', path: '/scjg/grcx', key: 'zjhm' }, ownOf),
  ],
}
