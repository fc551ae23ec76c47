/** Addresses of "我的…": cases, one case, taking back, and what is kept about the person. */
import type { Result } from '../../../src/kernel/result.ts'
import type { PersonCase } from '../../../src/rooms/cases/index.ts'
import {
  accessesAbout, caseActs, caseForPerson, caseProgress, creditStanding, myCases, myNotices, withdrawCase, withdrawCommitment,
} from '../../rooms.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import { refused } from '../../site/answers.ts'
import { standingFor } from '../apply/routes.tsx'
import { placeOf } from '../apply/steps.ts'
import { CasePage } from './case.tsx'
import { MyCasesPage } from './cases.tsx'
import { TakeBackPage, WithdrawPage } from './confirm.tsx'
import { DonePage } from './done.tsx'
import { addSupplementRoutes } from './supplement-routes.tsx'
import { AccessesPage, CreditPage, NoticesPage } from './records.tsx'

const ROWS = 20
const paging = ({ query }: Visit) => ({ limit: ROWS, next: query['next'] })
const numberOf = (visit: Visit) => visit.params['number'] ?? ''

export function addMyRoutes(site: Site): void {
  addLists(site)
  addCase(site)
  addTakingBack(site)
  addSupplementRoutes(site)
}

function addLists({ county, get }: Site): void {
  get('/my', 'person', async (visit) => show(visit, await myCases(county, visit.actor, paging(visit)),
    (page) => <MyCasesPage frame={visit.frame} page={page} later={visit.query['next'] !== undefined} />))
  get('/my/notices', 'person', async (visit) => show(visit, await myNotices(county, visit.actor, paging(visit)),
    (page) => <NoticesPage frame={visit.frame} page={page} later={visit.query['next'] !== undefined} />))
  get('/my/accesses', 'person', async (visit) => show(visit, await accessesAbout(county, visit.actor, paging(visit)),
    (page) => <AccessesPage frame={visit.frame} page={page} later={visit.query['next'] !== undefined} />))
  get('/my/credit', 'person', async (visit) => show(visit, await creditStanding(county, visit.actor), (standing) => <CreditPage frame={visit.frame} standing={standing} />))
}

function addCase({ county, get }: Site): void {
  get('/my/:number', 'person', async (visit) => {
    const view = await caseForPerson(county, visit.actor, numberOf(visit))
    if (!view.ok) return refused(visit, view, '/my')
    if (view.value.state === 'preparing') return { go: placeOf(view.value) }
    const [acts, standing] = await Promise.all([caseActs(county, visit.actor, numberOf(visit)), standingFor(county, visit, view.value)])
    return show(visit, acts, ({ items }) => <CasePage frame={visit.frame} view={view.value} acts={items} standing={standing} />)
  })
  get('/my/:number/progress', 'person', async (visit) => {
    const progress = await caseProgress(county, visit.actor, numberOf(visit))
    return progress.ok ? { json: progress.value } : { json: { code: progress.code }, status: progress.status }
  })
  get('/my/:number/done', 'person', (visit) => ofCase(county, visit, (view) => (view.state === 'preparing' ? { go: placeOf(view) } : { page: <DonePage frame={visit.frame} view={view} /> })))
}

function addTakingBack({ county, get, post }: Site): void {
  get('/my/:number/withdraw', 'person', (visit) => ofCase(county, visit, (view) => (
    view.mayDo.includes('withdraw') ? { page: <WithdrawPage frame={visit.frame} view={view} /> } : { go: placeOf(view) })))
  post('/my/:number/withdraw', 'person', async (visit) => {
    const number = numberOf(visit)
    const done = await withdrawCase(county, visit.actor, { requestId: visit.requestId, caseNumber: number, reason: reasonOf(visit) })
    return done.ok ? { go: `/my/${number}` } : refused(visit, done, `/my/${number}`)
  })
  get('/my/:number/take-back/:item', 'person', (visit) => ofCase(county, visit, (view) => {
    const proof = view.proofs.find((p) => p.item === visit.params['item'] && p.mayWithdraw)
    return proof ? { page: <TakeBackPage frame={visit.frame} view={view} proof={proof} /> } : { go: placeOf(view) }
  }))
  post('/my/:number/take-back/:item', 'person', async (visit) => {
    const number = numberOf(visit)
    const done = await withdrawCommitment(county, visit.actor, { requestId: visit.requestId, caseNumber: number, item: visit.params['item'] ?? '', reason: reasonOf(visit) })
    return done.ok ? { go: placeOf(done.value) } : refused(visit, done, `/my/${number}`)
  })
}

const reasonOf = (visit: Visit) => (visit.body['reason'] ?? '').trim().slice(0, 500)

function show<T>(visit: Visit, result: Result<T>, page: (value: T) => Extract<Answer, { page: unknown }>['page']): Answer {
  return result.ok ? { page: page(result.value) } : refused(visit, result, '/')
}

async function ofCase(county: Site['county'], visit: Visit, answer: (view: PersonCase) => Answer): Promise<Answer> {
  const view = await caseForPerson(county, visit.actor, numberOf(visit))
  return view.ok ? answer(view.value) : refused(visit, view, '/my')
}
