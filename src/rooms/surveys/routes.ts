import { lawEndpoints } from './laws/routes.ts'
import { organEndpoints } from './organ-routes.ts'
import { roundEndpoints } from './round-routes.ts'
import { rowEndpoints } from './row-routes.ts'

export const surveyEndpoints = [...roundEndpoints, ...organEndpoints, ...rowEndpoints, ...lawEndpoints]
