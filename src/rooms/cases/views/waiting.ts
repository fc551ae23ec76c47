/** How much waits for officers, and how much of the county is late, for the daily mail. Once a day: two counts over cases_work. */
import type { WaitingWork } from '../../notices/index.ts'
import { casesByOrgan } from '../store.ts'

export const waitingDecisions: WaitingWork = {
  name: '待决定的申请', roles: ['deciding-officer'], scope: 'organ', count: (county) => casesByOrgan(county.db, county.region, county.clock.now(), ['deciding'], false),
}

export const lateCases: WaitingWork = {
  name: '全县超期的办件', roles: ['oversight'], scope: 'county', count: (county) => casesByOrgan(county.db, county.region, county.clock.now(), ['gathering', 'deciding'], true),
}
