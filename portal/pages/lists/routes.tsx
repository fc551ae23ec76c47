/** The address of the lists: one list on one day, and a proof looked up in all of them. */
import { dayOf, isDay } from '../../../src/kernel/day.ts'
import type { County } from '../../../src/platform/county.ts'
import { listOn } from '../../rooms.ts'
import type { Answer, Site, Visit } from '../../site/site.ts'
import type { ListName, ListView } from '../../views.ts'
import { ListsPage } from './lists.tsx'
import { listNames } from './texts.ts'

const ROWS = 30
const all = Object.keys(listNames) as ListName[] // the keys of a constant

export function addListRoutes({ county, get }: Site): void {
  get('/lists', 'anyone', (visit) => show(county, visit))
}

async function show(county: County, visit: Visit): Promise<Answer> {
  const { query, frame } = visit
  const q = (query['q'] ?? '').trim().slice(0, 50)
  const today = dayOf(frame.now)
  const day = isDay(query['day'] ?? '') ? query['day'] ?? today : today
  const views = await Promise.all(all.map((list) => viewOf(county, { list, day, q, next: list === query['list'] ? query['next'] : undefined })))
  const asked = views.find((view) => view.list === query['list'])
  // Who looks for a proof and names no list wants to know what became of it, wherever it stands.
  const view = asked ?? views.find((each) => q !== '' && each.total > 0) ?? views[0]
  if (!view) throw new Error('there is no list')
  const counts = new Map(views.map((each) => [each.list, each.total]))
  return { page: <ListsPage frame={frame} view={view} q={q} today={today} counts={counts} later={query['next'] !== undefined} /> }
}

async function viewOf(county: County, { list, day, q, next }: { list: ListName; day: string; q: string; next: string | undefined }): Promise<ListView> {
  const found = await listOn(county, { list, on: day, q, limit: ROWS, next })
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
