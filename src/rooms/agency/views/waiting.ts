/** How much waits for co-checkers and agents, for the daily mail. Once a day: two counts over indexes of what is open. */
import type { WaitingWork } from '../../notices/index.ts'
import { waitingAuthorisations } from '../authorisation-store.ts'
import { openOrdersByOrgan } from '../store.ts'

export const waitingCoChecks: WaitingWork = {
  name: '待答复的协查', roles: ['co-checker'], scope: 'organ', count: (county) => openOrdersByOrgan(county.db, county.region, county.clock.now()),
}

/** An errand has no deadline of its own but that of the authorisation, after which nobody may go. */
export const waitingErrands: WaitingWork = {
  name: '待代办的事', roles: ['agent'], scope: 'organ', count: (county) => waitingAuthorisations(county.db, county.region, county.clock.now()),
}
