/** The desk's addresses: what waits for me, and the case that an officer decides. Orders and errands have their own. */
import { hasRole } from '../../src/platform/actor.ts'
import type { County } from '../../src/platform/county.ts'
import type { Result } from '../../src/kernel/result.ts'
import type { FieldError } from '../kit/form.tsx'
import { agentTasks, caseForDesk, casesToDecide, coChecksFor, decideCase } from '../rooms.ts'
import { fieldErrors, refused } from '../site/answers.ts'
import type { Answer, Site, Visit } from '../site/site.ts'
import { DeskCasePage } from './case.tsx'
import { addCoCheckRoutes } from './co-check-routes.tsx'
import { InboxPage } from './inbox.tsx'
import { addTaskRoutes } from './task-routes.tsx'

const ROWS = 30

export function addDeskRoutes(site: Site): void {
  const { county } = site
  site.get('/desk', 'staff', (visit) => inbox(county, visit))
  site.get('/desk/cases/:number', 'staff', (visit) => caseAt(county, visit, []))
  site.post('/desk/cases/:number/decision', 'staff', (visit) => decided(county, visit), (visit) => `/desk/cases/${visit.params['number'] ?? ''}`)
  addCoCheckRoutes(site)
  addTaskRoutes(site)
}

const valueOf = <T,>(result: Result<T> | null): T | null => (result?.ok ? result.value : null)

/** Each part only for those whose work it is. */
async function inbox(county: County, { frame, actor, query }: Visit): Promise<Answer> {
  const page = (key: string) => ({ limit: ROWS, next: query[key] })
  const [coChecks, tasks, cases] = await Promise.all([
    hasRole(actor, 'co-checker') ? coChecksFor(county, actor, { state: 'open', ...page('co-checks') }) : null,
    hasRole(actor, 'agent') ? agentTasks(county, actor, page('tasks')) : null,
    hasRole(actor, 'deciding-officer') ? casesToDecide(county, actor, page('cases')) : null,
  ])
  return { page: <InboxPage frame={frame} coChecks={valueOf(coChecks)} tasks={valueOf(tasks)} cases={valueOf(cases)} later={new Set(Object.keys(query))} done={query['done'] ?? ''} /> }
}

async function caseAt(county: County, visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const found = await caseForDesk(county, visit.actor, visit.params['number'] ?? '')
  if (!found.ok) return refused(visit, found, '/desk')
  const { view, acts } = found.value
  return { page: <DeskCasePage frame={visit.frame} view={view} acts={acts} errors={errors} reasons={visit.body['reasons'] ?? ''} />, status: errors.length > 0 ? 400 : 200 }
}

async function decided(county: County, visit: Visit): Promise<Answer> {
  const caseNumber = visit.params['number'] ?? ''
  const outcome = visit.body['outcome'] === 'approve' ? 'approve' : 'refuse'
  const reasons = (visit.body['reasons'] ?? '').trim().slice(0, 2000)
  const done = await decideCase(county, visit.actor, { requestId: visit.requestId, caseNumber, outcome, reasons })
  if (done.ok) return { go: '/desk?done=decided' }
  const errors = fieldErrors(done)
  return errors.length > 0 ? caseAt(county, visit, errors) : refused(visit, done, `/desk/cases/${caseNumber}`)
}
