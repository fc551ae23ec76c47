/** Addresses of finding a matter: results, suggestions while typing, one matter's guide. */
import { formatDay } from '../../../src/kernel/chinese-date.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import type { County } from '../../../src/platform/county.ts'
import { findMatter, guideRequirements, lifeEvents, organByCode, organNames, searchMatters } from '../../rooms.ts'
import { sorry } from '../../site/answers.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import type { GuideView, MatterRow } from '../../views.ts'
import { guideOf, sparedOf } from './from-rooms.ts'
import { GuidePage } from './guide.tsx'
import { guidePdf } from './print.ts'
import { ResultsPage } from './results.tsx'
import { matters as t } from './texts.ts'

const ROWS = 20
const SUGGESTIONS = 6

export function addMatterRoutes({ county, get }: Site, publicUrl: string): void {
  get('/matters', 'anyone', (visit) => results(county, visit))
  get('/matters/suggest', 'anyone', async (visit) => {
    const q = typed(visit)
    const found = q === '' ? [] : (await searchMatters(county, { q, limit: SUGGESTIONS })).items
    return { json: { items: found.map(({ code, name }) => ({ code, name })) } }
  })
  get('/matters/:code', 'anyone', (visit) => guide(county, visit))
  get('/matters/:code/guide.pdf', 'anyone', (visit) => guideSheet(county, visit, publicUrl))
}

/** What was typed, no longer than the field takes. */
const typed = ({ query }: Visit): string => (query['q'] ?? '').trim().slice(0, 60)

async function results(county: County, visit: Visit): Promise<Answer> {
  const q = typed(visit)
  const { event: given = '', next } = visit.query
  const event = given.slice(0, 20)
  const found = await searchMatters(county, { q, limit: ROWS, next, ...(event === '' ? {} : { lifeEvent: event }) })
  const items = await rowsOf(county, found.items)
  const events = items.length === 0 ? await lifeEvents(county) : []
  return {
    page: <ResultsPage frame={visit.frame} q={q} event={event} page={{ ...found, items }} events={events} later={next !== undefined} />,
  }
}

type Found = Awaited<ReturnType<typeof searchMatters>>['items']

async function rowsOf(county: County, found: Found): Promise<MatterRow[]> {
  const names = await organNames(county)
  return Promise.all(found.map(async (matter) => ({
    code: matter.code, name: matter.name, organ: names.get(matter.organ) ?? matter.organ, promisedDays: matter.promisedDays,
    proofs: sparedOf(await guideRequirements(county, matter)),
  })))
}

/** The address holds the 12-digit code or one of the 31-character codes. */
async function guide(county: County, visit: Visit): Promise<Answer> {
  const view = await viewOf(county, visit)
  return view === null ? sorry(visit.frame, t.gone, 404) : { page: <GuidePage frame={visit.frame} guide={view} again={visit.query['again'] === '1'} /> }
}

async function guideSheet(county: County, visit: Visit, publicUrl: string): Promise<Answer> {
  const view = await viewOf(county, visit)
  if (view === null) return sorry(visit.frame, t.gone, 404)
  const day = dayOf(visit.frame.now)
  return guidePdf(view, { address: new URL(`/matters/${view.code}`, publicUrl).href, day, dayName: formatDay(day), county: visit.frame.county.name })
}

async function viewOf(county: County, visit: Visit): Promise<GuideView | null> {
  const matter = await findMatter(county, (visit.params['code'] ?? '').toUpperCase())
  if (!matter) return null
  const [organ, requirements] = await Promise.all([organByCode(county, matter.organ), guideRequirements(county, matter)])
  return guideOf(matter, organ, requirements)
}
