import { deskEndpoints } from './desk-routes.ts'
import { moveEndpoints } from './routes.ts'

export { runSteps } from './daemons/escalation.ts'
export { openWork } from './listen.ts'
export { ensureBuilt, rebuildWork } from './rebuild.ts'
/** In the order of the addresses' own words: `/work/next` before `/work/:id`. */
export const workEndpoints = [...moveEndpoints, ...deskEndpoints]
