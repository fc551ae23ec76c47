/** 农业农村局: contracted land and homesteads. */
import { placeOf } from '../people/places.ts'
import type { Resident } from '../people/resident.ts'
import type { Department, Row } from './register.ts'
import { isNew, lastNight, ofPeople } from './register.ts'

const contracts: Readonly<Record<string, Row>> = {
  farmer: { htmj: 8.6, zt: '有效', fbfmc: `${placeOf('420325210')}示例村民委员会`, djrq: '2018-10-30' },
  'low-income': { htmj: 3.2, zt: '有效', fbfmc: `${placeOf('420325212')}示例村民委员会`, djrq: '2018-10-30' },
  // Registered in the county town by the police, a farmer of 青峰镇 here.
  conflict: { htmj: 2.1, zt: '有效', fbfmc: `${placeOf('420325105')}示例村民委员会`, djrq: '2018-10-30' },
  dead: { htmj: 4.4, zt: '终止', fbfmc: `${placeOf('420325203')}示例村民委员会`, djrq: '2018-10-30' },
}

const homesteads: Readonly<Record<string, Row>> = {
  farmer: { zs: 1, mj: 140, djrq: '2020-05-12' }, 'low-income': { zs: 1, mj: 96, djrq: '2020-05-12' }, conflict: { zs: 1, mj: 120, djrq: '2020-05-12' }, elder: { zs: 1, mj: 110, djrq: '2020-05-12' },
}

function contract(p: Resident): Row | null {
  const record = contracts[p.key]
  return record ? { cbfmc: p.name, cbfzjhm: p.idNumber, ...record } : null
}

function homestead(p: Resident): Row | null {
  if (isNew(p)) return null
  return { hzxm: p.name, hzzjhm: p.idNumber, ...(homesteads[p.key] ?? { zs: 0, mj: 0, djrq: lastNight() }) }
}

export const agriculture: Department = {
  source: 'agriculture', name: '房县农业农村局',
  registers: [ofPeople({ method: 'GET', path: '/cbd/jyq', key: 'cbfzjhm' }, contract), ofPeople({ method: 'GET', path: '/zjd/cx', key: 'hzzjhm' }, homestead)],
}
