/** Addresses of the lists: one list on one day, a proof looked up in all of them, what changed, one proof's history, the feed. */
import { addDays, dayOf, isDay } from '../../../src/kernel/day.ts'
import type { County } from '../../../src/platform/county.ts'
import { changesByDay, lifeEvents, listEditions, listOn, listTag, organNames, proofHistory, reboundsForAll, townshipsOf, villageProofsOn } from '../../rooms.ts'
import { refused } from '../../site/answers.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import type { ListChoices, ListFilter, ListName, ListView } from '../../views.ts'
import { ChangesPage } from './changes.tsx'
import { atomFeed } from './feed.ts'
import { ListsPage } from './lists.tsx'
import { ProofPage } from './proof.tsx'
import { ReboundsPage } from './rebounds.tsx'
import { listNames } from './texts.ts'
import { VillagePage } from './village.tsx'

const ROWS = 30
/** How far back changes are shown when no day is named. */
const DAYS_BACK = 30
const all = Object.keys(listNames) as ListName[] // the keys of a constant

export function addListRoutes({ county, get }: Site, publicUrl: string): void {
  const address = new URL('/lists', publicUrl).href
  get('/lists', 'anyone', (visit) => show(county, visit))
  get('/lists/changes', 'anyone', async ({ frame, query }) => {
    const today = dayOf(frame.now)
    const since = isDay(query['since'] ?? '') ? query['since'] ?? '' : addDays(today, -DAYS_BACK)
    return { page: <ChangesPage frame={frame} since={since} today={today} days={await changesByDay(county, since, today)} /> }
  })
  get('/lists/village', 'anyone', async (visit) => {
    const page = await villageProofsOn(county, { on: dayOf(visit.frame.now), limit: ROWS, next: visit.query['next']?.slice(0, 100) })
    return page.ok ? { page: <VillagePage frame={visit.frame} page={page.value} later={visit.query['next'] !== undefined} /> } : refused(visit, page, '/lists')
  })
  get('/lists/rebounds', 'anyone', async (visit) => {
    const page = await reboundsForAll(county, { limit: ROWS, next: visit.query['next']?.slice(0, 200) })
    return page.ok ? { page: <ReboundsPage frame={visit.frame} page={page.value} later={visit.query['next'] !== undefined} /> } : refused(visit, page, '/lists')
  })
  get('/lists/proofs/:item', 'anyone', async (visit) => {
    const history = await proofHistory(county, (visit.params['item'] ?? '').slice(0, 40))
    return history.ok ? { page: <ProofPage frame={visit.frame} history={history.value} /> } : refused(visit, history, '/lists')
  })
  get('/lists/feed.xml', 'anyone', async ({ frame }) => ({
    file: {
      type: 'application/atom+xml; charset=utf-8', etag: await listTag(county, null, dayOf(frame.now), address), content: atomFeed(await listEditions(county), { county: frame.county.name, address }),
    },
  }))
}

async function show(county: County, visit: Visit): Promise<Answer> {
  const { query, frame } = visit
  const q = (query['q'] ?? '').trim().slice(0, 50)
  const today = dayOf(frame.now)
  const day = isDay(query['day'] ?? '') ? query['day'] ?? today : today
  const choices = await choicesOf(county)
  const filter = filterOf(query, choices)
  const views = await Promise.all(all.map((list) => viewOf(county, { list, day, q, filter, next: list === query['list'] ? query['next'] : undefined })))
  const asked = views.find((view) => view.list === query['list'])
  // Who looks for a proof and names no list wants to know what became of it, wherever it stands.
  const view = asked ?? views.find((each) => q !== '' && each.total > 0) ?? views[0]
  if (!view) throw new Error('there is no list')
  const counts = new Map(views.map((each) => [each.list, each.total]))
  return { page: <ListsPage frame={frame} view={view} q={q} today={today} counts={counts} filter={filter} choices={choices} later={query['next'] !== undefined} /> }
}

async function choicesOf(county: County): Promise<ListChoices> {
  const [names, townships, events] = await Promise.all([organNames(county), townshipsOf(county), lifeEvents(county)])
  // Townships and villages have their own choice; what the county's organs ask for or issue is chosen by organ.
  const organs = [...names].filter(([code]) => !/^(?:township|village|police)-/.test(code)).map(([code, name]) => ({ code, name }))
  return { organs, townships, events: events.map(({ name }) => name) }
}

/** Only what can be chosen; anything else counts as not chosen. */
function filterOf(query: Readonly<Record<string, string>>, choices: ListChoices): ListFilter {
  const one = (name: string, known: (value: string) => boolean) => (known(query[name] ?? '') ? query[name] ?? '' : '')
  return {
    organ: one('organ', (code) => choices.organs.some((o) => o.code === code)), township: one('township', (code) => choices.townships.some((o) => o.code === code)),
    event: one('event', (name) => choices.events.includes(name)),
  }
}

async function viewOf(county: County, { list, day, q, filter, next }: { list: ListName; day: string; q: string; filter: ListFilter; next: string | undefined }): Promise<ListView> {
  const given = (value: string) => (value === '' ? undefined : value)
  const found = await listOn(county, { list, on: day, q, organ: given(filter.organ), township: given(filter.township), event: given(filter.event), limit: ROWS, next })
  if (!found.ok) return { list, day, version: null, rows: [], total: 0, next: null }
  const { version, inForceFrom, decidedBy, items, total } = found.value
  return {
    list, day, version: { number: version, from: inForceFrom, decidedBy }, total, next: found.value.next,
    rows: items.map((row) => ({
      item: row.item, name: row.name, plain: row.plain, grassroots: row.scope === 'grassroots', origin: row.origin, inForce: row.inForce, basis: row.basis,
      article: row.article, instead: row.replacedBy,
    })),
  }
}
